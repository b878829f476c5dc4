"""places: localities, streets and boundaries."""
