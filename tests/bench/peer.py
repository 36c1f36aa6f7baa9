"""The peer: Flask-SocketIO as its documentation shows it, one SQLite transaction for each card.

It checks nothing, authorises nobody and projects for nobody: the least that a durable shared
board can do. `python -m tests.bench.peer PORT DATABASE`.
"""

import warnings

warnings.simplefilter("ignore")

import eventlet

eventlet.monkey_patch()

import sqlite3
import sys
from typing import Any

from flask import Flask
from flask_socketio import SocketIO, join_room

app = Flask(__name__)
socketio = SocketIO(app, async_mode="eventlet")


def main(port: int, database: str) -> None:
    connection = sqlite3.connect(database, isolation_level=None, check_same_thread=False)
    connection.execute("pragma journal_mode=wal")
    connection.execute("pragma synchronous=full")
    connection.execute("create table cards (id integer primary key, body text)")

    def connect(_auth: object = None) -> None:
        join_room("board")

    def card(message: dict[str, Any]) -> dict[str, bool]:
        connection.execute("insert into cards (body) values (?)", (str(message),))
        socketio.emit("patch", message, to="board")
        return {"kept": True}

    socketio.on_event("connect", connect)
    socketio.on_event("card", card)

    @app.get("/health")
    def health() -> str:
        return "ok"

    socketio.run(app, host="127.0.0.1", port=port)


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2])
