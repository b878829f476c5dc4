"""Rows of places for tests."""

import factory

from powiat.ground.kernel.text_pl import fold
from powiat.registers.places.models import Gmina, Locality, Street


class GminaFactory(factory.django.DjangoModelFactory):
    """A gmina without a boundary."""

    class Meta:
        """Of the model Gmina."""

        model = Gmina
        django_get_or_create = ("terc",)

    terc = "1003023"
    name = "Łask"
    seat = "Łask"
    postal_code = "98-100"
    confirmed = True


class LocalityFactory(factory.django.DjangoModelFactory):
    """A village."""

    class Meta:
        """Of the model Locality."""

        model = Locality

    gmina = factory.SubFactory(GminaFactory)
    name = factory.Sequence(lambda n: f"Wieś {n}")
    kind = "wieś"
    search_text = factory.LazyAttribute(lambda one: fold(f"{one.name} {one.gmina.name}"))


class StreetFactory(factory.django.DjangoModelFactory):
    """A street."""

    class Meta:
        """Of the model Street."""

        model = Street

    locality = factory.SubFactory(LocalityFactory)
    name = factory.Sequence(lambda n: f"Ulica {n}")
    search_text = factory.LazyAttribute(lambda one: fold(f"{one.name} {one.locality.name}"))
