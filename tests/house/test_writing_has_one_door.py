"""Rows are written in actions only: not in web, rest, queries, domain, permissions, nor in templates' tags."""

import pytest

from tests.house.sources import PRODUCT, python_files, writes_in

READERS = (
    "*/*/web/**/*.py",
    "*/*/rest/**/*.py",
    "*/*/queries.py",
    "*/*/queries/**/*.py",
    "*/*/domain/**/*.py",
    "*/*/permissions.py",
    "*/*/templatetags/**/*.py",
    "*/*/api.py",
    "*/*/data.py",
    "*/*/events.py",
)


def test_no_writes_outside_actions():
    found = [
        f"{file.relative_to(PRODUCT)}:{line} {name}"
        for file in python_files(*READERS)
        for line, name in writes_in(file.read_text(encoding="utf-8"))
    ]
    assert found == []


@pytest.mark.parametrize(
    "line", ["Case.objects.create(title=1)", "letter.save()", "Note.objects.bulk_create([])"]
)
def test_a_write_in_a_view_is_caught(line):
    assert list(writes_in(f"def view(request):\n    {line}\n"))


def test_no_model_form_saves_itself():
    forms = python_files("*/*/web/**/*.py")
    assert [file for file in forms if "ModelForm" in file.read_text(encoding="utf-8")] == []


def test_no_get_model_and_no_signals():
    """`apps.get_model` and Django's signals are hidden wiring."""
    words = ("apps.get_model", "post_save", "pre_save", "m2m_changed", "django.dispatch")
    found = [
        f"{file.relative_to(PRODUCT)}: {word}"
        for file in python_files("**/*.py")
        for word in words
        if word in file.read_text(encoding="utf-8")
    ]
    assert found == []
