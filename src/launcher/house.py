"""Where things lie: the checkout and its `var`, the only folder that the launcher writes to."""

import os
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class House:
    root: Path
    var: Path

    @property
    def src(self) -> Path:
        return self.root / "src"

    @property
    def venv(self) -> Path:
        return self.var / "venv"

    @property
    def python(self) -> Path:
        return self.venv / "bin" / "python"

    @property
    def logs(self) -> Path:
        return self.var / "log"

    @property
    def stamps(self) -> Path:
        return self.var / "stamps"

    @property
    def run(self) -> Path:
        """Locks and the note of what runs now."""
        return self.var / "run"

    @property
    def accounts(self) -> Path:
        return self.var / "demo-accounts.json"

    def furnish(self) -> None:
        for folder in (self.var, self.logs, self.stamps, self.run):
            folder.mkdir(parents=True, exist_ok=True)

    def has_command(self, name: str) -> bool:
        """Is there a Django command of this name? Asked of the files, so that it costs nothing."""
        return any(self.src.glob(f"**/management/commands/{name}.py"))


def here() -> House:
    root = Path(__file__).resolve().parents[2]
    return House(root=root, var=Path(os.environ.get("POWIAT_VAR") or root / "var").resolve())
