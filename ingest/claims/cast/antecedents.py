"""What "il", "they", "cette source", "the embassy" stand for; nobody, where that is not sure."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Token

from ingest.claims import tree
from ingest.claims.cast.meaning import Meaning
from ingest.claims.cast.phrases import Definiteness, is_plural
from ingest.claims.gazetteer import NounClass, sex_of

_NEAR = 60
"""Mentions that are looked back on; more would cost much and decide nothing."""
_SUBJECTS = ("nsubj", "nsubj:pass")
_OBJECTS = frozenset({"iobj", "obj", "obl:arg"})
_WHOM = frozenset({"qu'", "que", "that", "which", "whom"})
_SEVERAL = frozenset({"elles", "ils", "they"})
_RANKS = frozenset({"deputy", "former", "premier", "prime", "vice", "vice-premier", "ancien"})
"""Who has one is not named again without it: "le Premier ministre" is not "le ministre"."""
_MANY = frozenset({"ils", "elles", "leur", "leurs", "they", "them", "their", "eux"})
_PERSONS = frozenset({"he", "she", "him", "her", "his"})
_THINGS = frozenset({"it", "its"})
_ONE = frozenset({"it", "its", "il", "elle"})
_GENDERS = {"il": "Masc", "ils": "Masc", "elle": "Fem", "elles": "Fem"}
_IMPERSONAL = frozenset({"agir", "convenir", "falloir", "pleuvoir", "rester", "suffire"})
_CROWD: frozenset[NounClass] = frozenset({"civilians"})
_SEXES = {"he": "Masc", "him": "Masc", "his": "Masc", "she": "Fem", "her": "Fem"}
PERSONAL = frozenset({"elle", "elles", "he", "il", "ils", "she", "they"})
"""Pronouns that somebody may be who speaks."""
PRONOUNS = _MANY | _PERSONS | _THINGS | _GENDERS.keys() | {"lui", "sa", "son", "ses"}


@dataclass(frozen=True, slots=True)
class Told:
    """A meaning, the head that named it, and the words it was named with."""

    head: Token
    meaning: Meaning
    classes: frozenset[NounClass]
    lemmas: frozenset[str]
    is_plural: bool


@dataclass(slots=True)
class Story:
    """What the article has told so far, in text order."""

    told: list[Told] = field(default_factory=list[Told])
    by_noun: dict[str, list[Told]] = field(default_factory=dict[str, list[Told]])

    def add(self, told: Told, nouns: Iterable[str]) -> None:
        """Remember a meaning under the nouns it was named by."""
        self.told.append(told)
        for noun in nouns:
            self.by_noun.setdefault(noun.lower(), []).append(told)

    def named_again(
        self, head: Token, lemmas: frozenset[str], classes: frozenset[NounClass], how: Definiteness
    ) -> Meaning | None:
        """Whom "cette source", "le général", "the embassy" name again.

        The nearest one of that noun for a demonstrative, the only one for an article; nothing may
        be said of it that was not said before. "Une source locale" twice is one source.
        """
        if how == "demonstrative" and "media" in classes:
            media = (told for told in reversed(self.told) if told.meaning.is_media)
            if last := next(media, None):
                return last.meaning
        many = is_plural(head)
        before = [
            told
            for told in self.by_noun.get(head.lemma_.lower(), [])[-_NEAR:]
            if told.is_plural == many
            and lemmas <= told.lemmas
            and not told.lemmas & _RANKS - lemmas
        ]
        if not before:
            return None
        if how == "demonstrative":
            return before[-1].meaning
        if how == "definite":
            return _only({told.meaning for told in before})
        again = [told for told in before if told.lemmas == lemmas and "speaker" in classes]
        return again[-1].meaning if again else None


def _only(meanings: set[Meaning]) -> Meaning | None:
    """The one that all are; "embassy-usa" may be "embassy-usa-baghdad", said in short."""
    longest = max(meanings, key=lambda meaning: len(meaning.id))
    is_one = all(it == longest or (it.id and longest.id.startswith(f"{it.id}-")) for it in meanings)
    return longest if is_one else None


def stands_for(pronoun: Token, story: Story, starts: Sequence[int]) -> Meaning | None:
    """Whom a pronoun or possessive stands for: the only fitting one, subjects first; no thing.

    Looked for in the words before it in its own sentence, then in the sentence before; ``starts``
    says for each token where its sentence starts. Who does something to "him" is not he. Where it
    is undergone, or by several, an object may be meant as well as a subject: nobody then.
    """
    word = pronoun.lower_.replace("’", "'").removeprefix("-t-").removeprefix("-")
    if word not in PRONOUNS or pronoun.dep_.startswith("expl"):
        return None
    if word == "il" and pronoun.head.lemma_ in _IMPERSONAL:
        return None
    start = starts[pronoun.i]
    before = starts[start - 1] if start else 0
    near = [told for told in story.told[-_NEAR:] if before <= told.head.i < pronoun.i]
    doers = _doers_to(pronoun)
    others = {told.meaning for told in near if told.head.i in doers}
    undergoes = _undergoes_its_clause(pronoun)
    near = [it for it in near if it.meaning not in others and it.head.i != undergoes]
    here = [told for told in near if told.head.i >= start]
    there = [told for told in near if told.head.i < start]
    for candidates in (here, there):
        fitting = [told for told in candidates if _fits(told, word, pronoun)]
        subjects = [told for told in fitting if _is_subject(told.head)]
        if _is_undergone(pronoun) or word in _SEVERAL:
            subjects += [told for told in fitting if told.head.dep_ in _OBJECTS]
        if word in _ONE and (holder := _holder_of_clause(pronoun, subjects)) is not None:
            return holder
        # "it" is too often no body: only a subject that is one will do.
        for group in (subjects,) if word in _THINGS else (subjects, fitting):
            if group:
                only = _only({told.meaning for told in group})
                return only if only and only.kind != "thing" else None
    return None


def _holder_of_clause(pronoun: Token, subjects: Sequence[Told]) -> Meaning | None:
    """The only body told of, where it also says or wants what the pronoun does.

    Of "GM said that the loss could grow as it pays" GM; a title before its name is the same.
    """
    names = [told for told in subjects if told.meaning.kind != "thing"]
    heads = {told.head.i: told for told in names}
    last = [told for told in names if not _is_title_of_next(told, heads)]
    if len({told.meaning for told in last}) != 1:
        return None
    verbs = {word.i for word in tree.above(pronoun)}
    return last[0].meaning if last[0].head.head.i in verbs else None


def _is_title_of_next(told: Told, heads: Mapping[int, Told]) -> bool:
    """Whether a name for it follows at once: "the company Northstar"."""
    after = heads.get(told.head.i + 1)
    return after is not None and after.head.head.i == told.head.head.i


def _doers_to(pronoun: Token) -> set[int]:
    """The subjects of what is done to a pronoun: "wants to meet him" bars who wants to."""
    if pronoun.dep_ not in _OBJECTS:
        return set()
    verb = pronoun.head
    while tree.first_child(verb, *_SUBJECTS) is None and _shares_its_subject(verb):
        verb = verb.head
    return {it.i for subject in tree.children(verb, *_SUBJECTS) for it in tree.conjuncts(subject)}


def _shares_its_subject(verb: Token) -> bool:
    """Whether it has that of the verb above it: not below "asked the minister to"."""
    if verb.dep_ == "xcomp":
        return tree.first_child(verb.head, *_OBJECTS) is None
    return verb.dep_ == "conj"


def _undergoes_its_clause(pronoun: Token) -> int | None:
    """The noun whose relative clause a pronoun does something in: "pupils whom they killed"."""
    clause = next((it for it in (pronoun, *tree.above(pronoun)) if it.dep_ == "acl:relcl"), None)
    if clause is None or pronoun.dep_ not in _SUBJECTS:
        return None
    relatives = (it for it in tree.children(clause, *_OBJECTS) if it.i < pronoun.i)
    is_object = any(it.lower_.replace("’", "'") in _WHOM for it in relatives)
    return clause.head.i if is_object else None


def _is_undergone(pronoun: Token) -> bool:
    return pronoun.dep_ == "nsubj:pass" or pronoun.dep_ in _OBJECTS


def _is_subject(head: Token) -> bool:
    """Whether it is a subject, alone, together with others or as its owner: "Jobs's health"."""
    while head.dep_ in {"conj", "nmod:poss"}:
        head = head.head
    return head.dep_ in _SUBJECTS


def _fits(told: Told, word: str, pronoun: Token) -> bool:
    """Number, gender and kind; the word it depends on is no antecedent of it."""
    kind = told.meaning.kind
    if kind == "place" or told.head.i == pronoun.head.i:
        return False
    wants_many = word in _MANY or tree.feature(pronoun, "Number[psor]") == "Plur"
    if wants_many != _is_many(told):
        is_one_state = kind == "state" and word in _THINGS  # "the United States said it"
        is_body = word in {"they", "their"} and kind == "organization" and _is_near(told, pronoun)
        return is_one_state or is_body
    if word in _PERSONS:
        is_somebody = kind == "person" or (kind == "unnamed" and told.classes != _CROWD)
        return is_somebody and _agrees(told, _SEXES.get(word, ""))
    if word in _THINGS:
        is_no_body = kind in {"person", "unnamed", "population"}
        return not is_no_body and pronoun.dep_ != "obj" and not _is_described(pronoun)
    return _agrees(told, _GENDERS.get(word, ""))


def _is_near(told: Told, pronoun: Token) -> bool:
    """Whether both stand in one sentence: a body is "they" there, elsewhere others may be."""
    between = pronoun.doc[told.head.i + 1 : pronoun.i + 1]
    return not any(word.is_sent_start for word in between)


def _is_described(pronoun: Token) -> bool:
    """Whether it only is something, or has something done to it: "it is clear", "it was held"."""
    return any(child.dep_ in {"cop", "aux:pass"} for child in pronoun.head.children)


def _is_many(told: Told) -> bool:
    kind = told.meaning.kind
    if kind == "person":
        return False
    if kind == "state":
        return told.is_plural or told.head.lower_.endswith("s")
    return told.is_plural or kind == "population"


def _agrees(told: Told, wanted: str) -> bool:
    """Whether the gender does not speak against it: a person's by the first name."""
    if told.meaning.kind == "person":
        gender = sex_of(told.meaning.name.split()[0])
    else:
        gender = tree.feature(told.head, "Gender")
    return not (gender and wanted) or gender == wanted
