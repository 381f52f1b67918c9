"""Everything that comes in from outside: fetched, parsed, cleaned."""
