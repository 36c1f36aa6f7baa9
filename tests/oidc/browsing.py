"""A person's browser at the provider's own pages."""

from dataclasses import dataclass, field
from urllib.parse import urljoin

import requests

STEPS = 12


@dataclass
class Browser:
    """`asked` counts how often the provider asked who it is."""

    session: requests.Session = field(default_factory=requests.Session)
    asked: int = 0

    def goes(
        self, address: str, redirect: str, name: str = "rahman", *, stops: bool = False
    ) -> str:
        """Goes where it is sent until it is sent back to `redirect`: the query that comes along."""
        answer = self.session.get(address, allow_redirects=False)
        for _ in range(STEPS):
            if answer.is_redirect:
                there = urljoin(answer.url, answer.headers["Location"])
                if there.startswith(f"{redirect}?"):
                    return there.partition("?")[2]
                answer = self.session.get(there, allow_redirects=False)
                continue
            assert answer.status_code == 200, answer.text
            self.asked += 1
            given = {"stop": "yes"} if stops else {"login": name}
            answer = self.session.post(answer.url, data=given, allow_redirects=False)
        raise AssertionError("sent around in circles")
