"""Leaves: the pages of a letter's or a document's file, for the viewer."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from powiat.chancery.eod.models import Document, Letter, LetterFile
from powiat.ground.files.data import StoredFile
from powiat.ground.ui.parts import Leaf

MOST = 60


def leaves_of_letter(
    letter: Letter, attached: Sequence[LetterFile], stored: Mapping[UUID, StoredFile], chosen: str
) -> list[Leaf]:
    """The pages of the chosen file, or of the first that can be shown."""
    shown = [
        stored[one.file_id] for one in attached if one.file_id in stored and stored[one.file_id].has_pages
    ]
    file = next((one for one in shown if str(one.id) == chosen), shown[0] if shown else None)
    if file is None:
        return []
    return [
        Leaf(f"/biurko/pisma/{letter.pk}/pliki/{file.id}/{number}/", number)
        for number in range(1, min(file.pages or 1, MOST) + 1)
    ]


def leaves_of_document(document: Document, file: StoredFile) -> list[Leaf]:
    """The pages of the signed document."""
    return [
        Leaf(f"/biurko/dokumenty/{document.pk}/plik/{number}/", number)
        for number in range(1, min(file.pages or 1, MOST) + 1)
    ]
