"""The examples in the API's documentation are answers it could give, null for null."""

from typing import Any

import pytest
from pydantic import BaseModel

from service.app import create_app
from service.schemas import (
    actors,
    articles,
    claims,
    events,
    health,
    parties,
    problems,
    timelines,
    times,
)
from tests.memory import MemoryGraph

MODULES = (actors, articles, claims, events, health, parties, problems, timelines, times)
MODELS: dict[str, type[BaseModel]] = {
    name: value
    for module in MODULES
    for name, value in vars(module).items()
    if isinstance(value, type) and issubclass(value, BaseModel) and value is not BaseModel
}
SHOWN: dict[str, list[dict[str, Any]]] = {
    name: shape["examples"]
    for name, shape in create_app(MemoryGraph).openapi()["components"]["schemas"].items()
    if name in MODELS and "examples" in shape
}


@pytest.mark.parametrize("name", SHOWN)
def test_an_example_is_the_answer_to_the_letter(name: str) -> None:
    for example in SHOWN[name]:
        assert MODELS[name].model_validate(example).model_dump(mode="json") == example


def test_the_answers_that_people_come_for_are_shown() -> None:
    assert {"TimelineOut", "EventDetailOut", "ClaimsOut", "ArticleOut", "ActorsOut"} <= set(SHOWN)
