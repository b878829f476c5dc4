"""Questions to the chancery's rows."""
