"""Rows of parties for tests; the people are fictional."""

from datetime import UTC, datetime

import factory

from powiat.ground.kernel.text_pl import fold
from powiat.registers.parties.models import Address, Distinct, Party

SOME_DAY = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)


class PartyFactory(factory.django.DjangoModelFactory):
    """A person without identifiers."""

    class Meta:
        """Of the model Party."""

        model = Party

    class Params:
        """Traits."""

        company = factory.Trait(kind="company", first_name="", last_name="", name="Łaskie Młyny sp. z o.o.")

    kind = "person"
    first_name = "Jan"
    last_name = factory.Sequence(lambda n: f"Zmyślony-{n}")
    name = factory.LazyAttribute(lambda one: f"{one.first_name} {one.last_name}".strip())
    search_text = factory.LazyAttribute(lambda one: fold(one.name))
    created_at = SOME_DAY
    created_by = "test"
    changed_at = SOME_DAY


class AddressFactory(factory.django.DjangoModelFactory):
    """An address in a village of the county."""

    class Meta:
        """Of the model Address."""

        model = Address

    party = factory.SubFactory(PartyFactory)
    town = "Bałucz"
    building = factory.Sequence(lambda n: str(n + 1))
    postal_code = "98-100"
    post = "Łask"
    since = SOME_DAY


class DistinctFactory(factory.django.DjangoModelFactory):
    """Two like entries of different people."""

    class Meta:
        """Of the model Distinct."""

        model = Distinct

    first = factory.SubFactory(PartyFactory)
    second = factory.SubFactory(PartyFactory)
    said_by = "test"
    said_at = SOME_DAY
