"""A file belongs to its letter, document or page: at every address that gives files out, a stranger meets 404.

`tests/house/test_files_are_closed.py` keeps the list of these addresses whole.
"""

from datetime import UTC, datetime
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from powiat.chancery.eod import api as eod
from powiat.chancery.eod.data import IncomingFile
from powiat.chancery.eod.models import Approval, Document
from powiat.front.bip import api as bip
from powiat.front.bip.models import Draft, Publication
from powiat.ground.accounts.models import User
from powiat.ground.files import api as files
from powiat.ground.kernel.actor import system
from powiat.ground.org import api as org
from tests.chancery.eod.conftest import a_letter  # noqa: F401
from tests.front.bip.conftest import decision_pdf, editor, menu, stored, write  # noqa: F401
from tests.front.eboi.conftest import a_draft, forms, office, seal_keys, sent, tracked, way  # noqa: F401
from tests.ground.accounts.factories import ResidentFactory

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


@pytest.fixture
def now():
    """Pages look at the clock themselves, so these tests live today."""
    return timezone.now()


@pytest.fixture
def as_(office):  # noqa: F811
    """A browser of a person of the office, or of a resident who has an account and nothing to do with it."""

    def browser(login: str | None) -> Client:
        client = Client()
        if login == "resident":
            client.force_login(ResidentFactory())
        elif login:
            client.force_login(office.users[login])
        return client

    return browser


@pytest.fixture
def letter_with_file(office, a_letter, stored, now):  # noqa: F811
    """Makes a letter of the organisational department (or another) with a file attached."""

    def make(unit: str = "OR", file_id=None) -> int:
        own = files.store(
            content=f"Załącznik {uuid4()}".encode(),
            name="zalacznik.txt",
            by=office.actor("kancelaria"),
            now=now,
        )
        receipt = eod.receive(
            a_letter(files=(IncomingFile("zalacznik.pdf", "attachment", file_id or own.id),)),
            by=office.actor("kancelaria"),
            now=now,
        )
        eod.assign(
            letter_id=receipt.letter_id,
            unit_id=office.units[unit],
            post_id=None,
            by=office.actor("kancelaria"),
            now=now,
        )
        return receipt.letter_id

    return make


def ask(client: Client, address: str, how: str = "get") -> int:
    """The status; what is given out is read to its end, as browsers do."""
    answer = getattr(client, how)(address)
    if answer.streaming:
        assert b"".join(answer.streaming_content)
    return answer.status_code


LETTER_ADDRESSES = (
    ("letter-file-content", ()),
    ("letter-file-page", (1,)),
    ("letter-file-signature", ()),
)


def of_letter(letter_id: int, file_id) -> list[str]:
    """The three addresses of a file of a letter."""
    return [reverse(name, args=[letter_id, file_id, *more]) for name, more in LETTER_ADDRESSES]


def test_a_file_of_a_letter_is_for_the_letters_readers(as_, letter_with_file, stored):  # noqa: F811
    letter_id = letter_with_file(file_id=stored.id)
    for address in of_letter(letter_id, stored.id):
        assert ask(as_("naczelnik"), address) == 200, address
        assert ask(as_("obcy"), address) == 404, address
        for outside in (None, "resident"):
            assert ask(as_(outside), address) in (302, 403, 404), address


def test_a_file_is_not_reached_through_another_letter(as_, office, letter_with_file, stored):  # noqa: F811
    """Neither through a letter that the asker sees, nor after the letter went into a case of the other unit."""
    foreign = letter_with_file(file_id=stored.id)
    own = letter_with_file("KM")
    for address in of_letter(own, stored.id):
        assert ask(as_("obcy"), address) == 404, address
        assert ask(as_("naczelnik"), address) == 404, address
    eod.open_case(
        letter_id=foreign,
        jrwa_id=office.jrwa["1431"],
        title="Rejestr umów",
        handler_post_id=office.posts["referent"],
        term_id=office.terms["udip"],
        by=office.actor("naczelnik", timezone.localdate()),
        now=timezone.now(),
    )
    for address in of_letter(foreign, stored.id):
        assert ask(as_("obcy"), address) == 404, address
        assert ask(as_("referent"), address) == 200, address


def test_the_same_file_in_two_letters_opens_only_its_own(as_, letter_with_file, stored):  # noqa: F811
    """The store keeps equal contents once; that opens no door."""
    theirs, ours = letter_with_file("OR", stored.id), letter_with_file("KM", stored.id)
    stranger = as_("obcy")
    assert [ask(stranger, one) for one in of_letter(ours, stored.id)] == [200, 200, 200]
    assert [ask(stranger, one) for one in of_letter(theirs, stored.id)] == [404, 404, 404]


def _draft(way, now):  # noqa: F811
    clerk = way.office.actor("referent")
    document = eod.start_draft(
        case_id=way.case.pk, kind="decision", title="Decyzja", body="Orzekam.", by=clerk, now=now
    )
    eod.submit(document_id=document.pk, post_ids=[way.office.posts["naczelnik"]], by=clerk, now=now)
    approval = Approval.objects.get(document=document)
    eod.approve(approval_id=approval.pk, by=way.office.actor("naczelnik"), now=now)
    return document


def test_a_document_is_for_the_readers_of_its_case(as_, way, now):  # noqa: F811
    way.assign()
    way.open()
    way.send()
    sealed = Document.objects.get(signed_file__isnull=False)
    for name, more in (("document-file", ()), ("document-page", (1,)), ("document-signature", ())):
        address = reverse(name, args=[sealed.pk, *more])
        assert ask(as_("referent"), address) == 200, address
        assert ask(as_("obcy"), address) == 404, address
        assert ask(as_(None), address) == 302, address
        assert ask(as_("resident"), address) in (403, 404), address
    waiting = _draft(way, now)
    address = reverse("document-to-sign", args=[waiting.pk])
    # A head of another unit may sign, but not this.
    head = _someone(way.office, now, "KM", "head")
    assert ask(head, address, "post") == 404
    assert ask(as_("obcy"), address, "post") in (403, 404)
    assert ask(as_("naczelnik"), address, "post") == 200


def _someone(office, now, unit: str, *roles: str) -> Client:  # noqa: F811
    """A browser of a new person in a post with these roles."""
    login = f"{unit}-{'-'.join(roles)}"
    user = User.objects.create(username=login, first_name="Adam", last_name="Klonowski", kind="staff")
    robot = system("test")
    post = org.add_post(
        unit_id=office.units[unit], name=login, roles=list(roles), is_head="head" in roles, by=robot, now=now
    )
    org.seat(post_id=post, user_id=user.pk, since=timezone.localdate(), by=robot, now=now)
    client = Client()
    client.force_login(user)
    return client


def test_a_residents_papers_are_for_whoever_holds_the_secret(as_, sent, way):  # noqa: F811
    way.assign()
    way.open()
    dispatch = way.send()
    way.tell()
    owner = Client()
    owner.post("/sprawdz-sprawe/", {"numer": sent.number, "kod": sent.secret})
    owner.post(reverse("eboi:collect", args=[way.tracked.pk, dispatch.pk]))
    key = way.tracked.submissions.get().form_key
    for address in (
        reverse("eboi:paper", args=[way.tracked.pk, dispatch.pk]),
        reverse("eboi:own-letter", args=[way.tracked.pk, key]),
    ):
        assert ask(owner, address) == 200, address
        for login in (None, "resident", "obcy", "referent"):
            assert ask(as_(login), address) == 404, (login, address)


def test_a_confirmation_is_for_whoever_sent_it(as_, sent, tracked):  # noqa: F811
    draft = tracked.submissions.get()
    address = reverse("eboi:confirmation", args=[draft.form_code, draft.form_key])
    for login in (None, "resident", "obcy"):
        assert ask(as_(login), address) == 404, login


def test_a_bulletins_file_is_seen_by_editors_until_it_is_published(as_, office, stored, menu, now):  # noqa: F811
    draft = Draft.objects.create(
        section_id=bip.section_id("komunikaty"), title="Szkic", body="x", made_on=now.date(),
        files=[[str(stored.id), "plik"]],
        changed_at=now, changed_by="Ewa Redakcyjna",
    )  # fmt: skip
    waiting = Publication.objects.create(
        document_id=41, case_id=5, case_mark="KM.7120.3.2026", title="Zezwolenie", kind="decision",
        unit_name="Wydział Komunikacji", signed_by="Anna Urzędowa",
        signed_at=datetime(2026, 11, 20, 9, 0, tzinfo=UTC), original_id=stored.id, personal=[],
        requested_at=datetime(2026, 11, 20, 10, 0, tzinfo=UTC), requested_by="Anna Urzędowa",
    )  # fmt: skip
    redactor = _someone(office, now, "ST", "bip_editor")
    for address in (
        reverse("bip-draft-file", args=[draft.pk, 1]),
        reverse("bip-redact-leaf", kwargs={"publication_id": waiting.pk, "which": "oryginal", "number": "1"}),
    ):
        assert ask(redactor, address) == 200, address
        for login in (None, "resident", "kancelaria"):
            assert ask(as_(login), address) in (302, 403, 404), (login, address)


def test_a_file_of_a_withdrawn_page_is_gone(write, stored, editor, now):  # noqa: F811
    version = write(files=((stored.id, "Decyzja"),))
    address = reverse("bip-attachment", args=[version.article_id, version.number, 1])
    assert ask(Client(), address) == 200
    bip.withdraw(article_id=version.article_id, reason="omyłka", by=editor, now=now)
    assert ask(Client(), address) == 404
    assert ask(Client(), reverse("bip-attachment", args=[version.article_id, 7, 1])) == 404
