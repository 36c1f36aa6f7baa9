"""What is kept of a sign-in elsewhere until the browser is back (P67). The provider's own part is
tested with a real one: tests/plugins/oidc, tests/wire/test_oidc.py."""

from dataclasses import dataclass, field, replace

import pytest

from server.application.accounts import invite
from server.application.accounts_port import (
    Proved,
    SignInElsewhere,
    SignInElsewhereRefused,
    Subject,
)
from server.application.ports import Ports
from server.application.sign_in_elsewhere import come_back, go
from server.domain.refusal import Refusal
from shared.contract.refusal_codes import RefusalCode
from shared.contract.words import AccountRole, AccountWish
from tests.application.house import TickingClock, make_house

SIGN_IN = {"wish": "sign_in", "token": None, "seat": None}
BACK = {"query": "code=a&state=b"}


@dataclass
class Elsewhere:
    """Proves whatever it is told to, and notes what it was asked."""

    away: bool = False
    begun: list[bool] = field(default_factory=list)
    finished: list[str] = field(default_factory=list)

    def begin(self, *, fresh: bool) -> SignInElsewhere:
        self.begun.append(fresh)
        return SignInElsewhere("https://login.example.org/authorize", f"kept {len(self.begun)}")

    def finish(self, kept: str, query: str) -> Proved:
        assert query == BACK["query"]
        self.finished.append(kept)
        if self.away:
            raise SignInElsewhereRefused(RefusalCode.PROVIDER_AWAY, "not reached")
        return Proved(Subject("https://login.example.org", "rahman"), None)


@pytest.fixture
def elsewhere() -> Elsewhere:
    return Elsewhere()


@pytest.fixture
def ports(elsewhere: Elsewhere) -> Ports:
    """Somebody is invited, and has signed in once."""
    ports = replace(make_house().meetings.ports, oidc=elsewhere)
    _, token = invite(ports, AccountRole.CHAIR, "Ms Rahman")
    _, browser = go(ports, {"wish": "invited", "token": token, "seat": None})
    came = come_back(ports, browser, BACK)
    assert (came.account.name, came.wish) == ("Ms Rahman", AccountWish.INVITED)
    return ports


def later(ports: Ports, seconds: int) -> None:
    assert isinstance(ports.clock, TickingClock)
    ports.clock.seconds += seconds


def refused(ports: Ports, browser: str) -> RefusalCode:
    with pytest.raises(Refusal) as refusal:
        come_back(ports, browser, BACK)
    return refusal.value.code


def test_within_five_minutes_it_counts(ports: Ports) -> None:
    _, browser = go(ports, SIGN_IN)
    later(ports, 270)
    assert come_back(ports, browser, BACK).account.name == "Ms Rahman"


def test_after_five_minutes_the_provider_is_not_even_asked(
    ports: Ports, elsewhere: Elsewhere
) -> None:
    _, browser = go(ports, SIGN_IN)
    later(ports, 300)
    elsewhere.finished.clear()
    assert refused(ports, browser) is RefusalCode.SIGN_IN_REFUSED
    assert elsewhere.finished == []


def test_it_is_used_once_whatever_comes_of_it(ports: Ports, elsewhere: Elsewhere) -> None:
    _, browser = go(ports, SIGN_IN)
    elsewhere.away = True
    assert refused(ports, browser) is RefusalCode.PROVIDER_AWAY
    elsewhere.away = False
    assert refused(ports, browser) is RefusalCode.SIGN_IN_REFUSED


def test_each_browser_comes_back_to_its_own(ports: Ports, elsewhere: Elsewhere) -> None:
    (_, one), (_, other) = go(ports, SIGN_IN), go(ports, SIGN_IN)
    elsewhere.finished.clear()
    for browser in (other, one):
        come_back(ports, browser, BACK)
    assert elsewhere.finished == ["kept 3", "kept 2"]
    assert refused(ports, "not a secret of ours") is RefusalCode.SIGN_IN_REFUSED


def test_only_a_fresh_sign_in_is_asked_for_as_such(ports: Ports, elsewhere: Elsewhere) -> None:
    elsewhere.begun.clear()
    go(ports, SIGN_IN)
    go(ports, {"wish": "fresh", "token": None, "seat": "a-seat-of-theirs-22-xx"})
    assert elsewhere.begun == [False, True]


@pytest.mark.parametrize(
    "message",
    [
        {"wish": "sign_in", "token": "t" * 43, "seat": None},
        {"wish": "sign_in", "token": None, "seat": "a-seat-of-theirs-22-xx"},
        {"wish": "invited", "token": None, "seat": None},
        {"wish": "fresh", "token": None, "seat": None},
        {"wish": "fresh", "token": "t" * 43, "seat": "a-seat-of-theirs-22-xx"},
        {"wish": "anything", "token": None, "seat": None},
        {"wish": "invited", "token": "t" * 43, "seat": None},
    ],
)
def test_a_wish_that_does_not_hold_together_sends_nobody_away(
    ports: Ports, elsewhere: Elsewhere, message: dict[str, object]
) -> None:
    """The last one's link is not known here."""
    elsewhere.begun.clear()
    with pytest.raises(Refusal):
        go(ports, message)
    assert elsewhere.begun == []


def test_where_it_is_not_set_up_there_is_no_such_door() -> None:
    ports = make_house().meetings.ports
    for act in (lambda: go(ports, SIGN_IN), lambda: come_back(ports, "any", BACK)):
        with pytest.raises(Refusal) as refusal:
            act()
        assert refusal.value.code is RefusalCode.NOT_HERE
