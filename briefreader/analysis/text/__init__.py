"""Plain text: words, sentences, quotation marks, and the word classes every rule needs."""
