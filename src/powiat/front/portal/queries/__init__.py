"""The questions the portal's editors ask."""
