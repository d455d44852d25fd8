"""Every word of every Cypher constant is one that `graph_schema.layout` knows."""

import re
from collections.abc import Iterator
from importlib import import_module
from pkgutil import walk_packages

import pytest

import graph_schema
import ingest
import service
from graph_schema.layout import NODES, RELATIONSHIPS

_LABELS = re.compile(r"\(\s*\w*((?:\s*:\s*\w+(?:\s*\|\s*\w+)*)+)")
_LABEL_TESTS = re.compile(r"(?<![\w(\[:])[a-z]\w*((?::[A-Z]\w*)+)")
_TYPES = re.compile(r"\[\s*\w*\s*:\s*([A-Z_]+(?:\s*\|\s*[A-Z_]+)*)")
_VARIABLES = re.compile(r"[(\[]\s*([a-z_]\w*)\s*:\s*([\w|:]+)")
_READ = re.compile(r"(?<![\w.$)])([a-z_]\w*)\.([a-z_]\w*)(?!\w*\()")
_NOT_CODE = re.compile(r"'[^']*'|//[^\n]*")
_MAP = re.compile(r"[(\[]\s*(?:[a-z_]\w*)?\s*:\s*([\w|:]+)[^\[\](){}]*\{([^{}]*)\}")
_KEY = re.compile(r"(?:^|,)\s*([a-z_]\w*)\s*:")


def constants() -> Iterator[tuple[str, str]]:
    """All module-level Cypher, by where it stands."""
    for package in (graph_schema, ingest, service):
        for module in walk_packages(package.__path__, f"{package.__name__}."):
            if module.name.endswith("__main__") or ".training.learning." in module.name:
                continue  # commands; what needs an environment of its own
            loaded = import_module(module.name)
            for name, value in vars(loaded).items():
                if name.isupper() and isinstance(value, str) and _is_cypher(value):
                    yield f"{module.name}.{name}", value


def _is_cypher(text: str) -> bool:
    return re.search(r"^\s*(OPTIONAL )?(MATCH|MERGE|UNWIND|CALL)\b", text, re.MULTILINE) is not None


def unknown_words(cypher: str) -> set[str]:
    """The labels, types and properties that the layout does not know.

    A property of a variable that is bound to labels or types must be one of theirs.
    """
    code = _NOT_CODE.sub("''", cypher)
    labels = {
        label
        for found in [*_LABELS.findall(code), *_LABEL_TESTS.findall(code)]
        for label in re.findall(r"\w+", found)
    }
    types = {name for found in _TYPES.findall(code) for name in re.findall(r"\w+", found)}
    wrong = {f":{label}" for label in labels - NODES.keys()}
    wrong |= {f"[:{name}]" for name in types - RELATIONSHIPS.keys()}
    bound: dict[str, set[str]] = {}
    for variable, names in _VARIABLES.findall(code):
        bound.setdefault(variable, set()).update(_properties(names))
    wrong |= {
        f"{variable}.{key}"
        for variable, key in _READ.findall(code)
        if variable in bound and key not in bound[variable]
    }
    return wrong | {
        f"{{{key}}}"
        for names, body in _MAP.findall(code)
        for key in _KEY.findall(body)
        if key not in _properties(names)
    }


def unsought(cypher: str) -> set[str]:
    """The nodes that a MATCH finds by their id without saying that it is sought in the index."""
    return {
        name
        for clause in re.findall(
            r"MATCH [^\"]*?(?=MATCH|MERGE|CREATE|RETURN|\Z)", cypher, re.DOTALL
        )
        for name in re.findall(r"\((\w*:\w+)[\w:]* \{id: ", clause)
        if f"USING INDEX SEEK {name}(id)" not in clause
    }


def _properties(names: str) -> set[str]:
    return {
        key
        for name in re.findall(r"\w+", names)
        for key in (NODES.get(name) or RELATIONSHIPS.get(name) or {})
    }


CONSTANTS = dict(constants())


@pytest.mark.parametrize("cypher", CONSTANTS.values(), ids=CONSTANTS.keys())
def test_cypher_says_only_what_the_layout_knows(cypher: str) -> None:
    assert unknown_words(cypher) == set()


@pytest.mark.parametrize(
    "cypher",
    [text for name, text in CONSTANTS.items() if name.startswith("ingest.loading.")],
)
def test_loading_seeks_its_nodes_whatever_neo4j_thinks_of_the_size_of_the_graph(
    cypher: str,
) -> None:
    assert unsought(cypher) == set()


def test_a_node_that_is_not_sought_is_found() -> None:
    hinted = "MATCH (event:Event {id: row.id}) USING INDEX SEEK event:Event(id)"

    assert unsought(hinted) == set()
    assert unsought(f"{hinted} MATCH (:Claim {{id: id}})") == {":Claim"}


def test_the_timeline_is_among_the_constants() -> None:
    assert "service.queries.timelines.TIMELINE" in CONSTANTS


@pytest.mark.parametrize(
    ("cypher", "wrong"),
    [
        ("MATCH (event:Evnt) RETURN event", {":Evnt"}),
        ("MATCH (event:Event)-[:DONE]->() RETURN event", {"[:DONE]"}),
        ("MATCH (event:Event) WHERE event.sortday > 1 RETURN event", {"event.sortday"}),
        ("MATCH (event:Event {ident: 1}) RETURN event", {"{ident}"}),
        ("MATCH (event:Event) SET event:Wild", {":Wild"}),
        ("MATCH ()-[does:DOES]->() RETURN does.about", {"does.about"}),
        ("MATCH (event:Event {id: row.x}) RETURN row.y, event.id", set[str]()),
    ],
)
def test_a_misspelt_word_is_found(cypher: str, wrong: set[str]) -> None:
    assert unknown_words(cypher) == wrong
