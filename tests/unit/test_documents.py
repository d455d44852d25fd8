import re
from pathlib import Path

from graph_schema.layout import NODES, RELATIONSHIPS

ROOT = Path(__file__).parents[2]


def words_in_code(document: str) -> set[str]:
    """Everything the document sets in code, as words."""
    text = (ROOT / document).read_text(encoding="utf-8")
    return {word for code in re.findall(r"`([^`]+)`", text) for word in re.findall(r"\w+", code)}


def test_the_page_on_the_graph_names_every_label_relationship_and_property() -> None:
    told = words_in_code("docs/graph.md")

    properties = {name for holder in (*NODES.values(), *RELATIONSHIPS.values()) for name in holder}
    assert (NODES.keys() | RELATIONSHIPS.keys() | properties) - told == set()


def test_decisions_are_numbered_and_under_a_page() -> None:
    decisions = sorted((ROOT / "docs/adr").glob("*.md"))

    assert [path.name[:4] for path in decisions] == [
        f"{number:04}" for number in range(1, len(decisions) + 1)
    ]
    for path in decisions:
        text = path.read_text(encoding="utf-8")
        assert len(text.splitlines()) <= 60
        assert all(f"## {part}" in text for part in ("Context", "Decision", "Consequences"))


def test_no_module_is_longer_than_the_style_allows() -> None:
    modules = [
        path
        for package in ("graph_schema", "ingest", "service")
        for path in (ROOT / package).rglob("*.py")
    ]

    assert {
        str(path.relative_to(ROOT)): lines
        for path in modules
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > 250
    } == {}
