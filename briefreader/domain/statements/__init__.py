"""Who said what, who is who, and why we think so."""
