"""Signing in: passwords by Argon2, sessions in the database, guessing slowed down."""

import os
from datetime import timedelta

AUTH_USER_MODEL = "accounts.User"
# allauth's backend is Django's with sign-in by e-mail; a second one would hash every wrong password twice.
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "powiat.ground.accounts.web.passwords.GuessableValidator"},
    {"NAME": "powiat.ground.accounts.web.passwords.LeakedValidator"},
]
# A sorted file of SHA-1 sums of leaked passwords, when the office keeps one; asked on our own disk.
LEAKED_PASSWORDS = os.environ.get("POWIAT_LEAKED_PASSWORDS", "")

LOGIN_URL = "/konto/logowanie/"
LOGIN_REDIRECT_URL = "/po-zalogowaniu/"
LOGOUT_REDIRECT_URL = "/"
CSRF_FAILURE_VIEW = "powiat.ground.accounts.web.kept.form_refused"

ACCOUNT_ADAPTER = "powiat.ground.accounts.web.adapter.AccountAdapter"
ACCOUNT_LOGOUT_REDIRECT_URL = "/"
ACCOUNT_LOGIN_METHODS = {"username", "email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_CHANGE_EMAIL = True
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_EMAIL_NOTIFICATIONS = True
# A link in a letter is opened by mail scanners too: a GET must never confirm.
ACCOUNT_CONFIRM_EMAIL_ON_GET = False
ACCOUNT_PREVENT_ENUMERATION = True
# The cookie dies with the browser; how long the session may sleep is said below.
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_REAUTHENTICATION_REQUIRED = True
ACCOUNT_FORMS = {
    "login": "powiat.ground.accounts.web.forms.LoginForm",
    "signup": "powiat.ground.accounts.web.forms.SignupForm",
    "reset_password": "powiat.ground.accounts.web.forms.ResetPasswordForm",
    "reset_password_from_key": "powiat.ground.accounts.web.forms.ResetPasswordKeyForm",
    "change_password": "powiat.ground.accounts.web.forms.ChangePasswordForm",
    "set_password": "powiat.ground.accounts.web.forms.SetPasswordForm",
    "add_email": "powiat.ground.accounts.web.forms.AddEmailForm",
    "reauthenticate": "powiat.ground.accounts.web.forms.ReauthenticateForm",
}
# At eight in the morning a whole office signs in from one address: the limits by address are wide, those by
# account are narrow (thirty guesses an hour, wherever they come from).
ACCOUNT_RATE_LIMITS = {"login": "600/m/ip", "login_failed": "60/m/ip,30/h/key"}

MFA_SUPPORTED_TYPES = ["recovery_codes", "totp", "webauthn"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = False
MFA_TOTP_ISSUER = "Powiat Łaski"
MFA_FORMS = {
    "authenticate": "powiat.ground.accounts.web.forms.CodeForm",
    "reauthenticate": "powiat.ground.accounts.web.forms.ReauthenticateCodeForm",
    "activate_totp": "powiat.ground.accounts.web.forms.ActivateTOTPForm",
    "add_webauthn": "powiat.ground.accounts.web.forms.AddKeyForm",
    "edit_webauthn": "powiat.ground.accounts.web.forms.EditKeyForm",
}
# On in production: a clerk without a second step sees his account page only.
STAFF_MFA_REQUIRED = False
# Rights that open other people's cases or the office's settings: their holders are asked for a second step.
SENSITIVE_PERMISSIONS = frozenset(
    {"system.operate", "org.manage", "eod.document.sign", "eod.case.read_all", "eod.letter.read_all"}
)

SESSION_ENGINE = "django.contrib.sessions.backends.db"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_SAVE_EVERY_REQUEST = False
SESSION_LONGEST = timedelta(hours=12)
STAFF_IDLE_LIMIT = timedelta(minutes=30)
RESIDENT_IDLE_LIMIT = timedelta(hours=2)
# Our own middleware notes the last activity once a minute; the library would write at every request.
USERSESSIONS_TRACK_ACTIVITY = False
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"

# Locked by person and address together: one school behind one address must not lock everyone out.
AXES_FAILURE_LIMIT = 8
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_LOCKOUT_CALLABLE = "powiat.ground.accounts.web.kept.too_many"
AXES_USERNAME_CALLABLE = "powiat.ground.accounts.web.address.tried_account"
AXES_CLIENT_IP_CALLABLE = "powiat.ground.accounts.web.address.client_address"
AXES_RESET_ON_SUCCESS = True
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_DISABLE_ACCESS_LOG = True
AXES_VERBOSE = False
AXES_ENABLE_ADMIN = False
# How many proxies of our own stand before us and write X-Forwarded-For.
ALLAUTH_TRUSTED_PROXY_COUNT = int(os.environ.get("POWIAT_PROXIES", "0"))
