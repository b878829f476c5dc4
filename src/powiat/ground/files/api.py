"""The face of files: what other apps may call.

There is no address of a file: the app that keeps a file's id asks its own permissions, then calls `respond`.
"""

from powiat.ground.files.actions.store import store
from powiat.ground.files.queries.answer import respond
from powiat.ground.files.queries.read import describe
from powiat.ground.files.queries.read import open_content as open
from powiat.ground.files.queries.read import read_content as read

__all__ = ["describe", "open", "read", "respond", "store"]
