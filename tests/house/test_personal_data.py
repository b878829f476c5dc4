"""RODO: every model of the house is judged, and every column that can hold words or files."""

import pytest
from django.apps import apps
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from wagtail.fields import StreamField

from config.personal_data import TABLES, Kept

WORDS = (
    models.CharField,
    models.TextField,
    models.JSONField,
    models.FileField,
    models.GenericIPAddressField,
    ArrayField,
    SearchVectorField,
    StreamField,
)


def our_models() -> dict[str, type[models.Model]]:
    """Every model with a table of ours, by its label; the join tables Django makes hold ids only."""
    return {
        model._meta.label: model
        for model in apps.get_models()
        if model.__module__.startswith(("powiat.", "demo."))
    }


def can_tell(field: models.Field) -> bool:
    """Words and files can tell of people; a generated column repeats another, which is judged."""
    return isinstance(field, (*WORDS, models.GeneratedField)) or _leads_to_a_file(field)


def _leads_to_a_file(field: models.Field) -> bool:
    return isinstance(field, models.ForeignKey) and field.remote_field.model._meta.label == "files.File"


def unjudged(label: str, model: type[models.Model], kept: Kept) -> set[str]:
    """Columns nobody has said a word of."""
    telling = {field.name for field in model._meta.local_concrete_fields if can_tell(field)}
    return telling - set(kept.personal) - set(kept.plain)


def test_every_model_is_judged_and_no_judgement_outlives_its_model():
    assert set(our_models()) == set(TABLES)


@pytest.mark.parametrize("label", sorted(TABLES))
def test_every_column_that_can_tell_is_judged(label):
    model, kept = our_models()[label], TABLES[label]
    assert unjudged(label, model, kept) == set()
    fields = {field.name for field in model._meta.local_concrete_fields}
    assert (set(kept.personal) | set(kept.plain)) - fields == set(), "columns that are no more"
    assert not set(kept.personal) & set(kept.plain)
    assert kept.basis.strip()


def test_an_unjudged_column_is_caught():
    party = our_models()["parties.Party"]
    kept = TABLES["parties.Party"]
    without = {name: how for name, how in kept.personal.items() if name != "pesel"}
    assert unjudged("parties.Party", party, Kept(kept.basis, without, kept.plain)) == {"pesel"}
