"""The tool itself: installed into var/ from the lock beside this file, run with the Node of the Python environment."""

import json
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from launcher import frontend
from launcher.house import House

CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
FIGURES = {
    "FCP": "first-contentful-paint",
    "LCP": "largest-contentful-paint",
    "TBT": "total-blocking-time",
    "CLS": "cumulative-layout-shift",
    "on the wire": "total-byte-weight",
}
_FILES = ("package.json", "package-lock.json", ".npmrc")
_SECONDS = 180


class NotMeasured(Exception):
    """Lighthouse could not open or judge the page."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What Lighthouse says of one page. `faults` are the audits that cost points."""

    address: str
    scores: dict[str, int]
    figures: dict[str, str]
    faults: tuple[str, ...]


def folder_of(house: House) -> Path:
    """Where it is installed and leaves its reports."""
    return house.var / "lighthouse"


def install(house: House) -> None:
    """Once; again when the lock has changed."""
    folder, here = folder_of(house), Path(__file__).parent
    folder.mkdir(parents=True, exist_ok=True)
    wanted = {name: (here / name).read_bytes() for name in _FILES}
    done = folder / "installed.json"
    if done.exists() and done.read_bytes() == wanted["package-lock.json"]:
        return
    done.unlink(missing_ok=True)
    for name, content in wanted.items():
        (folder / name).write_bytes(content)
    subprocess.run(
        [*frontend.npm_command(house), "ci", "--no-audit", "--no-fund", "--ignore-scripts"],
        cwd=folder, env=frontend.environment(house), check=True, stdout=subprocess.DEVNULL,
    )  # fmt: skip
    done.write_bytes(wanted["package-lock.json"])


def judge(house: House, address: str, *, is_desktop: bool = False) -> Verdict:
    """Open the page in a fresh browser, as a middling phone on a slow network does, and judge it."""
    folder = folder_of(house)
    name = "".join(one if one.isalnum() else "-" for one in address.partition("://")[2]).strip("-")
    out = folder / "reports" / f"{name}{'-desktop' if is_desktop else ''}"
    out.parent.mkdir(exist_ok=True)
    node, *_ = frontend.npm_command(house)
    done = subprocess.run(
        [
            *(node, str(folder / "node_modules/lighthouse/cli/index.js"), address, "--quiet"),
            *("--output=json", "--output=html", f"--output-path={out}"),
            *(f"--only-categories={','.join(CATEGORIES)}", "--no-enable-error-reporting"),
            *("--chrome-flags=--headless=new --no-sandbox --disable-gpu",),
            *(("--preset=desktop",) if is_desktop else ()),
        ],
        cwd=folder, env=frontend.environment(house) | {"CHROME_PATH": _browser()},
        check=False, capture_output=True, text=True, timeout=_SECONDS,
    )  # fmt: skip
    report = out.parent / f"{out.name}.report.json"
    if done.returncode != 0 or not report.exists():
        raise NotMeasured(f"{address}: {done.stderr[-500:]}")
    return read(json.loads(report.read_text()))


def read(told: dict) -> Verdict:
    """The verdict of Lighthouse's report."""
    if told.get("runtimeError"):
        raise NotMeasured(f"{told['requestedUrl']}: {told['runtimeError']['message']}")
    audits = told["audits"]
    return Verdict(
        told["requestedUrl"],
        {key: round(100 * (one["score"] or 0)) for key, one in told["categories"].items()},
        {name: _shown(audits[key]) for name, key in FIGURES.items()},
        tuple(_faults(told)),
    )


def _shown(audit: dict) -> str:
    """The figure alone: "68 KiB", not "Total size was 68 KiB"."""
    return str(audit.get("displayValue", "–")).replace("\xa0", " ").removeprefix("Total size was ")


def _faults(told: dict) -> Iterator[str]:
    """Audits with a weight that are not whole, the heaviest loss first in each category."""
    for key, category in told["categories"].items():
        lost = [
            (ref["weight"] * (1 - told["audits"][ref["id"]]["score"]), ref["id"])
            for ref in category["auditRefs"]
            if ref["weight"] and told["audits"][ref["id"]]["score"] is not None
        ]
        for weight, name in sorted(lost, reverse=True):
            if weight > 0:
                audit = told["audits"][name]
                yield f"{key}: {audit['title']} {audit.get('displayValue', '')} ({name})"


def _browser() -> str:
    """The machine's Chromium."""
    found = shutil.which("chromium") or shutil.which("google-chrome")
    if not found:
        raise NotMeasured("there is no Chromium: apt-get install chromium")
    return found
