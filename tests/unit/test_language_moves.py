"""What hangs on the wrong word is hung on another, class by class, on trees written by hand."""

import pytest

from graph_schema.model import Language
from ingest.language.patching import patch
from tests.trees import changes, tree

ROWS: list[tuple[str, Language, str, str]] = [
    (
        "across, depending", "en",
        """
        war NOUN 6 nsubj _ war
        would AUX 3 aux _ would
        ended VERB 0 ROOT _ end
        had AUX 6 aux _ have
        Israel PROPN 6 nsubj _ Israel
        struck VERB 3 ccomp _ strike
        """,
        "war NOUN nsubj>ended, struck VERB advcl>ended",
    ),
    (
        "saying", "en",
        """
        leader NOUN 2 nsubj _ leader
        poisoned VERB 5 advcl _ poison
        , PUNCT 2 punct _ ,
        Germany PROPN 5 nsubj _ Germany
        says VERB 0 ROOT _ say
        """,
        "poisoned VERB ccomp>says",
    ),
    (
        "doing", "en",
        """
        He PRON 2 nsubj _ he
        denies VERB 0 ROOT _ deny
        having AUX 4 aux _ have
        paid VERB 2 ccomp _ pay
        """,
        "paid VERB xcomp>denies",
    ),
    (
        "with", "en",
        """
        They PRON 2 nsubj _ they
        signed VERB 0 ROOT _ sign
        deals NOUN 2 obj _ deal
        with ADP 7 mark _ with
        Turkey PROPN 7 nsubj _ Turkey
        to PART 7 mark _ to
        reopen VERB 2 advcl _ reopen
        """,
        "with ADP case>Turkey, Turkey PROPN nmod>deals",
    ),
    (
        "fixed", "fr",
        """
        Selon ADV 0 ROOT _ selon
        d’ ADP 4 case _ de
        après ADP 4 case _ après
        Reuters PROPN 1 obl _ Reuters
        """,
        "après ADP fixed>d’",
    ),
    (
        "part", "fr",
        """
        Un DET 2 det _ un
        film NOUN 5 nsubj _ film
        de ADP 4 case _ de
        Hugo PROPN 5 nsubj _ Hugo
        choque VERB 0 ROOT _ choquer
        """,
        "Hugo PROPN nmod>film",
    ),
    (
        "told", "fr",
        """
        Elle PRON 2 nsubj _ elle
        déclare VERB 0 ROOT _ déclarer
        devant ADP 5 case _ devant
        les DET 5 det _ le
        députés NOUN 2 obl _ député
        que PRON 9 obj _ que
        la DET 8 det _ le
        milice NOUN 9 nsubj _ milice
        tire VERB 5 acl:relcl _ tirer
        """,
        "que SCONJ mark>tire, tire VERB ccomp>déclare",
    ),
    (
        "relative", "fr",
        """
        Elle PRON 2 nsubj _ elle
        parle VERB 0 ROOT _ parler
        de ADP 4 case _ de
        livres NOUN 2 obl _ livre
        que PRON 7 obj _ que
        Paul PROPN 7 nsubj _ Paul
        lit VERB 4 acl:relcl _ lire
        """,
        "",
    ),
    (
        "led in", "en",
        """
        If SCONJ 3 mark _ if
        war NOUN 3 nsubj _ war
        comes VERB 5 advcl _ come
        Germany PROPN 5 nsubj _ Germany
        says VERB 0 ROOT _ say
        """,
        "",
    ),
    (
        "not inverted", "en",
        """
        He PRON 2 nsubj _ he
        said VERB 0 ROOT _ say
        Israel PROPN 5 nsubj _ Israel
        had AUX 5 aux _ have
        struck VERB 2 ccomp _ strike
        """,
        "",
    ),
    (
        "with, a noun", "en",
        """
        They PRON 2 nsubj _ they
        met VERB 0 ROOT _ meet
        men NOUN 2 obj _ man
        with ADP 7 mark _ with
        orders NOUN 7 nsubj _ order
        to PART 7 mark _ to
        kill VERB 2 advcl _ kill
        """,
        "",
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "rows", "changed"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS]
)
def test_what_hangs_wrongly_is_moved_and_nothing_else(
    language: Language, rows: str, changed: str
) -> None:
    assert changes(patch, tree(language, rows)) == changed
