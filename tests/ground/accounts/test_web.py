"""Signing in, staying signed in and being signed out (ASVS 5.0 V6, V7; facts on security rows 18-25)."""

import re
from datetime import timedelta
from io import StringIO

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal import auth as totp
from allauth.usersessions.models import UserSession
from django.core.cache import cache
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse

from powiat.ground.accounts.models import User
from powiat.ground.audit.models import AuditRow
from tests.ground.accounts.factories import PASSWORD, ClerkFactory, ResidentFactory

pytestmark = pytest.mark.django_db
LOGIN = "/konto/logowanie/"
NEW = "siedem cichych wiatraków nad stawem"


@pytest.fixture(autouse=True)
def _fresh_limits():
    """Tries of one test must not count in the next."""
    cache.clear()


def sign_in(client, login, password=PASSWORD, **more):
    """The form of the login page, sent."""
    return client.post(LOGIN, {"login": login, "password": password, **more})


def test_a_resident_signs_in_by_email_and_a_clerk_by_login(client):
    resident, clerk = ResidentFactory(), ClerkFactory()
    answer = sign_in(client, resident.email.upper())
    assert answer.url == "/po-zalogowaniu/"
    assert client.get("/po-zalogowaniu/").url == "/moje-sprawy/"
    client = Client()
    sign_in(client, clerk.username)
    assert client.get("/po-zalogowaniu/").url == "/konto/", "he has no post yet"
    assert AuditRow.objects.filter(payload__verb="accounts.session.open").count() == 2


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/",
        "//example.org",
        "/\\example.org",
        "http:///example.org",
        "https:example.org",
        "javascript:alert(1)",
        "\thttps://example.org",
        "https://testserver.example.org/",
        "https://testserver@example.org/",
        "ftp://testserver/",
    ],
)
def test_after_signing_in_one_stays_on_this_host(client, address):
    assert sign_in(client, ResidentFactory().email, next=address).url == "/po-zalogowaniu/"


def test_a_page_of_ours_may_be_next(client):
    assert sign_in(client, ResidentFactory().email, next="/konto/sesje/").url == "/konto/sesje/"


def test_the_session_gets_a_new_id(client):
    client.get(LOGIN)
    session = client.session
    session["kept"] = 1
    session.save()
    before = session.session_key
    sign_in(client, ResidentFactory().email)
    assert client.session.session_key != before


def test_unknown_and_known_accounts_are_answered_alike(client):
    """Row 23: same words; same work is seen in the count of hashings."""
    known = ResidentFactory()
    pages = [
        sign_in(client, login, "złe hasło do konta").content.decode()
        for login in (known.email, "nikt.taki@poczta.example")
    ]
    clean = [re.sub(r'value="[^"]*"', "", page) for page in pages]
    assert clean[0] == clean[1]
    assert "Nieprawidłowy e-mail, login albo hasło" in clean[0]


def test_signing_up_never_tells_that_an_account_exists(client, mailoutbox):
    known = ResidentFactory()
    answers = [
        Client().post("/konto/rejestracja/", {"email": email, "password1": NEW}).url
        for email in (known.email, "nowa.osoba@poczta.example")
    ]
    assert answers[0] == answers[1] == "/konto/rejestracja/list/"
    assert [mail.subject for mail in mailoutbox] == ["Masz już konto", "Dokończ zakładanie konta"]


def test_reset_answers_alike_for_unknown_addresses(client, mailoutbox):
    known = ResidentFactory()
    answers = [
        client.post("/konto/haslo/odzyskaj/", {"email": email}).url
        for email in (known.email, "nikt@poczta.example")
    ]
    assert answers[0] == answers[1]
    assert [mail.subject for mail in mailoutbox] == ["Ustaw nowe hasło", "Nie znaleźliśmy konta"]


def test_a_new_account_is_confirmed_by_a_button_not_by_opening_the_link(client, mailoutbox):
    client.post("/konto/rejestracja/", {"email": "ewa@poczta.example", "password1": NEW})
    user = User.objects.get(email="ewa@poczta.example")
    assert user.kind == User.Kind.RESIDENT and user.username.startswith("mieszkaniec-")
    link = re.search(r"http://testserver(/konto/rejestracja/potwierdz/\S+)", mailoutbox[0].body)[1]
    scanner = Client()
    assert "Potwierdzam" in scanner.get(link).content.decode()
    assert not user.emailaddress_set.get().verified
    assert sign_in(Client(), "ewa@poczta.example", NEW).url == "/konto/rejestracja/list/"
    scanner.post(link)
    assert user.emailaddress_set.get().verified
    assert sign_in(Client(), "ewa@poczta.example", NEW).url == "/po-zalogowaniu/"


@pytest.mark.parametrize(
    "password", ["krótkie", "Starostwo2026!", "qwertyuiop123", "1234567890123", "passwordpassword"]
)
def test_weak_passwords_are_refused(client, password):
    answer = client.post("/konto/rejestracja/", {"email": "ewa@poczta.example", "password1": password})
    assert answer.status_code == 200
    assert not User.objects.exists()


def test_leaked_passwords_are_refused(client, settings, tmp_path):
    import hashlib

    words = [f"zwykłe hasło numer {n}" for n in range(500)]
    digests = sorted(hashlib.sha1(word.encode()).hexdigest().upper() for word in words)  # noqa: S324
    file = tmp_path / "leaked.txt"
    file.write_text("\n".join(f"{digest}:{n}" for n, digest in enumerate(digests)))
    settings.LEAKED_PASSWORDS = str(file)
    for word in (words[0], words[250], words[499]):
        answer = client.post("/konto/rejestracja/", {"email": "ewa@poczta.example", "password1": word})
        assert "wyciekły" in answer.content.decode()
    client.post("/konto/rejestracja/", {"email": "ewa@poczta.example", "password1": NEW})
    assert User.objects.exists()


def test_the_lock_says_in_polish_what_to_do(client, settings):
    settings.AXES_ENABLED = True
    user = ResidentFactory()
    for _ in range(settings.AXES_FAILURE_LIMIT):
        answer = sign_in(client, user.email, "złe hasło do konta")
    assert answer.status_code == 429
    assert answer["Retry-After"] == "900"
    assert "Na 15" in answer.content.decode() and "minut wstrzymaliśmy" in answer.content.decode()
    assert sign_in(client, user.email).status_code == 429, "also the right password waits"
    elsewhere = Client(REMOTE_ADDR="10.1.2.3")
    assert sign_in(elsewhere, user.email).status_code == 302, "another place is not locked"
    assert sign_in(client, ResidentFactory().email).status_code == 302, "nor is another account"


def test_guesses_from_many_places_are_thirty_an_hour_at_most(client):
    user = ResidentFactory()
    tried = 0
    for n in range(40):
        page = Client(REMOTE_ADDR=f"10.0.0.{n}").post(LOGIN, {"login": user.email, "password": "złe hasło"})
        tried += "Zbyt wiele nieudanych prób" not in page.content.decode()
    assert tried <= 30


def test_changing_the_password_ends_the_other_sessions(client):
    user = ResidentFactory()
    here, there = Client(), Client()
    sign_in(here, user.email), sign_in(there, user.email)
    before = here.session.session_key
    assert there.get("/konto/").status_code == 200
    here.post("/konto/haslo/zmien/", {"oldpassword": PASSWORD, "password1": NEW, "password2": NEW})
    assert here.get("/konto/").status_code == 200
    assert here.session.session_key != before
    assert there.get("/konto/").url.startswith(LOGIN)
    assert UserSession.objects.filter(user=user).count() == 1


def test_resetting_the_password_ends_all_sessions(client, mailoutbox):
    user = ResidentFactory()
    there = Client()
    sign_in(there, user.email)
    client.post("/konto/haslo/odzyskaj/", {"email": user.email})
    link = re.search(r"http://testserver(/konto/haslo/odzyskaj/\S+)", mailoutbox[0].body)[1]
    form = client.get(link).url
    client.post(form, {"password1": NEW, "password2": NEW})
    assert there.get("/konto/").url.startswith(LOGIN)
    assert client.get(link, follow=True).context["token_fail"], "the link works once"


def turn_on_codes(client):
    """Walks through the page that turns codes on; returns the secret."""
    page = client.get("/konto/dwa-kroki/aplikacja/wlacz/")
    if page.status_code == 302:
        client.post(
            page.url.split("?")[0], {"password": PASSWORD, "next": "/konto/dwa-kroki/aplikacja/wlacz/"}
        )
        page = client.get("/konto/dwa-kroki/aplikacja/wlacz/")
    secret = page.context["form"].secret
    code = totp.format_hotp_value(totp.hotp_value(secret, next(iter(totp.yield_hotp_counters_from_time()))))
    return secret, client.post("/konto/dwa-kroki/aplikacja/wlacz/", {"code": code})


def test_turning_on_codes_ends_other_sessions_and_asks_for_them_next_time(client):
    user = ClerkFactory()
    here, there = Client(), Client()
    sign_in(here, user.username), sign_in(there, user.username)
    _, answer = turn_on_codes(here)
    assert answer.url == "/konto/dwa-kroki/kody/"
    assert there.get("/konto/").url.startswith(LOGIN)
    assert here.get("/konto/").status_code == 200
    again = Client()
    assert sign_in(again, user.username).url == "/konto/dwa-kroki/logowanie/"
    assert again.get("/konto/").url.startswith(LOGIN), "the password alone opens nothing"
    assert again.get("/biurko/").status_code in (302, 404)


def test_a_spare_code_works_once(client):
    user = ClerkFactory()
    sign_in(client, user.username)
    turn_on_codes(client)
    code = RecoveryCodes(
        Authenticator.objects.get(user=user, type=Authenticator.Type.RECOVERY_CODES)
    ).get_unused_codes()[0]
    for expected in (302, 200):
        again = Client()
        sign_in(again, user.username)
        assert again.post("/konto/dwa-kroki/logowanie/", {"code": code}).status_code == expected


def test_own_sessions_are_listed_and_ended_others_are_untouchable(client):
    mine, stranger = ResidentFactory(), ResidentFactory()
    here, there, other = Client(), Client(HTTP_USER_AGENT="Firefox/140.0 (Windows NT)"), Client()
    for browser, user in ((here, mine), (there, mine), (other, stranger)):
        sign_in(browser, user.email)
    page = here.get("/konto/sesje/").content.decode()
    assert "to urządzenie" in page and "Firefox, Windows" in page
    foreign = UserSession.objects.get(user=stranger)
    here.post("/konto/sesje/zakoncz/", {"sesja": foreign.pk})
    assert other.get("/konto/").status_code == 200
    here.post(
        "/konto/sesje/zakoncz/", {"sesja": UserSession.objects.get(session_key=there.session.session_key).pk}
    )
    assert there.get("/konto/").status_code == 302
    assert here.get("/konto/").status_code == 200
    assert here.post("/konto/sesje/zakoncz/", {"sesja": "1; drop"}).status_code == 404


def test_a_clerk_is_signed_out_after_half_an_hour_a_resident_later(client, time_machine, now):
    time_machine.move_to(now, tick=False)
    clerk, resident = Client(), Client()
    sign_in(clerk, ClerkFactory().username), sign_in(resident, ResidentFactory().email)
    for browser in (clerk, resident):
        assert browser.get("/konto/").status_code == 200
    time_machine.move_to(now + timedelta(minutes=29))
    assert clerk.get("/konto/").status_code == 200
    time_machine.move_to(now + timedelta(minutes=60))
    assert clerk.get("/konto/").url == "/konto/logowanie/?next=/konto/"
    assert "nic się nie działo" in clerk.get(LOGIN).content.decode()
    assert resident.get("/konto/").status_code == 200
    time_machine.move_to(now + timedelta(hours=13))
    assert resident.get("/konto/").status_code == 302


def test_no_session_outlives_twelve_hours_however_busy(client, time_machine, now):
    time_machine.move_to(now, tick=False)
    sign_in(client, ClerkFactory().username)
    for minutes in range(0, 720, 25):
        time_machine.move_to(now + timedelta(minutes=minutes))
        assert client.get("/konto/").status_code == 200
    time_machine.move_to(now + timedelta(minutes=721))
    assert client.get("/konto/").status_code == 302


def test_a_form_sent_after_the_session_is_kept(client, time_machine, now):
    time_machine.move_to(now, tick=False)
    sign_in(client, ClerkFactory().username)
    client.get("/konto/")
    time_machine.move_to(now + timedelta(hours=1))
    answer = client.post("/konto/profil/", {"phone": "601 234 567"})
    assert answer.status_code == 403
    assert "nic nie przepadło" in answer.content.decode() and "601 234 567" in answer.content.decode()
    client.post(LOGIN, {"login": "x"})
    secret = client.post("/konto/haslo/zmien/", {"oldpassword": PASSWORD})
    assert PASSWORD not in secret.content.decode()


def test_a_stale_form_of_ours_may_be_sent_again_a_foreign_one_not():
    client = Client(enforce_csrf_checks=True)
    own = client.post(LOGIN, {"login": "jan", "note": "ważne"}, headers={"Origin": "http://testserver"})
    assert own.status_code == 403
    assert "ważne" in own.content.decode() and "Wyślij ponownie" in own.content.decode()
    with_password = client.post(LOGIN, {"password": "tajne słowo"}, headers={"Origin": "http://testserver"})
    assert "tajne słowo" not in with_password.content.decode()
    foreign = client.post(LOGIN, {"note": "ważne"}, headers={"Origin": "https://example.org"})
    assert foreign.status_code == 403
    assert "ważne" not in foreign.content.decode()


def test_the_profile_is_changed_and_a_clerk_keeps_his_name(client):
    clerk = ClerkFactory()
    sign_in(client, clerk.username)
    client.post("/konto/profil/", {"first_name": "Ktoś", "phone": "601 234 567", "wants_mail": "on"})
    clerk.refresh_from_db()
    assert (clerk.first_name, clerk.phone) == ("Anna", "601 234 567")
    told = AuditRow.objects.get(payload__verb="accounts.profile.change").payload
    assert told["new"] == {"fields": ["phone"]}, "no personal data in the log"
    assert "Podaj numer" in client.post("/konto/profil/", {"phone": "zadzwoń"}).content.decode()


def test_the_second_step_is_demanded_in_production(client, settings):
    settings.STAFF_MFA_REQUIRED = True
    clerk, resident = ClerkFactory(), ResidentFactory()
    sign_in(client, clerk.username)
    assert client.get("/biurko/").url == "/konto/dwa-kroki/"
    turn_on_codes(client)
    assert client.get("/biurko/").status_code != 302 or "/konto/" not in client.get("/biurko/").url
    other = Client()
    sign_in(other, resident.email)
    assert other.get("/moje-sprawy/").status_code in (200, 404)


PAGES = [
    "account_login",
    "account_signup",
    "account_inactive",
    "account_email_verification_sent",
    "account_reset_password",
    "account_reset_password_done",
    "account_reset_password_from_key_done",
]
OWN_PAGES = [
    "account_logout",
    "account_home",
    "account_profile",
    "account_email",
    "account_change_password",
    "account_reauthenticate",
    "usersessions_list",
    "mfa_index",
    "mfa_activate_totp",
    "mfa_add_webauthn",
    "mfa_list_webauthn",
    "mfa_generate_recovery_codes",
]
ENGLISH = re.compile(
    r"\b(the|your|password|account|sign|please|enter|code|email address|submit|verify)\b", re.IGNORECASE
)


def words_of(page):
    """The text a person reads."""
    html = re.sub(r"(?s)<(script|style|svg).*?</\1>", "", page.content.decode())
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html))


@pytest.mark.parametrize("name", PAGES + OWN_PAGES)
def test_no_english_and_no_error_on_any_page(client, name):
    if name in OWN_PAGES:
        sign_in(client, ResidentFactory().email)
        client.post("/konto/potwierdz/", {"password": PASSWORD})
    page = client.get(reverse(name), follow=True)
    assert page.status_code == 200
    assert not ENGLISH.findall(words_of(page))


@pytest.mark.parametrize("name", [name for name in PAGES + OWN_PAGES if name not in ("account_logout",)])
def test_errors_of_empty_forms_are_polish(client, name):
    if name in OWN_PAGES:
        sign_in(client, ResidentFactory().email)
        client.post("/konto/potwierdz/", {"password": PASSWORD})
    page = client.post(reverse(name), {}, follow=True)
    assert not ENGLISH.findall(words_of(page))


def test_mails_are_polish(client, mailoutbox):
    user = ResidentFactory()
    client.post("/konto/haslo/odzyskaj/", {"email": user.email})
    client.post("/konto/haslo/odzyskaj/", {"email": "nikt@poczta.example"})
    sign_in(client, user.email)
    client.post("/konto/haslo/zmien/", {"oldpassword": PASSWORD, "password1": NEW, "password2": NEW})
    client.post("/konto/potwierdz/", {"password": NEW})
    client.post("/konto/e-mail/", {"email": "inny@poczta.example", "action_add": "1"})
    assert len(mailoutbox) == 4
    for mail in mailoutbox:
        text = re.sub(r"https?://\S+", "", mail.subject + "\n" + mail.body)
        assert not ENGLISH.findall(text), text
        assert "Starostwo Powiatowe w Łasku" in text


def test_a_clerk_is_made_by_command():
    def make(login, password=NEW):
        call_command(
            "create_staff", login, "Ewa", "Lis", "e.lis@powiat.example", haslo=password, stdout=StringIO()
        )

    for login, password in (("e.lis", "Starostwo2026!"), ("e.lis@powiat", NEW), ("ewa lis", NEW)):
        with pytest.raises(CommandError):
            make(login, password)
    make("e.lis")
    assert sign_in(Client(), "e.lis", NEW).status_code == 302
    with pytest.raises(CommandError, match="inne konto"):
        make("e.lis")
