"""Anonymise: choose, check, publish: a signed document becomes a public copy without personal data."""

from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import datetime

from django.db import transaction

from powiat.front.bip.actions.publish import publish_draft
from powiat.front.bip.actions.write import Text, write_draft
from powiat.front.bip.domain.phrases import cleaned, occurring
from powiat.front.bip.domain.picture_page import Area
from powiat.front.bip.domain.proof import Proof, prove
from powiat.front.bip.domain.redact import CannotRedact, Redacted, redact
from powiat.front.bip.models import Publication, Version
from powiat.ground.audit import api as audit
from powiat.ground.files import api as files
from powiat.ground.files.data import DELIVERED
from powiat.ground.kernel.actor import Actor

OPEN = (Publication.State.WAITING, Publication.State.CHECKING)
NOT_CLEAN = "Po usunięciu danych nadal można je odczytać z pliku, więc kopii nie zapisano: {finds}."
IN_TITLE = "W tytule lub treści strony są dane, które usuwasz z dokumentu: {words}."


@transaction.atomic
def anonymise(
    *, publication_id: int, phrases: Sequence[str], areas: Sequence[Area], by: Actor, now: datetime
) -> Publication:
    """Make the copy and prove it. Raises CannotRedact; then nothing is kept.

    The choice itself is personal data: it stays with the publication and goes to no log.
    """
    found = Publication.objects.select_for_update(of=("self",)).get(pk=publication_id, state__in=OPEN)
    wanted = cleaned(phrases)
    content = files.read(found.original_id)
    made, proof = _make(content, wanted, areas, title=f"{found.title} (kopia bez danych osobowych)")
    copy = files.store(content=made.content, name="dokument-bip.pdf", by=by, now=now, limits=DELIVERED)
    found.phrases, found.areas = list(wanted), [list(asdict(area).values()) for area in areas]
    found.copy_id, found.state = copy.id, Publication.State.CHECKING
    found.proof = {
        "readers": list(proof.readers),
        "objects": proof.objects,
        "picture_pages": list(made.picture_pages),
        "is_tagged": made.is_tagged,
        "at": now.isoformat(),
        "by": by.name,
    }
    found.save()
    audit.record(
        by=by,
        verb="bip.publication.anonymise",
        what=("bip.publication", found.pk),
        new={"phrases": len(wanted), "areas": len(areas), "copy": copy.sha256},
        now=now,
    )
    return found


def _make(
    content: bytes, phrases: Sequence[str], areas: Sequence[Area], title: str
) -> tuple[Redacted, Proof]:
    """Letter by letter first; when a reader still sees something, every page becomes a picture."""
    proof = None
    for as_pictures in (False, True):
        made = redact(content, phrases=phrases, areas=areas, title=title, as_pictures=as_pictures)
        proof = prove(made.content, phrases)
        if proof.is_clean:
            return made, proof
    raise CannotRedact(NOT_CLEAN.format(finds="; ".join(proof.finds[:5]) if proof else ""))


@transaction.atomic
def publish_copy(*, publication_id: int, text: Text, by: Actor, now: datetime) -> Version:
    """Publish the checked copy. It is read once more: what was chosen must not be in it, nor in the page."""
    found = Publication.objects.select_for_update(of=("self",)).get(
        pk=publication_id, state=Publication.State.CHECKING
    )
    proof = prove(files.read(found.copy_id), found.phrases)
    if not proof.is_clean:
        raise CannotRedact(NOT_CLEAN.format(finds="; ".join(proof.finds[:5])))
    written = "\n".join((text.title, text.body, text.note, text.exclusion_scope, text.exclusion_interest))
    left = occurring(found.phrases, written)
    if left:
        raise CannotRedact(IN_TITLE.format(words=", ".join(left)))
    label = "Kopia dokumentu bez danych osobowych"
    draft = write_draft(text=replace(text, files=((found.copy_id, label),)), by=by, now=now)
    version = publish_draft(
        draft_id=draft.pk, by=by, now=now, document_id=found.document_id, case_mark=found.case_mark
    )
    found.state, found.article_id = Publication.State.PUBLISHED, version.article_id
    found.save(update_fields=["state", "article"])
    return version


@transaction.atomic
def refuse(*, publication_id: int, reason: str, by: Actor, now: datetime) -> None:
    """The document will not be shown; the reason stays."""
    found = Publication.objects.select_for_update(of=("self",)).get(pk=publication_id, state__in=OPEN)
    found.state, found.reason = Publication.State.REFUSED, reason
    found.save(update_fields=["state", "reason"])
    audit.record(
        by=by,
        verb="bip.publication.refuse",
        what=("bip.publication", found.pk),
        new={"reason": reason},
        now=now,
    )
