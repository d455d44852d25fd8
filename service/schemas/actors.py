"""Actors as they go out."""

from pydantic import BaseModel, ConfigDict, Field

from service.schemas.parties import NamedOut


class FoundOut(NamedOut):
    """An actor that a search found."""

    names_fr: list[str]
    names_en: list[str]
    score: float = Field(description="The higher, the better; comparable in one answer only.")


class ActorsOut(BaseModel):
    """The actors whose names fit best, the best first."""

    model_config = ConfigDict(
        frozen=True,
        json_schema_extra={
            "examples": [
                {
                    "actors": [
                        {
                            "id": "USA.MIL",
                            "name": "Pentagon",
                            "kinds": ["organization"],
                            "code": "USA",
                            "names_fr": ["Pentagone"],
                            "names_en": ["Pentagon"],
                            "score": 2.1,
                        }
                    ]
                }
            ]
        },
    )

    actors: list[FoundOut]


class ActorOut(NamedOut):
    """One actor: its names, what it is part of, and how much it does."""

    model_config = ConfigDict(
        frozen=True,
        json_schema_extra={
            "examples": [
                {
                    "id": "USA.MIL",
                    "name": "Pentagon",
                    "kinds": ["organization"],
                    "code": "USA",
                    "names_fr": ["Pentagone"],
                    "names_en": ["Pentagon"],
                    "part_of": [{"id": "USA", "name": "United States", "kinds": ["state"]}],
                    "same_as": [],
                    "parts": 2,
                    "acts_in": 5,
                    "undergoes": 1,
                }
            ]
        },
    )

    names_fr: list[str]
    names_en: list[str]
    part_of: list[NamedOut]
    same_as: list[NamedOut]
    parts: int = Field(description="How many actors are part of it.")
    acts_in: int = Field(description="Events in which it acts itself, without its parts.")
    undergoes: int = Field(description="Events done to it itself, without its parts.")
