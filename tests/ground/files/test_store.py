"""Storing: whole or nothing, once, unchanged for good."""

import hashlib
from io import BytesIO
from pathlib import Path

import pytest
from django.db import DatabaseError, connection, transaction

from powiat.ground.files import api as files
from powiat.ground.files.data import Limits, RejectedFile
from powiat.ground.files.models import Blob, File
from powiat.ground.files.models.contents import blob_key
from tests.ground.files.factories import BlobFactory, FileFactory

pytestmark = pytest.mark.django_db


def test_a_text_comes_back_as_it_was_sent(robot, now, lying, settings):
    content = "Zażółć gęślą jaźń\n".encode()
    file = files.store(content=content, name="list.txt", by=robot, now=now)
    assert file.sha256 == hashlib.sha256(content).hexdigest()
    assert (file.name, file.size, file.mime, file.pages) == ("list.txt", len(content), "text/plain", None)
    assert files.read(file.id) == content
    assert files.describe([file.id]) == {file.id: file}
    assert lying() == [Path(settings.FILE_STORE) / blob_key(file.sha256)]


def test_a_stream_is_taken_too(robot, now):
    file = files.store(content=BytesIO(b"a;b\n1;2\n"), name="dane.csv", by=robot, now=now)
    assert files.read(file.id) == b"a;b\n1;2\n"


def test_the_same_content_is_stored_once(robot, now, lying):
    one = files.store(content=b"to samo", name="a.txt", by=robot, now=now)
    two = files.store(content=b"to samo", name="b.txt", by=robot, now=now)
    assert one.id != two.id and one.sha256 == two.sha256
    assert Blob.objects.count() == 1 and len(lying()) == 1


def test_a_file_over_the_limit_leaves_nothing(robot, now, lying):
    with pytest.raises(RejectedFile) as refusal:
        files.store(content=b"x" * 2000, name="duży.txt", by=robot, now=now, limits=Limits(max_bytes=1024))
    assert refusal.value.message == (
        "Plik „duży.txt” jest za duży. Można dodać plik o rozmiarze do 1 KB: zmniejsz go albo "
        "podziel na części."
    )
    assert lying() == [] and File.objects.count() == 0


@pytest.mark.parametrize(
    ("statement", "row"),
    [
        ("UPDATE files_blob SET size = 1", "blob"),
        ("DELETE FROM files_blob", "blob"),
        ("UPDATE files_file SET name = 'inny.txt'", "file"),
    ],
)
def test_the_database_refuses_to_change_what_is_stored(robot, now, statement, row):
    files.store(content=b"na zawsze", name="a.txt", by=robot, now=now)
    with (
        pytest.raises(DatabaseError, match="never changes"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)


def test_the_factories_store_through_the_same_door():
    assert files.read(FileFactory(name="a.txt", content=b"abc").pk) == b"abc"
    assert BlobFactory().size > 0
