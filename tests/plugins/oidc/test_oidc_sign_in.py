"""The Oidc port with a real provider (P67)."""

import json
from datetime import datetime
from urllib.parse import parse_qs, urlsplit

import pytest

from server.application.accounts_port import SignInElsewhereRefused, Subject
from server.plugins.oidc_documents import OidcDocuments
from server.plugins.system_clock import SystemClock
from shared.contract.refusal_codes import RefusalCode
from tests.oidc.between import Answer, Between
from tests.oidc.browsing import Browser
from tests.oidc.running import BY_BODY, BY_HEADER, PUBLIC
from tests.plugins.oidc.conftest import REDIRECT, House


@pytest.mark.parametrize("client", [BY_HEADER, BY_BODY, PUBLIC])
def test_who_signs_in_there_is_proved_here(between: Between, client: str) -> None:
    """RS256 and ES256; a secret in the header, in the body, and none."""

    def only_in_the_body(body: bytes) -> Answer:
        known = {"token_endpoint_auth_methods_supported": ["client_secret_post", "none"]}
        return 200, {}, json.dumps(json.loads(body) | known).encode()

    if client == BY_BODY:
        with between.altering("/.well-known/openid-configuration", only_in_the_body):
            house = House(between, client)
            back = house.sent_and_back()
    else:
        house = House(between, client)
        back = house.sent_and_back()
    proved = house.oidc.finish(back.kept, back.query)
    assert proved.subject == Subject(between.issuer, "rahman")


def test_the_question_has_pkce_state_and_nonce_and_never_twice_the_same(house: House) -> None:
    begun = [house.oidc.begin(fresh=False) for _ in range(2)]
    asked = [parse_qs(urlsplit(one.address).query) for one in begun]
    for one in asked:
        assert one["response_type"] == ["code"]
        assert one["code_challenge_method"] == ["S256"]
        assert one["scope"] == ["openid"]
        assert one["redirect_uri"] == [REDIRECT]
    for secret in ("code_challenge", "state", "nonce"):
        assert asked[0][secret] != asked[1][secret]
    for sent in begun:
        assert json.loads(sent.kept)["verifier"] not in sent.address
        assert len(sent.kept) <= 2_000


def test_a_fresh_sign_in_is_asked_for_and_proved_though_signed_in_there(house: House) -> None:
    browser = Browser()
    house.sent_and_back(browser)
    assert browser.asked == 1
    house.sent_and_back(browser)
    assert browser.asked == 1, "signed in there already"
    back = house.sent_and_back(browser, fresh=True)
    assert browser.asked == 2
    at = house.oidc.finish(back.kept, back.query).authenticated_at
    assert at is not None
    seconds = [datetime.fromisoformat(one).timestamp() for one in (at, SystemClock().now())]
    assert 0 <= seconds[1] - seconds[0] < 60
    assert at.endswith("Z")


def test_an_ordinary_sign_in_claims_no_moment_that_the_provider_does_not_tell(house: House) -> None:
    back = house.sent_and_back()
    assert house.oidc.finish(back.kept, back.query).authenticated_at is None


def test_somebody_may_stop_there(house: House) -> None:
    begun = house.oidc.begin(fresh=False)
    query = Browser().goes(begun.address, REDIRECT, stops=True)
    with pytest.raises(SignInElsewhereRefused) as refused:
        house.oidc.finish(begun.kept, query)
    assert refused.value.code is RefusalCode.SIGN_IN_STOPPED


def test_what_the_provider_publishes_is_asked_for_once(between: Between) -> None:
    house = House(between)
    between.asked.clear()
    for _ in range(3):
        back = house.sent_and_back()
        house.oidc.finish(back.kept, back.query)
    assert between.asked["/.well-known/openid-configuration"] == 1
    assert between.asked["/jwks"] == 1


def test_after_an_hour_it_is_asked_for_again(between: Between) -> None:
    """So that a key the provider has given up is not trusted for long."""
    now = 1_000_000.0
    between.asked.clear()
    documents = OidcDocuments(between.issuer, lambda: now)
    for later, times in ((0, 1), (3_599, 1), (3_601, 2), (0, 3)):
        now = 1_000_000.0 + later
        documents.keys()
        assert between.asked["/jwks"] == between.asked["/.well-known/openid-configuration"] == times
