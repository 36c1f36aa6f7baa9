"""A refusal: why something was not done, as a code with parameters."""

from shared.contract.refusal_codes import RefusalCode


class Refusal(Exception):
    """Nothing was changed. `params` hold numbers and field names, never what someone wrote."""

    def __init__(self, code: RefusalCode, **params: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.params = params
