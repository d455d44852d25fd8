import importlib
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("name", ["graph_schema", "ingest", "service"])
def test_the_packages_that_python_imports_are_ours(name: str) -> None:
    package = importlib.import_module(name)

    assert package.__file__ == str(ROOT / name / "__init__.py")


def test_the_distribution_cannot_be_uploaded_by_mistake() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

    assert "Private :: Do Not Upload" in project["classifiers"]
