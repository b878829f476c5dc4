"""Loose files: judged and read for an app that keeps them elsewhere (the portal's documents)."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import NamedTemporaryFile

from powiat.ground.files.data import DEFAULT, Limits, RejectedFile
from powiat.ground.files.domain.inspect import Inspected
from powiat.ground.files.domain.kinds import KINDS, extension_of
from powiat.ground.files.queries.fence import inspect_apart, words_apart


@contextmanager
def _laid(content: bytes) -> Iterator[Path]:
    with NamedTemporaryFile(prefix="loose-") as handle:
        handle.write(content)
        handle.flush()
        yield Path(handle.name)


def judge(content: bytes, name: str, limits: Limits = DEFAULT) -> Inspected:
    """What the file is, or RejectedFile with the sentence for the person who brought it."""
    if len(content) > limits.max_bytes:
        raise RejectedFile(f"Plik „{name}” jest za duży. Zmniejsz go albo podziel.")
    with _laid(content) as path:
        return inspect_apart(path, name, len(content), limits)


def words_of(content: bytes, name: str) -> str:
    """The words of a PDF, a text or an office file; empty for what has none."""
    kind = KINDS.get(extension_of(name))
    if kind is None or kind.mime.startswith(("image/", "video/")):
        return ""
    with _laid(content) as path:
        return words_apart(path, kind.mime)
