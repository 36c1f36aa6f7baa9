"""Settings of an organisation's own sign-in: off unless meant, refused in words if not usable."""

from pathlib import Path

import pytest

from server.config import read_config
from server.oidc_settings import OidcSettings, may_be_asked

ISSUER = {"COMMONGROUND_OIDC_ISSUER": "https://login.example.org/council"}
CLIENT = {"COMMONGROUND_OIDC_CLIENT_ID": "common-ground"}
SECRET = {"COMMONGROUND_OIDC_CLIENT_SECRET": "kept to itself"}


def test_it_is_off_unless_set() -> None:
    assert read_config({}).oidc is None
    assert read_config({"COMMONGROUND_OIDC_ISSUER": ""}).oidc is None


def test_a_secret_comes_from_the_environment_or_from_a_file(tmp_path: Path) -> None:
    expected = OidcSettings("https://login.example.org/council", "common-ground", "kept to itself")
    file = tmp_path / "secret"
    file.write_text("kept to itself\n")
    assert read_config(ISSUER | CLIENT | SECRET).oidc == expected
    from_file = {"COMMONGROUND_OIDC_CLIENT_SECRET_FILE": str(file)}
    assert read_config(ISSUER | CLIENT | from_file).oidc == expected
    assert "kept to itself" not in repr(read_config(ISSUER | CLIENT | SECRET))


@pytest.mark.parametrize(
    "environ",
    [
        ISSUER,
        CLIENT,
        SECRET,
        CLIENT | {"COMMONGROUND_OIDC_ISSUER": "http://login.example.org"},
        CLIENT | {"COMMONGROUND_OIDC_ISSUER": "login.example.org"},
        CLIENT | {"COMMONGROUND_OIDC_ISSUER": "https://login.example.org?tenant=1"},
        ISSUER | CLIENT | SECRET | {"COMMONGROUND_OIDC_CLIENT_SECRET_FILE": "/tmp/secret"},  # noqa: S108
        ISSUER | CLIENT | {"COMMONGROUND_OIDC_CLIENT_SECRET_FILE": "/nowhere/secret"},
        ISSUER | CLIENT | {"COMMONGROUND_OIDC_CLIENT_SECRET_FILE": "/dev/null"},
    ],
)
def test_settings_that_cannot_be_meant_are_refused_in_words(environ: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="must"):
        read_config(environ)


@pytest.mark.parametrize(
    ("address", "may"),
    [
        ("https://login.example.org/x", True),
        ("http://127.0.0.1:3000", True),
        ("http://[::1]:3000", True),
        ("http://localhost", True),
        ("http://127.0.0.1.example.org", False),
        ("http://localhost@example.org", False),
        ("http://192.0.2.1", False),
        ("https://", False),
        ("https://[", False),
        ("https://login.example.org:port", False),
        ("file:///etc/passwd", False),
        (None, False),
    ],
)
def test_only_https_or_this_machine_may_be_asked(address: object, may: bool) -> None:
    assert may_be_asked(address) is may
