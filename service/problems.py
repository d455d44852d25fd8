"""Every error as a problem (RFC 9457), with a ``type`` that stays the same for good.

``type`` is relative to the service: ``GET /problems/{name}`` says what it means and what to do.
What a client sends never gives a 5xx, and what it sent is not repeated back to it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from fastapi import Response
from pydantic import BaseModel, ConfigDict, Field

MEDIA_TYPE = "application/problem+json"
SECONDS_TO_RETRY = 5


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of problem: the last part of its type, its status, its title and what to do."""

    name: str
    status: int
    title: str
    advice: str

    @property
    def uri(self) -> str:
        """The type, relative to the service."""
        return f"/problems/{self.name}"


UNKNOWN_PARAMETER = Kind(
    "unknown-parameter", 400, "Unknown parameter",
    "The question has a parameter that nobody reads. `accepted` lists those that are read.",
)  # fmt: skip
INVALID_PARAMETER = Kind(
    "invalid-parameter", 400, "Invalid parameter",
    "A parameter has a value that cannot be used. `reason` says why, `accepted` what there is to "
    "choose from where that is a list.",
)  # fmt: skip
INVALID_CURSOR = Kind(
    "invalid-cursor", 400, "Invalid cursor",
    "The cursor is damaged or belongs to another question. Begin without one.",
)  # fmt: skip
TOO_MANY_BUCKETS = Kind(
    "too-many-buckets", 400, "Too many buckets",
    "Choose a coarser bucket or a narrower window.",
)  # fmt: skip
FOREIGN_ORIGIN = Kind(
    "foreign-origin", 403, "Foreign origin",
    "A page of another site may not write here. Send the request from this service's own page, "
    "or from a program, which sends no Origin.",
)  # fmt: skip
NOT_FOUND = Kind(
    "not-found", 404, "Not found",
    "There is nothing at this address: the path is misspelt, or the graph holds nothing with "
    "this id.",
)  # fmt: skip
METHOD_NOT_ALLOWED = Kind(
    "method-not-allowed", 405, "Method not allowed",
    "The address exists and does not take this method; the header Allow lists those it takes.",
)  # fmt: skip
TOO_LARGE = Kind(
    "too-large", 413, "Too large",
    "The body is larger than this address takes. Send less at a time.",
)  # fmt: skip
FOREIGN_HOST = Kind(
    "foreign-host", 421, "Foreign host",
    "The request names a host that this service is not. Use the address that it printed.",
)  # fmt: skip
REFUSED = Kind("refused", 400, "Refused", "The request cannot be understood.")
INTERNAL = Kind(
    "internal", 500, "Internal error",
    "This is a mistake in annales, not in the request. The log has the details.",
)  # fmt: skip
AWAY = Kind(
    "database-away", 503, "Database away",
    "Neo4j does not answer at the moment. Try again later; nothing needs to be restarted here.",
)  # fmt: skip
BUSY = Kind(
    "too-busy", 503, "Too busy",
    "Too many questions are being answered at once. Try again in a few seconds.",
)  # fmt: skip
MISCONFIGURED = Kind(
    "misconfigured", 503, "Misconfigured",
    "The service was started with a setting that does not work: whoever runs it must mend that "
    "and start it again.",
)  # fmt: skip
TOO_SLOW = Kind(
    "too-slow", 504, "Too slow",
    "The question ran into its time limit. Narrow the window or add a filter.",
)  # fmt: skip

KINDS = (
    UNKNOWN_PARAMETER, INVALID_PARAMETER, INVALID_CURSOR, TOO_MANY_BUCKETS, REFUSED,
    FOREIGN_ORIGIN, NOT_FOUND, METHOD_NOT_ALLOWED, TOO_LARGE, FOREIGN_HOST, INTERNAL, AWAY,
    BUSY, MISCONFIGURED, TOO_SLOW,
)  # fmt: skip


class Fault(BaseModel):
    """One parameter that is wrong, and what would be accepted."""

    parameter: str
    reason: str
    accepted: list[str] | None = None


class ProblemOut(BaseModel):
    """What went wrong, and what to do about it."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "type": "/problems/invalid-parameter",
                    "title": "Invalid parameter",
                    "status": 400,
                    "detail": "match: Input should be 'possible' or 'certain'",
                    "errors": [
                        {"parameter": "match", "reason": "Input should be 'possible' or 'certain'"}
                    ],
                }
            ]
        }
    )

    type: str = Field(description="Which kind of problem, relative to the service.")
    title: str = Field(description="The kind in words.")
    status: int = Field(description="The HTTP status.")
    detail: str = Field(description="What went wrong this time.")
    errors: list[Fault] | None = Field(default=None, description="The parameters that are wrong.")


class Refused(Exception):
    """The request cannot be answered: the one way for our own code to say so in HTTP."""

    def __init__(
        self,
        kind: Kind,
        detail: str,
        *,
        errors: list[Fault] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self.kind, self.detail, self.errors, self.headers = kind, detail, errors, headers
        super().__init__(detail)


def answer(
    kind: Kind,
    detail: str,
    *,
    errors: list[Fault] | None = None,
    headers: Mapping[str, str] | None = None,
) -> Response:
    """The response that tells of a problem."""
    problem = ProblemOut(
        type=kind.uri, title=kind.title, status=kind.status, detail=detail, errors=errors
    )
    return Response(
        problem.model_dump_json(exclude_none=True),
        status_code=kind.status,
        media_type=MEDIA_TYPE,
        headers=dict(headers) if headers else None,
    )


def documented(*kinds: Kind) -> dict[int | str, dict[str, Any]]:
    """The answers of a route beside its own, for OpenAPI: these, and those that any may give."""
    every = (*kinds, INVALID_PARAMETER, UNKNOWN_PARAMETER, FOREIGN_HOST)
    content: dict[str, Any] = {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/ProblemOut"}}}
    return {
        status: {
            "description": " · ".join(
                f"`{kind.uri}`: {kind.title.lower()}" for kind in every if kind.status == status
            ),
            "content": content,
        }
        for status in sorted({kind.status for kind in every})
    } | {"default": {"description": "Any other problem", "content": content}}
