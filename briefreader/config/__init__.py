"""Where a home lies and what the person set."""
