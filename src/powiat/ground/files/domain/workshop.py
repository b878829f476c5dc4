"""Workshop: a process apart in which strangers' files are opened, with little memory and little time.

Readers of PDF and pictures are large programs in C; when one is led astray by a hostile file, this process
falls and nothing else. It knows no passwords, no database, and goes home after a minute without work.
"""

import json
import resource
import select
import sys
from pathlib import Path
from typing import Any

from powiat.ground.files.data import MEGABYTE, Limits, NoPreview, RejectedFile
from powiat.ground.files.domain.inspect import inspect
from powiat.ground.files.domain.pages import draw_page
from powiat.ground.files.domain.words import extract_words

_IDLE_SECONDS = 60
# Judging looks at headers and structure; drawing needs room for all points of a picture.
_MEMORY = {"inspect": 512 * MEGABYTE, "draw": 1024 * MEGABYTE, "words": 1024 * MEGABYTE}
_GROWN = 250 * 1024  # kilobytes of resident memory after which the process is renewed


def _inspect(order: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    limits = order["limits"]
    if limits["extensions"] is not None:
        limits["extensions"] = frozenset(limits["extensions"])
    with Path(order["path"]).open("rb") as content:
        found = inspect(content, order["name"], order["size"], Limits(**limits))
    return {"mime": found.mime, "pages": found.pages, "marks": list(found.marks)}, b""


def _draw(order: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    return {}, draw_page(Path(order["path"]), order["mime"], order["page"], order["width"])


def _words(order: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    return {}, extract_words(Path(order["path"]), order["mime"]).encode("utf-8", "replace")


_WORK = {"inspect": _inspect, "draw": _draw, "words": _words}


def _do(order: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    try:
        return _WORK[order["work"]](order)
    except RejectedFile as refusal:
        return {"rejected": refusal.message}, b""
    except NoPreview as refusal:
        return {"no_preview": str(refusal)}, b""
    except Exception as error:
        # Whatever a reader throws at a stranger's file means: this file cannot be read.
        return {"failed": f"{type(error).__name__}: {error}"[:500]}, b""


def main() -> None:
    """One order a line in, one answer a line out, followed by as many bytes as it says."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    orders, answers = sys.stdin.buffer, sys.stdout.buffer
    while select.select([orders], [], [], _IDLE_SECONDS)[0]:
        line = orders.readline()
        if not line:
            return
        order = json.loads(line)
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY[order["work"]], max(_MEMORY.values())))
        answer, payload = _do(order)
        answers.write(json.dumps({**answer, "bytes": len(payload)}).encode() + b"\n" + payload)
        answers.flush()
        if _resident() > _GROWN:
            return


def _resident() -> int:
    """Kilobytes held now. `ru_maxrss` would begin with the size of the process that started this one."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * resource.getpagesize() // 1024


if __name__ == "__main__":
    main()
