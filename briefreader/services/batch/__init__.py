"""Texts analysed without a home."""
