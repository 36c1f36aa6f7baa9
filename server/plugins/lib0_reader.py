"""Reads lib0's encoding, on which Yjs builds: numbers in groups of seven bits, least first, and
strings of UTF-8 after their length in bytes. Every number has one spelling here."""

from server.application.ports import TextRefused

_LARGEST = 2**32 - 1


class Reader:
    """Each method takes what it returns off the front. TextRefused if it is not there."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    def byte(self) -> int:
        if self._at >= len(self._data):
            raise TextRefused("ends too early")
        self._at += 1
        return self._data[self._at - 1]

    def number(self) -> int:
        """0 to 2**32 - 1."""
        value = shift = 0
        while True:
            byte = self.byte()
            value |= (byte & 0x7F) << shift
            if byte < 0x80:
                break
            shift += 7
            if shift > 28:
                raise TextRefused("has too large a number")
        if value > _LARGEST or (shift and not byte):
            raise TextRefused("has a number that is too large or oddly spelt")
        return value

    def count(self) -> int:
        """The number of things that follow, each of at least one byte."""
        value = self.number()
        if value > len(self._data) - self._at:
            raise TextRefused("ends too early")
        return value

    def string(self) -> str:
        length = self.count()
        start, self._at = self._at, self._at + length
        try:
            return self._data[start : self._at].decode()
        except UnicodeDecodeError as error:
            raise TextRefused("is not UTF-8") from error

    def finish(self) -> None:
        if self._at != len(self._data):
            raise TextRefused("has bytes left over")
