"""The shape of a refusal on the wire."""

from marshmallow import fields

from shared.contract.fields import Message, one_of
from shared.contract.refusal_codes import RefusalCode


class Refused(Message):
    code = one_of(RefusalCode)
    params = fields.Dict(keys=fields.String(), values=fields.Raw(), required=True)
