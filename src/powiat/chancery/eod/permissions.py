"""What one may do in the chancery."""

from enum import StrEnum

from powiat.chancery.eod.domain.stages import CaseStage, DocumentStage
from powiat.chancery.eod.models import Case, Document, Letter
from powiat.ground.kernel.actor import Actor


class Permission(StrEnum):
    """Permissions of eod; the seal, the final word and the register are separate on purpose."""

    LETTER_READ = "eod.letter.read"
    LETTER_READ_ALL = "eod.letter.read_all"
    LETTER_REGISTER = "eod.letter.register"
    LETTER_ASSIGN = "eod.letter.assign"
    CASE_READ = "eod.case.read"
    CASE_READ_ALL = "eod.case.read_all"
    CASE_OPEN = "eod.case.open"
    CASE_WRITE = "eod.case.write"
    DOCUMENT_APPROVE = "eod.document.approve"
    DOCUMENT_SIGN = "eod.document.sign"
    DISPATCH = "eod.dispatch"
    PUBLISH = "eod.document.publish"
    MANAGE = "eod.manage"


# Any of these opens the clerk's desk.
DESK = (
    Permission.LETTER_READ,
    Permission.LETTER_READ_ALL,
    Permission.LETTER_REGISTER,
    Permission.CASE_READ,
    Permission.CASE_READ_ALL,
)


def may_assign(actor: Actor, letter: Letter) -> bool:
    """The registry and the heads of the office assign every letter; a head those lying in his units."""
    if not actor.may(Permission.LETTER_ASSIGN):
        return False
    return (
        actor.may_any((Permission.LETTER_REGISTER, Permission.LETTER_READ_ALL))
        or letter.unit_id in actor.unit_ids
    )


def may_open_case(actor: Actor, letter: Letter) -> bool:
    """Whoever keeps cases may open one from a letter that lies with his unit or post."""
    return actor.may(Permission.CASE_OPEN) and (
        letter.unit_id in actor.unit_ids or letter.post_id in actor.post_ids
    )


def may_write(actor: Actor, case: Case) -> bool:
    """The handler, his unit, and those whom the case was opened to for writing."""
    if not actor.may(Permission.CASE_WRITE) or case.stage == CaseStage.CLOSED:
        return False
    if case.handler_id in actor.post_ids:
        return True
    if not case.is_restricted and case.unit_id in actor.unit_ids:
        return True
    shares = case.shares.filter(ended_at=None, may_write=True)
    return any(share.unit_id in actor.unit_ids or share.post_id in actor.post_ids for share in shares)


def may_sign(actor: Actor, document: Document) -> bool:
    """Only a post with the right to sign, and only what was approved."""
    return actor.may(Permission.DOCUMENT_SIGN) and document.stage == DocumentStage.APPROVED
