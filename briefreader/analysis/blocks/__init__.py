"""What each block of an article is for: body, heading, caption, byline, post, furniture."""
