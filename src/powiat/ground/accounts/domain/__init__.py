"""Rules of signing in that know no Django."""
