"""Addresses under /konto/: allauth's views that we use, each with its mark; the others are not routed.

The names are allauth's own, because its flows find their way by them.
"""

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as recovery
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as webauthn
from django.urls import URLPattern, path, re_path

from powiat.ground.accounts.web import home, sessions
from powiat.ground.accounts.web.sessions import ending_others
from powiat.ground.kernel.access import public, signed_in


def own(address: str, view, name: str) -> URLPattern:
    """For the account's owner; a change of the account's locks ends his other sessions."""
    return path(address, signed_in(ending_others(view)), name=name)


def open_to_all(address: str, view, name: str) -> URLPattern:
    """Before signing in."""
    return path(address, public(view), name=name)


urlpatterns = [
    path("", home.home, name="account_home"),
    path("profil/", home.profile, name="account_profile"),
    open_to_all("logowanie/", account.login, "account_login"),
    open_to_all("wyloguj/", account.logout, "account_logout"),
    open_to_all("nieczynne/", account.account_inactive, "account_inactive"),
    open_to_all("rejestracja/", account.signup, "account_signup"),
    open_to_all("rejestracja/list/", account.email_verification_sent, "account_email_verification_sent"),
    re_path(
        r"^rejestracja/potwierdz/(?P<key>[-:\w]+)/$",
        public(account.confirm_email),
        name="account_confirm_email",
    ),
    own("e-mail/", account.email, "account_email"),
    own("potwierdz/", account.reauthenticate, "account_reauthenticate"),
    own("haslo/zmien/", account.password_change, "account_change_password"),
    own("haslo/ustaw/", account.password_set, "account_set_password"),
    open_to_all("haslo/odzyskaj/", account.password_reset, "account_reset_password"),
    open_to_all("haslo/odzyskaj/list/", account.password_reset_done, "account_reset_password_done"),
    re_path(
        r"^haslo/odzyskaj/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        public(account.password_reset_from_key),
        name="account_reset_password_from_key",
    ),
    open_to_all(
        "haslo/zmienione/", account.password_reset_from_key_done, "account_reset_password_from_key_done"
    ),
    path("sesje/", sessions.own_sessions, name="usersessions_list"),
    path("sesje/zakoncz/", sessions.end, name="account_end_sessions"),
    own("dwa-kroki/", mfa.index, "mfa_index"),
    open_to_all("dwa-kroki/logowanie/", mfa.authenticate, "mfa_authenticate"),
    own("dwa-kroki/potwierdz/", mfa.reauthenticate, "mfa_reauthenticate"),
    own("dwa-kroki/aplikacja/wlacz/", totp.activate_totp, "mfa_activate_totp"),
    own("dwa-kroki/aplikacja/wylacz/", totp.deactivate_totp, "mfa_deactivate_totp"),
    own("dwa-kroki/kody/", recovery.view_recovery_codes, "mfa_view_recovery_codes"),
    own("dwa-kroki/kody/nowe/", recovery.generate_recovery_codes, "mfa_generate_recovery_codes"),
    own("dwa-kroki/kody/pobierz/", recovery.download_recovery_codes, "mfa_download_recovery_codes"),
    own("dwa-kroki/klucze/", webauthn.list_webauthn, "mfa_list_webauthn"),
    own("dwa-kroki/klucze/dodaj/", webauthn.add_webauthn, "mfa_add_webauthn"),
    open_to_all("dwa-kroki/klucze/logowanie/", webauthn.login_webauthn, "mfa_login_webauthn"),
    own("dwa-kroki/klucze/potwierdz/", webauthn.reauthenticate_webauthn, "mfa_reauthenticate_webauthn"),
    own("dwa-kroki/klucze/<int:pk>/usun/", webauthn.remove_webauthn, "mfa_remove_webauthn"),
    own("dwa-kroki/klucze/<int:pk>/nazwa/", webauthn.edit_webauthn, "mfa_edit_webauthn"),
]
