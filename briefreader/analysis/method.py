"""The version of the method: analyses that an older one made are made again."""

METHOD = 6
