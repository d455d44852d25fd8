"""Reports told by syntax: "a dit que …", "denied attacking …", "selon X, …", "aurait tué"."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from graph_schema.model import Stance, Style
from ingest.claims import tree, words
from ingest.claims.anonymity import keeps_unnamed
from ingest.claims.comments import last_told
from ingest.claims.granted import is_granted
from ingest.claims.lexicon import CueWord, Lexicon
from ingest.claims.negation import is_negated
from ingest.claims.passives import is_passive
from ingest.claims.predicates import is_governed_by
from ingest.claims.reports import Piece, Report, piece_of, verb_group, without
from ingest.claims.senses import PLEAS
from ingest.claims.subjects import holders_of, noun_before, subjects_of

_ANNOUNCE = frozenset({"annoncer", "signaler", "announce", "report"})
_AGREE = frozenset({"accept", "accepter", "agree", "concur", "consent", "consentir", "convenir"})
_THEM = frozenset({"lui", "elle", "eux", "elles", "him", "her", "them"})
_NEAR = 12
"""Tokens between a verb of saying and its "that"."""
_SHORTEST = 2
"""Words; what is shorter ("dit non") is no report worth keeping."""


def clauses_reported(doc: Doc, lexicon: Lexicon) -> Iterator[Report]:
    """List the reports whose cue is a verb with a clause or infinitive."""
    for token in doc:
        if not tree.is_verbal(token):
            continue
        cue = words.cue_of(token, lexicon)
        if cue is None or keeps_unnamed(token, lexicon):
            continue
        if report := _reported_by(token, cue, lexicon):
            yield report


def phrases_reported(doc: Doc, lexicon: Lexicon) -> Iterator[Report]:
    """List the reports whose speaker stands behind "selon", "according to"."""
    for token in doc:
        if token.dep_ == "case" or token.head.i == token.i:
            continue
        cue = lexicon.cue_preposition(tree.preposition_of(token))
        if cue is not None and (report := _sourced(token, cue)):
            yield report


def _reported_by(verb: Token, cue: CueWord, lexicon: Lexicon) -> Report | None:
    if any(child.lemma_ in PLEAS for child in tree.children(verb, "xcomp")):
        return None  # "a plaidé coupable de fraude" says what he pleads, not what happened
    if verb.dep_ == "ROOT" and tree.form_of(verb) == "Inf" and not tree.auxiliaries(verb):
        return None  # "autant dire que", said by nobody
    content = _content_of(verb, cue, lexicon)
    style: Style = "indirect"
    if not content:
        content, style = _event_reported(verb, cue, lexicon), "nominal"
    if not content:
        return None
    subjects = subjects_of(verb, lexicon) if not is_passive(verb) else _agents(verb)
    if verb.pos_ == "NOUN" and tree.form_of(verb) != "Fin":
        subjects = holders_of(verb, lexicon)
    speaker = subjects[0] if subjects else None
    if speaker is None and tree.finite_part(verb) is None:
        return None
    stance = _stance(verb, cue, lexicon)
    return Report(speaker, verb, verb_group(verb), content, style, stance, "said-that")


def _content_of(verb: Token, cue: CueWord, lexicon: Lexicon) -> tuple[Piece, ...]:
    doc = verb.doc
    for child in tree.children(verb, "ccomp", "xcomp", "advcl", "acl", "obl", "obl:arg"):
        if child.dep_ == "ccomp" or (child.dep_ == "xcomp" and _is_clause(child)):
            return _clause(child, verb, lexicon)
        is_loose = child.dep_ != "xcomp" and cue.stance != "asserts" and tree.is_verbal(child)
        if is_loose and is_governed_by(child, verb, lexicon):
            return _clause(child, verb, lexicon)
    for party in tree.children(verb, "obj", "obl:arg", "iobj", "nsubj:pass"):
        for child in tree.children(party, "acl"):
            if cue.stance != "asserts" and tree.marks(child) & {"of", "de", "à", "to"}:
                return _clause(child, verb, lexicon)
    if (clause := _behind_that(verb, lexicon)) is not None:
        return clause
    if verb.dep_ == "parataxis" and not tree.children(verb, "obj", "ccomp", "xcomp"):
        whole = tree.edges(verb.head)
        if _is_clause(verb.head) and not _is_behind_colon(verb):
            return without(doc, whole, [tree.edges(verb)])
    return ()


def _is_behind_colon(verb: Token) -> bool:
    """Whether it goes on from what was said, and does not say it: "X grew: its people number 3"."""
    first = tree.edges(verb)[0]
    return first > 0 and verb.doc[first - 1].text == ":"


def _behind_that(verb: Token, lexicon: Lexicon) -> tuple[Piece, ...] | None:
    """What stands behind "que" or "that", to the sentence's end, where the parser lost it."""
    doc, end = verb.doc, tree.sentence_of(verb)[1]
    for i in range(verb.i + 1, min(end, verb.i + _NEAR)):
        if tree.is_verbal(doc[i]) or doc[i].text in {":", ";"}:
            return None
        if doc[i].dep_ == "mark" and doc[i].lower_.replace("’", "'") in {"que", "qu'", "that"}:
            return without(doc, (i, last_told(doc, i, end - 1, lexicon)), ())
    return None


def _event_reported(verb: Token, cue: CueWord, lexicon: Lexicon) -> tuple[Piece, ...]:
    """The event noun that is announced, denied, feared: "a annoncé la fermeture de l'usine".

    To accuse, to condemn and to claim an attack are no reports: that it happened is taken for
    granted. Whoever agrees to a truce says nothing of it.
    """
    if words.lemma_of(verb) in _AGREE:
        return ()
    is_announced = cue.stance == "asserts" and words.lemma_of(verb) in _ANNOUNCE
    if not is_announced and cue.stance in {"asserts", "accuses"}:
        return ()
    for noun in tree.children(verb, "obj", "obl", "obl:arg"):
        is_event = noun.pos_ == "NOUN" and words.event_of(noun, lexicon) is not None
        if (
            is_event
            and not is_granted(noun)
            and (noun.dep_ == "obj" or is_governed_by(noun, verb, lexicon))
        ):
            return without(verb.doc, tree.edges(noun), ())
    return ()


def _clause(head: Token, verb: Token, lexicon: Lexicon) -> tuple[Piece, ...]:
    doc, (first, last) = head.doc, tree.edges(head)
    if (joined := _wrongly_joined(head)) is not None and joined > first:
        last = joined - 1
    if verb.i < first:
        last = last_told(doc, first, last, lexicon)
    if first <= verb.i <= last:  # the cue stands inside what it reports
        group = [word.i for word in (*tree.auxiliaries(verb), verb)]
        subjects = [tree.edges(child) for child in tree.children(verb, *tree.SUBJECTS)]
        return without(doc, (first, last), [(min(group), max(group)), *subjects])
    return without(doc, (first, last), ()) if last - first + 1 >= _SHORTEST else ()


def _wrongly_joined(head: Token) -> int | None:
    """Where a finite clause begins that "and" joins to an infinitive: it goes with the cue."""
    if tree.finite_part(head) is not None:
        return None
    for clause in tree.children(head, "conj"):
        if tree.is_verbal(clause) and tree.finite_part(clause) is not None:
            return tree.edges(clause)[0]
    return None


def _is_clause(token: Token) -> bool:
    return (
        tree.is_verbal(token) or token.pos_ == "ADJ" or tree.first_child(token, "cop") is not None
    )


def _stance(verb: Token, cue: CueWord, lexicon: Lexicon) -> Stance:
    if cue.stance in {"asserts", "confirms", "denies"} and is_negated(verb, lexicon):
        return "doubts"
    return cue.stance


def _agents(verb: Token) -> list[Token]:
    return [
        child
        for child in tree.children(verb, "obl:agent", "obl", "obl:arg")
        if tree.preposition_of(child) in {"par", "by"}
    ]


def _sourced(noun: Token, cue: CueWord) -> Report | None:
    doc = noun.doc
    case = tree.first_child(noun, "case")
    if case is None or _is_made_after(noun, case):
        return None
    end = max([case.i, *(word.i for word in tree.children(case, "fixed"))])
    cue_piece = piece_of(doc, case.i, end)
    if tree.feature(noun, "PronType") == "Rel":
        clause = noun.head
        speaker = _agreeing_before(noun, case) or noun_before(case)
        hole = (case.i, noun.i)
    else:
        clause = _clause_above(noun)
        speaker, hole = _named_by(noun), tree.edges(noun)
    if clause is None or speaker is None:
        return None
    content = without(doc, tree.edges(clause), [hole])
    return (
        Report(speaker, case, cue_piece, content, "indirect", cue.stance, "according-to")
        if content
        else None
    )


def _is_made_after(noun: Token, case: Token) -> bool:
    """Whether a work is made from another: "un film d'après Victor Hugo"."""
    work = noun.head
    is_below = noun.dep_ == "nmod" or (work.dep_ == "acl" and tree.finite_part(work) is None)
    return is_below and case.lower_[0] == "d" and work.i == case.i - 1


def _agreeing_before(pronoun: Token, case: Token) -> Token | None:
    """The noun before "selon lesquels" that has its number and gender."""
    number, gender = tree.feature(pronoun, "Number"), tree.feature(pronoun, "Gender")
    for i in range(case.i - 1, tree.sentence_of(case)[0] - 1, -1):
        word = case.doc[i]
        if tree.is_verbal(word):
            return None
        is_alike = tree.feature(word, "Number") == number and (
            tree.feature(word, "Gender") in {gender, ""}
        )
        if word.pos_ in {"NOUN", "PROPN"} and is_alike:
            return word
    return None


def _named_by(noun: Token) -> Token | None:
    """Of "selon ce que la chaîne a appris" the channel."""
    if noun.pos_ in {"NOUN", "PROPN"} or noun.lower_ in _THEM:
        return noun
    for clause in tree.children(noun, "acl", "acl:relcl"):
        if subject := tree.first_child(clause, "nsubj"):
            return subject
    return noun if noun.pos_ in {"PRON", "X"} else None


def _clause_above(noun: Token) -> Token | None:
    """The clause a "selon X" belongs to: the nearest verb above, infinitives passed by."""
    for word in tree.above(noun):
        if tree.is_verbal(word) or tree.first_child(word, "cop") is not None:
            if word.dep_ in {"xcomp", "acl", "advcl"} and tree.finite_part(word) is None:
                continue
            return word
    return noun.head if noun.head.dep_ == "ROOT" else None
