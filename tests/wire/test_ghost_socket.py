"""A removed person keeps receiving everything: the socket said "disconnect" itself (P10, P24)."""

from pathlib import Path

from tests.attendee import Attendee, admit
from tests.serving import serving

NEWS = "Mother now lives at 1 Example Street"


def test_a_socket_that_says_disconnect_itself_is_still_cut_on_removal(tmp_path: Path) -> None:
    with serving(tmp_path / "data") as server:
        links = server.create()
        chair = Attendee.claims(links["chair"]).connect()
        father = Attendee.joins(server.url, links["code"], "Father", "family").connect()
        person = admit(chair, "Father", "family")
        father.until(lambda: father.me["state"] == "in")
        father.socket.emit("disconnect")  # an ordinary event with a reserved name
        chair.until(lambda: not chair.knows("presence", id=person))
        assert chair.send("remove_person", person=person)["refused"] is None
        assert chair.add_card(NEWS)["refused"] is None
        father.until(lambda: not father.socket.connected or father.knows("card", text=NEWS))
        assert not father.knows("card", text=NEWS)
