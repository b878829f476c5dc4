"""RSO: the regional warning system (Regionalny System Ostrzegania)."""
