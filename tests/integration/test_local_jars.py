"""Jars are fetched once, checked against the lock, and shared."""

import hashlib
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from graph_schema.database.jars import jars_folder, user_cache
from graph_schema.database.lock import Jar, Lock
from graph_schema.errors import Misconfigured, Unavailable

SERVER = Jar(group="g.h", artifact="neo4j-server", version="1", classifier="", sha256="")
NATIVE = Jar(group="g.h", artifact="native", version="2", classifier="linux-x86_64", sha256="")


@dataclass
class Repository:
    """A Maven repository of two jars on a port of its own, which remembers what was asked for."""

    folder: Path
    url: str = ""
    asked: list[str] = field(default_factory=list[str])

    def publish(self, jar: Jar, content: bytes) -> Jar:
        path = self.folder / "g" / "h" / jar.artifact / jar.version / jar.filename
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        sha256 = hashlib.sha256(content).hexdigest()
        return replace(jar, sha256=sha256)


class Handler(SimpleHTTPRequestHandler):
    def __init__(self, repository: Repository, *args: object, **kwargs: object) -> None:
        self.repository = repository
        super().__init__(*args, directory=str(repository.folder), **kwargs)  # type: ignore[arg-type]

    def log_request(self, code: object = "-", size: object = "-") -> None:
        del code, size
        if self.path.endswith(".jar"):
            self.repository.asked.append(Path(self.path).name)

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def repository(tmp_path: Path) -> Iterator[Repository]:
    repository = Repository(tmp_path / "repository")
    repository.folder.mkdir()
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, repository)) as server:
        repository.url = f"http://127.0.0.1:{server.server_port}"
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield repository
        server.shutdown()
        thread.join()


@pytest.fixture
def lock(repository: Repository) -> Lock:
    return Lock((repository.publish(SERVER, b"s"), repository.publish(NATIVE, b"n")), "0" * 64)


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


BOTH = {"neo4j-server-1.jar": b"s", "native-2-linux-x86_64.jar": b"n"}


def test_a_second_call_downloads_nothing(
    repository: Repository, lock: Lock, tmp_path: Path
) -> None:
    folder = jars_folder(lock, tmp_path / "cache", repository=repository.url)
    again = jars_folder(lock, tmp_path / "cache", repository=repository.url)

    assert again == folder
    assert contents(folder) == BOTH
    assert sorted(repository.asked) == sorted(BOTH)


def test_two_at_once_download_each_jar_once(
    repository: Repository, lock: Lock, tmp_path: Path
) -> None:
    with ThreadPoolExecutor(2) as pool:
        fetch = partial(jars_folder, lock, tmp_path / "cache", repository=repository.url)
        folders = [pool.submit(fetch).result for _ in range(2)]

    assert contents(folders[0]()) == contents(folders[1]()) == BOTH
    assert sorted(repository.asked) == sorted(BOTH)


def test_other_bytes_than_were_locked_are_refused_and_not_installed(
    repository: Repository, lock: Lock, tmp_path: Path
) -> None:
    repository.publish(NATIVE, b"forged")

    with pytest.raises(Unavailable, match=r"native-2-linux-x86_64\.jar came with SHA-256"):
        jars_folder(lock, tmp_path / "cache", repository=repository.url)

    installed = next((tmp_path / "cache").glob("neo4j-1-*/"))
    assert "native-2-linux-x86_64.jar" not in contents(installed)


def test_a_jar_that_was_cut_short_is_fetched_anew(
    repository: Repository, lock: Lock, tmp_path: Path
) -> None:
    folder = jars_folder(lock, tmp_path / "cache", repository=repository.url)
    (folder / "neo4j-server-1.jar").unlink()
    torn = Path(f"{folder}.part") / "g" / "h" / "neo4j-server" / "1" / "neo4j-server-1.jar"
    torn.parent.mkdir(parents=True)
    torn.write_bytes(b"")

    jars_folder(lock, tmp_path / "cache", repository=repository.url)

    assert contents(folder) == BOTH


def test_a_repository_that_is_away_is_said_in_one_line(lock: Lock, tmp_path: Path) -> None:
    nowhere = "http://127.0.0.1:1"

    with pytest.raises(Unavailable, match="check the network and run the same command again"):
        jars_folder(lock, tmp_path / "cache", repository=nowhere)


def test_the_cache_is_where_the_user_keeps_caches() -> None:
    assert user_cache({"XDG_CACHE_HOME": "/x"}) == Path("/x/annales")
    assert user_cache({}) == Path.home() / ".cache" / "annales"


def test_a_cache_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    in_the_way = tmp_path / "a file"
    in_the_way.write_text("no folder")

    with pytest.raises(Misconfigured, match="set XDG_CACHE_HOME"):
        jars_folder(Lock(jars=(SERVER,), digest="d" * 64), in_the_way)
