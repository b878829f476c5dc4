"""Contents: where the bytes lie, under the name of their own hash. A folder by default, S3 by setting."""

import errno
import os
import shutil
import tempfile
import uuid
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, BinaryIO, Protocol
from urllib.parse import urlsplit

from django.conf import settings

from powiat.ground.files.data import FileMissing


class Contents(Protocol):
    """Contents by key ("blobs/ab/cd/<sha256>", "views/…"); each appears whole or not at all."""

    def take(self, path: Path, key: str) -> None:
        """Move a finished file into the store; nothing happens when the key is already there."""

    def write(self, key: str, content: bytes) -> None:
        """Write a small content at once (a cached view)."""

    def open(self, key: str, start: int = 0) -> BinaryIO:
        """A stream from the given byte on; FileMissing when there is none."""

    def has(self, key: str) -> bool:
        """True when the key holds a content."""

    def remove(self, key: str) -> None:
        """Remove the key, if it is there."""

    def local(self, key: str) -> AbstractContextManager[Path]:
        """The content as a file on this machine, for the time of the block."""

    def walk(self, prefix: str) -> Iterator[tuple[str, datetime]]:
        """Keys under the prefix with the time they were written."""


def blob_key(sha256: str) -> str:
    """Where the content with this hash lies."""
    return f"blobs/{sha256[:2]}/{sha256[2:4]}/{sha256}"


def view_prefix(sha256: str) -> str:
    """Where the views (pictures, words) of the content with this hash lie."""
    return f"views/{sha256[:2]}/{sha256[2:4]}/{sha256}"


def view_key(sha256: str, name: str) -> str:
    """Where one view lies."""
    return f"{view_prefix(sha256)}/{name}"


def contents() -> Contents:
    """The store named by FILE_STORE: a folder, or s3://bucket/prefix."""
    address = str(settings.FILE_STORE)
    if address.startswith("s3://"):
        parts = urlsplit(address)
        return BucketContents(parts.netloc, parts.path.strip("/"))
    return FolderContents(Path(address))


class FolderContents:
    """A folder on this machine. A content is synced to disk before it gets its name."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def _path(self, key: str) -> Path:
        return self.root / key

    def take(self, path: Path, key: str) -> None:
        target = self._path(key)
        if target.exists():
            return
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            _sync(path)
            os.replace(path, target)
        except OSError as error:
            if error.errno != errno.EXDEV:
                raise
            # The quarantine lies on another disk: copy beside the target first, then rename.
            part = target.with_name(f"{target.name}.part-{uuid.uuid4().hex}")
            shutil.copyfile(path, part)
            _sync(part)
            os.replace(part, target)
        _sync(target.parent)

    def write(self, key: str, content: bytes) -> None:
        target = self._path(key)
        target.parent.mkdir(parents=True, exist_ok=True)
        part = target.with_name(f"{target.name}.part-{uuid.uuid4().hex}")
        part.write_bytes(content)
        os.replace(part, target)

    def open(self, key: str, start: int = 0) -> BinaryIO:
        try:
            stream = self._path(key).open("rb")
        except FileNotFoundError as error:
            raise FileMissing(key) from error
        stream.seek(start)
        return stream

    def has(self, key: str) -> bool:
        return self._path(key).exists()

    def remove(self, key: str) -> None:
        self._path(key).unlink(missing_ok=True)

    @contextmanager
    def local(self, key: str) -> Iterator[Path]:
        path = self._path(key)
        if not path.exists():
            raise FileMissing(key)
        yield path

    def walk(self, prefix: str) -> Iterator[tuple[str, datetime]]:
        for path in sorted((self.root / prefix).rglob("*")):
            try:
                if path.is_file():
                    yield (
                        path.relative_to(self.root).as_posix(),
                        datetime.fromtimestamp(path.stat().st_mtime, UTC),
                    )
            except FileNotFoundError:
                continue


def _sync(path: Path) -> None:
    """fsync: after a power cut the name either is not there or names the whole content."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


class BucketContents:
    """A bucket of S3. Address and credentials come from the environment, as boto3 reads them."""

    def __init__(self, bucket: str, prefix: str) -> None:
        import boto3

        self.bucket = bucket
        self.prefix = prefix + "/" if prefix else ""
        self.client: Any = boto3.client("s3")

    def _name(self, key: str) -> str:
        return self.prefix + key

    def take(self, path: Path, key: str) -> None:
        if not self.has(key):
            # An upload becomes visible only when it is complete.
            self.client.upload_file(str(path), self.bucket, self._name(key))

    def write(self, key: str, content: bytes) -> None:
        self.client.put_object(Bucket=self.bucket, Key=self._name(key), Body=content)

    def open(self, key: str, start: int = 0) -> BinaryIO:
        from botocore.exceptions import ClientError

        try:
            answer = self.client.get_object(Bucket=self.bucket, Key=self._name(key), Range=f"bytes={start}-")
        except ClientError as error:
            if error.response["Error"]["Code"] in ("NoSuchKey", "404"):
                raise FileMissing(key) from error
            raise
        return answer["Body"]

    def has(self, key: str) -> bool:
        from botocore.exceptions import ClientError

        try:
            self.client.head_object(Bucket=self.bucket, Key=self._name(key))
        except ClientError as error:
            if error.response["Error"]["Code"] in ("NoSuchKey", "404"):
                return False
            raise
        return True

    def remove(self, key: str) -> None:
        self.client.delete_object(Bucket=self.bucket, Key=self._name(key))

    @contextmanager
    def local(self, key: str) -> Iterator[Path]:
        Path(settings.FILE_QUARANTINE).mkdir(parents=True, exist_ok=True, mode=0o700)
        with tempfile.NamedTemporaryFile(dir=settings.FILE_QUARANTINE, prefix="in-") as copy:
            with self.open(key) as stream:
                shutil.copyfileobj(stream, copy)
            copy.flush()
            yield Path(copy.name)

    def walk(self, prefix: str) -> Iterator[tuple[str, datetime]]:
        pages = self.client.get_paginator("list_objects_v2").paginate(
            Bucket=self.bucket, Prefix=self._name(prefix + "/")
        )
        for page in pages:
            for thing in page.get("Contents", ()):
                yield thing["Key"].removeprefix(self.prefix), thing["LastModified"]
