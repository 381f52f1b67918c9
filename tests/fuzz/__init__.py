"""Documents made worse by the ten thousand, until something breaks that should not."""
