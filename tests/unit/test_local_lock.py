"""The lock that says which jars Neo4j is made of."""

import re

import pytest

from graph_schema.database.lock import Jar, committed_lock, lock_from
from graph_schema.errors import Broken

ONE_JAR = """
[[dependencies]]
groupId = "org.neo4j.app"
artifactId = "neo4j-server"
version = "5.26.30"
packaging = "jar"
classifier = "linux-x86_64"
sha256 = "aa"
"""


def test_a_lock_is_read_jar_by_jar() -> None:
    lock = lock_from(ONE_JAR)

    assert lock.version == "5.26.30"
    assert lock.jars == (
        Jar(
            group="org.neo4j.app",
            artifact="neo4j-server",
            version="5.26.30",
            classifier="linux-x86_64",
            sha256="aa",
        ),
    )
    assert lock.jars[0].filename == "neo4j-server-5.26.30-linux-x86_64.jar"


def test_another_hash_is_another_lock() -> None:
    other = lock_from(ONE_JAR.replace('"aa"', '"bb"'))

    assert other.digest != lock_from(ONE_JAR).digest


def test_a_jar_without_a_hash_is_refused() -> None:
    unhashed = ONE_JAR.replace('sha256 = "aa"', "")

    with pytest.raises(Broken, match="neo4j-server has no sha256"):
        lock_from(unhashed)


def test_the_committed_lock_hashes_every_jar_and_names_each_once() -> None:
    lock = committed_lock()

    names = [jar.filename for jar in lock.jars]
    assert lock.version.startswith("5.26.")
    assert len(set(names)) == len(names) > 200
    assert [jar for jar in lock.jars if not re.fullmatch(r"[0-9a-f]{64}", jar.sha256)] == []
