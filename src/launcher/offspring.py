"""A child process that does not outlive the launcher, even one that is killed with -9."""

import ctypes
import pwd
import signal
import subprocess
from pathlib import Path
from typing import IO, Any

_PR_SET_PDEATHSIG = 1
_libc = ctypes.CDLL(None, use_errno=True)


def start(
    command: list[str],
    *,
    env: dict[str, str],
    output: IO[Any],
    cwd: Path,
    user: str | None = None,
    farewell: signal.Signals = signal.SIGTERM,
) -> subprocess.Popen[bytes]:
    """Start in an own process group; `farewell` is what the kernel sends it when we are gone."""

    def tie_to_parent() -> None:
        _libc.prctl(_PR_SET_PDEATHSIG, int(farewell))

    return subprocess.Popen(  # the launcher has one thread only, so preexec_fn is safe
        command,
        env=env,
        cwd=cwd,
        stdin=subprocess.DEVNULL,
        stdout=output,
        stderr=subprocess.STDOUT,
        start_new_session=True,
        preexec_fn=tie_to_parent,
        **as_user(user),
    )


def as_user(name: str | None) -> dict[str, Any]:
    """The arguments that make a subprocess run as this user of the system; nothing for ourselves."""
    if name is None:
        return {}
    entry = pwd.getpwnam(name)
    return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}
