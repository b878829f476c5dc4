"""Sending a report: what is taken, what is refused and in which words."""

import threading
from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection, transaction
from django.db.utils import DatabaseError

from powiat.ground.files import api as files
from powiat.ground.kernel.actor import ANONYMOUS
from powiat.offices.interventions import api
from powiat.offices.interventions.data import (
    LifeInDanger,
    RejectedPhoto,
    TooManyReports,
    TooManyTries,
    WrongReport,
)
from powiat.offices.interventions.models import Entry, Photo, Report
from tests.offices.interventions.conftest import jpeg, new_report

pytestmark = pytest.mark.django_db


def errors_of(now, **values) -> dict[str, str]:
    with pytest.raises(WrongReport) as caught:
        api.report(new=new_report(**values), by=ANONYMOUS, now=now)
    return caught.value.errors


def test_a_report_gets_number_secret_recipient_and_terms(rules, now):
    sent = api.report(new=new_report(category="OSWIETLENIE", text="Nie świeci"), by=ANONYMOUS, now=now)
    row = Report.objects.get(number=sent.number)
    assert sent.number == "2026-000001" and len(sent.secret) == 12 and sent.is_new
    assert (row.recipient.code, row.gmina_terc, row.visibility) == ("GMINA:1003023", "1003023", "pending")
    assert row.ack_due > now and row.due_at > row.ack_due and sent.expected_on == row.due_at.date()
    assert row.secret_digest and sent.secret not in row.secret_digest
    assert [one.verb for one in row.entries.all()] == ["receive"]


def test_the_same_key_gets_the_same_answer(rules, now):
    new = new_report()
    first, again = (api.report(new=new, by=ANONYMOUS, now=now) for _ in range(2))
    assert (first.number, first.secret) == (again.number, again.secret)
    assert (first.is_new, again.is_new) == (True, False)
    assert Report.objects.count() == 1


def test_the_same_words_from_two_tabs_are_one_report_and_it_says_so(rules, now):
    first = api.report(new=new_report(device="telefon"), by=ANONYMOUS, now=now)
    again = api.report(new=new_report(device="telefon"), by=ANONYMOUS, now=now + timedelta(minutes=1))
    assert again.number == first.number and not again.is_new and "już do nas" in again.warnings[0]
    other = api.report(new=new_report(device="inny"), by=ANONYMOUS, now=now)
    assert other.number != first.number


def test_life_in_danger_is_not_stored(rules, now):
    with pytest.raises(LifeInDanger) as caught:
        api.report(new=new_report(category="ZYCIE"), by=ANONYMOUS, now=now)
    assert caught.value.phone == "112"
    assert not Report.objects.exists()


@pytest.mark.parametrize(
    ("values", "field", "words"),
    [
        ({"text": "a" * 4001}, "text", "najwyżej 4000"),
        ({"text": " "}, "text", "Opisz"),
        ({"longitude": 51.59, "latitude": 19.133}, "place", "zamienione"),
        ({"longitude": 21.01, "latitude": 52.23}, "place", "poza powiatem"),
        ({"longitude": None, "latitude": None}, "place", "Wskaż miejsce"),
        ({"category": "NIE-MA"}, "category", "Wybierz"),
        ({"email": "to nie adres"}, "email", "poprawny"),
        ({"phone": "zadzwoń"}, "phone", "numer telefonu"),
        ({"category": "ZIMA", "answers": {}}, "answers.rodzaj", "Odpowiedz"),
        ({"photos": (uuid4(),)}, "photos", "nie dotarło"),
        ({"photos": tuple(uuid4() for _ in range(6))}, "photos", "najwyżej 5"),
    ],
)
def test_each_mistake_has_its_own_words(rules, now, values, field, words):
    assert words in errors_of(now, **values)[field]
    assert not Report.objects.exists()


def test_all_mistakes_are_told_at_once(rules, now):
    assert set(errors_of(now, text="", email="x", longitude=0.0, latitude=0.0)) == {"text", "email", "place"}


def test_a_point_just_over_the_border_is_taken(rules, now, send):
    assert send(longitude=19.28, latitude=51.585).gmina_terc == "1003023"


def test_markup_stays_text_and_the_sender_is_told(rules, now):
    sent = api.report(new=new_report(text="<script>alert(1)</script> dziura"), by=ANONYMOUS, now=now)
    assert "zwykły tekst" in sent.warnings[0]
    assert Report.objects.get().text.startswith("<script>")


@pytest.mark.parametrize("days", [-40, 3])
def test_a_wrong_clock_does_not_lose_the_report(rules, now, days):
    sent = api.report(new=new_report(observed_at=now + timedelta(days=days)), by=ANONYMOUS, now=now)
    row = Report.objects.get(number=sent.number)
    assert row.observed_at == now and "Zegar telefonu" in sent.warnings[0]


def test_a_report_that_waited_for_network_keeps_its_hour(send, now):
    seen = now - timedelta(days=2)
    assert send(observed_at=seen).observed_at == seen


def test_a_flood_from_one_device_is_stopped_and_ends(rules, now):
    for number in range(10):
        api.report(new=new_report(text=f"dziura {number}", device="telefon"), by=ANONYMOUS, now=now)
    with pytest.raises(TooManyReports, match="10 zgłoszeń"):
        api.report(new=new_report(text="jedenasta", device="telefon"), by=ANONYMOUS, now=now)
    later = now + timedelta(minutes=61)
    assert api.report(new=new_report(text="jedenasta", device="telefon"), by=ANONYMOUS, now=later).is_new


def test_a_flood_from_one_network_is_stopped(rules, now):
    for number in range(30):
        api.report(
            new=new_report(text=f"x {number}", device=f"d{number}", network="198.51.100.7"),
            by=ANONYMOUS,
            now=now,
        )
    with pytest.raises(TooManyReports, match="30 zgłoszeń"):
        api.report(new=new_report(text="y", device="d31", network="198.51.100.7"), by=ANONYMOUS, now=now)


def test_routing_looks_at_the_road(send):
    on_road = send(longitude=19.150, latitude=51.720)
    assert (on_road.road_class, on_road.recipient.code) == ("powiatowa", "PZD")
    hazard = send(category="DRZEWO", text="konar", answers={"polozenie": "wisi"})
    assert hazard.ack_due - hazard.received_at == timedelta(minutes=15)


def test_secret_opens_and_a_wrong_one_only_five_times(rules, now):
    sent = api.report(new=new_report(), by=ANONYMOUS, now=now)
    typed = sent.number.replace("-", " ")
    opened = api.by_number_and_secret(number=typed, secret=sent.secret.lower(), network="a", now=now)
    assert opened == Report.objects.get().pk
    for number in (sent.number, "2026-999999", sent.number, sent.number, "x"):
        assert api.by_number_and_secret(number=number, secret="ZLY", network="a", now=now) is None
    with pytest.raises(TooManyTries):
        api.by_number_and_secret(number=sent.number, secret=sent.secret, network="a", now=now)
    assert api.by_number_and_secret(number=sent.number, secret=sent.secret, network="b", now=now)


class TestPhotos:
    def add(self, content, now, name="zdjęcie.jpg", **more):
        return api.add_photo(content=content, name=name, by=ANONYMOUS, now=now, **more)

    @pytest.mark.parametrize(
        ("content", "name", "words"),
        [
            (b"to nie jest zdjecie", "dziura.jpg", "nie jest zdjęciem"),
            (b"<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>", "a.jpg", "SVG"),
            (b"%PDF-1.7", "a.png", "PDF"),
            (b"\x00\x00\x00\x18ftypheic\x00\x00", "IMG_1.HEIC", "HEIC"),
            (b"\xff\xd8\xff" + b"x" * (20 * 1024 * 1024), "duze.jpg", "20 MB"),
            (b"\xff\xd8\xff\xe0 urwane", "urwane.jpg", ""),
        ],
    )
    def test_what_is_no_photo_is_refused_in_plain_words(self, rules, now, content, name, words):
        with pytest.raises(RejectedPhoto) as caught:
            self.add(content, now, name)
        assert words in caught.value.message and caught.value.message.endswith(".")
        assert not Photo.objects.exists()

    def test_fifty_million_points_are_too_many(self, rules, now):
        with pytest.raises(RejectedPhoto, match="milionów punktów"):
            self.add(jpeg(8000, 6400, quality=10), now)

    def test_a_photo_is_private_until_let_through_and_carries_no_metadata(self, send, officer, now):
        from PIL import Image

        exif = Image.Exif()
        exif[0x010E] = "adres domowy"
        exif.get_ifd(0x8825).update({1: "N", 2: (52.0, 13.0, 48.0), 3: "E", 4: (21.0, 0.0, 36.0)})
        photo = self.add(jpeg(2000, 1500, exif=exif), now, name="IMG_1")
        row = send(photos=(photo.id,))
        # Warsaw in the EXIF changes nothing: the place is where the reporter put it.
        assert (row.point.x, row.point.y) == (19.133, 51.590)
        assert api.make_public_photo(photo_id=photo.id, now=now)
        assert not api.make_public_photo(photo_id=photo.id, now=now)
        assert api.photo_file(photo.id) is None
        api.moderate(
            report_id=row.pk,
            visibility="public",
            text_public="Dziura",
            photos={photo.id: "shown"},
            by=officer,
            now=now,
        )
        public = files.read(api.photo_file(photo.id))
        assert b"adres domowy" in files.read(Photo.objects.get().original_id)
        assert b"adres domowy" not in public and b"Exif" not in public
        assert Photo.objects.get().width == 1600

    def test_redaction_is_burnt_in_and_the_old_copy_goes_away(self, send, officer, now):
        photo = self.add(jpeg(), now)
        send(photos=(photo.id,))
        api.make_public_photo(photo_id=photo.id, now=now)
        before = Photo.objects.get().public_file_id
        api.redact(photo_id=photo.id, rectangles=[[0.1, 0.1, 0.4, 0.4]], by=officer, now=now)
        after = Photo.objects.get()
        assert after.public_file_id != before and after.redactions == [[0.1, 0.1, 0.4, 0.4]]
        with pytest.raises(files_missing()):
            files.read(before)

    def test_one_photo_belongs_to_one_report(self, send, now):
        photo = self.add(jpeg(), now)
        send(photos=(photo.id,))
        with pytest.raises(WrongReport):
            send(photos=(photo.id,))


def files_missing():
    from powiat.ground.files.data import FileMissing

    return FileMissing


def test_history_is_never_changed_but_may_be_emptied(send):
    row = send()
    entry = row.entries.get()
    with pytest.raises(DatabaseError), transaction.atomic():
        Entry.objects.filter(pk=entry.pk).update(verb="inne")
    with pytest.raises(DatabaseError), transaction.atomic():
        entry.delete()
    Entry.objects.filter(pk=entry.pk).update(text=None, by_name=None)


@pytest.mark.django_db(transaction=True)
def test_twenty_sendings_of_one_report_at_once_make_one(rules, now):
    new, answers = new_report(device="telefon"), []

    def go():
        try:
            answers.append(api.report(new=new, by=ANONYMOUS, now=now).number)
        finally:
            connection.close()

    threads = [threading.Thread(target=go) for _ in range(20)]
    [one.start() for one in threads]
    [one.join() for one in threads]
    assert len(answers) == 20 and len(set(answers)) == 1 and Report.objects.count() == 1
