"""How letters and cases are found by the search: what they say, and who may see them."""

from collections.abc import Iterator

from powiat.chancery.eod.models import Case, Letter
from powiat.chancery.eod.permissions import Permission
from powiat.ground.search.data import Entry


def all_entries() -> Iterator[Entry]:
    """Every letter and case, for building the index anew."""
    for letter in Letter.objects.order_by("pk").iterator(2000):
        yield letter_entry(letter)
    for case in Case.objects.select_related("jrwa").order_by("pk").iterator(2000):
        yield case_entry(case)


def letter_entry(letter: Letter) -> Entry:
    """The letter for the search; the registry and the heads of the office see every one."""
    return Entry(
        kind="letter",
        ref=str(letter.pk),
        title=f"{letter.rpw} {letter.subject}",
        body=f"{letter.sender_name} {letter.sender_ref} {letter.body}",
        marks=(letter.rpw, letter.sender_ref) if letter.sender_ref else (letter.rpw,),
        scopes=(*letter.scopes, f"all:{Permission.LETTER_REGISTER}", f"all:{Permission.LETTER_READ_ALL}"),
        url=f"/biurko/pisma/{letter.pk}/",
        at=letter.registered_at,
    )


def case_entry(case: Case) -> Entry:
    """The case for the search; whoever may read all cases sees every one."""
    return Entry(
        kind="case",
        ref=str(case.pk),
        title=f"{case.mark} {case.title}",
        body=f"{case.party_name} {case.jrwa.title}",
        marks=(case.mark,),
        scopes=(*case.scopes, f"all:{Permission.CASE_READ_ALL}"),
        url=f"/biurko/sprawy/{case.pk}/",
        at=case.opened_at,
    )
