"""The one long-lived process that fetches, and writes the library, with its disposable children."""
