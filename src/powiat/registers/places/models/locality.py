"""Locality: a town or village (miejscowość)."""

from django.contrib.gis.db.models import PointField
from django.contrib.postgres.indexes import GinIndex
from django.db import models


class Locality(models.Model):
    """A town or village of a gmina. Its code SIMC is NULL when unknown; `search_text` is without
    diacritics.
    """

    gmina = models.ForeignKey("places.Gmina", on_delete=models.PROTECT, related_name="localities")
    simc = models.CharField("kod SIMC", max_length=7, null=True, blank=True, unique=True)
    name = models.CharField("nazwa", max_length=100)
    kind = models.CharField("rodzaj", max_length=30)
    confirmed = models.BooleanField("potwierdzona", default=False)
    search_text = models.CharField(max_length=200, editable=False)
    # Roughly in the middle (EPSG:4326); NULL when unknown.
    point = PointField("punkt", srid=4326, null=True, blank=True)

    class Meta:
        """By name."""

        ordering = ["name", "gmina__name"]
        verbose_name = "miejscowość"
        constraints = [models.UniqueConstraint(fields=["gmina", "name"], name="places_locality_once")]
        indexes = [
            GinIndex(fields=["search_text"], name="places_locality_search", opclasses=["gin_trgm_ops"])
        ]

    def __str__(self) -> str:
        return self.name
