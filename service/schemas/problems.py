"""What the types of problems mean."""

from pydantic import BaseModel, ConfigDict, Field

from service.problems import Kind


class KindOut(BaseModel):
    """A type of problem."""

    model_config = ConfigDict(frozen=True)

    type: str
    status: int
    title: str
    advice: str = Field(description="What to do about it.")

    @classmethod
    def of(cls, kind: Kind) -> "KindOut":
        """The same as it goes out."""
        return cls(type=kind.uri, status=kind.status, title=kind.title, advice=kind.advice)


class KindsOut(BaseModel):
    """All types of problems there are."""

    model_config = ConfigDict(frozen=True)

    problems: list[KindOut]
