"""Rotating the key beside a running server: nobody notices, and after a restart all is there."""

import json
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.attendee import Attendee
from tests.serving import serving


def test_cards_go_on_being_kept_while_the_key_is_rotated(tmp_path: Path) -> None:
    with serving(tmp_path) as server:
        links = server.create()
        chair = Attendee.claims(links["chair"]).connect()
        ring = tmp_path / "keys" / "at-rest.json"
        before = json.loads(ring.read_text())["current"]
        kept: list[str] = []
        with ThreadPoolExecutor(1) as pool:
            rotated = pool.submit(server.command, "database", "rotate-key")
            while not rotated.done():
                kept.append(f"said while it went on {len(kept)}")
                assert chair.add_card(kept[-1], "existing_strength")["refused"] is None
                time.sleep(0.2)  # the pace that one person is allowed
        assert "sealed with a fresh key" in rotated.result()
        assert json.loads(ring.read_text())["current"] != before
        chair.leave()
        server.kill()
        server.start()
        chair.connect()
        chair.until(lambda: all(chair.knows("card", text=text) for text in kept))
        chair.leave()
