"""The verdict: from what mathematics says to what a clerk may write down."""

from powiat.chancery.signing.data import Coverage, Verdict

WHOLE = (Coverage.WHOLE, Coverage.REVISION)


def verdict_of(*, intact: bool, trusted: bool, coverage: Coverage, expired: bool = False) -> Verdict:
    """Instrukcja kancelaryjna § 19: ważny, nieważny or brak możliwości weryfikacji.

    A signature that does not hold, or holds for something else than the document shown, is invalid;
    so is one made with a certificate that was no longer (or not yet) good. One that holds but whose
    issuer we do not know can only be called unverified: nothing shows that it is false.
    """
    if not intact or expired or coverage in (Coverage.CHANGED, Coverage.PART):
        return Verdict.INVALID
    if trusted and coverage in WHOLE:
        return Verdict.VALID
    return Verdict.UNKNOWN
