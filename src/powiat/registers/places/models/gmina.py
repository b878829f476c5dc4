"""Gmina: a commune of the county, the smallest unit of the country's division."""

from django.contrib.gis.db import models


class Gmina(models.Model):
    """One gmina with its code TERC; its boundary is optional (EPSG:4326) and may be coarse."""

    terc = models.CharField("kod TERC", max_length=7, unique=True)
    name = models.CharField("nazwa", max_length=60)
    seat = models.CharField("siedziba", max_length=60)
    postal_code = models.CharField("kod pocztowy siedziby", max_length=6)
    confirmed = models.BooleanField("potwierdzona", default=False)
    boundary = models.MultiPolygonField("granica", srid=4326, null=True, blank=True)
    # Drawn by hand, wrong by kilometres: good enough for a demo, and official boundaries take its place.
    boundary_is_coarse = models.BooleanField("granica orientacyjna", default=False)

    class Meta:
        """By name."""

        ordering = ["name"]
        verbose_name = "gmina"

    def __str__(self) -> str:
        return self.name
