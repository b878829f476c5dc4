"""The Fediverse: servers of people who follow the county (ActivityPub, as Mastodon speaks it)."""
