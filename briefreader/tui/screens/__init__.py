"""The reading screen: what stands where, and what the commands do there."""
