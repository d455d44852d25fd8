"""What the service says of itself."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field


class LiveOut(BaseModel):
    """The process answers."""

    model_config = ConfigDict(frozen=True)

    status: Literal["live"] = "live"


class ReadyOut(BaseModel):
    """The graph answers too."""

    model_config = ConfigDict(
        frozen=True,
        json_schema_extra={"examples": [{"status": "ready", "schema_version": 1, "revision": 3}]},
    )

    status: Literal["ready"] = "ready"
    schema_version: int
    revision: int = Field(description="How often the graph was changed.")


class VersionOut(BaseModel):
    """Which annales this is."""

    model_config = ConfigDict(
        frozen=True,
        json_schema_extra={
            "examples": [{"name": "annales", "version": "0.1.0", "schema_version": 1}]
        },
    )

    name: Literal["annales"] = "annales"
    version: str
    schema_version: int = Field(description="The schema of the graph this version works with.")


class IndexOut(BaseModel):
    """Where to go from here."""

    model_config = ConfigDict(frozen=True)

    name: Literal["annales"] = "annales"
    version: str
    links: dict[str, str]
