"""Section: one entry of the subject menu."""

from django.db import models


class Section(models.Model):
    """Dział menu przedmiotowego BIP, with the law that asks for it."""

    slug = models.SlugField(max_length=120, unique=True)
    title = models.CharField(max_length=200)
    legal = models.CharField(max_length=300, blank=True)
    parent = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="children")
    position = models.PositiveSmallIntegerField()
    url = models.CharField(max_length=200, blank=True, help_text="a fixed page that stands for the section")

    class Meta:
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["parent", "position"], name="bip_section_place")]

    def __str__(self) -> str:
        return self.title

    @property
    def address(self) -> str:
        """A fixed page, or the list of the section's articles."""
        return self.url or self.place

    @property
    def place(self) -> str:
        """The section's own page, also when a fixed page stands for it in the menu."""
        return f"/bip/dzial/{self.slug}/"
