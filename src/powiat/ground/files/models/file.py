"""File (plik): a content with the name its sender gave it and the type found in it."""

import uuid
from collections.abc import Iterable

from django.contrib.postgres.fields import ArrayField
from django.db import models

from powiat.ground.files.data import StoredFile


class FileQuerySet(models.QuerySet["File"]):
    """Reading files as data."""

    def described(self, ids: Iterable[uuid.UUID]) -> dict[uuid.UUID, StoredFile]:
        """Data of the files with these ids; unknown ids are left out."""
        return {row.pk: row.as_data() for row in self.filter(pk__in=list(ids)).select_related("blob")}


class File(models.Model):
    """A file. Who may read it is known to the app that keeps its id."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    blob = models.ForeignKey("files.Blob", on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=200)
    # The type depends on the name too: the same bytes may be sent as a text and as a table.
    mime = models.CharField(max_length=100)
    pages = models.IntegerField(null=True)
    marks = ArrayField(models.CharField(max_length=20), default=list)
    stored_at = models.DateTimeField()
    stored_by = models.CharField(max_length=200)

    objects = FileQuerySet.as_manager()

    def __str__(self) -> str:
        return self.name

    def as_data(self) -> StoredFile:
        """The row as other apps see it."""
        return StoredFile(
            id=self.pk,
            sha256=self.blob_id,
            name=self.name,
            size=self.blob.size,
            mime=self.mime,
            pages=self.pages,
            marks=tuple(self.marks),
            stored_at=self.stored_at,
        )
