"""The table of types is the one of PLOVER and CAMEO, row for row."""

from typing import get_args

import pytest

from graph_schema.errors import Broken
from graph_schema.model import Attitude, PloverType, Tense
from graph_schema.ontology import (
    EventClass,
    class_of,
    derived_type,
    family,
    modes_of,
    once_of,
)

TYPES: tuple[PloverType, ...] = get_args(PloverType)

PLAIN: dict[PloverType, EventClass] = {
    "AGREE": EventClass("03", 1, 4.0),
    "CONSULT": EventClass("04", 1, 1.0),
    "SUPPORT": EventClass("05", 1, 3.5),
    "CONCEDE": EventClass("08", 1, 5.0),
    "COOPERATE": EventClass("06", 2, 6.0),
    "AID": EventClass("07", 2, 7.0),
    "RETREAT": EventClass("08", 2, 5.0),
    "REQUEST": EventClass("10", 3, -5.0),
    "ACCUSE": EventClass("11", 3, -2.0),
    "REJECT": EventClass("12", 3, -4.0),
    "THREATEN": EventClass("13", 3, -6.0),
    "PROTEST": EventClass("14", 4, -6.5),
    "SANCTION": EventClass("16", 3, -4.0),
    "MOBILIZE": EventClass("15", 4, -7.2),
    "COERCE": EventClass("17", 4, -7.0),
    "ASSAULT": EventClass("19", 4, -10.0),
}

MODES: dict[PloverType, str] = {
    "AGREE": "",
    "CONSULT": "visit third-party multilateral phone",
    "SUPPORT": "",
    "CONCEDE": "",
    "COOPERATE": "",
    "AID": "",
    "RETREAT": "withdraw release disarm ceasefire access resign",
    "REQUEST": "assist change yield meet",
    "ACCUSE": "disapprove investigate allege",
    "REJECT": "assist change yield meet",
    "THREATEN": "restrict arrest relations expel territory violence",
    "PROTEST": "demo riot strike hunger boycott obstruct vandalize",
    "SANCTION": "convict expel withdraw discontinue",
    "MOBILIZE": "troops weapons police militia",
    "COERCE": (
        "seize restrict censor curfew martial-law arrest deport withhold misinformation cyber"
    ),
    "ASSAULT": (
        "abduct beat torture sexual targeted destroy primitive firearms explosives "
        "suicide-attack aerial drone heavy-weapons crowd-control unconventional"
    ),
}

MILD = EventClass("18", 4, -9.0)
EXCEPTIONS: dict[tuple[PloverType, str], EventClass] = {
    ("ACCUSE", "investigate"): EventClass("09", 3, -2.0),
    ("SANCTION", "discontinue"): EventClass("16", 4, -4.0),
    ("ASSAULT", "abduct"): MILD,
    ("ASSAULT", "beat"): MILD,
    ("ASSAULT", "torture"): MILD,
    ("ASSAULT", "sexual"): MILD,
    ("ASSAULT", "targeted"): MILD,
    ("ASSAULT", "suicide-attack"): MILD,
    ("ASSAULT", "primitive"): MILD,
    ("ASSAULT", "crowd-control"): MILD,
    ("ASSAULT", "unconventional"): EventClass("20", 4, -10.0),
}


@pytest.mark.parametrize("type", TYPES)
def test_every_type_has_the_modes_of_plover(type: PloverType) -> None:
    assert modes_of(type) == tuple(MODES[type].split())


@pytest.mark.parametrize("type", TYPES)
def test_every_row_is_the_one_of_its_type_but_for_the_exceptions(type: PloverType) -> None:
    rows = {mode: class_of(type, mode) for mode in (None, *modes_of(type))}

    expected = {mode: EXCEPTIONS.get((type, mode), PLAIN[type]) for mode in modes_of(type)}
    assert rows == {None: PLAIN[type], **expected}


def test_a_mode_of_another_type_is_refused() -> None:
    with pytest.raises(Broken, match="AID has no mode 'drone'"):
        class_of("AID", "drone")


def test_only_claims_of_one_type_may_tell_of_one_event() -> None:
    families = set(map(family, TYPES))

    assert len(families) == len(TYPES)


@pytest.mark.parametrize(
    ("type", "tense", "attitude", "derived"),
    [
        ("CONSULT", "future", "none", "AGREE"),
        ("CONSULT", "past", "none", "CONSULT"),
        ("CONSULT", "present", "plan", "AGREE"),
        ("SUPPORT", "present", "promise", "AGREE"),
        ("COOPERATE", "future", "plan", "AGREE"),
        ("AID", "present", "promise", "AGREE"),
        ("AID", "past", "hope", "AID"),
        ("RETREAT", "present", "plan", "CONCEDE"),
        ("RETREAT", "future", "none", "CONCEDE"),
        ("RETREAT", "past", "none", "RETREAT"),
        ("RETREAT", "future", "demand", "REQUEST"),
        ("ASSAULT", "future", "none", "ASSAULT"),
        ("ASSAULT", "future", "threat", "THREATEN"),
        ("ASSAULT", "past", "accusation", "ACCUSE"),
        ("ASSAULT", "present", "fear", "ASSAULT"),
        (None, "future", "threat", "THREATEN"),
        (None, "future", "plan", None),
        (None, "past", "none", None),
    ],
)
def test_status_shifts_the_type_as_plover_does(
    type: PloverType | None, tense: Tense, attitude: Attitude, derived: PloverType | None
) -> None:
    assert derived_type(type, tense, attitude) == derived


@pytest.mark.parametrize(
    ("type", "mode", "lemma", "what"),
    [
        ("ASSAULT", "targeted", "assassiner", "death"),
        ("ASSAULT", None, "kill", "death"),
        ("ASSAULT", "drone", "tuer", "death"),
        (None, None, "mourir", "death"),
        (None, None, "death", "death"),
        ("RETREAT", "resign", "démissionner", "resignation"),
        ("ASSAULT", None, "attaquer", None),
        ("RETREAT", "withdraw", "withdraw", None),
        ("REQUEST", None, "kill", None),
        (None, None, "voter", None),
    ],
)
def test_a_death_and_a_resignation_happen_once_to_a_person(
    type: PloverType | None, mode: str | None, lemma: str, what: str | None
) -> None:
    assert once_of(type, mode, lemma) == what
