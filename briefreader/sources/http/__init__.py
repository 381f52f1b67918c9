"""Fetching: the only door to the network, with its limits and its caution."""
