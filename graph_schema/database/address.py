"""Where a Neo4j answers, and who may come in."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """What a driver needs to connect.

    ``browser`` is the address of the Neo4j Browser, None where it is not ours to know.
    ``started`` says whether the call that returned this address started the server, so that
    whoever started it can stop it. ``password`` never appears in a repr.
    """

    uri: str
    username: str
    password: str
    browser: str | None = None
    started: bool = False

    def __repr__(self) -> str:
        return f"Address(uri={self.uri!r}, username={self.username!r}, started={self.started})"
