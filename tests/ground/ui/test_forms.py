"""Fields keep what was typed and say what is wrong; dates in three boxes; several files."""

from datetime import date

import pytest
from django import forms
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.datastructures import MultiValueDict
from hypothesis import given
from hypothesis import strategies as st

from powiat.ground.ui.components.forms import error_summary, field
from powiat.ground.ui.samples import SampleForm
from powiat.ground.ui.widgets import DateField, FilesField


class DayForm(forms.Form):
    """A date, wanted."""

    day = DateField(label="Data")


class FilesForm(forms.Form):
    """Files, wanted."""

    files = FilesField(label="Załączniki")


def _day(*parts: str) -> DayForm:
    return DayForm(dict(zip(("day_d", "day_m", "day_r"), parts, strict=True)))


@given(st.dates(min_value=date(1000, 1, 1)))
def test_every_day_of_the_calendar_is_read_back(day):
    form = _day(str(day.day), f" {day.month:02} ", str(day.year))
    assert form.is_valid()
    assert form.cleaned_data["day"] == day


@given(st.lists(st.text(max_size=6), min_size=3, max_size=3))
def test_no_text_in_the_boxes_breaks_a_form(parts):
    form = _day(*parts)
    form.is_valid()
    field(form["day"])


@pytest.mark.parametrize(
    ("parts", "message"),
    [
        (("", "", ""), "Wpisz datę."),
        (("5", "", "2026"), "W dacie brakuje: miesiąc."),
        (("31", "2", "2026"), "Takiej daty nie ma"),
        (("5", "3", "26"), "Wpisz rok czterema cyframi."),
    ],
)
def test_a_wrong_date_says_what_is_wrong_with_it(parts, message):
    form = _day(*parts)
    assert message in form.errors["day"][0]


def test_a_date_may_come_as_one_word_and_an_initial_date_fills_the_boxes():
    assert DayForm({"day": "2026-03-05"}).is_valid()
    html = field(DayForm(initial={"day": date(2026, 3, 5)})["day"])
    assert 'value="5"' in html
    assert 'value="2026"' in html


def test_what_was_typed_stays_and_errors_are_tied_to_their_fields():
    form = SampleForm({"email": "to nie adres", "born_d": "31", "born_m": "2", "born_r": "2026"})
    html = field(form["email"])
    assert 'value="to nie adres"' in html
    assert 'aria-invalid="true"' in html
    assert 'aria-describedby="id_email_error"' in html
    assert 'value="31"' in field(form["born"])


def test_the_summary_names_fields_and_links_to_them():
    html = error_summary(SampleForm({}))
    assert "Uzupełnij pole „Imię i nazwisko”." in html
    assert 'href="#id_name"' in html
    assert 'href="#id_channel_0"' in html
    assert 'href="#id_born"' in html
    assert error_summary(SampleForm()) == ""


def test_a_choice_keeps_its_value_and_its_options():
    html = field(SampleForm({"channel": "post", "topics": ["road", "land"]})["channel"])
    assert 'value="post" checked' in html
    assert html.count("checked") == 1


def test_several_files_come_as_a_list():
    files = [SimpleUploadedFile("a.pdf", b"1"), SimpleUploadedFile("b.pdf", b"2")]
    form = FilesForm({}, MultiValueDict({"files": files}))
    assert form.is_valid()
    assert [file.name for file in form.cleaned_data["files"]] == ["a.pdf", "b.pdf"]
    assert FilesForm({}, MultiValueDict()).errors["files"] == ["Dodaj plik."]
    assert FilesForm({}, MultiValueDict({"files": [SimpleUploadedFile("a.pdf", b"")]})).errors["files"]


def test_a_whole_form_is_drawn_the_same_way():
    html = str(SampleForm())
    assert "govuk-radios" in html
    assert "govuk-date-input" in html
