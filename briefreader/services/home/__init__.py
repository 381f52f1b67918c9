"""Opening a home, holding it, repairing it."""
