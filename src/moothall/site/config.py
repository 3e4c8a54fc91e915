"""Where this installation keeps its things and how it is reached, read from the environment."""

import os
import secrets
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit


@dataclass(frozen=True)
class Smtp:
    """A mail server to hand mail to."""

    host: str
    port: int
    user: str
    password: str
    tls: bool
    ssl: bool


def home() -> Path:
    """The folder with database, secret, keys and uploads: ``MOOTHALL_HOME``, or ``var`` where one stands."""
    return Path(os.environ.get("MOOTHALL_HOME", "var")).resolve()


def secret_key(folder: Path) -> str:
    """The installation's secret, made by ``moothall init``; a passing one before that, which keeps nothing."""
    path = folder / "secret"
    return path.read_text().strip() if path.exists() else secrets.token_urlsafe(50)


def hosts() -> list[str]:
    """Names under which the product is reached: ``MOOTHALL_HOSTS``, with commas between."""
    return [name.strip() for name in os.environ.get("MOOTHALL_HOSTS", "localhost,127.0.0.1,[::1]").split(",")]


def behind_tls() -> bool:
    """Whether a proxy in front speaks TLS: ``MOOTHALL_TLS=1``."""
    return os.environ.get("MOOTHALL_TLS", "") == "1"


def smtp() -> Smtp:
    """The mail server: ``MOOTHALL_SMTP``, as in ``smtp+tls://user:password@host:587``.

    ``smtp`` is plain, ``smtp+tls`` upgrades the connection, ``smtps`` is TLS from the start.
    """
    url = urlsplit(os.environ.get("MOOTHALL_SMTP", "smtp://localhost:25"))
    ports = {"smtp": 25, "smtp+tls": 587, "smtps": 465}
    if url.scheme not in ports:
        raise ValueError("MOOTHALL_SMTP must begin with smtp://, smtp+tls:// or smtps://")
    return Smtp(
        host=url.hostname or "localhost",
        port=url.port or ports[url.scheme],
        user=unquote(url.username or ""),
        password=unquote(url.password or ""),
        tls=url.scheme == "smtp+tls",
        ssl=url.scheme == "smtps",
    )


def public_url() -> str:
    """The address that mail and one-time links point to: ``MOOTHALL_URL``, or the first host.

    Without TLS that is the port that ``moothall serve`` listens on unless told otherwise.
    """
    first = hosts()[0]
    return os.environ.get("MOOTHALL_URL", f"https://{first}" if behind_tls() else f"http://{first}:8000")
