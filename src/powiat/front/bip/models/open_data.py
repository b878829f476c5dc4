"""Open data: resources once announced stay announced; the file that the state fetches, with its sum."""

from django.db import models


class OpenResource(models.Model):
    """A file of a data set, announced to dane.gov.pl. It is never taken out of the list."""

    dataset = models.CharField(max_length=36)
    ext_ident = models.CharField(max_length=36, unique=True)
    title = models.CharField(max_length=300)
    description = models.TextField(blank=True)
    path = models.CharField(max_length=300)
    data_on = models.DateField()
    first_listed_at = models.DateTimeField()

    class Meta:
        ordering = ["dataset", "ext_ident"]

    def __str__(self) -> str:
        return self.ext_ident


class OpenSnapshot(models.Model):
    """The harvester's XML as it stood at one hour, so that the file and its MD5 always belong together."""

    made_at = models.DateTimeField()
    xml = models.TextField()
    md5 = models.CharField(max_length=32)

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{self.made_at}: {self.md5}"
