"""`./powiat standards`: official schemas into `var/standards`, each checked against its pinned SHA-256."""

import hashlib
import shutil
from dataclasses import dataclass
from pathlib import Path

from launcher.house import House
from launcher.say import line, say

LIST = Path("standards") / "schemas.tsv"
SHELF = Path("..") / "shared" / "data"


@dataclass(frozen=True)
class Schema:
    path: str
    sha256: str
    origin: str


def standards(house: House) -> int:
    """Copies what lies beside the checkout; says where the office gets the rest. 1: something is amiss."""
    wanted = read_list(house)
    target = house.var / "standards"
    shelf = house.root / SHELF
    there, missing, wrong = 0, [], []
    for schema in wanted:
        copy = target / schema.path
        source = shelf / schema.path
        if not _right(copy, schema):
            if not source.exists():
                missing.append(schema)
                continue
            if not _right(source, schema):
                wrong.append(schema)
                continue
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, copy)
        there += 1
    say(f"Schematy w {target}: {there} z {len(wanted)}.", f"{there} of {len(wanted)} official schemas")
    for schema in wrong:
        say(f"  Inna treść niż oczekiwana: {schema.path}", "content differs from the pinned SHA-256")
    if missing:
        say(
            "Brakujące pliki urząd pobiera ze źródeł i kładzie pod tą samą ścieżką:",
            "get the missing ones there",
        )
        for origin in sorted({schema.origin for schema in missing}):
            names = [schema.path for schema in missing if schema.origin == origin]
            line(f"  {origin}")
            for name in names:
                line(f"    {target / name}")
    return 1 if missing or wrong else 0


def read_list(house: House) -> list[Schema]:
    lines = (house.root / LIST).read_text().splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [Schema(path=path, sha256=sha256, origin=origin) for path, sha256, origin in rows]


def _right(file: Path, schema: Schema) -> bool:
    return file.exists() and hashlib.sha256(file.read_bytes()).hexdigest() == schema.sha256
