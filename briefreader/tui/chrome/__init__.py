"""What stands around the panes: header, footer, tabs, the list of sources, the greeting."""
