"""Set readers: who may see a letter or a case, written down beside it so that lists are one condition of SQL."""

from powiat.chancery.eod.models import Case, Letter


def set_letter_readers(letter: Letter) -> None:
    """Every unit and post that the letter was ever assigned to, and the readers of its cases."""
    scopes = set()
    for assignment in letter.assignments.all():
        scopes.add(f"unit:{assignment.to_unit_id}")
        if assignment.to_post_id:
            scopes.add(f"post:{assignment.to_post_id}")
    for inside in letter.cases.select_related("case"):
        scopes.update(inside.case.scopes)
    letter.scopes = sorted(scopes)
    letter.save(update_fields=["scopes"])


def set_case_readers(case: Case) -> None:
    """The handler; the unit too unless access is narrowed; whomever the case was opened to."""
    scopes = {f"post:{case.handler_id}"}
    if not case.is_restricted:
        scopes.add(f"unit:{case.unit_id}")
    for share in case.shares.filter(ended_at=None):
        scopes.add(f"unit:{share.unit_id}" if share.unit_id else f"post:{share.post_id}")
    case.scopes = sorted(scopes)
    case.save(update_fields=["scopes"])
    for inside in case.letters.select_related("letter"):
        set_letter_readers(inside.letter)
