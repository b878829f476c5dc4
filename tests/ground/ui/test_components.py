"""Components say the right words and never let a visitor's text become HTML."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.core.paginator import Paginator
from django.http import QueryDict
from django.template import Context, Template
from hypothesis import given
from hypothesis import strategies as st

from powiat.ground.ui.components import actions, charts, marks, notes, structure, tables, viewer
from powiat.ground.ui.parts import Attachment, Column, Leaf, Link, Moment, Point, Row, Table, Task

TODAY = date(2026, 11, 23)
EVIL = "<script>alert('1')</script>\""


@pytest.mark.parametrize(
    ("days", "words", "tone"),
    [
        (-12, "po terminie 12", "red"),
        (-1, "po terminie 1", "red"),
        (0, "termin dziś", "orange"),
        (1, "został 1 dzień", "orange"),
        (2, "zostały 2 dni", "orange"),
        (5, "zostało 5 dni", "yellow"),
        (22, "zostały 22 dni", "green"),
        (25, "zostało 25 dni", "green"),
    ],
)
def test_a_deadline_is_told_in_words_and_in_colour(days, words, tone):
    html = marks.deadline(TODAY + timedelta(days=days), TODAY)
    assert words in html.replace("\xa0", " ")
    assert f"pw-tone-{tone}" in html


def test_a_deadline_of_a_closed_matter_threatens_nobody():
    html = marks.deadline(TODAY - timedelta(days=40), TODAY, done=True)
    assert "załatwione" in html
    assert "pw-tone-grey" in html
    assert "bez terminu" in marks.deadline(None, TODAY)


def test_a_file_link_tells_what_will_open():
    html = marks.file_link(Attachment("Wniosek.pdf", 178_400, "application/pdf", 4, "/p/1/"))
    assert "(PDF, 178,4 kB, 4 strony)" in html.replace("\xa0", " ")
    assert marks.file_kind("mapa.gml") == "GML"
    assert marks.file_kind("bez końcówki") == "plik"


def test_initials_of_a_person():
    assert ">ZB<" in marks.avatar("Zofia Łęcka-Bąk")
    assert ">G<" in marks.avatar("Gość")
    assert marks.avatar("")


@given(st.text(max_size=40))
def test_any_name_has_an_avatar(name):
    assert "pw-avatar" in marks.avatar(name)


def _everything_with(text: str) -> list[str]:
    moment = Moment(text, datetime(2026, 11, 23, 12, tzinfo=ZoneInfo("UTC")), text, text, url=text)
    table = Table(
        text, [Column("a", text, sort="a", is_title=True)], [Row({"a": text}, url=text, value=text)]
    )
    return [
        marks.tag(text),
        marks.status(text),
        marks.person(text, text),
        marks.copy(text, text),
        marks.mark_text(text),
        marks.file_link(Attachment(text, 1, text, 1, text, text)),
        actions.button(text, name=text, value=text, label=text),
        actions.link_button(text, text),
        notes.alert(text, title=text),
        notes.inset(text),
        notes.warning(text),
        notes.details(text, text),
        notes.empty(text, text, action=text, url=text),
        notes.confirmation(text, number=text, secret=text, number_label=text),
        notes.progress(1, 2, text, source=text),
        structure.breadcrumbs(text, text, text),
        structure.tabs([Link(text, text, 1)], text),
        structure.views([Link(text, text, 1)], text),
        structure.task_list([Task(text, text, "blue", text, text)]),
        structure.steps([text, text], 2, [text]),
        structure.timeline([moment], text),
        structure.summary_list([(text, text)], card=text),
        structure.card(text, text, url=text, meta=text),
        structure.stat(text, text, url=text, note=text),
        structure.page_header(text, text, lead=text, mark=text, badge=text, back=text),
        structure.hero(text, text, lead=text),
        tables.table(table, QueryDict("q=1")),
        tables.filters(text, action=text, reset=text, count=text),
        viewer.viewer([Leaf(text, 1, text), Leaf(text, 2, text)], text, QueryDict(), download=text),
        charts.bars([Point(text, 1)], text, text),
        charts.line([Point(text, 1), Point(text, 2)], text, text),
    ]


def test_no_component_lets_a_visitors_text_become_html():
    for html in _everything_with(EVIL):
        assert "<script" not in html


def test_no_component_uses_inline_style_or_handlers():
    for html in _everything_with("Tekst"):
        assert ' style="' not in html
        assert " onclick" not in html


def test_a_button_sends_once():
    assert 'data-prevent-double-click="true"' in actions.button("Wyślij")
    with pytest.raises(KeyError):
        actions.button("Wyślij", "nieznany")


def test_pages_of_a_list_keep_the_rest_of_the_address():
    page = Paginator(range(480), 20).get_page(4)
    html = structure.pagination(page, QueryDict("q=droga&strona=4"))
    assert 'href="?q=droga&amp;strona=5"' in html
    assert 'aria-current="page"' in html
    assert structure.pagination(Paginator(range(3), 20).get_page(1)) == ""


def test_sort_links_turn_round_and_start_from_the_first_page():
    columns = [Column("a", "Numer", sort="numer"), Column("b", "Temat", sort="temat"), Column("c", "Uwagi")]
    html = tables.table(Table("Pisma", columns, [Row({"a": "1"})], sort="numer"), QueryDict("strona=3&q=x"))
    assert 'aria-sort="ascending"' in html
    assert 'href="?q=x&amp;sortuj=-numer"' in html
    assert 'href="?q=x&amp;sortuj=temat"' in html


def test_an_empty_table_says_so():
    assert "Nic tu nie ma" in tables.table(Table("Pisma", [Column("a", "Numer")], []))


@pytest.mark.parametrize("wanted", ["", "0", "99", "x", "²", "-1"])
def test_a_viewer_shows_the_first_page_when_asked_for_nonsense(wanted):
    leaves = [Leaf("/1.png", 1), Leaf("/2.png", 2)]
    query = QueryDict(mutable=True)
    query["karta"] = wanted
    html = viewer.viewer(leaves, "Decyzja", query)
    assert "1 z 2" in html
    assert "karta=2#podglad" in html


def test_a_viewer_without_pages_offers_the_file():
    assert "Pobierz plik" in viewer.viewer([], "Nagranie", download="/plik/")


def test_charts_live_without_values():
    assert charts.bars([], "Nic")
    assert charts.line([], "Nic")
    assert charts.line([Point("raz", 0)], "Zero")


def test_tags_need_no_load_and_blocks_take_content():
    template = Template(
        '{% card "Tytuł" url="/x/" %}<p>{{ text }}</p>{% endcard %}{% count 22 "sprawa" "sprawy" "spraw" %}'
    )
    html = template.render(Context({"text": EVIL}))
    assert "22\xa0sprawy" in html
    assert "&lt;script" in html
