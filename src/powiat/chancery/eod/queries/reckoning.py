"""The reckoning of a case's deadline, with every step shown."""

from powiat.chancery.eod.domain.deadlines import (
    Exclusion,
    ExclusionKind,
    Extension,
    TermRule,
    Working,
    work_out,
)
from powiat.chancery.eod.models import Case, TermEntry
from powiat.ground.kernel.terms import TermUnit


def rule_of(term: TermEntry) -> TermRule:
    """The row as the domain's rule."""
    return TermRule(
        code=term.code,
        name=term.name,
        length=term.length,
        unit=TermUnit(term.unit),
        legal_basis=term.legal_basis,
        valid_from=term.valid_from,
        valid_to=term.valid_to,
        confirmed=term.confirmed,
        event=term.event,
        moves_off_free_days=term.moves_off_free_days,
        counts_exclusions=term.counts_exclusions,
    )


def working_of(case: Case) -> Working | None:
    """How the deadline of the case comes out; None when the case has no term."""
    if case.term is None:
        return None
    return work_out(
        rule_of(case.term),
        case.initiated_on,
        [Exclusion(one.since, one.until, ExclusionKind(one.kind), one.note) for one in case.excluded.all()],
        [Extension(one.due_on, one.notified_on, one.reason) for one in case.extensions.all()],
    )
