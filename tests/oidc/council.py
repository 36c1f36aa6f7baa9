"""A running server whose people sign in with their organisation's own accounts."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.oidc.between import Between
from tests.oidc.person import Person
from tests.oidc.running import BY_HEADER, SECRET, provider_running
from tests.serving import Server, free_port


@dataclass(frozen=True)
class Council:
    """The server, and the way to its provider."""

    server: Server
    between: Between
    members: set[str] = field(default_factory=set)

    @property
    def at(self) -> str:
        return f"http://localhost:{self.server.port}"

    def invited(self, name: str = "Ms Rahman", role: str = "chair") -> str:
        """The token of a new invitation."""
        arguments = ("--role", role, "--name", name, "--json")
        said = self.server.command("account", "invite", *arguments)
        link: str = json.loads(said)["link"]
        return link.partition("#")[2]

    def member(self, subject: str = "rahman") -> Person:
        """Somebody who was invited once, signed in in a browser of their own."""
        person = Person(self.at, subject)
        if subject in self.members:
            person.signs_in()
        else:
            person.signs_in("invited", self.invited())
            self.members.add(subject)
        return person


@contextmanager
def council_running(folder: Path) -> Iterator[Council]:
    port, secret = free_port(), folder / "client-secret"
    secret.write_text(SECRET)
    with provider_running(f"http://localhost:{port}/signed-in") as between:
        settings = {
            "COMMONGROUND_OIDC_ISSUER": between.issuer,
            "COMMONGROUND_OIDC_CLIENT_ID": BY_HEADER,
            "COMMONGROUND_OIDC_CLIENT_SECRET_FILE": str(secret),
        }
        server = Server(folder / "var", port, settings)
        server.start()
        try:
            yield Council(server, between)
        finally:
            server.stop()
