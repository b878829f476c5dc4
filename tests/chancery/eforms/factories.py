"""Rows of eforms for tests."""

from datetime import UTC, datetime

import factory

from powiat.chancery.eforms.actions.load import digest_of
from powiat.chancery.eforms.models import FormDefinition, FormVersion
from tests.chancery.eforms.bodies import GENERAL


class FormDefinitionFactory(factory.django.DjangoModelFactory):
    """A form."""

    code = factory.LazyFunction(lambda: GENERAL["code"])
    created_at = datetime(2026, 11, 2, 8, 0, tzinfo=UTC)

    class Meta:
        model = FormDefinition
        django_get_or_create = ("code",)


def _code(form: factory.builder.Resolver) -> str:
    return form.factory_parent.body["code"]


class FormVersionFactory(factory.django.DjangoModelFactory):
    """A published version of the general letter."""

    body = factory.LazyFunction(lambda: GENERAL)
    form = factory.SubFactory(FormDefinitionFactory, code=factory.LazyAttribute(_code))
    version = factory.LazyAttribute(lambda row: row.body["version"])
    title = factory.LazyAttribute(lambda row: row.body["title"])
    digest = factory.LazyAttribute(lambda row: digest_of(row.body))
    state = "published"
    loaded_at = datetime(2026, 11, 2, 8, 0, tzinfo=UTC)
    published_at = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)

    class Meta:
        model = FormVersion

    class Params:
        is_draft = factory.Trait(state="draft", published_at=None)
