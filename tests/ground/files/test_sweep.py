"""What is left behind: rolled-back contents and broken uploads go, everything carried stays."""

import os
import threading
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import connection, transaction
from django.utils import timezone

from powiat.ground.files import api as files
from powiat.ground.files.actions.sweep import Swept, sweep
from powiat.ground.files.models import Blob, File
from powiat.ground.files.models.locks import hold_content


class Stop(Exception):
    """The caller's transaction fails after the file was stored."""


def grow_old(paths: list[Path]) -> None:
    old = (timezone.now() - timedelta(hours=25)).timestamp()
    for path in paths:
        os.utime(path, (old, old))


@pytest.mark.django_db(transaction=True)
def test_a_rolled_back_content_is_removed_after_a_day(robot, lying):
    kept = files.store(content=b"zostaje", name="a.txt", by=robot, now=timezone.now())
    with pytest.raises(Stop), transaction.atomic():
        files.store(content=b"wycofane", name="b.txt", by=robot, now=timezone.now())
        raise Stop
    assert File.objects.count() == Blob.objects.count() == 1 and len(lying()) == 2
    assert sweep(now=timezone.now()) == Swept(0, 0)
    grow_old(lying())
    assert sweep(now=timezone.now()) == Swept(0, 1)
    assert [path.name for path in lying()] == [kept.sha256]
    assert files.read(kept.id) == b"zostaje"


@pytest.mark.django_db(transaction=True)
def test_a_rolled_back_content_can_be_stored_again(robot):
    with pytest.raises(Stop), transaction.atomic():
        files.store(content=b"wycofane", name="b.txt", by=robot, now=timezone.now())
        raise Stop
    again = files.store(content=b"wycofane", name="b.txt", by=robot, now=timezone.now())
    assert files.read(again.id) == b"wycofane"


@pytest.mark.django_db(transaction=True)
def test_the_sweep_keeps_off_a_content_being_stored(robot, lying):
    with pytest.raises(Stop), transaction.atomic():
        files.store(content=b"w trakcie", name="b.txt", by=robot, now=timezone.now())
        raise Stop
    grow_old(lying())
    sha256 = lying()[0].name
    begun, finish = threading.Event(), threading.Event()

    def other() -> None:
        try:
            with transaction.atomic():
                hold_content(sha256)
                begun.set()
                finish.wait(5)
        finally:
            connection.close()

    thread = threading.Thread(target=other)
    thread.start()
    begun.wait(5)
    assert sweep(now=timezone.now()) == Swept(0, 0)
    finish.set()
    thread.join()
    assert sweep(now=timezone.now()) == Swept(0, 1)


@pytest.mark.django_db(transaction=True)
def test_many_who_store_the_same_content_share_it(robot, lying):
    problems: list[BaseException] = []

    def one() -> None:
        try:
            files.store(content=b"wspolne", name="a.txt", by=robot, now=timezone.now())
        except BaseException as error:
            problems.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=one) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert problems == [] and File.objects.count() == 8 and Blob.objects.count() == 1 and len(lying()) == 1


@pytest.mark.django_db
def test_broken_uploads_are_removed_after_an_hour(settings):
    folder = Path(settings.FILE_QUARANTINE)
    folder.mkdir()
    part = Path(settings.FILE_STORE) / "blobs/aa/bb/aabb.part-1"
    part.parent.mkdir(parents=True)
    for path in (folder / "in-old", part):
        path.write_bytes(b"x")
    grow_old([folder / "in-old", part])
    (folder / "in-new").write_bytes(b"x")
    assert sweep(now=timezone.now()) == Swept(2, 0)
    assert [path.name for path in folder.iterdir()] == ["in-new"] and not part.exists()


@pytest.mark.django_db
def test_a_reader_that_fails_midway_leaves_nothing(robot, now, lying):
    class Broken:
        def read(self, _size: int) -> bytes:
            raise ConnectionResetError

    with pytest.raises(ConnectionResetError):
        files.store(content=Broken(), name="a.txt", by=robot, now=now)
    assert lying() == []


@pytest.mark.django_db
def test_a_full_disk_leaves_nothing(robot, now, lying, settings, tmp_path):
    (tmp_path / "storage").write_bytes(b"")  # a file where the folder should be: nothing can be written
    with pytest.raises(OSError):
        files.store(content=b"a", name="a.txt", by=robot, now=now)
    assert not list(Path(settings.FILE_QUARANTINE).iterdir()) and not File.objects.exists()


@pytest.mark.django_db
def test_a_discarded_file_goes_with_its_views(robot, now, lying, settings):
    one = files.store(content=b"do kosza", name="a.txt", by=robot, now=now)
    two = files.store(content=b"do kosza", name="b.txt", by=robot, now=now)
    assert files.text(one.id) == "do kosza"
    files.discard(file_ids=[one.id], by=robot, now=now)
    grow_old(lying())
    assert sweep(now=timezone.now()).contents == 0
    files.discard(file_ids=[two.id], by=robot, now=now)
    assert sweep(now=timezone.now()).contents == 1
    assert not [path for path in Path(settings.FILE_STORE).rglob("*") if path.is_file()]
    assert not Blob.objects.exists()
