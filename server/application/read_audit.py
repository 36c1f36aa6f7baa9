"""The audit log as a service manager reads it (P65)."""

from typing import Any

from server.application.account_meetings import check_role
from server.application.accounts_port import Account
from server.application.ports import Ports
from shared.contract.words import AccountRole

PAGE = 100
_SHOWN = ("seq", "at", "tag", "meeting", "subject", "actor")


def read_audit(ports: Ports, account: Account, before: int | None) -> dict[str, Any]:
    """AuditPage. Raises Refusal NOT_HERE."""
    check_role(account, AccountRole.SERVICE_MANAGER)
    entries = ports.audit.newest(PAGE, before=before)
    more = len(entries) == PAGE and entries[-1].seq > 1
    return {
        "entries": [{name: getattr(entry, name) for name in _SHOWN} for entry in entries],
        "before": entries[-1].seq if more else None,
    }
