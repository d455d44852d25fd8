"""Articles that nobody would write, through the real command: refused with a reason, or read."""

import json
import subprocess
from pathlib import Path

from graph_schema.lines import Line
from graph_schema.readings import parse_reading
from tests.processes import COMMANDS, PATIENCE

REFUSED = {
    "nested tags": ("<b>" * 200_000 + "</b>" * 200_000, "text: is longer than 200000 characters"),
    "a line of a megabyte": ("x" * 1_000_000, "text: is longer than 200000 characters"),
    "100,000 words": ("milice " * 100_000, "text: is longer than 200000 characters"),
    "a NUL": ("La milice\0 a attaqué.", "text: holds a NUL at character 9"),
    "nothing": (" \n\t", "text: is empty"),
}
READ = {
    "a sentence without an end": "attaque " * 10_000,
    "punctuation": "?!… – « » " * 500,
    "bidi": "\u202eLa milice\u202c a attaqué \u2067l’ambassade\u2069 le 3 janvier 2020.",
    "NFD": "La milice a attaque\u0301 l’ambassade a\u0300 Bagdad le 3 janvier 2020.",
    "a stray end of a tag": "</b>La milice a attaqué l’ambassade.<b>",
}


def line_of(name: str, text: str) -> str:
    facts = {"id": name.replace(" ", "-").replace(",", ""), "text": text, "language": "fr"}
    return json.dumps(facts | {"published": "2020-12-03"})


def test_each_is_refused_with_its_reason_or_read_with_true_offsets(tmp_path: Path) -> None:
    texts = [(name, text) for name, (text, _) in REFUSED.items()] + list(READ.items())
    lone = '{"id": "lone", "text": "a \\ud800 b", "language": "fr"}'
    file = tmp_path / "poison.jsonl"
    file.write_text("\n".join([*(line_of(*it) for it in texts), lone]) + "\n", encoding="utf-8")

    done = subprocess.run(
        [COMMANDS / "annales-ingest", "extract", file], env={"ANNALES_HOME": str(tmp_path)},
        capture_output=True, timeout=PATIENCE, check=False,
    )  # fmt: skip

    told = done.stderr.decode()
    readings = [
        parse_reading(Line("stdout", number, line))  # checks every offset
        for number, line in enumerate(done.stdout.splitlines(), 1)
    ]
    assert done.returncode == 1, told
    for number, (_, reason) in enumerate(REFUSED.values(), 1):
        assert f"poison.jsonl:{number}: {reason}" in told
    assert f"poison.jsonl:{len(texts) + 1}: not JSON" in told
    assert [reading.article.text for reading in readings] == list(READ.values())
    assert "Traceback" not in told
