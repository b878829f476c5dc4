"""The clerk's desk in a browser's eyes: who may open what, what is kept when a form is wrong, and at what price."""

import uuid
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from powiat.chancery.eod import api
from powiat.chancery.eod.data import IncomingFile
from powiat.chancery.eod.domain.deadlines import ExclusionKind
from powiat.chancery.eod.models import Approval, Case, Dispatch, Document, Letter, Note, Template
from powiat.chancery.signing import api as signing
from powiat.ground.files import api as files
from powiat.ground.outbox import api as outbox
from powiat.ground.ui import pdf
from powiat.registers.parties import api as parties

pytestmark = pytest.mark.django_db
KIND = str(next(kind for kind in ExclusionKind if kind != ExclusionKind.SUSPENSION))
PEOPLE = ("kancelaria", "referent", "naczelnik", "obcy", "starosta")


@pytest.fixture
def now():
    """Pages look at the clock themselves, so these tests live today."""
    return timezone.now()


@pytest.fixture
def as_(office):
    """A browser of a person signed in."""

    def browser(login: str) -> Client:
        client = Client()
        client.force_login(office.users[login])
        return client

    return browser


@pytest.fixture
def seal_of_the_office(settings, tmp_path):
    """The seal from a test CA."""
    settings.KEYS = tmp_path
    call_command("make_test_ca")


@pytest.fixture
def template():
    """A template to start from."""
    return Template.objects.create(
        code="odpowiedz",
        name="Odpowiedź",
        kind="answer",
        title="Odpowiedź w sprawie {{znak}}",
        body="Dotyczy: {{dotyczy}}. [Uzupełnij treść]",
    )


@pytest.fixture
def document(office, case, now):
    """A draft with two versions."""
    draft = api.start_draft(
        case_id=case.pk,
        kind="answer",
        title="Udostępnienie informacji",
        body="Udostępniam rejestr umów.",
        by=office.actor("referent", timezone.localdate()),
        now=now,
    )
    return api.save_draft(
        document_id=draft.pk,
        title="Udostępnienie informacji",
        body="Udostępniam wykaz umów za [rok].",
        seen_version=1,
        by=office.actor("referent", timezone.localdate()),
        now=now,
    )


@pytest.fixture
def pages(assigned, case, document):
    """Every address of the desk that is read, with a letter, a case and a document in it."""
    letter, mine, paper = assigned.letter_id, case.pk, document.pk
    return {
        "/biurko/": {},
        "/biurko/pisma/": {},
        "/biurko/pisma/nowe/": {"kancelaria": 200, "else": 403},
        "/biurko/pisma/epuap/": {"kancelaria": 200, "else": 403},
        "/biurko/pisma/nadawcy/?sender_name=Testowa": {"kancelaria": 200, "else": 403},
        f"/biurko/pisma/{letter}/": {"obcy": 404},
        "/biurko/sprawy/": {},
        "/biurko/sprawy/nowa/": {"kancelaria": 403, "starosta": 403},
        "/biurko/spis-spraw/": {},
        f"/biurko/sprawy/{mine}/": {"obcy": 404, "kancelaria": 404},
        f"/biurko/sprawy/{mine}/metryka/": {"obcy": 404, "kancelaria": 404},
        f"/biurko/dokumenty/{paper}/": {"obcy": 404, "kancelaria": 404},
        f"/biurko/dokumenty/{paper}/wersje/2/": {"obcy": 404, "kancelaria": 404},
        f"/biurko/dokumenty/{paper}/plik/": {"else": 404},
        f"/biurko/dokumenty/{paper}/plik/1/": {"else": 404},
        f"/biurko/dokumenty/{paper}/podpis/": {"else": 404},
        "/biurko/wychodzace/": {},
    }


@pytest.mark.parametrize("login", PEOPLE)
def test_each_page_for_each_role(as_, pages, login):
    client = as_(login)
    found = {address: client.get(address).status_code for address in pages}
    expected = {address: answers.get(login, answers.get("else", 200)) for address, answers in pages.items()}
    assert found == expected


def test_a_visitor_is_sent_to_sign_in(pages, client):
    for address in pages:
        answer = client.get(address)
        assert answer.status_code == 302 and "/konto/logowanie/" in answer["Location"], address


def test_another_unit_sees_no_trace(as_, office, assigned, case, document, now):
    outbox.deliver_waiting(now=now)
    stranger, owner = as_("obcy"), as_("referent")
    for address in (
        "/biurko/",
        "/biurko/pisma/",
        "/biurko/pisma/?q=informacj",
        "/biurko/sprawy/",
        "/biurko/sprawy/?q=OR.1431",
        "/biurko/wychodzace/",
        f"/biurko/spis-spraw/?komorka={office.units['OR']}&klasa=1431&rok={case.year}",
        "/biurko/szukaj/?q=umów",
        f"/biurko/szukaj/?q={case.mark}",
    ):
        page = stranger.get(address)
        assert page.status_code == 200, address
        words = page.content.decode().replace(f'value="{case.mark}"', "")
        assert "Ewa Testowa" not in words and "Rejestr umów" not in words, address
    assert "0 spraw" in stranger.get("/biurko/sprawy/").content.decode().replace("\xa0", " ")
    assert case.mark in owner.get("/biurko/sprawy/").content.decode()
    for address in (
        f"/biurko/sprawy/{case.pk}/notatka/",
        f"/biurko/sprawy/{case.pk}/zakoncz/",
        f"/biurko/sprawy/{case.pk}/zmien/",
        f"/biurko/sprawy/{case.pk}/dokument/",
        f"/biurko/dokumenty/{document.pk}/",
        f"/biurko/dokumenty/{document.pk}/podglad/",
        f"/biurko/dokumenty/{document.pk}/przekaz/",
        f"/biurko/pisma/{assigned.letter_id}/sprawa/",
        f"/biurko/pisma/{assigned.letter_id}/dolacz/",
        f"/biurko/pisma/{assigned.letter_id}/odloz/",
        f"/biurko/pisma/{assigned.letter_id}/zwroc/",
    ):
        assert stranger.post(address, {"title": "x", "body": "y"}).status_code == 404, address
    assert not Note.objects.exists() and document.versions.count() == 2


def test_files_of_a_letter_are_for_its_readers(as_, office, now):
    client = as_("kancelaria")
    scan = SimpleUploadedFile("skan.txt", "Wniosek o rejestr umów".encode(), "text/plain")
    client.post("/biurko/pisma/nowe/", _letter(files=scan))
    letter = Letter.objects.get()
    api.assign(
        letter_id=letter.pk,
        unit_id=office.units["OR"],
        post_id=None,
        by=office.actor("kancelaria", timezone.localdate()),
        now=now,
    )
    address = f"/biurko/pisma/{letter.pk}/pliki/{letter.files.get().file_id}/"
    answer = as_("referent").get(address)
    assert b"".join(answer.streaming_content).decode() == "Wniosek o rejestr umów"
    for foreign in (address, address + "podpis/", address + "1/"):
        assert as_("obcy").get(foreign).status_code == 404
    assert as_("referent").get(f"/biurko/pisma/{letter.pk}/pliki/{uuid.uuid4()}/").status_code == 404
    assert "nie zawiera podpisu" in as_("referent").get(address + "podpis/").content.decode()


def _letter(**changes) -> dict:
    told = {
        "sender_kind": "person",
        "sender_name": "Adam Pisarski",
        "town": "Łask",
        "subject": "Podanie o zaświadczenie",
        "channel": "paper",
        "key": str(uuid.uuid4()),
    }
    return told | changes


def test_registering_twice_makes_one_letter(as_, office):
    client, told = as_("kancelaria"), _letter()
    first = client.post("/biurko/pisma/nowe/", told)
    second = client.post("/biurko/pisma/nowe/", told)
    assert first["Location"] == second["Location"]
    assert Letter.objects.count() == 1


def test_a_wrong_form_keeps_what_was_typed(as_, assigned, office):
    registry = as_("kancelaria")
    page = registry.post("/biurko/pisma/nowe/", _letter(subject="", sender_name="Żaneta Źdźbło"))
    assert page.status_code == 422 and "Żaneta Źdźbło" in page.content.decode()
    page = registry.post(
        f"/biurko/pisma/{assigned.letter_id}/dekretuj/", {"unit": "", "instruction": "Pilnie proszę"}
    )
    assert page.status_code in (302, 422)
    clerk = as_("referent")
    page = clerk.post(
        f"/biurko/pisma/{assigned.letter_id}/sprawa/", {"jrwa": "", "title": "Mój własny tytuł"}
    )
    assert page.status_code == 422 and "Mój własny tytuł" in page.content.decode()
    page = clerk.post(f"/biurko/pisma/{assigned.letter_id}/dolacz/", {"do-mark": "OR.9999.77.2026"})
    assert page.status_code == 422 and "OR.9999.77.2026" in page.content.decode()
    for verb in ("odloz", "zwroc"):
        page = clerk.post(f"/biurko/pisma/{assigned.letter_id}/{verb}/", {"reason": ""})
        assert page.status_code == 422 and "Napisz, dlaczego." in page.content.decode()


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        ({"co": "extend", "n-due_on": "2000-01-01", "n-reason": "Brak opinii"}, "Brak opinii"),
        ({"co": "exclude", "w-since": "2026-12-10", "w-note": "Czekamy na biegłego"}, "Czekamy na biegłego"),
        ({"co": "suspend", "z-since": "", "z-basis": "art. 98 § 1 KPA"}, "art. 98 § 1 KPA"),
        ({"co": "share", "unit": "", "reason": "Do opinii"}, "Do opinii"),
    ],
)  # fmt: skip
def test_steering_keeps_what_was_typed(as_, case, told, kept):
    page = as_("referent").post(f"/biurko/sprawy/{case.pk}/zmien/", told)
    assert page.status_code == 422 and kept in page.content.decode()


def test_writing_keeps_what_was_typed(as_, document):
    client = as_("referent")
    page = client.post(
        f"/biurko/dokumenty/{document.pk}/", {"title": "", "body": "Długo pisany tekst", "seen_version": 2}
    )
    assert page.status_code == 422 and page.content.decode().count("Długo pisany tekst") >= 2
    page = client.post(
        f"/biurko/dokumenty/{document.pk}/", {"title": "T", "body": "Drugi tekst", "seen_version": 1}
    )
    assert page.status_code == 422 and "Drugi tekst" in page.content.decode()
    assert document.versions.count() == 2
    page = client.post(f"/biurko/dokumenty/{document.pk}/przekaz/", {"first": ""})
    assert page.status_code == 422
    assert client.post(f"/biurko/sprawy/{document.case_id}/notatka/", {"text": ""}).status_code == 422
    assert client.post(f"/biurko/sprawy/{document.case_id}/zakoncz/", {"how": ""}).status_code == 422


def test_the_preview_shows_the_whole_form_and_its_gaps(as_, document):
    page = as_("referent").post(
        f"/biurko/dokumenty/{document.pk}/podglad/",
        {"title": "Nowy tytuł", "body": "Kwota: [wpisz kwotę]", "seen_version": 2},
    )
    words = page.content.decode()
    assert "Nowy tytuł" in words and '<mark class="paper-gap">[wpisz kwotę]</mark>' in words
    assert document.versions.count() == 2


def test_versions_are_listed_and_compared(as_, document):
    client = as_("referent")
    assert "Wersja 2" in client.get(f"/biurko/dokumenty/{document.pk}/").content.decode()
    words = client.get(f"/biurko/dokumenty/{document.pk}/wersje/2/").content.decode()
    assert "<del>rejestr " in words and "<ins>wykaz " in words
    assert client.get(f"/biurko/dokumenty/{document.pk}/wersje/9/").status_code == 404
    assert client.get(f"/biurko/dokumenty/{document.pk}/wersje/1/").status_code == 200


def test_double_clicks_make_one(as_, office, case, template):
    client = as_("referent")
    for _ in range(2):
        client.post(f"/biurko/sprawy/{case.pk}/dokument/", {"template": template.code})
        client.post(f"/biurko/sprawy/{case.pk}/notatka/", {"text": "Dzwonił wnioskodawca"})
        client.post(
            f"/biurko/sprawy/{case.pk}/zmien/",
            {
                "co": "exclude",
                "w-since": case.initiated_on + timedelta(days=1),
                "w-until": case.initiated_on + timedelta(days=2),
                "w-kind": KIND,
            },
        )
        client.post(
            "/biurko/sprawy/nowa/",
            {"jrwa": office.jrwa["1431"], "title": "Z urzędu", "handler": office.posts["referent"]},
        )
    document = Document.objects.get(case=case)
    assert Note.objects.count() == 1 and case.excluded.count() == 1
    assert Case.objects.filter(title="Z urzędu").count() == 1
    for _ in range(2):
        client.post(f"/biurko/dokumenty/{document.pk}/przekaz/", {"first": office.posts["naczelnik"]})
    approval = Approval.objects.get()
    head = as_("naczelnik")
    for _ in range(2):
        head.post(
            f"/biurko/dokumenty/{document.pk}/akceptacja/", {"approval": approval.pk, "answer": "approve"}
        )
    document.refresh_from_db()
    assert document.stage == "approved" and not Dispatch.objects.exists()


def test_sending_back_asks_for_a_word(as_, office, document):
    as_("referent").post(f"/biurko/dokumenty/{document.pk}/przekaz/", {"first": office.posts["naczelnik"]})
    told = {"approval": Approval.objects.get().pk, "answer": "return", "remark": " "}
    page = as_("naczelnik").post(f"/biurko/dokumenty/{document.pk}/akceptacja/", told)
    assert page.status_code == 422 and "Napisz, co trzeba poprawić." in page.content.decode()


def test_senders_are_suggested_and_chosen(as_, assigned):
    client = as_("kancelaria")
    assert "Ewa Testowa" in client.get("/biurko/pisma/nadawcy/?sender_name=testowa").content.decode()
    assert "Ewa" not in client.get("/biurko/pisma/nadawcy/?sender_name=te").content.decode()
    party = parties.find("Testowa")[0]
    words = client.get(f"/biurko/pisma/nadawcy/?wybrany={party.id}").content.decode()
    assert 'value="Ewa Testowa"' in words and 'value="Łask"' in words
    assert client.get("/biurko/pisma/nadawcy/?wybrany=999999").status_code == 200


def test_lists_are_narrowed_to_a_party(as_, case):
    client = as_("referent")
    address = f"/biurko/sprawy/?interesant={case.party_id}"
    assert case.mark in client.get(address).content.decode()
    assert "Interesant: Ewa Testowa" in client.get(address).content.decode()
    assert case.mark not in client.get("/biurko/sprawy/?interesant=999999").content.decode()
    assert client.get("/biurko/sprawy/?interesant=abc").status_code == 200
    assert "Wniosek o informację" in client.get(f"/biurko/pisma/?interesant={case.party_id}").content.decode()


def test_filters_in_use_can_be_seen(as_, case):
    words = as_("referent").get("/biurko/sprawy/?q=umów&stan=open&widok=moje").content.decode()
    assert "Stan: w toku" in words and 'name="widok" value="moje"' in words


def test_the_case_list_has_the_fields_of_the_rules(as_, office, case):
    client = as_("referent")
    words = client.get(
        f"/biurko/spis-spraw/?komorka={office.units['OR']}&klasa=14&rok={case.year}"
    ).content.decode()
    assert case.mark in words and "Ewa Testowa" in words and "Jan Borowik" in words
    page = client.get(f"/biurko/spis-spraw/?komorka={office.units['OR']}&klasa=77&rok={case.year}")
    assert page.status_code == 422 and 'value="77"' in page.content.decode()
    assert client.get("/biurko/spis-spraw/?klasa=x").status_code == 422


LISTS = ("/biurko/", "/biurko/pisma/", "/biurko/sprawy/", "/biurko/wychodzace/")


def test_lists_ask_few_questions_however_long(
    as_, office, a_letter, now, django_assert_max_num_queries, django_assert_num_queries
):
    client = as_("referent")

    def add(count: int) -> None:
        for number in range(count):
            receipt = api.receive(
                a_letter(subject=f"Wniosek {number}"), by=office.actor("kancelaria"), now=now
            )
            api.assign(
                letter_id=receipt.letter_id,
                unit_id=office.units["OR"],
                post_id=office.posts["referent"],
                by=office.actor("kancelaria"),
                now=now,
            )
            if number % 2:
                api.open_case(
                    letter_id=receipt.letter_id,
                    jrwa_id=office.jrwa["1431"],
                    title=f"Sprawa {number}",
                    handler_post_id=office.posts["referent"],
                    by=office.actor("referent"),
                    now=now,
                )

    add(2)
    counts = {}
    for address in LISTS:
        client.get(address)
        with django_assert_max_num_queries(30) as asked:
            client.get(address)
        counts[address] = len(asked)
    add(18)
    for address in LISTS:
        with django_assert_num_queries(counts[address]):
            client.get(address)


def test_the_note_on_a_signature_stands_by_the_file(as_, office, a_letter, now, seal_of_the_office):
    content = signing.seal_pdf(
        pdf.render("ui/pdf/base.html", {}, title="Pismo"),
        reason="próba",
        by=office.actor("naczelnik"),
        now=now,
    )
    stored = files.store(content=content, name="podpisane.pdf", by=office.actor("kancelaria"), now=now)
    receipt = api.receive(
        a_letter(files=(IncomingFile("podpisane.pdf", "content", stored.id),)),
        by=office.actor("kancelaria"),
        now=now,
    )
    address = f"/biurko/pisma/{receipt.letter_id}/"
    assert "Sprawdź podpis" in as_("kancelaria").get(address).content.decode()
    outbox.deliver_waiting(now=now)
    assert "Podpis elektroniczny zweryfikowany w dniu" in as_("kancelaria").get(address).content.decode()
    assert len(signing.reports_of([stored.id])) == 1
