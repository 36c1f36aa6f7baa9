"""The shared texts as they stand, each read only when somebody asks for it."""

from collections.abc import Iterator, Mapping

from server.application.ports import TextDocument


class TextsNow(Mapping[str, str]):
    def __init__(self, documents: Mapping[str, TextDocument]) -> None:
        self._documents = documents

    def __getitem__(self, text: str) -> str:
        return self._documents[text].text()

    def __iter__(self) -> Iterator[str]:
        return iter(self._documents)

    def __len__(self) -> int:
        return len(self._documents)
