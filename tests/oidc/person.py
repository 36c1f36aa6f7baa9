"""A chair with a browser: here, and at their organisation's own sign-in."""

from dataclasses import dataclass, field
from typing import Any

import requests

from tests.oidc.browsing import Browser

PATIENCE = 20


@dataclass
class Person:
    """`at` is this server's address for accounts, `name` who they are at their organisation."""

    at: str
    name: str = "rahman"
    here: requests.Session = field(default_factory=requests.Session)
    there: Browser = field(default_factory=Browser)

    def post(self, path: str, body: dict[str, Any]) -> requests.Response:
        address = f"{self.at}/api/account{path}"
        return self.here.post(address, json=body, headers={"Origin": self.at}, timeout=PATIENCE)

    def get(self, path: str) -> requests.Response:
        return self.here.get(f"{self.at}/api/account{path}", timeout=PATIENCE)

    def asks(self, wish: str, token: str | None = None, seat: str | None = None) -> str:
        """Where to go to sign in."""
        answer = self.post("/oidc", {"wish": wish, "token": token, "seat": seat})
        assert answer.status_code == 200, answer.text
        address: str = answer.json()["address"]
        return address

    def goes(self, wish: str, token: str | None = None, seat: str | None = None) -> str:
        """There and back: what stands after the `?` of /signed-in."""
        return self.there.goes(self.asks(wish, token, seat), f"{self.at}/signed-in", self.name)

    def comes_back(self, query: str) -> requests.Response:
        return self.post("/oidc/finish", {"query": query})

    def signs_in(
        self, wish: str = "sign_in", token: str | None = None, seat: str | None = None
    ) -> dict[str, Any]:
        answer = self.comes_back(self.goes(wish, token, seat))
        assert answer.status_code == 200, answer.text
        said: dict[str, Any] = answer.json()
        return said

    def code(self, answer: requests.Response) -> tuple[int, str]:
        """A refusal's status and code."""
        return answer.status_code, answer.json().get("code")
