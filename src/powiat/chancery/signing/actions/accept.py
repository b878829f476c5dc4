"""Accept: take in a document that its clerk has signed outside, with his own card or in the cloud."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from powiat.chancery.signing.actions.keep_report import keep_report
from powiat.chancery.signing.data import RejectedSignature, SignedCopy, Verdict
from powiat.chancery.signing.domain.revision import says_the_same
from powiat.chancery.signing.queries.reports import check
from powiat.ground.files import api as files
from powiat.ground.files.data import DELIVERED
from powiat.ground.kernel.actor import Actor

OTHER_CONTENT = (
    "Wgrany plik ma inną treść niż dokument do podpisu. "
    "Pobierz aktualną wersję, podpisz ją i wgraj jeszcze raz."
)
NO_SIGNATURE = "W tym pliku nie ma podpisu elektronicznego. Podpisz dokument i wgraj go jeszcze raz."
BAD_SIGNATURE = "Podpis w tym pliku jest nieważny: {why} Podpisz dokument jeszcze raz."


@transaction.atomic
def accept_signed(*, original: UUID, content: bytes, name: str, by: Actor, now: datetime) -> SignedCopy:
    """The signed copy of the stored `original`; raises RejectedSignature or files' RejectedFile.

    A signature whose issuer is not on our list is taken with its report: the clerk sees the words
    „brak możliwości weryfikacji” and decides. An invalid one, or other content, is not taken.
    """
    first = files.read(original)
    report = check(content, name, now=now, detached={files.describe([original])[original].name: first})
    if report.problem:
        raise RejectedSignature(report.problem)
    if not report.is_signed:
        raise RejectedSignature(NO_SIGNATURE)
    if report.verdict == Verdict.INVALID:
        broken = next(one for one in report.signatures if one.verdict == Verdict.INVALID)
        raise RejectedSignature(BAD_SIGNATURE.format(why=" ".join(broken.remarks)))
    if len(report.signatures) <= len(check(first, name, now=now).signatures):
        raise RejectedSignature(NO_SIGNATURE)
    if not says_the_same(first, content):
        raise RejectedSignature(OTHER_CONTENT)
    stored = files.store(content=content, name=name, by=by, now=now, limits=DELIVERED)
    report_id, _ = keep_report(file_id=stored.id, by=by, now=now, report=report)
    return SignedCopy(stored.id, report_id, report)
