"""How the words around the panes are drawn; style names that every theme answers."""

QUIET = "$foreground 72% $quiet"
KEY = "bold $text-warning"
GOOD = "$text-success"
BAD = "$text-error"
EDGE = "$foreground 22%"
CHIP = "bold $text-primary on $primary-muted"
