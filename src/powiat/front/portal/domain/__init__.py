"""Rules of the portal that know no Django."""
