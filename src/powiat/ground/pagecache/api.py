"""The face of pagecache: what other apps may call."""

from powiat.ground.pagecache.actions.renew import renew
from powiat.ground.pagecache.actions.watch_tables import unwatched_tables, watch_tables

__all__ = ["renew", "unwatched_tables", "watch_tables"]
