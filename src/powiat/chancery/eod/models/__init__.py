"""The rows of eod."""

from powiat.chancery.eod.models.assignment import Assignment
from powiat.chancery.eod.models.case import (
    Case,
    CaseList,
    CaseParty,
    CaseShare,
    ExcludedSpan,
    Extension,
    LetterInCase,
)
from powiat.chancery.eod.models.dispatch import Dispatch
from powiat.chancery.eod.models.document import Approval, Document, DocumentVersion, Template
from powiat.chancery.eod.models.history import CaseEvent, Note
from powiat.chancery.eod.models.jrwa import JrwaEntry
from powiat.chancery.eod.models.letter import Letter, LetterFile
from powiat.chancery.eod.models.publication import Publication
from powiat.chancery.eod.models.register import Register
from powiat.chancery.eod.models.saved_view import SavedView
from powiat.chancery.eod.models.term import TermEntry

__all__ = [
    "Approval",
    "Assignment",
    "Case",
    "CaseEvent",
    "CaseList",
    "CaseParty",
    "CaseShare",
    "Dispatch",
    "Document",
    "DocumentVersion",
    "ExcludedSpan",
    "Extension",
    "JrwaEntry",
    "Letter",
    "LetterFile",
    "LetterInCase",
    "Note",
    "Publication",
    "Register",
    "SavedView",
    "Template",
    "TermEntry",
]
