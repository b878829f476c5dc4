"""Anonymise: choose, check, publish: a signed document becomes a public copy without personal data."""

from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import datetime

from django.conf import settings
from django.db import transaction

from powiat.front.bip.actions.approve import submit_draft
from powiat.front.bip.actions.guard import NOT_CLEAN, guard_copy
from powiat.front.bip.actions.log import note
from powiat.front.bip.actions.publish import publish_draft
from powiat.front.bip.actions.write import Text, write_draft
from powiat.front.bip.domain.phrases import cleaned
from powiat.front.bip.domain.picture_page import Area
from powiat.front.bip.domain.proof import Proof, prove
from powiat.front.bip.domain.redact import CannotRedact, Redacted, redact
from powiat.front.bip.models import Publication, Version
from powiat.ground.files import api as files
from powiat.ground.files.data import DELIVERED
from powiat.ground.kernel.actor import Actor

OPEN = (Publication.State.WAITING, Publication.State.CHECKING)


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
    note(
        by=by,
        verb="bip.publication.anonymise",
        what=("bip.publication", found.pk),
        text=f"Przygotowano kopię bez danych osobowych: {found.case_mark}",
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
def publish_copy(*, publication_id: int, text: Text, by: Actor, now: datetime) -> Version | None:
    """Publish the checked copy. It is read once more: what was chosen must not be in it, nor in the page.

    With four eyes the page waits for another editor and None is returned.
    """
    found = Publication.objects.select_for_update(of=("self",)).get(
        pk=publication_id, state=Publication.State.CHECKING
    )
    label = "Kopia dokumentu bez danych osobowych"
    draft = write_draft(
        text=replace(text, files=((found.copy_id, label),)), by=by, now=now, publication_id=found.pk
    )
    if settings.BIP_FOUR_EYES:
        guard_copy(found, draft)
        found.state = Publication.State.APPROVING
        found.save(update_fields=["state"])
        submit_draft(draft_id=draft.pk, by=by, now=now)
        return None
    return publish_draft(draft_id=draft.pk, by=by, now=now)


@transaction.atomic
def refuse(*, publication_id: int, reason: str, by: Actor, now: datetime) -> None:
    """The document will not be shown; the reason stays."""
    found = Publication.objects.select_for_update(of=("self",)).get(pk=publication_id, state__in=OPEN)
    found.state, found.reason = Publication.State.REFUSED, reason
    found.save(update_fields=["state", "reason"])
    note(
        by=by,
        verb="bip.publication.refuse",
        what=("bip.publication", found.pk),
        text=f"Postanowiono nie publikować dokumentu ze sprawy {found.case_mark}",
        new={"reason": reason},
        now=now,
    )
