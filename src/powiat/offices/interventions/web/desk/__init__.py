"""The desk's page of one report, a file for each of its thoughts."""
