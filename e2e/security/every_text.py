"""Something hostile for each text that the contract lets a person write."""

from collections.abc import Iterator

from marshmallow import Schema

from shared.contract.account_messages import ACCOUNT_MESSAGES
from shared.contract.commands import COMMANDS
from shared.contract.fields import WrittenText
from shared.contract.messages import MESSAGES

TYPST = '#read("/etc/passwd") #import "x": y #eval("1") $x$ @label = head'
HOSTILE = {
    "add_card.text": f"<script>ran=1</script> added {TYPST}",
    "edit_card.text": '<img src=x onerror="ran=2"> edited {{7*7}} ${7*7}',
    "open_round.lowest_means": "<svg onload=ran=3> none &lt;b&gt;",
    "open_round.highest_means": 'javascript:ran=4 #image("/etc/passwd")',
    "say_where.others": "<iframe srcdoc='<script>ran=5</script>'> my sister",
    "set_audience.name": "<b onclick=ran=6>With Jean</b> #eval",
    "start_part.reason": f"<math><mtext onload=ran=7> reason {TYPST[:90]}",
    "plan_card.owner": "<svg><script>ran=12</script></svg> the other grandad #read",
    "set_member.name": '<img src=x onerror="ran=13"> Rosa',
    "set_member.relation": "<style>*{display:none}</style> aunt",
    "set_member.offers": f"<iframe src='javascript:ran=14'></iframe> Fridays {TYPST}",
    "give_view.text": f"<details open ontoggle=ran=15> I think {TYPST}",
    "record_decision.reason": f"<video onerror=ran=16><source></video> because {TYPST}",
    "record_decision.dissent": f"<marquee onstart=ran=17> not all agree {TYPST}",
    "set_deadline.reason": "<a href='javascript:ran=18'>shut</a> #image('/etc/passwd')",
    "add_person.name": '<img src=x onerror="ran=19"> Nan',
    "add_person.relation": "<style>*{display:none}</style> nan",
    "merge_cards.text": f"<script>ran=20</script> joined {TYPST}",
    "split_card.text": f"<svg onload=ran=21> first half {TYPST}",
    "split_card.rest": f"<img src=x onerror='ran=22'> second half {TYPST}",
    "go_ahead.reason": f"<iframe srcdoc='<script>ran=23</script>'> snow {TYPST[:60]}",
    "add_panel.text": f"<details open ontoggle=ran=24> once {TYPST}",
    "edit_panel.text": f"<marquee onstart=ran=25> then {TYPST}",
    "Join.name": '<img src=x onerror="ran=8"> Kelly',
    "Join.relation": "<style>*{display:none}</style> mum",
    "Join.others": "<object data=x> a neighbour",
    "Invite.name": "<a href='javascript:ran=9'>Ted</a>",
    "Invite.relation": "<form action=//x> uncle",
    "MeetingToMake.title": "<template><script>ran=10</script></template> Example",
    "pair.statement": f"<b onclick=ran=11>worried</b> {TYPST}",
    "pair.goal": "<style>*{display:none}</style> goal <!-- gone -->",
}
"""By schema and field; a pair's texts are documents, and no field of a message."""


def written_fields() -> Iterator[str]:
    """Every field of the contract in which a person writes."""
    schemas: dict[str, type[Schema]] = {**COMMANDS, **MESSAGES}
    schemas |= {schema.__name__: schema for schema in ACCOUNT_MESSAGES}
    for name, schema in schemas.items():
        for field, kind in schema().fields.items():
            if isinstance(kind, WrittenText):
                yield f"{name}.{field}"
