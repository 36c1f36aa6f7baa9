"""Packets of text alone, as clients send them: nobody here sends or is sent binary."""

from socketio.packet import EVENT, Packet


class TextPacket(Packet):  # type: ignore[misc]  # python-socketio has no types
    """Without this, a packet that announces attachments is kept, with all that follow it, for
    somebody who has no seat and at no pace, until the memory is full."""

    def decode(self, encoded_packet: str) -> int:
        """ValueError for one that announces attachments, or is no event of a name and at most one
        message."""
        if super().decode(encoded_packet):
            raise ValueError("attachments")
        if self.packet_type == EVENT and not _is_event(self.data):
            raise ValueError("no event")
        return 0


def _is_event(data: object) -> bool:
    return isinstance(data, list) and 1 <= len(data) <= 2 and isinstance(data[0], str)
