"""Links that lead nowhere, as the last round found them; what is known of other people's pages; when it was made."""

from django.db import models


class OutsideLink(models.Model):
    """Obca strona, do której odsyłamy: asked once a week, or each night while it is silent."""

    address = models.CharField(max_length=500, unique=True)
    trouble = models.CharField(max_length=200, blank=True)
    failures = models.PositiveSmallIntegerField(default=0)
    checked_at = models.DateTimeField(null=True)

    class Meta:
        """Those not asked for the longest time first."""

        ordering = [models.F("checked_at").asc(nulls_first=True), "id"]

    def __str__(self) -> str:
        return self.address


class BrokenLink(models.Model):
    """Zepsuty odsyłacz na stronie."""

    page = models.ForeignKey("portal.PortalPage", on_delete=models.CASCADE, related_name="+")
    address = models.CharField(max_length=500)
    words = models.CharField(max_length=200, blank=True)
    trouble = models.CharField(max_length=200)
    found_on = models.DateField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["page", "address"], name="portal_broken_link_once")]
        ordering = ["page_id", "id"]

    def __str__(self) -> str:
        return self.address

    @property
    def shown(self) -> str:
        """The address as an editor knows it."""
        kind, _, number = self.address.partition(":")
        return {"page": f"nasza strona nr {number}", "document": f"nasz plik nr {number}"}.get(
            kind, self.address
        )


class LinkRound(models.Model):
    """Obchód: when all links were looked at, and how many there were."""

    at = models.DateTimeField()
    pages = models.PositiveIntegerField()
    links = models.PositiveIntegerField()
    outside_left = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["-at"]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d}"
