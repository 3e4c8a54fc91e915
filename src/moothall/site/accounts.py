"""How people sign in. Nobody signs up: a person comes in by invitation.

Passwords are guarded by axes, which counts wrong ones per person and address; the codes of a second factor by
allauth's own limits.
"""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.forms import (
    ChangePasswordForm,
    ConfirmLoginCodeForm,
    LoginForm,
    ReauthenticateForm,
    RequestLoginCodeForm,
    ResetPasswordForm,
    ResetPasswordKeyForm,
    SetPasswordForm,
)
from allauth.core.internal.httpkit import get_client_ip
from allauth.mfa.base.forms import AuthenticateForm
from allauth.mfa.base.forms import ReauthenticateForm as ReauthenticateByCodeForm
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn.forms import AddWebAuthnForm, EditWebAuthnForm
from django.db.models import Q
from django.http import HttpRequest
from django.utils import timezone

from moothall.council.capacities import councils_of
from moothall.council.models import Council, Person
from moothall.look.forms import say_plainly
from moothall.record import outbox

_SAID_BY_THE_PAGE = {
    f"account/messages/{what}.txt" for what in ("logged_in", "logged_out", "login_code_sent")
}


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Sign-in without sign-up, and mail through the outbox."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "email_password_mismatch": "The mail address or the password is wrong.",
        "username_password_mismatch": "The login name or the password is wrong.",
        "enter_current_password": "The password until now is wrong.",
        "incorrect_password": "The password is wrong.",
        "incorrect_code": "The code is wrong or too old. Check it, or ask for a new one.",
        "too_many_login_attempts": "Too many tries in a short time. Wait a few minutes, then try again.",
        "rate_limited": "Too many tries in a short time. Wait a few minutes, then try again.",
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Never: councils invite their people."""
        return False

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Nothing: axes counts wrong passwords, and two counts would lock people out at two different times."""

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """By the outbox, like all mail; straight away for somebody of no council."""
        council = council_for_mail(email)
        if council is None:
            super().send_mail(template_prefix, email, context)
            return
        made = self.render_mail(template_prefix, email, {"request": self.request, "email": email, **context})
        outbox.put(council, email, made.subject, str(made.body), timezone.now(), secret=True)

    def format_email_subject(self, subject: str) -> str:
        """The subject as the template has it."""
        return f"Moothall: {subject}"

    def add_message(
        self, request: Any, level: int, message_template: Any = None, *args: Any, **more: Any
    ) -> None:
        """Not what the page says already."""
        if message_template in _SAID_BY_THE_PAGE:
            return
        super().add_message(request, level, message_template, *args, **more)


def council_for_mail(email: str) -> Council | None:
    """A council of the person with that address: one where they hold something, else one where they did."""
    person = Person.objects.filter(email__iexact=email).first()
    if person is None:
        return None
    now = councils_of(person, timezone.localdate())
    held = Q(seats__person=person) | Q(posts__appointments__person=person)
    return now[0] if now else Council.objects.filter(held).order_by("pk").first()


def who_tries(request: HttpRequest, credentials: dict[str, Any] | None = None) -> str:
    """Whom axes counts a wrong password for: the same person by login name and by mail address."""
    given = credentials or {}
    typed = given.get("username") or given.get("email") or request.POST.get("login") or ""
    typed = str(typed).strip().lower()
    known = Person.objects.filter(Q(login__iexact=typed) | Q(email__iexact=typed)).first()
    return known.login if known else typed


def where_from(request: HttpRequest) -> str:
    """The address that somebody signs in from; behind a proxy, the one that the proxy saw."""
    return get_client_ip(request) or ""


class _Plain:
    """Labels and sentences of ours on a form of allauth's; its placeholders go."""

    labels: dict[str, str] = {}
    hints: dict[str, str] = {}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: dict[str, Any] = self.fields  # type: ignore[attr-defined]
        self.label_suffix = ""
        for name, field in fields.items():
            field.widget.attrs.pop("placeholder", None)
            field.label = self.labels.get(name, field.label)
            field.help_text = self.hints.get(name, "")
            say_plainly(name, field)


class SignInForm(_Plain, LoginForm):  # type: ignore[misc]
    """Sign in by password."""

    labels = {"login": "Mail address or login name", "password": "Password", "remember": "Keep me signed in"}


_NEW = {"password1": "New password", "password2": "New password again", "oldpassword": "Password until now"}
_LENGTH = {"password1": "At least 10 characters. Three or four words are good."}


class NewPasswordForm(_Plain, ChangePasswordForm):  # type: ignore[misc]
    """Change the password."""

    labels, hints = _NEW, _LENGTH


class FirstPasswordForm(_Plain, SetPasswordForm):  # type: ignore[misc]
    """Choose a password where there is none yet."""

    labels, hints = _NEW, _LENGTH


class ForgottenForm(_Plain, ResetPasswordForm):  # type: ignore[misc]
    """Ask for a link by mail."""

    labels = {"email": "Your mail address"}


class ResetForm(_Plain, ResetPasswordKeyForm):  # type: ignore[misc]
    """Choose a new password after a link by mail."""

    labels, hints = _NEW, _LENGTH


class AskCodeForm(_Plain, RequestLoginCodeForm):  # type: ignore[misc]
    """Ask for a code by mail."""

    labels = {"email": "Your mail address"}


class MailedCodeForm(_Plain, ConfirmLoginCodeForm):  # type: ignore[misc]
    """Enter a code from a mail."""

    labels = {"code": "Code from the mail"}


class PasswordAgainForm(_Plain, ReauthenticateForm):  # type: ignore[misc]
    """The password once more, before a change to how somebody signs in."""

    labels = {"password": "Password"}


_CODE = {"code": "Code from your authenticator, or a recovery code"}


class SecondFactorForm(_Plain, AuthenticateForm):  # type: ignore[misc]
    """A code as second factor."""

    labels = _CODE


class SecondFactorAgainForm(_Plain, ReauthenticateByCodeForm):  # type: ignore[misc]
    """A code once more, before a change to how somebody signs in."""

    labels = _CODE


class AuthenticatorForm(_Plain, ActivateTOTPForm):  # type: ignore[misc]
    """Start using an authenticator."""

    labels = {"code": "Code that the authenticator shows"}


_KEY = {
    "name": "Name for this passkey",
    "passwordless": "Sign in with it without a password",
}


class AddPasskeyForm(_Plain, AddWebAuthnForm):  # type: ignore[misc]
    """Add a passkey."""

    labels = _KEY


class NamePasskeyForm(_Plain, EditWebAuthnForm):  # type: ignore[misc]
    """Rename a passkey."""

    labels = _KEY
