"""Trees that cannot be are repaired, rule by rule, on trees written by hand."""

import pytest

from graph_schema.model import Language
from ingest.language.patching import patch
from tests.trees import changes, tree

ROWS: list[tuple[str, Language, str, str]] = [
    (
        "noun", "en",
        """
        He PRON 2 nsubj _ he
        rejected VERB 0 ROOT _ reject
        claims VERB 2 obj _ claim
        that SCONJ 6 mark _ that
        police NOUN 6 nsubj _ police
        fired VERB 3 ccomp _ fire
        """,
        "claims NOUN obj>rejected, fired VERB acl>claims",
    ),
    (
        "name", "en",
        """
        spokesman NOUN 4 nsubj _ spokesman
        Garba PROPN 1 appos _ Garba
        Shehu PROPN 1 appos _ Shehu
        said VERB 0 ROOT _ say
        """,
        "Shehu PROPN flat>Garba",
    ),
    (
        "object", "en",
        """
        Turkey PROPN 2 nsubj _ Turkey
        bombed VERB 0 ROOT _ bomb
        Afrin PROPN 6 nsubj _ Afrin
        and CCONJ 6 cc _ and
        Russia PROPN 6 nsubj _ Russia
        left VERB 2 conj _ leave
        """,
        "Afrin PROPN obj>bombed",
    ),
    (
        "object, joined", "en",
        """
        Turkey PROPN 2 nsubj _ Turkey
        bombed VERB 0 ROOT _ bomb
        Afrin PROPN 6 nsubj _ Afrin
        and CCONJ 5 cc _ and
        Russia PROPN 3 conj _ Russia
        left VERB 2 conj _ leave
        """,
        "Afrin PROPN obj>bombed, and CCONJ cc>left, Russia PROPN nsubj>left",
    ),
    (
        "subject", "en",
        """
        Russia PROPN 2 compound _ Russia
        expels VERB 0 ROOT VerbForm=Fin expel
        diplomats NOUN 2 obj _ diplomat
        """,
        "Russia PROPN nsubj>expels",
    ),
    (
        "for", "en",
        """
        They PRON 2 nsubj _ they
        hope VERB 0 ROOT _ hope
        for ADP 6 mark _ for
        Israel PROPN 2 obl _ Israel
        to PART 6 mark _ to
        leave VERB 2 advcl _ leave
        """,
        "Israel PROPN nsubj>leave",
    ),
    (
        "against", "en",
        """
        They PRON 2 nsubj _ they
        approved VERB 0 ROOT _ approve
        sanctions NOUN 2 obj _ sanction
        against ADP 5 case _ against
        Iran PROPN 2 obl _ Iran
        """,
        "Iran PROPN nmod>sanctions",
    ),
    (
        "against, planned", "fr",
        """
        attaque NOUN 0 ROOT _ attaque
        planifiée VERB 1 acl _ planifier
        contre ADP 4 case _ contre
        Bagdad PROPN 2 obl _ Bagdad
        """,
        "Bagdad PROPN nmod>attaque",
    ),
    (
        "content", "fr",
        """
        Ils PRON 2 nsubj _ il
        saluent VERB 0 ROOT _ saluer
        la DET 4 det _ le
        décision NOUN 2 obj _ décision
        de ADP 6 mark _ de
        partir VERB 2 xcomp VerbForm=Inf partir
        """,
        "partir VERB acl>décision",
    ),
    (
        "verb", "fr",
        """
        Moscou PROPN 2 nsubj _ Moscou
        bombarde NOUN 0 ROOT _ bombarde
        Kharkiv PROPN 2 obj _ Kharkiv
        """,
        "bombarde VERB ROOT>bombarde",
    ),
    (
        "whole", "fr",
        """
        Russie PROPN 2 nsubj _ Russie
        bombarde VERB 0 ROOT _ bombarder
        Kharkiv PROPN 1 flat:name _ Kharkiv
        """,
        "Kharkiv PROPN obj>bombarde",
    ),
    (
        "proper", "fr",
        """
        le DET 2 det _ le
        quotidien NOUN 0 ROOT _ quotidien
        Sud NOUN 2 nmod _ sud
        Ouest PROPN 3 flat:name _ Ouest
        """,
        "Sud PROPN nmod>quotidien",
    ),
    (
        "name behind a title", "en",
        """
        leader NOUN 4 nsubj _ leader
        Maria PROPN 1 flat _ Maria
        Petrova PROPN 4 nsubj _ Petrova
        left VERB 0 ROOT _ leave
        """,
        "Petrova PROPN flat>Maria",
    ),
    (
        "verb, unknown", "fr",
        """
        Moscou PROPN 2 nsubj _ Moscou
        bombarde X 0 ROOT _ bombarde
        Belaïa PROPN 2 flat:name _ Belaïa
        Tserkva PROPN 2 flat:name _ Tserkva
        """,
        "bombarde VERB ROOT>bombarde, Belaïa PROPN obj>bombarde, Tserkva PROPN flat:name>Belaïa",
    ),
    (
        "caus", "fr",
        """
        avoir AUX 2 aux:caus _ avoir
        volé VERB 0 ROOT _ voler
        """,
        "avoir AUX aux>volé",
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "rows", "changed"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS]
)
def test_what_cannot_be_is_repaired(language: Language, rows: str, changed: str) -> None:
    assert changes(patch, tree(language, rows)) == changed


@pytest.mark.parametrize(
    ("language", "rows"),
    [
        (
            "en",
            """
            They PRON 2 nsubj _ they
            warned VERB 0 ROOT _ warn
            people NOUN 2 obj _ people
            against ADP 5 case _ against
            Iran PROPN 2 obl _ Iran
            """,
        ),
        (
            "fr",
            """
            Il PRON 2 nsubj _ il
            fait AUX 3 aux:caus _ faire
            partir VERB 0 ROOT VerbForm=Inf partir
            """,
        ),
        (
            "fr",
            """
            Paul PROPN 3 nsubj _ Paul
            est AUX 3 cop _ être
            maire NOUN 0 ROOT _ maire
            """,
        ),
    ],
)
def test_what_can_be_stays(language: Language, rows: str) -> None:
    assert changes(patch, tree(language, rows)) == ""
