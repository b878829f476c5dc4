"""R1.4, "Bad input": each line of the issue, through the door of the phone, with its own clear answer."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils import timezone
from PIL import Image

from powiat.ground.files import api as files
from powiat.offices.interventions import api
from powiat.offices.interventions.models import Photo, Report
from tests.offices.interventions.app.conftest import picture
from tests.offices.interventions.conftest import LASK, jpeg

pytestmark = pytest.mark.django_db


def in_warsaw() -> Image.Exif:
    """What a camera writes about where it stood."""
    exif = Image.Exif()
    exif[0x0110] = "Aparat Genowefy"
    exif.get_ifd(0x8825).update({1: "N", 2: (52.0, 13.0, 48.0), 3: "E", 4: (21.0, 0.0, 36.0)})
    return exif


@pytest.mark.parametrize(
    ("values", "field", "words"),
    [
        ({"zdjecia": picture("a.jpg", b"MZ to program")}, "photos", "nie jest zdjęciem, choć tak się nazywa"),
        ({"zdjecia": picture("a.jpg", b"<svg onload='x()'/>")}, "photos", "jest rysunkiem SVG"),
        ({"zdjecia": picture("a.jpg", b"\xff\xd8\xff" + b"x" * 21_000_000)}, "photos", "więcej niż 20 MB"),
        ({"zdjecia": picture("a.jpg", jpeg(8000, 6300, quality=5))}, "photos", "milionów punktów"),
        ({"zdjecia": [picture() for _ in range(6)]}, "photos", "najwyżej 5 zdjęć"),
        ({"dlugosc": 21.0, "szerokosc": 52.2}, "place", "poza powiatem łaskim"),
        ({"dlugosc": LASK[1], "szerokosc": LASK[0]}, "place", "zamienione miejscami"),
        (
            {"opis": "ą" * 4001},
            "text",
            "Opis ma 4\xa0001\xa0znaków, a może mieć najwyżej 4000. Skróć go o 1.",
        ),
    ],
    ids=["fake", "svg", "21-mb", "50-mpx", "six-photos", "outside", "swapped", "4001-signs"],
)
def test_it_is_refused_in_its_own_words_and_leaves_nothing(post, values, field, words):
    answer = post(**values)
    assert answer.status_code == 422
    assert words in answer.json()["errors"][field]
    assert not Report.objects.exists()
    assert not Photo.objects.exists()


def test_a_photo_of_another_place_is_told_and_its_place_goes_nowhere(post, officer, now):
    answer = post(zdjecia=picture("IMG_7.jpg", jpeg(exif=in_warsaw())))
    assert answer.status_code == 201
    assert "„IMG_7.jpg” zrobiono poza powiatem łaskim" in answer.json()["warnings"][0]
    row, photo = Report.objects.get(), Photo.objects.get()
    assert (row.point.x, row.point.y) == LASK
    api.make_public_photo(photo_id=photo.pk, now=now)
    api.moderate(
        report_id=row.pk, visibility="public", text_public="Dziura", photos={photo.pk: "shown"},
        by=officer, now=now,
    )  # fmt: skip
    for thumb in (False, True):
        shown = files.read(api.photo_file(photo.pk, thumb=thumb))
        assert b"Genowefy" not in shown and b"Exif" not in shown


def test_a_photo_of_this_place_is_no_news(post):
    exif = Image.Exif()
    exif.get_ifd(0x8825).update({1: "N", 2: (51.0, 35.0, 24.0), 3: "E", 4: (19.0, 8.0, 0.0)})
    assert post(zdjecia=picture("a.jpg", jpeg(exif=exif))).json()["warnings"] == []


@pytest.mark.parametrize(
    "gps", [{2: (0.0, 0.0, 0.0), 4: (0.0, 0.0, 0.0)}, {2: (51.0,), 4: (1.0,)}, {2: (99.0, 0.0, 0.0)}]
)
def test_nonsense_in_the_exif_harms_nobody(post, gps):
    exif = Image.Exif()
    exif.get_ifd(0x8825).update({1: "N", 3: "E", **gps})
    answer = post(zdjecia=picture("a.jpg", jpeg(exif=exif)))
    assert answer.status_code == 201 and answer.json()["warnings"] == []


def test_a_flood_from_one_device_is_stopped_with_words(post):
    # The first answer names the device; the ten after it are counted.
    assert [post(opis=f"Dziura numer {at}").status_code for at in range(11)] == [201] * 11
    stopped = post(opis="jeszcze jedna")
    assert stopped.status_code == 429
    assert (
        "już 10 zgłoszeń w ciągu godziny" in stopped.json()["message"] and "112" in stopped.json()["message"]
    )


def test_a_script_in_the_text_stays_text(post, client, officer, now):
    words = "<script>alert(1)</script> dziura"
    assert "zwykły tekst" in post(opis=words).json()["warnings"][0]
    row = Report.objects.get()
    api.moderate(report_id=row.pk, visibility="public", text_public=words, photos={}, by=officer, now=now)
    for path in (f"zgloszenie/{row.number}/", "lista/", "kanal.rss"):
        page = client.get(f"/interwencje/{path}").content.decode()
        assert "<script>alert" not in page and "&lt;script&gt;alert" in page


@pytest.mark.parametrize("hours", [30, -24 * 60])
def test_a_phone_whose_clock_is_wrong_is_told_so(post, hours):
    answer = post(widziano=(timezone.now() + timedelta(hours=hours)).isoformat())
    assert answer.status_code == 201
    assert "Zegar telefonu pokazuje inny czas niż urząd" in answer.json()["warnings"][0]


def test_the_same_report_from_two_tabs_is_one_and_says_so(post):
    post(opis="pierwsze, po którym urządzenie ma nazwę")
    first, second = post(str(uuid4()), opis="Lód na moście"), post(str(uuid4()), opis="Lód na moście")
    assert (first.status_code, second.status_code) == (201, 200)
    assert first.json()["number"] == second.json()["number"]
    assert "Nie zapisaliśmy go drugi raz" in second.json()["warnings"][0]
    assert Report.objects.filter(text="Lód na moście").count() == 1
