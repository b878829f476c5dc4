"""Pages of the customer office: a whole form without scripts, double sends, strangers, limits."""

import re
from datetime import timedelta
from html import unescape

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from powiat.chancery.eod.models import Letter
from powiat.front.eboi.models import Draft, DraftFile, TrackedCase
from powiat.ground.kernel.ids import show_secret
from tests.front.eboi.conftest import CODE
from tests.ground.accounts.factories import ResidentFactory

pytestmark = pytest.mark.django_db
FIRST = {"rodzaj": "wniosek", "temat": "Chodnik", "tresc": "Proszę o naprawę chodnika."}
PERSON = {
    "nadawca-kind": "person",
    "nadawca-first_name": "Żaneta",
    "nadawca-last_name": "Wąsik",
    "adres-house": "4",
    "adres-postal_code": "98100",
    "adres-city": "Łask",
}


def _begin(client, code=CODE):
    """A fresh draft's first address."""
    return client.post(f"/uslugi/{code}/formularz/").url


def _root(url):
    return url.partition("krok/")[0]


def _fill(client):
    """The general letter filled up to the check of answers; its address."""
    url = _begin(client)
    for posted in (FIRST, {}, PERSON, {"odpowiedz": "internet"}, {"oswiadczenie": "tak"}):
        url = client.post(url, posted).url
    return url


def text_of(answer):
    return unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode())))


def test_services_and_their_cards(client, forms):
    page = text_of(client.get("/uslugi/"))
    assert "Wniosek o udostępnienie informacji publicznej" in page and "Odpowiedź na pismo" not in page
    card = text_of(client.get("/uslugi/informacja-publiczna/"))
    for words in (
        "Dla kogo",
        "Co przygotować",
        "Ile to kosztuje",
        "Ile to trwa",
        "Podstawa prawna",
        "14 dni",
    ):
        assert words in card
    assert client.get("/uslugi/informacja-publiczna/druk.pdf").content.startswith(b"%PDF")
    for path in ("nic/", "odpowiedz-na-pismo/", "odpowiedz-na-pismo/formularz/", "nic/druk.pdf"):
        assert client.get(f"/uslugi/{path}").status_code == 404


def test_a_whole_form_without_scripts(client, forms):
    """R2.2: begin, fill, check, send, follow."""
    check = _fill(client)
    assert check.endswith("/sprawdz/")
    page = text_of(client.get(check))
    assert "Żaneta" in page and "98-100 Łask" in page
    sent = client.post(check).url
    page = text_of(client.get(sent))
    number, secret = re.search(r"RPW/\d+/\d+", page)[0], re.search(r"[2-9A-Z]{4}(-[2-9A-Z]{4}){2}", page)[0]
    assert client.get(sent.replace("wyslano/", "potwierdzenie.pdf")).content.startswith(b"%PDF")
    answer = client.post("/sprawdz-sprawe/", {"numer": number, "kod": secret})
    page = text_of(client.get(answer.url))
    assert "Chodnik" in page and "Pismo dotarło" in page


def test_sent_twice_from_two_tabs(client, forms):
    check = _fill(client)
    one, two = client.post(check).url, client.post(check).url
    assert one == two
    assert Letter.objects.count() == 1
    first = text_of(client.get(one))
    assert first == text_of(client.get(one))
    assert client.post(f"{_root(check.replace('sprawdz/', 'krok/'))}krok/sprawa/", FIRST).url == one


def test_wrong_answers_stay_and_are_explained(client, forms):
    url = _begin(client)
    page = client.post(url, {**FIRST, "tresc": "x"}).content.decode()
    assert "Napisz trochę więcej" in page and "Błąd:" in page
    assert 'value="Chodnik"' in page
    assert client.get(url).status_code == 200


def test_incomplete_forms_go_back_to_the_step(client, forms):
    url = _begin(client)
    client.post(url, FIRST)
    answer = client.post(f"{_root(url)}sprawdz/")
    assert answer.url.endswith("/krok/nadawca/")
    assert client.get(f"{_root(url)}sprawdz/").url.endswith("/krok/nadawca/")
    assert client.get(_root(url)).url.endswith("/krok/nadawca/")
    assert not Letter.objects.exists()


def test_change_links_lead_back_to_the_check(client, forms):
    check = _fill(client)
    assert 'krok/sprawa/?wroc=1#f-temat"' in client.get(check).content.decode()
    step = check.replace("sprawdz/", "krok/sprawa/?wroc=1")
    assert client.post(step, {**FIRST, "temat": "Inny temat"}).url == check
    assert "Inny temat" in text_of(client.get(check))


def test_files_are_added_and_removed_one_by_one(client, forms):
    url = client.post(_begin(client), FIRST).url
    good = SimpleUploadedFile("plan.txt", b"Plan ulicy Ogrodowej.")
    page = text_of(client.post(url, {"zalaczniki": good, "_dodaj_plik": "zalaczniki"}))
    assert "plan.txt" in page
    bad = SimpleUploadedFile("zły.exe", b"MZ\x90\x00" * 50)
    page = text_of(client.post(url, {"zalaczniki": bad, "_dodaj_plik": "zalaczniki"}))
    assert "zły.exe:" in page and "plan.txt" in page
    assert "Najpierw wybierz plik" in text_of(client.post(url, {"_dodaj_plik": "zalaczniki"}))
    file_id = DraftFile.objects.get().file_id
    for _ in range(2):
        assert client.post(url, {"_usun_plik": f"zalaczniki:{file_id}"}).status_code == 200
    assert not DraftFile.objects.exists()
    assert client.post(url, {"_usun_plik": "zalaczniki:nic"}).status_code == 404
    more = SimpleUploadedFile("plan.txt", b"Plan ulicy Ogrodowej.")
    assert client.post(url, {"zalaczniki": more}).url.endswith("/krok/nadawca/")
    assert DraftFile.objects.count() == 1


def test_a_stranger_does_not_see_the_draft(client, forms):
    url = _begin(client)
    client.post(url, FIRST)
    stranger = Client()
    for path in (url, _root(url), *(f"{_root(url)}{end}" for end in ("sprawdz/", "wyslano/", "pozniej/"))):
        assert stranger.get(path).status_code == 404
    assert stranger.post(f"{_root(url)}usun/").status_code == 404
    forged = Client()
    forged.cookies["szkice"] = f"{Draft.objects.get().pk}:sig"
    assert forged.get(url).status_code == 404


def test_put_aside_and_continued_elsewhere(client, forms):
    url = _begin(client)
    answer = client.post(url, {**FIRST, "_pozniej": "tak"})
    page = client.get(answer.url).content.decode()
    link = re.search(r'[^">]*/formularz/wznow/[^"<]+/', page)[0].partition("testserver")[2]
    other = Client()
    assert "Otwórz szkic" in other.get(link).content.decode()
    assert other.get(url).status_code == 404
    assert other.post(link).status_code == 302
    assert "Chodnik" in other.get(url).content.decode()
    assert other.get(link.replace("wznow/", "wznow/x")).status_code == 404
    assert client.post(f"{_root(url)}usun/").url == "/uslugi/"
    assert not Draft.objects.exists()


def test_a_signed_in_persons_draft_is_his_account(client, forms):
    owner = ResidentFactory()
    client.force_login(owner)
    url = _begin(client)
    client.post(url, FIRST)
    assert "Pismo ogólne do urzędu" in text_of(client.get("/moje-sprawy/"))
    client.logout()
    assert client.get(url).status_code == 404
    other = Client()
    other.force_login(owner)
    assert other.get(url).status_code == 200
    assert other.get(f"/uslugi/{CODE}/formularz/").content.decode().count("Dokończ szkic") == 1


def test_a_draft_is_taken_along_to_the_account(client, forms):
    url = _begin(client)
    owner = ResidentFactory()
    client.force_login(owner)
    client.post(url, FIRST)
    assert Draft.objects.get().user_id == owner.pk
    assert TrackedCase.objects.count() == 0


def test_wrong_number_and_wrong_secret_answer_alike(client, sent):
    one = client.post("/sprawdz-sprawe/", {"numer": sent.number, "kod": "AAAA-BBBB-CCCC"})
    two = client.post("/sprawdz-sprawe/", {"numer": "RPW/9/2026", "kod": show_secret(sent.secret)})
    assert one.status_code == two.status_code == 200
    line = "Nie znamy takiego numeru z takim kodem"
    assert line in text_of(one) and line in text_of(two)
    for _ in range(3):
        client.post("/sprawdz-sprawe/", {"numer": "x", "kod": "y"})
    blocked = client.post("/sprawdz-sprawe/", {"numer": sent.number, "kod": sent.secret})
    assert blocked.status_code == 429 and "Odczekaj 15 minut" in text_of(blocked)


@pytest.mark.parametrize("bad", ["\x00", "' or 1=1 --", "x" * 5000, "👍\u202e", ""])
def test_hostile_numbers_do_no_harm(client, db, bad):
    assert client.post("/sprawdz-sprawe/", {"numer": bad, "kod": bad}).status_code == 200


def test_a_matter_is_seen_only_with_secret_or_account(client, sent, tracked):
    path = f"/sprawdz-sprawe/{tracked.pk}/"
    assert client.get(path).status_code == 404
    client.post("/sprawdz-sprawe/", {"numer": sent.number, "kod": sent.secret})
    assert client.get(path).status_code == 200
    assert client.post(f"{path}wyjdz/").status_code == 302
    assert client.get(path).status_code == 404


def test_an_opened_matter_closes_by_itself(client, sent, tracked, time_machine):
    client.post("/sprawdz-sprawe/", {"numer": sent.number, "kod": sent.secret})
    time_machine.move_to(timezone.now() + timedelta(hours=3), tick=False)
    assert client.get(f"/sprawdz-sprawe/{tracked.pk}/").status_code == 404


def test_a_matter_is_added_to_the_account(client, sent, tracked):
    owner = ResidentFactory()
    client.force_login(owner)
    client.post("/sprawdz-sprawe/", {"numer": sent.number, "kod": sent.secret})
    assert "Dodaj do moich spraw" in text_of(client.get(f"/sprawdz-sprawe/{tracked.pk}/"))
    client.post(f"/sprawdz-sprawe/{tracked.pk}/zachowaj/")
    other = Client()
    other.force_login(owner)
    assert sent.number in text_of(other.get("/moje-sprawy/"))
    assert other.get(f"/sprawdz-sprawe/{tracked.pk}/").status_code == 200


def test_my_matters_need_signing_in(client, db):
    assert client.get("/moje-sprawy/").status_code == 302


def test_a_decision_is_read_after_it_is_collected(client, way, sent):
    way.assign()
    way.open()
    dispatch = way.send()
    way.tell()
    client.post("/sprawdz-sprawe/", {"numer": sent.number, "kod": sent.secret})
    path = f"/sprawdz-sprawe/{way.tracked.pk}/"
    page = text_of(client.get(path))
    assert "Czeka na Ciebie pismo z urzędu" in page and "Jan Borowik" in page and "OR.1431.1.2026" in page
    assert client.get(f"{path}pismo/{dispatch.pk}/").status_code == 404
    assert client.post(f"{path}pismo/{dispatch.pk}/odpowiedz/").status_code == 404
    for _ in range(2):
        assert client.post(f"{path}pismo/{dispatch.pk}/odbierz/").url == path
    answer = client.get(f"{path}pismo/{dispatch.pk}/")
    assert b"".join(answer.streaming_content).startswith(b"%PDF")
    assert "Doręczona" in text_of(client.get(path))
    assert client.get(f"{path}pismo/{dispatch.pk + 1}/").status_code == 404
    key = way.tracked.submissions.get().form_key
    assert client.get(f"{path}wyslane/{key}.pdf").content.startswith(b"%PDF")


def test_public_information_without_any_name(client, forms):
    """u.d.i.p. art. 2 ust. 2: no interest, no identity."""
    url = _begin(client, "informacja-publiczna")
    url = client.post(url, {"zakres": "Proszę o rejestr umów z 2026 roku."}).url
    url = client.post(url, {"forma": "plik", "sposob": "strona"}).url
    check = client.post(url, {}).url
    client.post(check)
    letter = Letter.objects.get()
    assert (letter.sender_id, letter.jrwa_hint, letter.reply_channel) == (None, "1431", "eboi")


def test_no_letter_is_left_when_sending_breaks(client, forms, now):
    """All or nothing: when the last row cannot be written the number comes back into line, the draft stays."""
    check = _fill(client)
    number = f"RPW/1/{timezone.localdate().year}"
    taken = TrackedCase.objects.create(
        rpw=number, secret_digest="", title="x", created_at=now, changed_at=now
    )
    client.raise_request_exception = False
    assert client.post(check).status_code == 500
    assert not Letter.objects.exists()
    taken.delete()
    client.post(check)
    assert Letter.objects.get().rpw == number
