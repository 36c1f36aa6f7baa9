"""A process under eventlet that asks a slow provider by https while another greenthread counts.

`python -m tests.plugins.oidc.green_asking ISSUER` prints, as JSON, the counts during a rest of
0.5 s and during an answer that takes as long, and what the provider answered.
"""

import json
import sys

import eventlet

eventlet.monkey_patch()

SECONDS = 0.5


def main(issuer: str) -> None:
    from server.application.accounts_port import SignInElsewhereRefused
    from server.plugins.oidc_documents import OidcDocuments

    ticks = 0

    def count() -> None:
        nonlocal ticks
        while True:
            ticks += 1
            eventlet.sleep(0.005)

    counter = eventlet.spawn(count)
    eventlet.sleep(SECONDS)
    rest = ticks
    try:
        answer = OidcDocuments(issuer, lambda: 0.0).discovery()["token_endpoint"]
    except SignInElsewhereRefused as refused:
        answer = refused.check
    counter.kill()
    print(json.dumps({"rest": rest, "asking": ticks - rest, "answer": answer}))  # noqa: T201


main(*sys.argv[1:])
