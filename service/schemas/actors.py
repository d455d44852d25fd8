"""Actors as they go out."""

from pydantic import BaseModel, ConfigDict, Field
from pydantic.config import JsonDict

from service.schemas.parties import NAMED, NamedOut

NAMES: JsonDict = {**NAMED, "names_fr": ["Pentagone"], "names_en": ["Pentagon"]}
FOUND: JsonDict = {**NAMES, "score": 2.1}
ACTOR: JsonDict = {
    **NAMES,
    "part_of": [{"id": "USA", "name": "United States", "kinds": ["state"], "code": "USA"}],
    "same_as": [],
    "parts": 2,
    "acts_in": 5,
    "undergoes": 1,
}
FOUND_ACTORS: JsonDict = {"actors": [FOUND]}


class FoundOut(NamedOut):
    """An actor that a search found."""

    model_config = ConfigDict(frozen=True, json_schema_extra={"examples": [FOUND]})

    names_fr: list[str]
    names_en: list[str]
    score: float = Field(description="The higher, the better; comparable in one answer only.")


class ActorsOut(BaseModel):
    """The actors whose names fit best, the best first."""

    model_config = ConfigDict(frozen=True, json_schema_extra={"examples": [FOUND_ACTORS]})

    actors: list[FoundOut]


class ActorOut(NamedOut):
    """One actor: its names, what it is part of, and how much it does."""

    model_config = ConfigDict(frozen=True, json_schema_extra={"examples": [ACTOR]})

    names_fr: list[str]
    names_en: list[str]
    part_of: list[NamedOut]
    same_as: list[NamedOut]
    parts: int = Field(description="How many actors are part of it.")
    acts_in: int = Field(description="Events in which it acts itself, without its parts.")
    undergoes: int = Field(description="Events done to it itself, without its parts.")
