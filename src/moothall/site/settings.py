"""Django's settings. What differs between installations comes from ``config``."""

from pathlib import Path

from csp.constants import NONE, SELF

from . import config

HOME = config.home()
SECRET_KEY = config.secret_key(HOME)
DEBUG = False
ALLOWED_HOSTS = config.hosts()
PUBLIC_URL = config.public_url()

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "axes",
    "csp",
    "django_cotton",
    "django_htmx",
    "moothall.look",
    "moothall.council",
    "moothall.record",
    "moothall.road",
    "moothall.instrument",
    "moothall.offices",
    "moothall.casework.enquiries",
    "moothall.casework.letters",
    "moothall.mail",
    "moothall.site",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "moothall.site.middleware.SizeMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "moothall.site.middleware.StandingMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "moothall.site.urls"
WSGI_APPLICATION = "moothall.site.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [Path(__file__).parent / "templates"],
        "APP_DIRS": False,
        "OPTIONS": {
            "loaders": [
                (
                    "django.template.loaders.cached.Loader",
                    [
                        "django_cotton.cotton_loader.Loader",
                        "django.template.loaders.filesystem.Loader",
                        "django.template.loaders.app_directories.Loader",
                    ],
                )
            ],
            "builtins": ["django_cotton.templatetags.cotton"],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
                "moothall.site.context.page",
            ],
        },
    }
]
FORM_RENDERER = "moothall.look.forms.GovukRenderer"

DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": HOME / "moothall.sqlite3",
        "OPTIONS": {
            # Every transaction takes the write lock at its start, so an act never fails half-way for want of it.
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;",
        },
    }
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "council.Person"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 10},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home"
LOGOUT_REDIRECT_URL = "home"
ACCOUNT_ADAPTER = "moothall.site.accounts.AccountAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = "login"
ACCOUNT_LOGIN_METHODS = {"username", "email"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = True
ACCOUNT_EMAIL_NOTIFICATIONS = False
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_FORMS = {
    "login": "moothall.site.accounts.SignInForm",
    "change_password": "moothall.site.accounts.NewPasswordForm",
    "set_password": "moothall.site.accounts.FirstPasswordForm",
    "reset_password": "moothall.site.accounts.ForgottenForm",
    "reset_password_from_key": "moothall.site.accounts.ResetForm",
    "request_login_code": "moothall.site.accounts.AskCodeForm",
    "confirm_login_code": "moothall.site.accounts.MailedCodeForm",
    "reauthenticate": "moothall.site.accounts.PasswordAgainForm",
}
MFA_FORMS = {
    "authenticate": "moothall.site.accounts.SecondFactorForm",
    "reauthenticate": "moothall.site.accounts.SecondFactorAgainForm",
    "activate_totp": "moothall.site.accounts.AuthenticatorForm",
    "add_webauthn": "moothall.site.accounts.AddPasskeyForm",
    "edit_webauthn": "moothall.site.accounts.NamePasskeyForm",
}
MFA_TOTP_ISSUER = "Moothall"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_PASSKEY_SIGNUP_ENABLED = False
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not config.behind_tls()

# Five wrong passwords lock that login name at that address for a quarter of an hour.
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = 0.25
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_RESET_ON_SUCCESS = True
AXES_LOCKOUT_TEMPLATE = "site/locked_out.html"
AXES_USERNAME_CALLABLE = "moothall.site.accounts.who_tries"
AXES_CLIENT_IP_CALLABLE = "moothall.site.accounts.where_from"
AXES_VERBOSE = False
AXES_DISABLE_ACCESS_LOG = True  # who signed in when is a record of people that nobody needs
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if config.behind_tls() else 0

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "Europe/London"
USE_I18N = True
USE_TZ = True
DATE_FORMAT = "j F Y"

STATIC_URL = "static/"
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False
MEDIA_ROOT = HOME / "uploads"
JOURNAL_KEY = HOME / "journal.key"
FILE_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024

_SMTP = config.smtp()
EMAIL_HOST, EMAIL_PORT = _SMTP.host, _SMTP.port
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = _SMTP.user, _SMTP.password
EMAIL_USE_TLS, EMAIL_USE_SSL = _SMTP.tls, _SMTP.ssl
EMAIL_TIMEOUT = 20
MAIL_DOMAIN = ALLOWED_HOSTS[0].strip("[].") or "localhost"
DEFAULT_FROM_EMAIL = f"moothall@{MAIL_DOMAIN}"

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    }
}
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_SAMESITE = "Lax"
if config.behind_tls():
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
    SECURE_HSTS_SECONDS = 31_536_000
    CSRF_TRUSTED_ORIGINS = [f"https://{name}" for name in ALLOWED_HOSTS]

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "loggers": {"django.request": {"handlers": ["console"], "level": "ERROR", "propagate": False}},
}
