"""Partner: which of another office's categories stands for one of ours."""

from collections.abc import Collection, Mapping

OTHERS = "*"


def partner_code(ours: str, codes: Mapping[str, str], known: Collection[str]) -> str:
    """By the table kept with the service, else the same code, else what the table says for the rest; "" for none."""
    for code in (codes.get(ours), ours, codes.get(OTHERS)):
        if code and code in known:
            return code
    return ""


def read_codes(typed: str) -> tuple[dict[str, str], str]:
    """Lines "ours=theirs" as a table, and a Polish sentence on what is wrong with them."""
    codes: dict[str, str] = {}
    for line in typed.splitlines():
        if not line.strip():
            continue
        ours, sign, theirs = (part.strip() for part in line.partition("="))
        if not (sign and ours and theirs) or len(theirs) > 60:
            return {}, f"Popraw wiersz „{line.strip()[:60]}”: ma być nasz kod = kod partnera."
        codes[ours] = theirs
    return codes, ""
