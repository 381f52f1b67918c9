"""The screen that lists everything the reader marked."""
