"""Pages of the chancery: the clerk's desk."""
