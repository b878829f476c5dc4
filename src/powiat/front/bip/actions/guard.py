"""Guard: what was removed from a document must not come back with its page, now or in a later wording."""

from uuid import UUID

from powiat.front.bip.domain.phrases import occurring
from powiat.front.bip.domain.proof import prove
from powiat.front.bip.domain.redact import CannotRedact
from powiat.front.bip.models import Draft, Publication
from powiat.ground.files import api as files

NOT_CLEAN = "Po usunięciu danych nadal można je odczytać z pliku, więc kopii nie zapisano: {finds}."
IN_TEXT = "W tytule lub treści strony są dane, które usuwasz z dokumentu: {words}."


def guard_copy(publication: Publication, draft: Draft) -> None:
    """Read every attachment and the page's own words once more. Raises CannotRedact."""
    for file_id, _ in draft.files:
        proof = prove(files.read(UUID(file_id)), publication.phrases)
        if not proof.is_clean:
            raise CannotRedact(NOT_CLEAN.format(finds="; ".join(proof.finds[:5])))
    written = "\n".join(
        (draft.title, draft.body, draft.note, draft.exclusion_scope, draft.exclusion_interest)
    )
    left = occurring(publication.phrases, written)
    if left:
        raise CannotRedact(IN_TEXT.format(words=", ".join(left)))


def publication_of(draft: Draft) -> Publication | None:
    """The chancery's document behind the draft, also when the draft corrects its page."""
    if draft.publication:
        return draft.publication
    return Publication.objects.filter(article=draft.article).first() if draft.article else None
