"""A real mail server on a free port, which answers as a test tells it to."""

import socket
from contextlib import contextmanager

from aiosmtpd.controller import Controller


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Desk:
    """Takes mail, and keeps what it took. ``to`` and ``data`` map an address to the answer it gets."""

    def __init__(self) -> None:
        self.taken = []
        self.to: dict[str, str] = {}
        self.data: dict[str, str] = {}

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address in self.to:
            return self.to[address]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        for address in envelope.rcpt_tos:
            if address in self.data:
                return self.data[address]
        self.taken.append((envelope.mail_from, list(envelope.rcpt_tos), envelope.content))
        return "250 Taken"


@contextmanager
def mail_server(settings):
    """The desk of a server that runs meanwhile, and to which Django's mail goes."""
    desk = Desk()
    controller = Controller(desk, hostname="127.0.0.1", port=free_port())
    controller.start()
    use(settings, controller.port)
    try:
        yield desk
    finally:
        controller.stop()


def use(settings, port: int) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", port
    settings.EMAIL_HOST_USER = settings.EMAIL_HOST_PASSWORD = ""
    settings.EMAIL_USE_TLS = settings.EMAIL_USE_SSL = False
    settings.EMAIL_TIMEOUT = 5
