"""What people type as the number of their letter or case."""

import re

_RPW = re.compile(r"(?:RPW)?[\s/.-]*(\d{1,9})[\s/.-]+(\d{4})", re.ASCII)


def read_number(typed: str) -> str:
    """`rpw 12/2026`, `12/2026` -> `RPW/12/2026`; anything else is taken for a case mark: capitals, no spaces."""
    plain = " ".join(typed.upper().split())[:60]
    match = _RPW.fullmatch(plain)
    return f"RPW/{int(match[1])}/{match[2]}" if match else plain.replace(" ", "")
