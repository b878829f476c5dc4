"""Street: a named street, square or estate (ulica, plac, osiedle)."""

from django.contrib.postgres.indexes import GinIndex
from django.db import models


class Street(models.Model):
    """A street of a locality. Its code ULIC is NULL when unknown; `search_text` holds the locality's name
    too.
    """

    locality = models.ForeignKey("places.Locality", on_delete=models.PROTECT, related_name="streets")
    ulic = models.CharField("kod ULIC", max_length=5, null=True, blank=True)
    kind = models.CharField("rodzaj", max_length=10, default="ul.")
    name = models.CharField("nazwa", max_length=120)
    confirmed = models.BooleanField("potwierdzona", default=False)
    search_text = models.CharField(max_length=260, editable=False)

    class Meta:
        """By name."""

        ordering = ["name", "id"]
        verbose_name = "ulica"
        constraints = [
            models.UniqueConstraint(fields=["locality", "kind", "name"], name="places_street_once")
        ]
        indexes = [GinIndex(fields=["search_text"], name="places_street_search", opclasses=["gin_trgm_ops"])]

    def __str__(self) -> str:
        return f"{self.kind} {self.name}"
