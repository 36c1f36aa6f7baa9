"""Packets of text alone: nobody here sends or is sent binary."""

from socketio.packet import Packet


class TextPacket(Packet):  # type: ignore[misc]  # python-socketio has no types
    """Without this, a packet that announces attachments is kept, with all that follow it, for
    somebody who has no seat and at no pace, until the memory is full."""

    def decode(self, encoded_packet: str) -> int:
        """ValueError for one that announces attachments."""
        if super().decode(encoded_packet):
            raise ValueError("attachments")
        return 0
