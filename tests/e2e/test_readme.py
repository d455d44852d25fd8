"""What the README promises, done as it says."""

import json
import os
import re
import subprocess
from pathlib import Path
from typing import Any, LiteralString, cast

import pytest
from neo4j import Driver

from graph_schema.environ import OURS, THEIRS, Settings
from service.__main__ import EXAMPLE
from tests.processes import COMMANDS, PATIENCE, connected_to, get, serving

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
SERVED_AT = "http://127.0.0.1:8000"
INPUTS = {
    "articles.jsonl": '{"text": "Kataib Hezbollah attacked the US embassy on 20 December 2020."}\n',
    "dispatch.txt": "La milice a attaqué l’ambassade le 20 décembre 2020.\n",
    "claims.csv": "actor,action,target,time\nIran,attacked,Ain al-Asad,2020-01-08\n",
}


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", README, re.DOTALL)


def examples() -> list[str]:
    """Every address of the README and of the page on HTTP that stands for itself."""
    http = (ROOT / "docs" / "http.md").read_text(encoding="utf-8")
    paths = re.findall(r"`(/[\w/-]+\?[^`]+)`", README) + re.findall(r'curl "\$A(/[^"]+)"', http)
    return [path for path in paths if "…" not in path]


def is_part_of(part: Any, whole: Any) -> bool:  # noqa: ANN401 - any JSON
    """Whether everything the part says stands in the whole, too."""
    if isinstance(part, dict) and isinstance(whole, dict):
        said = cast("dict[str, Any]", part)
        return all(key in whole and is_part_of(said[key], whole[key]) for key in said)
    if isinstance(part, list) and isinstance(whole, list):
        parts, wholes = cast("list[Any]", part), cast("list[Any]", whole)
        return len(parts) == len(wholes) and all(map(is_part_of, parts, wholes))
    return bool(part == whole)


def run(line: str, home: Path, settings: Settings) -> subprocess.CompletedProcess[str]:
    environ = connected_to(settings) | {
        "PATH": f"{COMMANDS}{os.pathsep}{os.environ['PATH']}",
        "ANNALES_HOME": str(home / "annales"),
    }
    return subprocess.run(  # noqa: S602 - the README's own line, as a shell reads it
        line, shell=True, cwd=home, env=environ, capture_output=True, text=True,
        timeout=PATIENCE, check=False,
    )  # fmt: skip


def test_every_variable_of_the_environment_is_told() -> None:
    assert [name for name in (*OURS, *THEIRS) if f"`{name}`" not in README] == []


@pytest.mark.usefixtures("empty_graph")
def test_the_commands_for_articles_of_one_s_own_do_what_they_say(
    settings: Settings, tmp_path: Path
) -> None:
    for name, text in INPUTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    (lines,) = [block for block in blocks("console") if "annales-ingest run" in block]
    ingest = [line for line in lines.splitlines() if line.startswith("annales-ingest")]

    done = [(line, run(line, tmp_path, settings)) for line in ingest]
    checked = run("annales-graph check", tmp_path, settings)

    assert len(done) >= 5
    assert [(line, it.stderr) for line, it in done if it.returncode != 0] == []
    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_the_questions_have_the_answers_that_are_printed(
    empty_graph: Driver, settings: Settings, tmp_path: Path
) -> None:
    loaded = run(f"annales-ingest run '{ROOT}/samples/articles.jsonl'", tmp_path, settings)
    asked = re.findall(r"\$ curl '(\S+?)'\n(\{.*?\n\})\n```", README, re.DOTALL)

    with serving("--port", "0", **connected_to(settings)) as (_, address):
        answers = [get(url.replace(SERVED_AT, address)) for url, _ in asked]
    rows = [
        empty_graph.execute_query(cast("LiteralString", cypher), database_=settings.database)
        for cypher in blocks("cypher")
    ]

    assert loaded.returncode == 0, loaded.stderr
    assert len(asked) >= 1
    for (url, printed), (status, answer) in zip(asked, answers, strict=True):
        assert status == 200
        assert is_part_of(json.loads(printed), answer), f"{url} answers {answer}"
    assert all(result.records for result in rows)


@pytest.mark.usefixtures("empty_graph")
def test_every_address_that_is_given_as_an_example_has_something_to_say(
    settings: Settings, tmp_path: Path
) -> None:
    loaded = run(f"annales-ingest run '{ROOT}/samples/articles.jsonl'", tmp_path, settings)

    with serving("--port", "0", **connected_to(settings)) as (_, address):
        given = {path: get(address + path) for path in [*examples(), EXAMPLE]}

    assert loaded.returncode == 0, loaded.stderr
    assert len(given) >= 14
    assert {path: status for path, (status, _) in given.items() if status != 200} == {}
    assert [path for path, (_, told) in given.items() if not any(told.values())] == []
