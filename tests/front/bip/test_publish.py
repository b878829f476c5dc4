"""Publishing: versions never change, the register remembers, the hour is the database's own."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.db import DatabaseError, transaction

from powiat.front.bip import api
from powiat.front.bip.actions.write import discard_draft
from powiat.front.bip.domain import compare
from powiat.front.bip.domain.markup import to_html
from powiat.front.bip.models import Article, Change, Draft, Section, Version, VersionFile
from powiat.ground.files import api as files
from powiat.ground.search import api as search

pytestmark = pytest.mark.django_db


def test_published_article_carries_both_persons_and_all_times(write, editor):
    """U.d.i.p. art. 8 ust. 6 pkt 1-5."""
    version = write()
    assert version.publisher == "Starostwo Powiatowe w Łasku"
    assert version.author == "Piotr Drogowy, Wydział Komunikacji"
    assert version.entered_by == editor.name
    assert abs(version.published_at - datetime.now(UTC)) < timedelta(minutes=1)
    (change,) = Change.objects.all()
    assert (change.kind, change.title, change.by_name) == ("published", version.title, editor.name)


def test_hour_of_publishing_cannot_be_chosen(write):
    version = write()
    forged = Version.objects.create(
        article=version.article,
        number=9,
        title="x",
        author="x",
        made_on=version.made_on,
        section_title="x",
        publisher="x",
        entered_by="x",
        published_at=datetime(2001, 1, 1, tzinfo=UTC),
    )
    forged.refresh_from_db()
    assert forged.published_at.year > 2001


def test_database_refuses_to_change_what_was_published(write, stored):
    write(files=((stored.id, "Decyzja"),))
    for rows in (Version, VersionFile, Change):
        assert rows.objects.exists()
        for deed in (lambda r=rows: r.objects.update(title="inny"), lambda r=rows: r.objects.all().delete()):
            with pytest.raises(DatabaseError), transaction.atomic():
                deed()


def test_correction_makes_the_next_version_and_keeps_the_first(write, editor, now):
    first = write()
    draft = api.start_correction(article_id=first.article_id, by=editor, now=now)
    assert api.start_correction(article_id=first.article_id, by=editor, now=now).pk == draft.pk
    text = api.Text(
        section_id=draft.section_id,
        title=draft.title,
        body=draft.body.replace("zamknięty", "otwarty"),
        author=draft.author,
        made_on=draft.made_on,
        note="Most otwarto wcześniej",
    )
    api.write_draft(text=text, by=editor, now=now, draft_id=draft.pk)
    second = api.publish_draft(draft_id=draft.pk, by=editor, now=now)
    assert (second.number, second.article_id) == (2, first.article_id)
    assert Version.objects.get(pk=first.pk).body == first.body
    assert [one.kind for one in Change.objects.all()] == ["corrected", "published"]
    pieces = [one for row in compare.paragraphs(first.body, second.body) for one in row]
    assert ("removed", "zamknięty.") in [(one.kind, one.text) for one in pieces]
    assert ("added", "otwarty.") in [(one.kind, one.text) for one in pieces]


def test_withdrawn_page_keeps_its_reason_and_leaves_the_search(write, editor, now):
    version = write()
    assert search.find("most", ("public",), kinds=("bip",)).total == 1
    api.withdraw(article_id=version.article_id, reason="Błędne dane", by=editor, now=now)
    article = Article.objects.get()
    assert (article.withdrawn_why, article.withdrawn_by) == ("Błędne dane", editor.name)
    assert Change.objects.first().note == "Błędne dane"
    assert search.find("most", ("public",), kinds=("bip",)).total == 0
    with pytest.raises(Article.DoesNotExist):
        api.withdraw(article_id=version.article_id, reason="jeszcze raz", by=editor, now=now)
    with pytest.raises(Article.DoesNotExist):
        api.start_correction(article_id=version.article_id, by=editor, now=now)


def test_search_knows_declension_and_attachments(write, stored):
    """B06."""
    write(files=((stored.id, "Decyzja"),))
    assert search.find("mosty", ("public",), kinds=("bip",)).total == 1
    assert search.find("pas drogowy", ("public",), kinds=("bip",)).total == 1
    assert search.find("śmigłowiec", ("public",), kinds=("bip",)).total == 0


def test_discarded_draft_leaves_the_page(write, editor, now):
    version = write()
    draft = api.start_correction(article_id=version.article_id, by=editor, now=now)
    discard_draft(draft_id=draft.pk, by=editor, now=now)
    assert not Draft.objects.exists()
    assert Article.objects.get().current_id == version.pk


def test_menu_is_loaded_again_without_doubles(menu):
    before = Section.objects.count()
    entries = json.loads((Path(settings.ROOT) / "standards/bip/menu.json").read_text("utf-8"))
    assert api.load_menu(entries) == before == Section.objects.count()
    assert all(one.legal for one in Section.objects.filter(parent=None)), "B05: each section names its law"


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("<script>alert(1)</script>", "&lt;script&gt;"),
        ("[x](javascript:alert(1))", "[x](javascript:alert(1))"),
        ("**a** [b](https://gov.pl/x)", '<strong>a</strong> <a href="https://gov.pl/x">b</a>'),
        ("## N\n\n- a\n- b", "<h2>N</h2>\n<ul><li>a</li><li>b</li></ul>"),
        ("| a | b |\n|---|---|\n| 1 | 2 |", '<th scope="col">a</th>'),
    ],
)
def test_markup(written, shown):
    assert shown in to_html(written)
    assert "<script" not in to_html(written)


def test_files_are_those_of_the_store(stored):
    assert files.describe([stored.id])[stored.id].pages == 1
