"""R1.4: one report at the desk: moderation, photos before and after, areas covered, answers, the case; who may what."""

import ast
import io
import re
from datetime import timedelta
from pathlib import Path

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from PIL import Image

from powiat.ground.files import api as files
from powiat.ground.kernel.actor import ANONYMOUS, Actor
from powiat.ground.notices.models import Mail
from powiat.offices.interventions import api
from powiat.offices.interventions.data import RejectedPhoto, WrongStep
from powiat.offices.interventions.domain.traces import suspects, traces
from powiat.offices.interventions.domain.verbs import NAMES
from powiat.offices.interventions.models import Photo, Report, Service
from tests.offices.interventions.conftest import jpeg

pytestmark = pytest.mark.django_db
ACTIONS = Path(api.__file__).parent / "actions"


def moderated(row, by, now, **told):
    wanted = {"visibility": "public", "text_public": "Dziura w jezdni.", "photos": {}}
    return api.moderate(report_id=row.pk, by=by, now=now, **(wanted | told))


def test_what_was_let_through_is_public_and_the_same_again_changes_nothing(send, officer, now):
    shot = api.add_photo(content=jpeg(), name="a.jpg", by=ANONYMOUS, now=now)
    row = send(photos=(shot.id,), address="Łask, przy domu Nowaków")
    api.make_public_photo(photo_id=shot.id, now=now)
    for _ in range(2):
        moderated(row, officer, now, address_public="Łask, Narutowicza", photos={shot.id: "shown"})
    assert row.entries.filter(verb="moderate").count() == 1
    seen = api.public_report(api.one_public(row.number))
    assert (seen.text, seen.address, seen.photos) == ("Dziura w jezdni.", "Łask, Narutowicza", (shot.id,))
    moderated(row, officer, now + timedelta(minutes=1), photos={shot.id: "hidden"})
    assert api.public_report(api.one_public(row.number)).photos == ()


@pytest.mark.parametrize(
    "words",
    [
        "Pani Kowalskiej wpadło koło w dziurę",
        "tel. 600-100-200",
        "pisać: EWA@poczta.example",
        "zgłosiła kowalska",
    ],
)
def test_public_words_never_say_who_sent_it(send, officer, now, words):
    row = send(name="Ewa Kowalska", phone="600 100 200", email="ewa@poczta.example")
    for wrong in ({"text_public": words}, {"address_public": words}):
        with pytest.raises(ValidationError, match="dane zgłaszającego"):
            moderated(row, officer, now, **wrong)
    for deed in (api.accept, api.reply, api.resolve):
        with pytest.raises(ValidationError, match="dane zgłaszającego"):
            deed(report_id=row.pk, text_public=words, by=officer, now=now)
    row.refresh_from_db()
    assert (row.stage, row.visibility, row.entries.count()) == ("new", "pending", 1)


def test_an_outside_body_that_names_the_reporter_is_not_quoted(send, officer, now):
    row = send(category="OSWIETLENIE", name="Ewa Kowalska", consent_forward=True)
    api.forward(report_id=row.pk, service_id=row.recipient_id, by=officer, now=now)
    token = re.search(r"/link/([0-9a-f]{40})/", Mail.objects.get(to=row.recipient.email).text)[1]
    api.answer_forward(token=token, answer="taken", text="Umówiono się z Ewą Kowalską", now=now)
    entry = row.entries.get(verb="outside_answer")
    assert "Kowalsk" not in entry.text_public and "przyjęto" in entry.text_public and "Kowalsk" in entry.text


def test_traces_and_suspects():
    assert traces("Nowak i Anna", name="Jan Nowak") == ["Nowak"]
    assert traces("nowa kostka", name="Jan Nowak") == [] == traces("dziura", name="", phone="", email="")
    assert suspects("auto ELA 12345, tel. 600 100 200, a@b.pl") == ["a@b.pl", "600 100 200", "ELA 12345"]
    assert suspects("km 12 drogi 473, 15 cm, DW482") == []


def test_photos_of_our_own_people_once_and_all_or_none(send, officer, now):
    row, picture = send(), jpeg(400, 300)
    told = {"report_id": row.pk, "kind": "after", "by": officer, "now": now}
    assert api.show_work(pictures=[("a.jpg", picture), ("b.jpg", picture)], **told) == 1
    assert api.show_work(pictures=[("a.jpg", picture)], **told) == 0
    with pytest.raises(RejectedPhoto):
        api.show_work(pictures=[("c.jpg", jpeg(300, 300)), ("x.svg", b"<svg/>")], **told)
    assert [one.kind for one in row.photos.all()] == ["after"]
    assert row.entries.filter(verb="photos").count() == 1
    for wrong in ({"pictures": []}, {"pictures": [("a.jpg", picture)], "kind": "reporter"}):
        with pytest.raises(ValidationError):
            api.show_work(**(told | wrong))


def test_a_covered_area_is_gone_from_the_copy(send, officer, now):
    shot = api.add_photo(content=jpeg(exif=b"Exif\0\0Celestyna"), name="a.jpg", by=ANONYMOUS, now=now)
    send(photos=(shot.id,))
    api.make_public_photo(photo_id=shot.id, now=now)
    api.redact(photo_id=shot.id, rectangles=[[0.25, 0.25, 0.75, 0.75]], by=officer, now=now)
    photo = Photo.objects.get(pk=shot.id)
    content = files.read(photo.public_file_id)
    assert b"Celestyna" not in content
    middle = Image.open(io.BytesIO(content)).crop((180, 140, 460, 340))
    assert max(top for _, top in middle.getextrema()) < 60
    assert photo.original_id is not None


def test_an_answer_reaches_the_reporter_without_its_words(send, officer, now):
    row = send(email="ktos@poczta.example")
    for _ in range(2):
        api.reply(report_id=row.pk, text_public="Przyjedziemy jutro rano.", by=officer, now=now)
    letter = Mail.objects.get(to="ktos@poczta.example", subject__startswith="Odpowiedź")
    assert "jutro" not in letter.text and row.number in letter.text
    assert "Przyjedziemy jutro rano." in [
        one.text for one in api.public_report(api.one_public(row.number), with_steps=True).steps
    ]
    with pytest.raises(ValidationError):
        api.reply(report_id=row.pk, text_public=" ", by=officer, now=now)


def test_a_second_question_waits_for_the_first(send, officer, now):
    row = send()
    for _ in range(2):
        api.ask(report_id=row.pk, question="Gdzie?", by=officer, now=now)
    with pytest.raises(WrongStep, match="Poczekaj"):
        api.ask(report_id=row.pk, question="Kiedy?", by=officer, now=now)
    assert row.entries.filter(verb="ask").count() == 1


NOBODY = Actor(7, "Bez Prawa")
READER = Actor(8, "Czyta", permissions=frozenset({"interventions.report.read_all"}))
WORKER = Actor(
    9, "Pracuje", permissions=frozenset({"interventions.report.read_all", "interventions.report.work"})
)
CREW = Actor(10, "Brygada", permissions=frozenset({"interventions.report.read", "interventions.field"}))
MODERATOR = Actor(
    11, "Moderuje", permissions=frozenset({"interventions.report.read_all", "interventions.moderate"})
)
MAY = {"moderate": {MODERATOR}, "redact": {MODERATOR}, "case": {WORKER}, "work": {WORKER}, "reply": {WORKER}}


@pytest.mark.parametrize("deed", MAY)
@pytest.mark.parametrize("who", [NOBODY, READER, WORKER, CREW, MODERATOR], ids=lambda one: one.name)
def test_who_may_what(send, now, deed, who):
    shot = api.add_photo(content=jpeg(200, 150), name="a.jpg", by=ANONYMOUS, now=now)
    row = send(photos=(shot.id,))
    told = {"by": who, "now": now}
    deeds = {
        "moderate": lambda: moderated(row, **told),
        "redact": lambda: api.redact(photo_id=shot.id, rectangles=[[0, 0, 0.5, 0.5]], **told),
        "case": lambda: api.make_case(report_id=row.pk, jrwa_id=1, term_id=None, **told),
        "work": lambda: api.show_work(
            report_id=row.pk, pictures=[("a.jpg", jpeg(90, 90))], kind="after", **told
        ),
        "reply": lambda: api.reply(report_id=row.pk, text_public="Dzień dobry", **told),
    }
    if who not in MAY[deed]:
        with pytest.raises(PermissionDenied):
            deeds[deed]()
    elif deed == "case":
        with pytest.raises(ValidationError, match="stanowisko"):
            deeds[deed]()
    else:
        deeds[deed]()


def test_every_verb_of_the_history_has_a_name():
    """Each word that an action writes into the history is one that the desk can say."""
    found = set()
    for path in ACTIONS.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("go", "remember"):
                found |= {one.value.value for one in node.keywords if one.arg == "verb" and hasattr(one.value, "value")
                          and isinstance(one.value.value, str)}  # fmt: skip
    assert found and found <= set(NAMES)


def test_a_gmina_that_is_ours_to_forward_to(send, officer, now):
    row = send()
    service = Service.objects.create(code="BEZ", name="Bez adresu", kind="other")
    with pytest.raises(ValidationError, match="nie ma adresu"):
        api.forward(report_id=row.pk, service_id=service.pk, by=officer, now=now)
    assert Report.objects.get(pk=row.pk).stage == "new"
