"""Who takes part, and where."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from graph_schema.model import ActorKind
from graph_schema.verdicts import Status

Role = Literal["actor", "target", "place"]


class NamedOut(BaseModel):
    """Something with a name: an actor, a place or a thing."""

    model_config = ConfigDict(
        frozen=True,
        json_schema_extra={
            "examples": [
                {"id": "USA.MIL", "name": "Pentagon", "kinds": ["organization"], "code": "USA"}
            ]
        },
    )

    id: str
    name: str
    kinds: list[ActorKind] = Field(description="One, or more where articles differ.")
    code: str | None = Field(default=None, description="ISO 3166 alpha-3, of states and parts.")


class PartyOut(NamedOut):
    """Somebody who takes part in an event, and how sure it is that they did."""

    status: Status | None = None
