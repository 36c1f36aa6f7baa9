"""Which number someone may write as in a shared text (P28), and the proof they give back."""

import base64
import hashlib
import hmac

_NUMBER_BYTES = 4


def new_client_number(random_bytes: bytes) -> int:
    """A number from 1 to 2**32 - 1, from at least four random bytes.

    Four zero bytes make 1, because 0 is no number a writer may have. ValueError if too few.
    """
    if len(random_bytes) < _NUMBER_BYTES:
        raise ValueError("a client number needs four random bytes")
    number = int.from_bytes(random_bytes[:_NUMBER_BYTES], "big")
    return number or 1


def grant(secret: bytes, text: str, person: str, client: int) -> str:
    """43 characters of base64url which prove that `person` writes in `text` as `client`."""
    return base64.urlsafe_b64encode(_proof(secret, text, person, client)).decode().rstrip("=")


def holds_grant(secret: bytes, text: str, person: str, client: int, given: str) -> bool:
    """Whether `given` is the grant of exactly this number, text and person."""
    expected = grant(secret, text, person, client)
    return hmac.compare_digest(expected.encode(), given.encode("utf-8", "surrogatepass"))


def _proof(secret: bytes, text: str, person: str, client: int) -> bytes:
    # Each part carries its length, so that no two different triples make the same message.
    parts = (b"text grant 1", text.encode(), person.encode(), str(client).encode())
    message = b"".join(len(part).to_bytes(4, "big") + part for part in parts)
    return hmac.new(secret, message, hashlib.sha256).digest()
