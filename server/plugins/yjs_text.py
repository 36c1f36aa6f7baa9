"""Shared texts as Yjs documents, kept by pycrdt (P28-P32)."""

from pycrdt import Doc, Text

from server.application.ports import TextRefused
from server.plugins.yjs_update import ROOT, check_cuts, clock_after, read_update, read_vector
from shared.contract import limits

STATE_BYTES = 64_000
"""The largest stored state: some 8,000 edits in all directions. Without a limit one participant
could fill the memory, and every writer's time, with tombstones."""

_EMPTY = b"\x00\x00"
_NOTHING = b"\x00"


class YjsText:
    """One document, and its double, on which each update is tried first.

    The double is always what the stored state makes when it is loaded, so that a restart can
    bring back no other text than the one that people saw.
    """

    def __init__(self, state: bytes | None) -> None:
        self._document = _Document(state or _EMPTY)
        self._state = self._document.update_since(_NOTHING)
        self._double = _Document(self._state)
        self._text = self._document.plain_text()
        self._clocks = read_vector(self._document.vector())
        self._halves = read_update(self._state).halves()

    def text(self) -> str:
        return self._text

    def state(self) -> bytes:
        return self._state

    def vector(self) -> bytes:
        return self._document.vector()

    def missing(self, vector: bytes) -> bytes:
        if len(vector) > limits.UPDATE_BYTES:
            raise TextRefused("is too large")
        read_vector(vector)
        return self._document.update_since(vector)

    def apply(self, update: bytes, client: int) -> bool:
        """Applies an update that may advance only `client`; see P30 for what is refused.

        The length of the text is counted in code points, as everywhere in limits.
        """
        if len(update) > limits.UPDATE_BYTES:
            raise TextRefused("is too large")
        read = read_update(update)
        after = clock_after(read, client, self._clocks)
        halves = self._halves | read.halves()
        check_cuts(read, self._clocks, halves)
        clocks = self._clocks | ({client: after} if after else {})
        try:
            text, state, reloaded = self._tried(update, clocks)
        except BaseException:
            self._double = _Document(self._state)
            raise
        changed = text != self._text or clocks != self._clocks
        self._document, self._double = self._double, reloaded
        self._text, self._state, self._clocks, self._halves = text, state, clocks, halves
        if len(halves) > 2 * limits.TEXT_LENGTH:  # forget those of deleted characters
            self._halves = read_update(state).halves()
        return changed

    def _tried(self, update: bytes, clocks: dict[int, int]) -> tuple[str, bytes, "_Document"]:
        """The text and the state after the update, on the double, and the state loaded again."""
        self._double.take(update)
        text = self._double.plain_text()
        if len(text) > limits.TEXT_LENGTH and len(text) > len(self._text):
            raise TextRefused("makes the text too long")
        state = self._double.update_since(_NOTHING)
        if len(state) > STATE_BYTES and clocks != self._clocks:  # deleting stays possible
            raise TextRefused("has been changed too often")
        reloaded = _Document(state)
        for document in (self._double, reloaded):
            if read_vector(document.vector()) != clocks or document.plain_text() != text:
                raise TextRefused("does something other than it says")
        return text, state, reloaded


class YjsTexts:
    """Implements ports.SharedTexts."""

    def open(self, state: bytes | None) -> YjsText:
        """ValueError if a stored state cannot be read: it is damaged."""
        try:
            return YjsText(state)
        except TextRefused as refusal:
            raise ValueError("a stored text is damaged") from refusal

    def first_writing(self, text: str, client: int) -> bytes:
        doc: Doc[Text] = Doc(client_id=client)
        doc[ROOT] = Text()
        doc[ROOT] += text
        return doc.get_update()


class _Document:
    """A pycrdt document whose every failure is a TextRefused."""

    def __init__(self, state: bytes) -> None:
        self._doc: Doc[Text] = Doc()
        self._doc[ROOT] = Text()
        self._root = self._doc[ROOT]
        self.take(state)

    def take(self, update: bytes) -> None:
        try:
            self._doc.apply_update(update)
        except BaseException as failure:
            _raise_unless_unreadable(failure)
            raise TextRefused("cannot be read") from failure

    def update_since(self, vector: bytes) -> bytes:
        try:
            return self._doc.get_update(vector)
        except BaseException as failure:
            _raise_unless_unreadable(failure)
            raise TextRefused("cannot be read") from failure

    def vector(self) -> bytes:
        return self._doc.get_state()

    def plain_text(self) -> str:
        """TextRefused if there is anything but plain text, here or in another root."""
        pieces = self._root.diff()
        if any(not isinstance(piece, str) or attributes for piece, attributes in pieces):
            raise TextRefused("makes something other than plain text")
        if set(self._doc.keys()) != {ROOT}:
            raise TextRefused("writes elsewhere than in the text")
        return "".join(piece for piece, _ in pieces)


def _raise_unless_unreadable(failure: BaseException) -> None:
    """Rust's panics are no Exception; neither are the ways in which a process or a green thread
    is told to stop, and those must pass."""
    if not isinstance(failure, Exception) and type(failure).__name__ != "PanicException":
        raise failure
