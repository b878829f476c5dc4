"""The import contracts hold, and each of them breaks when it should (one deliberate violation each)."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LINTER = [str(Path(sys.executable).parent / "lint-imports"), "--no-cache"]
EOD = "src/powiat/chancery/eod"

# contract's name -> (file, line added to it)
VIOLATIONS = {
    "House: wiring and demo stand above the product": (
        "src/powiat/ground/org/queries.py",
        "import demo.people",
    ),
    "Storeys: down you call, up you publish": (
        "src/powiat/ground/org/queries.py",
        "import powiat.chancery.eod.api",
    ),
    "Front: doors that do not know each other": (
        "src/powiat/front/eboi/api.py",
        "import powiat.front.bip.api",
    ),
    "Offices: trades side by side, the staffing sheet under the diary": (
        "src/powiat/offices/odds.py",
        "ENDS = 1",
    ),
    "Chancery: cases above forms and signatures": (
        "src/powiat/chancery/eforms/api.py",
        "import powiat.chancery.signing.api",
    ),
    "Registers: schools know people, people know no schools": (
        "src/powiat/registers/parties/api.py",
        "import powiat.registers.places.api",
    ),
    "Ground: services that every office shares": (
        "src/powiat/ground/audit/queries.py",
        "import powiat.ground.org.api",
    ),
    "Rooms: one order of rooms in every app": (f"{EOD}/utils.py", "ODDS = 1"),
    "Faces: from another app only api, data and events": (
        "src/powiat/front/eboi/api.py",
        "import powiat.chancery.eod.models.case",
    ),
    "Pure rules: domain, data, events and kernel know no Django": (
        f"{EOD}/domain/stages.py",
        "import django.utils.timezone",
    ),
    "One wire: only the gateways speak to the outside world": (f"{EOD}/queries/paper.py", "import httpx"),
    "The simulated state knows nothing of us, nor we of it": ("src/simulator/__main__.py", "import powiat"),
    "The launcher runs before anything is installed: it knows nobody": (
        "src/launcher/doctor.py",
        "import powiat",
    ),
    "No circles inside an app": (f"{EOD}/domain/mark.py", "import powiat.chancery.eod.domain.stages"),
}
# A circle needs its other half.
OTHER_HALF = {
    "No circles inside an app": (f"{EOD}/domain/stages.py", "import powiat.chancery.eod.domain.mark")
}


def _lint(house: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        LINTER,
        cwd=house,
        env={"PYTHONPATH": str(house / "src"), "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
    )


def _names() -> list[str]:
    lines = (ROOT / ".importlinter").read_text(encoding="utf-8").splitlines()
    return [line.removeprefix("name = ") for line in lines if line.startswith("name = ")]


def test_the_contracts_hold():
    told = _lint(ROOT)
    assert told.returncode == 0, told.stdout


def test_every_contract_has_a_violation_here():
    assert set(_names()) == set(VIOLATIONS)


@pytest.mark.slow
def test_each_contract_breaks_when_it_should(tmp_path):
    """All violations at once in a copy of the house: every contract must be reported broken."""
    shutil.copytree(
        ROOT / "src", tmp_path / "src", ignore=shutil.ignore_patterns("static", "templates", "__pycache__")
    )
    shutil.copy(ROOT / ".importlinter", tmp_path)
    for file, line in [*VIOLATIONS.values(), *OTHER_HALF.values()]:
        path = tmp_path / file
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a", encoding="utf-8") as handle:
            handle.write(f"\n{line}\n")
    told = _lint(tmp_path).stdout
    unbroken = [name for name in VIOLATIONS if f"{name} BROKEN" not in told]
    assert unbroken == [], told
