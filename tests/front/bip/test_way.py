"""The way of a page: checked by another, planned, expired; two editors at once; words that must not come back."""

import base64
import io
from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.utils import timezone
from PIL import Image
from weasyprint import HTML

from powiat.front.bip import api
from powiat.front.bip.actions.write import ChangedMeanwhile
from powiat.front.bip.domain.checks import DayState, NotYet, calendar, missing
from powiat.front.bip.domain.pdf_check import check
from powiat.front.bip.models import Article, Change, Draft
from powiat.ground.kernel.actor import Actor

pytestmark = pytest.mark.django_db
RIGHTS = frozenset({"bip.article.write", "bip.article.publish"})
OTHER = Actor(user_id=8, name="Roman Sprawdzający", permissions=RIGHTS)


@pytest.fixture
def text(menu):
    return api.Text(
        section_id=api.section_id("komunikaty"),
        title="Zamknięcie mostu",
        body="Most będzie zamknięty.",
        author="Piotr Drogowy",
        made_on=date(2026, 11, 20),
    )


def test_with_four_eyes_the_writer_does_not_let_his_page_out(text, editor, now, settings):
    settings.BIP_FOUR_EYES = True
    draft = api.write_draft(text=text, by=editor, now=now)
    with pytest.raises(NotYet, match="inny"):
        api.publish_draft(draft_id=draft.pk, by=editor, now=now)
    api.submit_draft(draft_id=draft.pk, by=editor, now=now)
    with pytest.raises(NotYet, match="inna osoba"):
        api.approve_draft(draft_id=draft.pk, by=editor, now=now)
    api.approve_draft(draft_id=draft.pk, by=OTHER, now=now)
    assert api.publish_draft(draft_id=draft.pk, by=editor, now=now).number == 1


def test_a_changed_text_is_checked_again(text, editor, now, settings):
    settings.BIP_FOUR_EYES = True
    draft = api.write_draft(text=text, by=editor, now=now)
    api.approve_draft(draft_id=draft.pk, by=OTHER, now=now)
    api.write_draft(text=replace(text, body="Inaczej"), by=editor, now=now, draft_id=draft.pk)
    with pytest.raises(NotYet):
        api.publish_draft(draft_id=draft.pk, by=editor, now=now)


def test_returned_draft_carries_the_remark(text, editor, now):
    draft = api.write_draft(text=text, by=editor, now=now)
    api.submit_draft(draft_id=draft.pk, by=editor, now=now)
    back = api.return_draft(draft_id=draft.pk, remark="Podaj objazd", by=OTHER, now=now)
    assert (back.state, back.remark) == (Draft.State.RETURNED, "Podaj objazd")


def test_planned_page_goes_out_at_its_hour_once(text, editor, now):
    draft = api.write_draft(text=text, by=editor, now=now)
    with pytest.raises(NotYet):
        api.plan_draft(draft_id=draft.pk, publish_at=now - timedelta(hours=1), by=editor, now=now)
    api.plan_draft(draft_id=draft.pk, publish_at=now + timedelta(hours=1), by=editor, now=now)
    assert api.publish_due(now=now) == 0
    assert api.publish_due(now=now + timedelta(hours=2)) == 1
    assert api.publish_due(now=now + timedelta(hours=2)) == 0
    assert Article.objects.get().current.entered_by == editor.name


def test_expired_page_stays_readable_and_leaves_the_lists(client, text, editor, robot, now):
    draft = api.write_draft(text=replace(text, expires_on=date(2026, 11, 22)), by=editor, now=now)
    version = api.publish_draft(draft_id=draft.pk, by=editor, now=now)
    assert api.expire_due(by=robot, today=date(2026, 11, 22), now=now) == 0
    assert api.expire_due(by=robot, today=date(2026, 11, 23), now=now) == 1
    assert api.expire_due(by=robot, today=date(2026, 11, 23), now=now) == 0
    page = client.get(f"/bip/{version.article_id}/")
    assert page.status_code == 200 and "Informacja archiwalna" in page.content.decode()
    listed = client.get("/bip/dzial/komunikaty/").content.decode()
    assert "Zamknięcie mostu" not in listed and "Informacje archiwalne (1)" in listed
    assert "Zamknięcie mostu" in client.get("/bip/dzial/komunikaty/?archiwalne=1").content.decode()
    assert Change.objects.first().kind == Change.Kind.EXPIRED


def test_two_editors_at_once_nobody_loses_a_word(text, editor, now):
    draft = api.write_draft(text=text, by=editor, now=now)
    seen = draft.revision
    api.write_draft(
        text=replace(text, body="Druga osoba"), by=OTHER, now=now, draft_id=draft.pk, seen_revision=seen
    )
    with pytest.raises(ChangedMeanwhile, match="Roman"):
        api.write_draft(
            text=replace(text, body="Moje"), by=editor, now=now, draft_id=draft.pk, seen_revision=seen
        )
    draft.refresh_from_db()
    assert draft.body == "Druga osoba"


def test_form_keeps_what_was_typed_when_another_was_faster(
    client, text, editor, now, django_user_model, robot
):
    from tests.front.bip.test_requirements import staff

    draft = api.write_draft(text=text, by=OTHER, now=now)
    client.force_login(django_user_model.objects.get(pk=staff(robot, now, "redaktorka", ["bip_editor"])))
    told = {
        "section_id": draft.section_id, "title": draft.title, "body": "Mój długi tekst", "author": draft.author,
        "made_on": "2026-11-20", "revision": draft.revision - 1 or 0,
    }  # fmt: skip
    api.write_draft(text=text, by=OTHER, now=now, draft_id=draft.pk)
    answer = client.post(f"/biurko/bip/szkice/{draft.pk}/", told | {"revision": 1})
    page = answer.content.decode()
    assert "Roman Sprawdzający" in page and "Mój długi tekst" in page
    draft.refresh_from_db()
    assert draft.body == text.body
    answer = client.post(f"/biurko/bip/szkice/{draft.pk}/", told | {"revision": draft.revision})
    assert answer.status_code == 302


def test_script_in_a_text_is_shown_as_text(client, text, editor, now):
    draft = api.write_draft(
        text=replace(text, title="<script>x</script>", body="<img onerror=x>"), by=editor, now=now
    )
    version = api.publish_draft(draft_id=draft.pk, by=editor, now=now)
    page = client.get(f"/bip/{version.article_id}/").content.decode()
    assert "<script>x" not in page and "<img onerror" not in page and "&lt;script&gt;x" in page


GOOD = "<html lang='pl'><head><title>Uchwała</title></head><body><h1>Uchwała</h1><p>Treść.</p></body></html>"


def test_pdf_is_judged_in_words():
    good = check(HTML(string=GOOD).write_pdf(pdf_variant="pdf/ua-1"))
    assert good.is_accessible and good.language.startswith("pl") and good.title == "Uchwała"
    bad = check(HTML(string="<p>Bez niczego</p>").write_pdf())
    assert [one.split(":")[0].split(" ")[0] for one in bad.faults] == ["Brak", "Plik", "Plik"]
    assert check(b"to nie jest plik PDF") is None


def test_scan_is_noticed():
    out = io.BytesIO()
    Image.new("RGB", (40, 40), "grey").save(out, "PNG")
    picture = base64.b64encode(out.getvalue()).decode()
    page = f"<img src='data:image/png;base64,{picture}' width=300 height=300>"
    found = check(HTML(string=page).write_pdf())
    assert found.scanned == (1,) and "skan" in found.faults[0]


def test_editor_is_told_before_publishing_and_reader_after(
    client, text, stored, editor, robot, now, django_user_model
):
    from tests.front.bip.test_requirements import staff

    draft = api.write_draft(text=replace(text, files=((stored.id, "Decyzja"),)), by=editor, now=now)
    client.force_login(django_user_model.objects.get(pk=staff(robot, now, "redaktorka", ["bip_editor"])))
    assert "Dostępność pliku" in client.get(f"/biurko/bip/szkice/{draft.pk}/podglad/").content.decode() or (
        "Plik ma tekst, znaczniki" in client.get(f"/biurko/bip/szkice/{draft.pk}/podglad/").content.decode()
    )
    version = api.publish_draft(draft_id=draft.pk, by=editor, now=now)
    (kept,) = version.files.all()
    assert kept.is_accessible is True and kept.faults == []
    assert "Dostępny" in client.get(f"/bip/{version.article_id}/").content.decode()


def test_calendar_of_checks_knows_free_days():
    """11 November 2026 is a Wednesday and a holiday."""
    days = calendar(
        date(2026, 11, 9), date(2026, 11, 16), today=date(2026, 11, 16), since=date(2026, 11, 9),
        checked={date(2026, 11, 9)}, late=set(),
    )  # fmt: skip
    assert [one.state for one in days] == [
        DayState.CHECKED, DayState.MISSING, DayState.FREE, DayState.MISSING, DayState.MISSING, DayState.FREE,
        DayState.FREE, DayState.TODAY,
    ]  # fmt: skip
    assert len(missing(date(2026, 11, 9), date(2026, 11, 16), {date(2026, 11, 9)})) == 3


def test_future_day_cannot_be_signed_for(robot, now):
    today = timezone.localdate()
    with pytest.raises(NotYet):
        api.check_day(day=today + timedelta(days=1), remarks="", by=robot, now=now, today=today)
