"""`./powiat doctor`: numbered findings, each with the command that mends it."""

from launcher import findings
from launcher.house import House
from launcher.say import line, say


def doctor(house: House) -> int:
    """Exit code 1 when something must be mended; advice alone leaves it at 0."""
    found = sorted(findings.all_of(house), key=lambda finding: not finding.serious)
    if not found:
        say("Wszystko w porządku.", "all is well")
        return 0
    for number, finding in enumerate(found, start=1):
        kind = "Do naprawy · To mend" if finding.serious else "Rada · Advice"
        line(f"{number}. {kind}\n   {finding.pl}\n   {finding.en}\n     {finding.mend}\n")
    return 1 if any(finding.serious for finding in found) else 0
