"""Logs as JSON lines on standard error. They hold codes, kinds and counts: never what anyone
wrote, a name, a token or an answer."""

import logging
import sys

import structlog


def set_up_logs() -> None:
    """Other libraries' logs come as their name and level: their messages may quote what they
    were given."""
    logging.basicConfig(handlers=[_NameAndLevel()], level=logging.WARNING, force=True)
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            _where_it_broke,
            structlog.processors.JSONRenderer(),
        ],
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )


class _NameAndLevel(logging.Handler):
    def emit(self, record: logging.LogRecord) -> None:
        where = f"{record.filename}:{record.lineno}"
        broken = {"exc_info": True} if record.exc_info else {}
        structlog.get_logger().warning("library_log", library=record.name, at=where, **broken)


def _where_it_broke(
    _logger: object, _method: str, entry: structlog.typing.EventDict
) -> structlog.typing.EventDict:
    """An exception's place and kind. Its message may quote what someone wrote, so it stays out."""
    if not entry.pop("exc_info", None):
        return entry
    kind, _, trace = sys.exc_info()
    places = []
    while trace is not None:
        code = trace.tb_frame.f_code
        places.append(f"{code.co_filename.rpartition('/')[2]}:{trace.tb_lineno} {code.co_name}")
        trace = trace.tb_next
    return {**entry, "exception": kind.__name__ if kind else "", "trace": places[-8:]}
