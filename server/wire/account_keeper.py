"""Knows an account by its cookie (P62), and the browser that a challenge was given to (P61)."""

from dataclasses import dataclass

from flask import Request, Response

from server.application.ports import Ports
from server.application.sign_in import CHALLENGE_LASTS, LASTS, SignedIn, who


@dataclass(frozen=True)
class AccountKeeper:
    ports: Ports
    https: bool

    def signed_in(self, request: Request) -> SignedIn:
        """Raises Refusal NOT_SIGNED_IN."""
        return who(self.ports, self.secret(request))

    def secret(self, request: Request) -> str:
        return request.cookies.get(self._name("account"), "")

    def set_secret(self, response: Response, secret: str) -> None:
        self._set(response, "account", secret, int(LASTS.total_seconds()))
        self._clear(response, "asked")

    def clear(self, response: Response) -> None:
        for what in ("account", "asked"):
            self._clear(response, what)

    def browser(self, request: Request) -> str:
        return request.cookies.get(self._name("asked"), "")

    def set_browser(self, response: Response, secret: str) -> None:
        self._set(response, "asked", secret, int(CHALLENGE_LASTS.total_seconds()))

    def _name(self, what: str) -> str:
        """__Host- binds a cookie to this host and to https; plain http cannot have it."""
        return f"__Host-{what}" if self.https else what

    def _set(self, response: Response, what: str, secret: str, seconds: int) -> None:
        response.set_cookie(
            self._name(what),
            secret,
            max_age=seconds,
            secure=self.https,
            httponly=True,
            samesite="Strict",
        )

    def _clear(self, response: Response, what: str) -> None:
        response.delete_cookie(
            self._name(what), secure=self.https, httponly=True, samesite="Strict"
        )
