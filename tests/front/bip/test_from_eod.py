"""From a request of the chancery to a page without personal data, and back into the case."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from powiat.front.bip.actions.anonymise import anonymise, publish_copy, refuse
from powiat.front.bip.actions.approve import approve_draft
from powiat.front.bip.actions.publish import publish_draft
from powiat.front.bip.actions.write import Text, discard_draft
from powiat.front.bip.api import section_id
from powiat.front.bip.domain.checks import NotYet
from powiat.front.bip.domain.proof import prove
from powiat.front.bip.domain.redact import CannotRedact
from powiat.front.bip.models import Article, Draft, Publication
from powiat.ground.files import api as files
from powiat.ground.outbox.models import Event
from tests.front.bip.conftest import KNOWN

pytestmark = pytest.mark.django_db
WORDS = ("Jan Kowalski", "Jana Kowalskiego", "Janowi Kowalskiemu", *KNOWN[1:])


@pytest.fixture
def waiting(stored):
    return Publication.objects.create(
        document_id=41,
        case_id=5,
        case_mark="KM.7120.3.2026",
        title="Zezwolenie na zajęcie pasa drogowego",
        kind="decision",
        unit_name="Wydział Komunikacji",
        signed_by="Anna Urzędowa",
        signed_at=datetime(2026, 11, 20, 9, 0, tzinfo=UTC),
        original_id=stored.id,
        personal=list(KNOWN),
        requested_at=datetime(2026, 11, 20, 10, 0, tzinfo=UTC),
        requested_by="Anna Urzędowa",
    )


@pytest.fixture
def text(menu):
    return Text(
        section_id=section_id("decyzje-i-inne-rozstrzygniecia"),
        title="Zezwolenie na zajęcie pasa drogowego, KM.7120.3.2026",
        body="Decyzja wydana na wniosek.",
        author="Anna Urzędowa",
        made_on=datetime(2026, 11, 20, tzinfo=UTC).date(),
        exclusion_scope="dane osoby fizycznej",
        exclusion_basis="art. 5 ust. 2 u.d.i.p.",
        exclusion_by="Anna Urzędowa",
        exclusion_interest="osoby fizycznej",
    )


def test_three_steps(waiting, text, editor, now):
    done = anonymise(publication_id=waiting.pk, phrases=WORDS, areas=(), by=editor, now=now)
    assert done.state == Publication.State.CHECKING
    assert prove(files.read(done.copy_id), WORDS).is_clean
    assert not any(word in str(done.proof) for word in ("Kowalsk", "44051401359"))
    version = publish_copy(publication_id=waiting.pk, text=text, by=editor, now=now)
    assert [one.file_id for one in version.files.all()] == [done.copy_id]
    article = Article.objects.get()
    assert (article.document_id, article.case_mark) == (41, "KM.7120.3.2026")
    waiting.refresh_from_db()
    assert (waiting.state, waiting.article_id) == (Publication.State.PUBLISHED, article.pk)
    told = Event.objects.filter(name__endswith="PagePublished").get()
    assert told.payload["url"] == f"/bip/{article.pk}/"
    assert told.payload["document_id"] == 41


def test_name_left_in_the_title_is_not_published(waiting, text, editor, now):
    anonymise(publication_id=waiting.pk, phrases=WORDS, areas=(), by=editor, now=now)
    with pytest.raises(CannotRedact, match="Jan Kowalski"):
        publish_copy(
            publication_id=waiting.pk,
            text=replace(text, title="Zezwolenie: Jan Kowalski"),
            by=editor,
            now=now,
        )
    assert not Article.objects.exists()


def test_copy_that_still_tells_is_not_published(waiting, text, editor, now):
    """The gate reads the stored copy itself, whatever the row says."""
    anonymise(publication_id=waiting.pk, phrases=("601 222 333",), areas=(), by=editor, now=now)
    Publication.objects.update(phrases=["Jan Kowalski"])
    with pytest.raises(CannotRedact, match="nadal można je odczytać"):
        publish_copy(publication_id=waiting.pk, text=text, by=editor, now=now)
    assert not Article.objects.exists()


def test_refused_document_keeps_the_reason(waiting, editor, now):
    refuse(publication_id=waiting.pk, reason="Sprawa osobista", by=editor, now=now)
    waiting.refresh_from_db()
    assert (waiting.state, waiting.reason) == (Publication.State.REFUSED, "Sprawa osobista")
    with pytest.raises(Publication.DoesNotExist):
        anonymise(publication_id=waiting.pk, phrases=WORDS, areas=(), by=editor, now=now)


def test_with_four_eyes_the_copy_waits_for_another_editor(waiting, text, editor, now, settings):
    settings.BIP_FOUR_EYES = True
    anonymise(publication_id=waiting.pk, phrases=WORDS, areas=(), by=editor, now=now)
    assert publish_copy(publication_id=waiting.pk, text=text, by=editor, now=now) is None
    waiting.refresh_from_db()
    assert waiting.state == Publication.State.APPROVING and not Article.objects.exists()
    draft = Draft.objects.get(publication=waiting)
    with pytest.raises(NotYet):
        approve_draft(draft_id=draft.pk, by=editor, now=now)
    approve_draft(draft_id=draft.pk, by=replace(editor, user_id=8, name="Roman Drugi"), now=now)
    version = publish_draft(draft_id=draft.pk, by=editor, now=now)
    waiting.refresh_from_db()
    assert (waiting.state, waiting.article_id) == (Publication.State.PUBLISHED, version.article_id)
    assert version.article.document_id == 41


def test_discarded_page_of_a_copy_can_be_made_again(waiting, text, editor, now, settings):
    settings.BIP_FOUR_EYES = True
    anonymise(publication_id=waiting.pk, phrases=WORDS, areas=(), by=editor, now=now)
    publish_copy(publication_id=waiting.pk, text=text, by=editor, now=now)
    discard_draft(draft_id=Draft.objects.get().pk, by=editor, now=now)
    waiting.refresh_from_db()
    assert waiting.state == Publication.State.CHECKING
