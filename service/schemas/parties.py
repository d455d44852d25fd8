"""Who takes part, and where."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field
from pydantic.config import JsonDict

from graph_schema.model import ActorKind
from graph_schema.verdicts import Status

Role = Literal["actor", "target", "place"]

NAMED: JsonDict = {"id": "USA.MIL", "name": "Pentagon", "kinds": ["organization"], "code": "USA"}
PARTY: JsonDict = NAMED | {"status": "corroborated"}


class NamedOut(BaseModel):
    """Something with a name: an actor, a place or a thing."""

    model_config = ConfigDict(frozen=True, json_schema_extra={"examples": [NAMED]})

    id: str
    name: str
    kinds: list[ActorKind] = Field(description="One, or more where articles differ.")
    code: str | None = Field(default=None, description="ISO 3166 alpha-3, of states and parts.")


class PartyOut(NamedOut):
    """Somebody who takes part in an event, and how sure it is that they did."""

    model_config = ConfigDict(frozen=True, json_schema_extra={"examples": [PARTY]})

    status: Status | None = None
