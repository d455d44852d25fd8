"""`annales-ingest` as people run it: real processes, real files, a real Neo4j."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from neo4j import Driver

from benchmarks.rows import Shape, readings
from graph_schema.environ import Settings
from graph_schema.readings import dump
from tests.graph_dump import dump_of, without_ledger

SOON = 120
"""Seconds after which a command counts as hanging."""

ARTICLE = {
    "id": "sample-1",
    "published": "2020-12-21",
    "publisher": "Sample Wire",
    "language": "en",
    "text": "Kataib Hezbollah attacked the US embassy in Baghdad on 20 December 2020.",
}


@dataclass(frozen=True, slots=True)
class Home:
    """A folder of ANNALES_HOME, and the environment that points to it."""

    path: Path
    environ: dict[str, str]

    def begin(self, *words: str | Path) -> subprocess.Popen[str]:
        command = [sys.executable, "-m", "ingest", *map(str, words)]
        pipe = subprocess.PIPE
        return subprocess.Popen(command, env=self.environ, stdout=pipe, stderr=pipe, text=True)

    def run(self, *words: str | Path) -> tuple[int, str, str]:
        process = self.begin(*words)
        out, err = process.communicate(timeout=SOON)
        return process.returncode, out, err

    def summary(self, *words: str | Path) -> dict[str, int]:
        code, out, err = self.run(*words, "--json")
        assert code == 0, err
        return json.loads(out)


@pytest.fixture
def home(empty_graph: Driver, settings: Settings, tmp_path: Path) -> Home:
    del empty_graph  # emptied, and that is all that is wanted of it
    return Home(
        tmp_path / "home",
        {
            "PATH": os.environ["PATH"],
            "ANNALES_HOME": str(tmp_path / "home"),
            "NEO4J_URI": settings.uri or "",
            "NEO4J_PASSWORD": settings.password or "",
        },
    )


def written(file: Path, *lines: bytes) -> Path:
    file.write_bytes(b"\n".join(lines) + b"\n")
    return file


def made_up(file: Path, *, seed: int = 1) -> Path:
    return written(
        file, *map(dump, readings(12, seed=seed, shape=Shape(parties=8, claims=5, happenings=30)))
    )


def test_the_same_readings_twice_are_loaded_once(home: Home, tmp_path: Path) -> None:
    file = made_up(tmp_path / "r.jsonl")

    first, second = home.summary("load", file), home.summary("load", file)

    assert (first["read"], first["claims"], first["rejected"]) == (12, 60, 0)
    assert first["written"] > 0
    assert (second["claims"], second["events"], second["written"]) == (0, 0, 0)


def test_two_processes_at_once_load_what_one_loads(
    home: Home, driver: Driver, settings: Settings, tmp_path: Path
) -> None:
    file = made_up(tmp_path / "r.jsonl")

    both = [home.begin("load", file) for _ in range(2)]
    told = [process.communicate(timeout=SOON) for process in both]

    assert [process.returncode for process in both] == [0, 0], told
    at_once = dump_of(driver, settings.database)
    home.run("rebuild")
    assert at_once == dump_of(driver, settings.database)


def test_a_rebuilt_graph_is_the_same(
    home: Home, driver: Driver, settings: Settings, tmp_path: Path
) -> None:
    home.summary("load", made_up(tmp_path / "a.jsonl", seed=1))
    home.summary("load", made_up(tmp_path / "b.jsonl", seed=2))
    before = dump_of(driver, settings.database)

    home.summary("rebuild")

    assert dump_of(driver, settings.database) == before


def test_files_in_another_order_give_the_same_graph(
    home: Home, driver: Driver, settings: Settings, tmp_path: Path
) -> None:
    a, b = made_up(tmp_path / "a.jsonl", seed=1), made_up(tmp_path / "b.jsonl", seed=2)

    home.summary("load", a, b)
    before = dump_of(driver, settings.database)
    home.summary("rebuild")
    home.summary("load", b, a)

    assert dump_of(driver, settings.database) == before


def test_an_article_is_read_once(
    home: Home, driver: Driver, settings: Settings, tmp_path: Path
) -> None:
    file = written(tmp_path / "a.jsonl", json.dumps(ARTICLE).encode())

    first, second = home.summary("run", file), home.summary("run", file)

    assert (first["read"], first["skipped"]) == (1, 0)
    assert (second["read"], second["skipped"], second["written"]) == (0, 1, 0)
    assert len(list((home.path / "readings").iterdir())) == 1
    assert without_ledger(dump_of(driver, settings.database))


def test_ready_made_claims_are_loaded_once(home: Home, tmp_path: Path) -> None:
    header = b"actor,action,target,time,place,publisher,url,quote"
    file = written(tmp_path / "c.csv", header, b"Alpha,attack,Beta,2020-12-02,,Wire,u,q")

    first, second = home.summary("run", file), home.summary("run", file)

    assert (first["read"], first["claims"], first["events"]) == (1, 1, 1)
    assert (second["read"], second["skipped"], second["written"]) == (0, 1, 0)


def test_bad_input_is_rejected_with_its_place_and_the_rest_is_loaded(
    home: Home, tmp_path: Path
) -> None:
    (reading,) = readings(1, shape=Shape(claims=2))
    file = written(tmp_path / "r.jsonl", b"{}", dump(reading), b'{"format": 2}')

    code, out, err = home.run("load", file, tmp_path / "none", tmp_path, "--json")

    assert code == 1
    assert (json.loads(out)["read"], json.loads(out)["rejected"]) == (1, 4)
    assert f"rejected {file}:1: article: " in err
    assert f"rejected {file}:3: " in err
    assert f"rejected {tmp_path / 'none'}: no such file or directory" in err
    assert f"rejected {tmp_path}: is a directory" in err
    assert "Traceback" not in err


def test_an_article_with_the_id_of_another_text_is_rejected(home: Home, tmp_path: Path) -> None:
    lines = [ARTICLE, {**ARTICLE, "text": "Nothing happened."}]
    file = written(tmp_path / "a.jsonl", *(json.dumps(line).encode() for line in lines))
    other = written(tmp_path / "b.jsonl", json.dumps(lines[1]).encode())
    revised = written(
        tmp_path / "c.jsonl", json.dumps({**lines[1], "revises": "sample-1"}).encode()
    )

    codes = [home.run("run", each)[0] for each in (file, other, revised)]

    assert codes == [1, 1, 0]


def test_readings_are_extracted_without_a_database(home: Home, tmp_path: Path) -> None:
    file = written(tmp_path / "a.jsonl", json.dumps(ARTICLE).encode())
    away = Home(home.path, {**home.environ, "NEO4J_URI": "bolt://127.0.0.1:1"})

    first = away.run("extract", file, "--recorded-at", "2026-01-01T00:00:00Z")
    again = away.run("extract", file, "--recorded-at", "2026-01-01T00:00:00Z")

    assert first == again
    assert json.loads(first[1])["article"] == ARTICLE | dict.fromkeys(
        ("country", "title", "url", "revises")
    )


@pytest.mark.parametrize(
    ("variables", "told"),
    [
        pytest.param({"NEO4J_URI": "bolt://127.0.0.1:1"}, "does not answer", id="away"),
        pytest.param({"NEO4J_PASSWORD": "wrong"}, "refuses", id="wrong password"),
        pytest.param({"ANNALES_HOEM": "x"}, "unknown variable ANNALES_HOEM", id="misspelt"),
    ],
)
def test_what_stops_a_run_is_told_in_one_line(
    home: Home, tmp_path: Path, variables: dict[str, str], told: str
) -> None:
    file = made_up(tmp_path / "r.jsonl")

    code, out, err = Home(home.path, home.environ | variables).run("load", file)

    assert (code, out) == (2, "")
    assert told in err
    assert len(err.splitlines()) == 1


def test_a_log_that_cannot_be_written_stops_the_run(home: Home, tmp_path: Path) -> None:
    home.path.mkdir()
    (home.path / "readings").write_text("in the way")

    code, _, err = home.run("load", made_up(tmp_path / "r.jsonl"))

    assert code == 2
    assert "make room or set ANNALES_HOME" in err
    assert "Traceback" not in err


BLOCKED = """
SHOW TRANSACTIONS YIELD status WHERE status STARTS WITH 'Blocked' RETURN count(*) AS blocked
"""


def test_ctrl_c_stops_cleanly_and_the_next_run_finishes(
    home: Home, driver: Driver, settings: Settings, tmp_path: Path
) -> None:
    file = made_up(tmp_path / "r.jsonl")

    with _held(driver, settings):
        process = home.begin("load", file)
        while process.poll() is None and not _blocked(driver, settings):
            pass
        process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=SOON)
    after = home.summary("load", file)

    assert process.returncode == 130
    assert "Traceback" not in err
    assert after["claims"] == 60


def test_a_second_ctrl_c_stops_at_once(
    home: Home, driver: Driver, settings: Settings, tmp_path: Path
) -> None:
    file = made_up(tmp_path / "r.jsonl")

    with _held(driver, settings):
        process = home.begin("load", file)
        while process.poll() is None and not _blocked(driver, settings):
            pass
        process.send_signal(signal.SIGINT)
        assert process.stderr
        told = process.stderr.readline()
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=SOON)

    assert told == "stopping; Ctrl-C again stops at once\n"
    assert process.returncode == 130


@contextmanager
def _held(driver: Driver, settings: Settings) -> Generator[None]:
    """Keep every loader waiting."""
    with (
        driver.session(database=settings.database) as session,  # pyright: ignore[reportUnknownMemberType] - the driver leaves its options untyped
        session.begin_transaction() as tx,
    ):
        tx.run("MATCH (schema:Schema) SET schema.revision = schema.revision").consume()
        yield


def _blocked(driver: Driver, settings: Settings) -> int:
    return driver.execute_query(BLOCKED, database_=settings.database).records[0]["blocked"]
