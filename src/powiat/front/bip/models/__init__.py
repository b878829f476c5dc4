"""The rows of bip."""

from powiat.front.bip.models.archive import ArchiveBatch, ArchivePage
from powiat.front.bip.models.article import Article, Draft, Version, VersionFile
from powiat.front.bip.models.change import Change
from powiat.front.bip.models.log import LogCheck, LogEntry
from powiat.front.bip.models.open_data import OpenResource, OpenSnapshot
from powiat.front.bip.models.publication import Publication
from powiat.front.bip.models.question import Question
from powiat.front.bip.models.register import Register, RegisterRow, RegisterVersion
from powiat.front.bip.models.section import Section

__all__ = [
    "ArchiveBatch",
    "ArchivePage",
    "Article",
    "Change",
    "Draft",
    "LogCheck",
    "LogEntry",
    "OpenResource",
    "OpenSnapshot",
    "Publication",
    "Question",
    "Register",
    "RegisterRow",
    "RegisterVersion",
    "Section",
    "Version",
    "VersionFile",
]
