"""The face of pagecache: what other apps may call."""

from powiat.ground.pagecache.actions.hang_bells import hang_bells, tables_without_bell
from powiat.ground.pagecache.actions.renew import renew

__all__ = ["hang_bells", "renew", "tables_without_bell"]
