"""Unit: a part of the office (komórka organizacyjna)."""

from django.db import models


class Unit(models.Model):
    """A department, a bureau or a lone post, as the organisational rules name it.

    The symbol stands in case marks and belongs in a given year to one unit only, whatever is reorganised.
    """

    symbol = models.CharField("symbol", max_length=12)
    name = models.CharField("nazwa", max_length=200)
    parent = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    phone = models.CharField("telefon", max_length=20, blank=True)
    email = models.EmailField("e-mail", blank=True)
    room = models.CharField("pokój", max_length=40, blank=True)
    duties = models.TextField("czym się zajmuje", blank=True)
    order = models.PositiveSmallIntegerField("kolejność", default=100)
    valid_from = models.DateField("od", default="2020-01-01")
    valid_to = models.DateField("do", null=True, blank=True)

    class Meta:
        """In the order of the organisational rules."""

        ordering = ["order", "name"]
        verbose_name = "komórka organizacyjna"
        constraints = [
            models.UniqueConstraint(
                fields=["symbol"], condition=models.Q(valid_to=None), name="org_unit_symbol_once"
            )
        ]

    def __str__(self) -> str:
        return self.name
