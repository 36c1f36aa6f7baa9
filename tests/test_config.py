"""Configuration: safe by default, explicit when not."""

import pytest

from server.config import read_config


def test_by_default_only_this_machine_is_served() -> None:
    config = read_config({})
    assert config.host == "127.0.0.1"
    assert config.public_url == "http://127.0.0.1:8000"
    assert config.origins == ["http://127.0.0.1:8000", "http://localhost:8000"]
    assert not config.https


def test_behind_tls_only_the_public_address_is_an_origin() -> None:
    config = read_config({"COMMONGROUND_URL": "https://meetings.example.org/"})
    assert config.origins == ["https://meetings.example.org"]
    assert config.https


def test_on_a_network_the_links_carry_an_address_that_phones_can_reach() -> None:
    config = read_config({"HOST": "0.0.0.0", "PORT": "8100"})  # noqa: S104
    assert "0.0.0.0" not in config.public_url  # noqa: S104
    assert config.public_url.endswith(":8100")
    assert config.public_url in config.origins


@pytest.mark.parametrize(
    ("public", "sign_in_at"),
    [
        ("https://meetings.example.org", "https://meetings.example.org"),
        ("http://127.0.0.1:8100", "http://localhost:8100"),
        ("http://192.0.2.7:8100", "http://localhost:8100"),
        ("http://localhost:9000", "http://localhost:9000"),
    ],
)
def test_accounts_sign_in_where_browsers_make_passkeys(public: str, sign_in_at: str) -> None:
    config = read_config({"COMMONGROUND_URL": public, "PORT": "8100"})
    assert config.accounts_url == sign_in_at
    assert config.trying_out is public.startswith("http:")


@pytest.mark.parametrize(
    "environ",
    [
        {"PORT": "abc"},
        {"PORT": "0"},
        {"PORT": "70000"},
        {"COMMONGROUND_URL": "meetings.example.org"},
        {"COMMONGROUND_EXIT_URL": "/weather"},
        {"COMMONGROUND_EXIT_URL": "javascript:alert(1)"},
    ],
)
def test_a_setting_that_cannot_be_meant_is_refused_in_words(environ: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="must be"):
        read_config(environ)
