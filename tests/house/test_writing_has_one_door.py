"""Rows are written in actions only: not in web, rest, queries, domain, permissions, nor in templates' tags."""

import pytest

from tests.house.sources import (
    HIDDEN_WIRING,
    MODEL_FORM,
    PRODUCT,
    found_in,
    of_product,
    python_files,
    writes_in,
)

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
    assert of_product(MODEL_FORM, "**/*.py") == []


@pytest.mark.parametrize(
    "line",
    [
        "class LetterForm(forms.ModelForm): pass",
        "from django.forms import ModelForm",
        "form = modelform_factory(Letter, fields=['title'])",
        "rows = forms.modelformset_factory(Letter)",
    ],
)
def test_a_model_form_is_caught(line):
    assert found_in(line, MODEL_FORM)
    assert not found_in("class LetterForm(forms.Form): pass", MODEL_FORM)


def test_no_get_model_and_no_signals():
    """`apps.get_model` and Django's signals are hidden wiring."""
    assert of_product(HIDDEN_WIRING, "**/*.py") == []


@pytest.mark.parametrize(
    "line",
    [
        "Case = apps.get_model('eod', 'Case')",
        "models.signals.post_save.connect(tell, sender=Case)",
        "from django.db.models.signals import pre_delete",
        "from django.dispatch import receiver",
        "import django.contrib.auth.signals",
        "from wagtail.signals import page_published",
        "from allauth.account.signals import user_signed_up",
    ],
)
def test_hidden_wiring_is_caught(line):
    assert found_in(line, HIDDEN_WIRING)
    assert not found_in("import signal\nsignal.signal(signal.SIGTERM, stop)", HIDDEN_WIRING)
