"""Write `jgo.lock.toml` anew: `python -m graph_schema.database.relock`, after changing a version.

Resolves what Neo4j needs on Maven Central, fetches every jar and records its SHA-256. Only
people who upgrade Neo4j run this; everybody else downloads what the lock says.
"""

import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from jgo.env import LockedDependency, LockFile
from jgo.maven import MavenContext, PythonResolver
from rich.console import Console

from graph_schema.database.lock import LOCK

NEO4J = "5.26.30"
# The Browser is released on its own; this is the last that the 5.26 line ships.
WANTED = (
    f"org.neo4j:neo4j:{NEO4J}",
    f"org.neo4j.app:neo4j-server:{NEO4J}",
    "org.neo4j.client:neo4j-browser:5.24.0",
)


def main() -> None:
    """Resolve, download to a temporary folder, hash, write."""
    to = Path(__file__).with_name(LOCK)
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(8) as pool:
        context = MavenContext(PythonResolver(), repo_cache=Path(folder), timeout=30)
        wanted = [context.create_dependency(coordinate) for coordinate in WANTED]
        named, needed = context.resolver.resolve(wanted)
        locked = list(pool.map(LockedDependency.from_dependency, [*named, *needed]))
    locked.sort(key=lambda jar: (jar.groupId, jar.artifactId, jar.classifier or ""))
    LockFile(locked).save(to)
    Console(stderr=True).print(f"{to}: {len(locked)} jars")


if __name__ == "__main__":
    main()
