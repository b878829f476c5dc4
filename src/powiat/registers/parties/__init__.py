"""parties: people, companies and offices we deal with."""
