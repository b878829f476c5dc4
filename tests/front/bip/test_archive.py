"""The earlier bulletin: taken over cleaned, with what it said of itself, and never changed."""

import io
import zipfile

import pytest
from django.core.management import CommandError, call_command
from django.db import DatabaseError, transaction
from hypothesis import given
from hypothesis import strategies as st

from powiat.front.bip import api
from powiat.front.bip.domain.old_page import UnreadablePage, from_html, read_day, tidy
from powiat.front.bip.models import ArchivePage
from powiat.ground.search import api as search

PAGE = """<html><head><meta charset="windows-1250"><title>BIP</title><script>var x = 1;</script><style>p{}</style></head>
<body onload="go()"><div id="sciezka">Prawo &gt; Uchwały</div><div id="tresc"><h1>Uchwała o żwirze</h1>
<p onclick="steal()">Żwir <a href="javascript:alert(1)">zły</a> <a href="https://www.gov.pl">dobry</a></p>
<iframe src="http://zly.example"></iframe><img src="x.gif"><form><input name="q"></form>
<table><tr><td>Wytworzył:</td><td>Iga Lipowa</td></tr><tr><td>Data publikacji</td><td>04.03.2014 12:00</td></tr></table>
</div></body></html>"""


def test_page_is_cleaned_and_read():
    page = from_html("stary/uchwala.html", PAGE.encode("cp1250"))
    assert page.title == "Uchwała o żwirze" and "Żwir" in page.text
    for bad in ("script", "onclick", "javascript", "iframe", "<img", "<form", "style"):
        assert bad not in page.html, bad
    assert 'href="https://www.gov.pl"' in page.html and "<h2>" in page.html
    assert (page.author, page.published_at, str(page.published_on)) == (
        "Iga Lipowa",
        "04.03.2014 12:00",
        "2014-03-04",
    )
    assert page.section_title == "Prawo > Uchwały"
    assert {one.split(" ", 1)[1] for one in page.cleaned} >= {
        "skrypt",
        "ramkę",
        "obraz",
        "formularz",
        "arkusz stylów",
    }
    assert any("polecenia" in one for one in page.cleaned)


@given(st.text(max_size=200))
def test_tidy_never_lets_a_script_through(text):
    made = tidy(f"<p>{text}</p><script>{text}</script><svg onload=x>{text}")
    assert "<script" not in made.lower()
    assert "<svg" not in made.lower()


@pytest.mark.parametrize(
    ("said", "read"),
    [("2014-3-4", "2014-03-04"), ("04.03.2014", "2014-03-04"), ("31.02.2014", "None"), ("wczoraj", "None")],
)
def test_old_dates(said, read):
    assert str(read_day(said)) == read


def zipped(**files: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in files.items():
            archive.writestr(name.replace("_", "."), content)
    return out.getvalue()


@pytest.mark.django_db
def test_import_reports_and_repeats_nothing(client, menu, editor, now):
    table = "tytul;tresc;wytworzyl;data_publikacji;adres\nPlan;<p>Żwirownia</p>;Jan;2012-01-05;id=1\n;bez tytułu;;;id=2\n"
    content = zipped(a_html=PAGE.encode("cp1250"), b_csv=table.encode(), c_exe=b"MZ", d_html=b"")
    batch = api.take_archive(name="stary.zip", content=content, by=editor, now=now)
    told = batch.report
    assert (told["found"], told["taken"], told["refused_count"], told["without_date"]) == (2, 2, 3, 0)
    assert dict(told["cleaned"])["skrypt"] == 1
    again = api.take_archive(name="stary.zip", content=content, by=editor, now=now)
    assert (again.report["taken"], again.report["known"]) == (0, 2)
    assert search.find("żwirownie", ("public",), kinds=("bip",)).total == 1
    page = ArchivePage.objects.get(key="id=1")
    shown = client.get(page.address).content.decode()
    assert (
        "według dawnej strony" in shown
        and "2012-01-05" in shown
        and "Strona z poprzedniego Biuletynu" in shown
    )
    assert "Plan" in client.get("/bip/archiwum/?q=żwirownia&rok=2012").content.decode()


@pytest.mark.django_db
def test_the_archive_cannot_be_changed(menu, editor, now):
    api.take_archive(name="a.html", content=PAGE.encode("cp1250"), by=editor, now=now)
    for deed in (lambda: ArchivePage.objects.update(title="x"), lambda: ArchivePage.objects.all().delete()):
        with pytest.raises(DatabaseError), transaction.atomic():
            deed()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("name", "content"),
    [("a.exe", b"MZ"), ("a.zip", b"PK nie zip"), ("a.csv", b"a;b\n1;2\n"), ("a.html", b"")],
)
def test_what_cannot_be_read_is_told(name, content, editor, now):
    with pytest.raises(UnreadablePage) as told:
        api.take_archive(name=name, content=content, by=editor, now=now)
    assert told.value.message


@pytest.mark.django_db
def test_command(menu, tmp_path, capsys):
    file = tmp_path / "strona.html"
    file.write_bytes(PAGE.encode("cp1250"))
    call_command("import_old_bip", str(file))
    assert "przyjęto 1" in capsys.readouterr().out
    with pytest.raises(CommandError):
        call_command("import_old_bip", str(tmp_path / "nie-ma.html"))
