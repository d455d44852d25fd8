"""What the lexicons know of a word: one frozen entry a word, read from one line of TOML.

Keys of the files are the fields below; nothing else is accepted. Words are lemmas in lower case
with a straight apostrophe: a pronominal verb as "se retirer" or "s'enfuir", a verb with a
particle as "step down", a noun of two words as a dictionary prints it ("frappe aérienne").
"""

from dataclasses import dataclass, replace
from typing import ClassVar, Literal

from graph_schema.model import Attitude, Certainty, PloverType, Polarity, Stance


class Entry:
    """What stands on one line: unknown keys are refused, nothing is coerced."""

    __slots__ = ()
    __pydantic_config__: ClassVar = {"extra": "forbid", "strict": True}


@dataclass(frozen=True, slots=True, kw_only=True)
class Verb(Entry):
    """A verb that does something, or (``stative``) tells how things are.

    ``type`` is the base type whatever the status; None where the verb alone does not decide.
    The subject acts and the direct object is the target, unless the entry says otherwise:
    with ``subject = "target"`` it happens to the subject and nobody acts ("died");
    ``target`` are prepositions that introduce the target too, uncontracted ("à" stands for
    "au" and "aux"); with ``thing`` the direct object is what is handed over, moved or asked
    for, so that the preposition's noun is the target where both stand ("livrer des armes à
    Kiev"); with ``place`` it is where one goes or leaves, and its people are the hosts ("visit
    Baghdad"). A ``reciprocal`` verb may have all its parties as subject, and its prepositions
    name the other side. An event that a verb ``stops`` ("foiled an attack", "froze aid") is not
    told to have happened. What is done to ``somebody`` is not done to an event: of "the funeral
    of fighters, killed …" the fighters. A verb of ``aspect`` is what its event is: of "stepped
    up its attacks on Kyiv" an attack, and Kyiv the target.
    """

    type: PloverType | None = None
    mode: str | None = None
    subject: Literal["actor", "target"] = "actor"
    target: tuple[str, ...] = ()
    thing: bool = False
    place: bool = False
    reciprocal: bool = False
    stative: bool = False
    stops: bool = False
    somebody: bool = False
    aspect: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class EventNoun(Entry):
    """A noun that names an event.

    ``of`` says what "de X", "of X", "X's" and a possessive fill; None leaves it open, and a
    ``mover`` acts if it has a name and else is moved ("the withdrawal of troops"). Whoever
    stands after "par" or "by" acts. ``target`` are prepositions that introduce the target; an
    "of" or "de" among them goes before ``of``, which then is for "X's" and possessives
    ("Rome's criticism of Paris"). ``lemma`` is the verb that says the same, so that both make
    claims of one action. An event that a noun ``stops`` is not told to have happened either.
    """

    type: PloverType | None = None
    mode: str | None = None
    of: Literal["actor", "target", "mover"] | None = None
    target: tuple[str, ...] = ()
    reciprocal: bool = False
    lemma: str | None = None
    stops: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Sense(Entry):
    """What a verb is when it is done to things of a kind: of "lift sanctions" a RETREAT.

    Fields are those of `Verb`; None leaves what the verb alone says. A ``type`` of "" takes the
    type away: a bill that is withdrawn is no retreat.
    """

    type: PloverType | Literal[""] | None = None
    mode: str | None = None
    target: tuple[str, ...] | None = None
    thing: bool | None = None
    reciprocal: bool | None = None
    stative: bool | None = None
    stops: bool | None = None

    def of(self, verb: Verb) -> Verb:
        """The verb in this sense."""
        told = {
            name: value
            for name in ("target", "thing", "reciprocal", "stative", "stops")
            if (value := getattr(self, name)) is not None
        }
        if self.type is not None:
            told |= {"type": self.type or None, "mode": self.mode}
        return replace(verb, **told)


@dataclass(frozen=True, slots=True, kw_only=True)
class CueWord(Entry):
    """A word that introduces a report, and how its speaker stands to what is reported."""

    stance: Stance


@dataclass(frozen=True, slots=True, kw_only=True)
class Governor(Entry):
    """A word whose infinitive or clause is the event, and what it says of that event's status.

    None in ``certainty`` and ``polarity`` leaves them as they are. ``control`` is the party
    that does what the infinitive says: of "order X to leave" the object; ``either`` is the
    object where one stands ("wants X to leave") and else the subject ("wants to leave"). With
    ``done_when_past`` a finished past means that it happened ("a dû partir", "was able to
    leave") and the rest does not count; with ``done_when_negated`` a negation means so ("did
    not fail to leave"). A verb with what introduces the infinitive or gerund is another word:
    "thank for", "keep from". A noun of ``event`` says it of an event noun, too: "the risk of an
    attack", "attack plans"; of others, as of "the purpose of the attack", it is known. Whether
    the governor is an event of its own as well ("threatens to attack") is for `Verb` to say.
    """

    attitude: Attitude = "none"
    certainty: Certainty | None = None
    polarity: Polarity | None = None
    control: Literal["subject", "object", "either"] = "subject"
    done_when_past: bool = False
    done_when_negated: bool = False
    event: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Negation(Entry):
    """A word that negates: its verb, the noun it determines, itself as a party, or a clause.

    On a ``gerund`` it introduces no noun: "decided against sending", "against the attack".
    ``with_ne`` words negate only beside a French "ne".
    """

    on: Literal["verb", "noun", "party", "clause", "gerund"]
    with_ne: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Hedge(Entry):
    """An adverb or adjective that makes less certain; ``hearsay``: because others say so."""

    certainty: Certainty
    hearsay: bool = False
