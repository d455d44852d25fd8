"""The full-form lexicon DELA (LGPL-LR): which parts of speech a French form may be.

A line is "form,lemma.CODE+marks:features:features"; the lemma is left out where it is the form,
and what would be a sign in it has a backslash.
"""

import re
from collections.abc import Container, Iterable, Mapping
from pathlib import Path

LINE = re.compile(r"(?P<form>(?:\\.|[^,\\])+),(?:\\.|[^.\\])*\.(?P<code>[A-Z]+)[^:]*(?P<rest>:.*)?")
NOUN, ADJECTIVE, PRESENT, FINITE, INFINITIVE, PARTICIPLE, GERUND, ADVERB, LINK, POINTER = (
    1 << bit for bit in range(10)
)
"""Classes, a bit each: PRESENT are finite verbs too, the forms that nouns look like; LINK are
prepositions and conjunctions, POINTER determiners and pronouns."""

CODES = {
    "N": NOUN, "A": ADJECTIVE, "ADV": ADVERB, "PREP": LINK, "CONJS": LINK, "CONJC": LINK,
    "PREPDET": LINK, "DET": POINTER, "PRO": POINTER, "PRON": POINTER,
}  # fmt: skip
VERB = "V"
TENSES = {
    "P": PRESENT, "S": PRESENT, "Y": PRESENT, "I": FINITE, "J": FINITE, "F": FINITE, "C": FINITE,
    "T": FINITE, "W": INFINITIVE, "K": PARTICIPLE, "G": GERUND,
}  # fmt: skip


def lexicon_of(file: Path, used: Container[str]) -> dict[str, int]:
    """Read the classes of those forms that are used at all."""
    with file.open(encoding="utf-8") as lines:
        found = classes_of(lines)
    return {form: classes for form, classes in sorted(found.items()) if form in used}


def classes_of(lines: Iterable[str]) -> Mapping[str, int]:
    r"""Put the classes of each single word together.

    >>> classes_of(["riposte,.N+z1:fs", "riposte,riposter.V+z1:P1s:P3s", "vis\\-\\à\\-vis,.ADV+z1"])
    {'riposte': 5, 'vis-à-vis': 128}
    """
    found: dict[str, int] = {}
    for line in lines:
        entry = LINE.match(line)
        if entry is None:
            continue
        form = entry["form"].replace("\\", "")
        if entry["code"] == VERB:
            tenses = (reading[:1] for reading in (entry["rest"] or "").strip()[1:].split(":"))
            classes = 0
            for tense in tenses:
                classes |= TENSES.get(tense, 0)
        else:
            classes = CODES.get(entry["code"], 0)
        if classes and " " not in form:
            found[form] = found.get(form, 0) | classes
    return found
