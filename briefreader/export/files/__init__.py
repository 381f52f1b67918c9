"""Writing into a folder or one file: names, merging, nothing lost, nothing half written."""
