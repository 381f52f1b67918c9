"""Subscriptions and refreshing."""
