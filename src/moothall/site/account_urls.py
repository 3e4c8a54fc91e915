"""The pages of signing in: those of allauth's that are needed, and no others."""

from typing import Any

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as recovery
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as webauthn
from django.urls import URLPattern, path, re_path

from moothall.look.audience import Audience, audience


def _public(route: str, view: Any, name: str) -> URLPattern:
    return path(route, audience(Audience.PUBLIC)(view), name=name)


def _own(route: str, view: Any, name: str) -> URLPattern:
    return path(route, audience(Audience.SIGNED_IN)(view), name=name)


urlpatterns = [
    _public("login/", account.login, "account_login"),
    _public("logout/", account.logout, "account_logout"),
    _public("inactive/", account.account_inactive, "account_inactive"),
    _public("login/code/", account.request_login_code, "account_request_login_code"),
    _public("login/code/confirm/", account.confirm_login_code, "account_confirm_login_code"),
    _public("login/passkey/", webauthn.login_webauthn, "mfa_login_webauthn"),
    _public("login/second-factor/", mfa.authenticate, "mfa_authenticate"),
    _public("password/reset/", account.password_reset, "account_reset_password"),
    _public("password/reset/done/", account.password_reset_done, "account_reset_password_done"),
    _public(
        "password/reset/key/done/",
        account.password_reset_from_key_done,
        "account_reset_password_from_key_done",
    ),
    re_path(
        r"^password/reset/key/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        audience(Audience.PUBLIC)(account.password_reset_from_key),
        name="account_reset_password_from_key",
    ),
    _own("password/set/", account.password_set, "account_set_password"),
    _own("password/change/", account.password_change, "account_change_password"),
    _own("reauthenticate/", account.reauthenticate, "account_reauthenticate"),
    _own("reauthenticate/code/", mfa.reauthenticate, "mfa_reauthenticate"),
    _own("reauthenticate/passkey/", webauthn.reauthenticate_webauthn, "mfa_reauthenticate_webauthn"),
    _own("security/", mfa.index, "mfa_index"),
    _own("security/authenticator/start/", totp.activate_totp, "mfa_activate_totp"),
    _own("security/authenticator/stop/", totp.deactivate_totp, "mfa_deactivate_totp"),
    _own("security/recovery-codes/", recovery.view_recovery_codes, "mfa_view_recovery_codes"),
    _own("security/recovery-codes/new/", recovery.generate_recovery_codes, "mfa_generate_recovery_codes"),
    _own("security/recovery-codes/file/", recovery.download_recovery_codes, "mfa_download_recovery_codes"),
    _own("security/passkeys/", webauthn.list_webauthn, "mfa_list_webauthn"),
    _own("security/passkeys/add/", webauthn.add_webauthn, "mfa_add_webauthn"),
    _own("security/passkeys/<int:pk>/name/", webauthn.edit_webauthn, "mfa_edit_webauthn"),
    _own("security/passkeys/<int:pk>/remove/", webauthn.remove_webauthn, "mfa_remove_webauthn"),
]
