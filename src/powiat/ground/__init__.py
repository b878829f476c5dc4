"""Ground: services that every office shares."""
