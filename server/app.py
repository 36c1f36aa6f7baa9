"""The composition root: configuration to plugins to a Flask application."""

import logging
from dataclasses import dataclass
from itertools import count
from urllib.parse import urlsplit

import structlog
from flask import Flask
from flask_socketio import SocketIO
from werkzeug.middleware.proxy_fix import ProxyFix

from server.application.boxes_port import RoundKeys
from server.application.meetings import Meetings
from server.application.ports import Broadcaster, Ports
from server.application.retention import purge_due, tidy
from server.config import Config
from server.plugins.aes_gcm_boxes import AesGcmBoxes
from server.plugins.bank_holidays import BankHolidays
from server.plugins.data_keys import DataKeys
from server.plugins.file_round_keys import FileRoundKeys
from server.plugins.file_secret import file_secret
from server.plugins.oidc_sign_in import OidcSignIn
from server.plugins.record.bundle import BundleMaker
from server.plugins.record.render_apart import render_apart
from server.plugins.record.signing_key import open_signing_key
from server.plugins.sql_accounts import SqlAccounts
from server.plugins.sql_audit import SqlAudit
from server.plugins.sql_engine import make_engine
from server.plugins.sql_journal import SqlJournal
from server.plugins.sql_seats import SqlSeats
from server.plugins.system_clock import SystemClock
from server.plugins.webauthn_passkeys import WebauthnPasskeys
from server.plugins.yjs_text import YjsTexts
from server.wire.account_doors import account_doors
from server.wire.account_keeper import AccountKeeper
from server.wire.account_meeting_doors import account_meeting_doors
from server.wire.broadcast import SocketIoBroadcaster
from server.wire.code_pace import CodePace
from server.wire.doors import doors, invitation
from server.wire.headers import set_headers
from server.wire.invitation_doors import invitation_doors
from server.wire.pace import Pace
from server.wire.pages import pages
from server.wire.record_doors import record_doors
from server.wire.refusals import answer_refusals
from server.wire.seats import Doorkeeper
from server.wire.sockets import Sockets
from server.wire.text_packets import TextPacket
from shared.contract import limits

SECONDS_UNTIL_CUT = 1
"""How soon a socket is cut whose seat another process has ended (P10)."""
SECONDS_BETWEEN_LOOKS = 30
LOOKS_IN_AN_HOUR = 3600 // SECONDS_BETWEEN_LOOKS

log = structlog.get_logger()


@dataclass(frozen=True)
class Application:
    flask: Flask
    socketio: SocketIO
    meetings: Meetings


def make_ports(config: Config, broadcaster: Broadcaster) -> Ports:
    """The plugins that this configuration asks for. The database must be migrated."""
    engine = make_engine(config.database_url)
    keys, clock = DataKeys(config.data_keys), SystemClock()
    return Ports(
        journal=SqlJournal(engine, keys),
        audit=SqlAudit(engine),
        seats=SqlSeats(engine),
        accounts=SqlAccounts(engine, keys),
        passkeys=_passkeys(config),
        oidc=None if config.oidc is None else OidcSignIn(config.oidc, config.accounts_url, clock),
        round_keys=_round_keys(config),
        boxes=AesGcmBoxes(),
        texts=YjsTexts(),
        records=BundleMaker(
            open_signing_key(config.data / "keys", config.key_passphrase), render_apart
        ),
        broadcaster=broadcaster,
        clock=clock,
        holidays=BankHolidays(config.nation),
        nation=config.nation,
        grant_secret=file_secret(config.data / "keys" / "grants.secret"),
        trying_out=config.trying_out,
    )


def make_app(config: Config) -> Application:
    flask = Flask(__name__, static_folder=None)
    flask.config["MAX_CONTENT_LENGTH"] = limits.FRAME_BYTES
    socketio = SocketIO(
        flask,
        async_mode=config.async_mode,
        path="live",
        transports=["websocket"],
        allow_upgrades=False,
        cors_allowed_origins=config.origins,
        max_http_buffer_size=limits.FRAME_BYTES,
        ping_interval=10,
        ping_timeout=10,
        manage_session=False,
        serializer=TextPacket,
        # Their own handlers print what somebody sent; these go where logs.py keeps it out.
        logger=logging.getLogger("socketio"),
        engineio_logger=logging.getLogger("engineio"),
    )
    broadcaster = SocketIoBroadcaster(socketio)
    meetings = Meetings(make_ports(config, broadcaster))
    broadcaster.attach(meetings, lambda code: invitation(config.public_url, code))
    keeper = Doorkeeper(meetings, config.https)
    pace = Pace()
    sockets = Sockets(socketio, meetings, broadcaster, keeper, pace, config.origins)
    sockets.register()
    socketio.start_background_task(_end_seats, socketio, sockets)
    socketio.start_background_task(_keep_house, socketio, meetings)
    codes = CodePace(config.redis_url)
    flask.register_blueprint(doors(meetings, keeper, codes, config.origins, config.public_url))
    flask.register_blueprint(invitation_doors(meetings, keeper, config.origins, config.public_url))
    flask.register_blueprint(record_doors(meetings, keeper))
    accounts_keeper = AccountKeeper(meetings.ports, config.https)
    flask.register_blueprint(account_doors(meetings.ports, keeper, accounts_keeper, config.origins))
    flask.register_blueprint(
        account_meeting_doors(meetings, keeper, accounts_keeper, config.origins, config.public_url)
    )
    flask.register_blueprint(pages(config.client, config.exit_url))
    answer_refusals(flask)
    set_headers(flask, config.public_url)
    if config.proxies:  # what a browser itself says of its address is believed nowhere
        flask.wsgi_app = ProxyFix(  # type: ignore[method-assign]  # how Flask is wrapped
            flask.wsgi_app, x_for=config.proxies, x_proto=0, x_host=0
        )
    return Application(flask, socketio, meetings)


def _end_seats(socketio: SocketIO, sockets: Sockets) -> None:
    while True:
        socketio.sleep(SECONDS_UNTIL_CUT)
        try:
            sockets.end_seats_that_are_over()
        except Exception:  # whatever storage raised: look again
            log.exception("look_failed")


def _keep_house(socketio: SocketIO, meetings: Meetings) -> None:
    """Purges once an hour; between, notices what the command line has purged. Whatever goes
    wrong is tried again."""
    for look in count():
        try:
            if look % LOOKS_IN_AN_HOUR == 0:
                purged = purge_due(meetings, meetings.ports.clock.now())
                log.info("purged", meetings=len(purged))
            tidy(meetings)
            meetings.ports.seats.forget_over(meetings.ports.clock.now())
        except Exception:  # whatever storage raised: looked at again in half a minute
            log.exception("house_not_kept")
        socketio.sleep(SECONDS_BETWEEN_LOOKS)


def _passkeys(config: Config) -> WebauthnPasskeys:
    address = urlsplit(config.accounts_url)
    return WebauthnPasskeys(address.hostname or "", [f"{address.scheme}://{address.netloc}"])


def _round_keys(config: Config) -> RoundKeys:
    if config.redis_url is None:
        return FileRoundKeys(config.data / "round-keys")
    from redis import Redis

    from server.plugins.redis_round_keys import RedisRoundKeys

    return RedisRoundKeys(Redis.from_url(config.redis_url))
