"""The face of files: what other apps may call.

There is no address of a file: the app that keeps a file's id asks its own permissions, then calls `respond`.
"""

from powiat.ground.files.actions.discard import discard
from powiat.ground.files.actions.scan import scanner_state
from powiat.ground.files.actions.store import store
from powiat.ground.files.queries.answer import respond, respond_preview
from powiat.ground.files.queries.loose import judge, words_of
from powiat.ground.files.queries.read import describe
from powiat.ground.files.queries.read import open_content as open
from powiat.ground.files.queries.read import read_content as read
from powiat.ground.files.queries.view import look, preview, text

__all__ = [
    "describe",
    "discard",
    "judge",
    "look",
    "open",
    "preview",
    "read",
    "respond",
    "respond_preview",
    "scanner_state",
    "store",
    "text",
    "words_of",
]
