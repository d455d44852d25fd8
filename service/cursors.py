"""Cursors: where a page ended, in a form that is passed back and never read.

A cursor holds a position and a check over it and the question, so that one that is damaged, or
that comes from another question, is refused and never silently gives other pages. It is no
secret: whoever makes one up gets at nothing that the question does not give anyway.
"""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error as NotBase64
from datetime import date
from hashlib import blake2b

from service.filters import Position
from service.problems import INVALID_CURSOR, Fault, Refused

LONGEST_CURSOR = 800
_CHECK = 8


def cursor_at(position: Position, question: str) -> str:
    """The cursor of a position in the answer to a question.

    >>> cursor = cursor_at(Position(date(2020, 12, 20), "evt_a"), "everything")
    >>> position_of(cursor, "everything")
    Position(day=datetime.date(2020, 12, 20), id='evt_a')
    """
    day = position.day.isoformat() if position.day else ""
    where = f"{day} {position.id}".encode()
    return urlsafe_b64encode(_check(where, question) + where).decode("ascii").rstrip("=")


def position_of(cursor: str, question: str) -> Position:
    """The position a cursor stands for.

    Raises:
        Refused: it is damaged, or belongs to another question.
    """
    try:
        packed = urlsafe_b64decode(cursor.encode("ascii") + b"=" * (-len(cursor) % 4))
        check, where = packed[:_CHECK], packed[_CHECK:]
        day, _, id = where.decode("utf-8").partition(" ")
        position = Position(date.fromisoformat(day) if day else None, id)
    except (NotBase64, ValueError):
        raise _refused() from None
    if check != _check(where, question) or cursor_at(position, question) != cursor:
        raise _refused()
    return position


def _check(where: bytes, question: str) -> bytes:
    return blake2b(where + b"\0" + question.encode("utf-8"), digest_size=_CHECK).digest()


def _refused() -> Refused:
    reason = "it is damaged, or belongs to another question; begin without one"
    return Refused(
        INVALID_CURSOR, f"cursor: {reason}", errors=[Fault(parameter="cursor", reason=reason)]
    )
