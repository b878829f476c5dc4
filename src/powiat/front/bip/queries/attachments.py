"""Attachments: what the check of accessibility says of each."""

from collections.abc import Iterable
from uuid import UUID

from powiat.front.bip.domain.pdf_check import Check, check
from powiat.ground.files import api as files

PDF = "application/pdf"


def checked(file_ids: Iterable[str | UUID]) -> dict[str | UUID, Check | None]:
    """The check of every PDF; None for other kinds of files."""
    wanted = list(file_ids)
    described = files.describe([UUID(str(one)) for one in wanted])
    return {
        one: check(files.read(UUID(str(one)))) if described[UUID(str(one))].mime == PDF else None
        for one in wanted
    }
