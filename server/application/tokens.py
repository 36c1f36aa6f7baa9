"""Ids, secrets and short codes."""

import hashlib
import secrets

from shared.contract import limits

_CODE_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: nothing that is read as something else."""


def new_id() -> str:
    """128 random bits as 22 characters of base64url. None begins with a dash, which a command line
    would take for an option."""
    while (made := secrets.token_urlsafe(16)).startswith("-"):
        pass
    return made


def new_token() -> str:
    """256 random bits as 43 characters of base64url."""
    return secrets.token_urlsafe(32)


def token_hash(token: str) -> str:
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()


def key_name(meeting: str, round_id: str) -> str:
    """The name of a round's key: no two meetings share one, whatever ids their clients make."""
    return hashlib.sha256(f"{meeting}.{round_id}".encode()).hexdigest()[: limits.ID_LENGTH]


def new_code() -> str:
    return "".join(secrets.choice(_CODE_LETTERS) for _ in range(limits.CODE_LENGTH))


def read_code(typed: str) -> str:
    """A code as somebody typed it, brought to its own letters: 'k7-olm2 ' is 'K701M2'."""
    kept = "".join(letter for letter in typed.upper() if letter.isalnum())
    return kept.replace("O", "0").replace("I", "1").replace("L", "1")
