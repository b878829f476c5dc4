"""Files for tests: really stored, through the same door as in life."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import factory

from powiat.ground.files import api as files
from powiat.ground.files.data import StoredFile
from powiat.ground.files.models import Blob, File
from powiat.ground.kernel.actor import system

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=ZoneInfo("Europe/Warsaw"))


class FileFactory(factory.django.DjangoModelFactory):
    """A text file with a content of its own; give `content` and `name` for another."""

    class Meta:
        model = File

    name = factory.Sequence(lambda number: f"pismo-{number}.txt")
    content = factory.Sequence(lambda number: f"Treść pisma numer {number}.".encode())

    @classmethod
    def _create(cls, model_class: type[File], *args: Any, content: bytes, name: str, **more: Any) -> File:
        kept: StoredFile = files.store(content=content, name=name, by=system("test"), now=NOON, **more)
        return model_class.objects.get(pk=kept.id)


class BlobFactory(factory.django.DjangoModelFactory):
    """A content that some file carries."""

    class Meta:
        model = Blob

    @classmethod
    def _create(cls, model_class: type[Blob], *args: Any, **more: Any) -> Blob:
        return FileFactory(**more).blob
