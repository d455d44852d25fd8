"""What the graph holds: every label, relationship type and property there is, with its type.

The map that loading writes by and queries read by. A unit test holds every Cypher constant
against it, so a misspelt property is found without a database. The meaning of each is told in
`docs/graph.md`. Instants are ZONED DATETIME in UTC, days are DATE; a property is absent where
its value is unknown. Node ids are unique per label.
"""

from typing import Final, Literal

Type = Literal["STRING", "INTEGER", "FLOAT", "BOOLEAN", "DATE", "ZONED DATETIME", "LIST<STRING>"]
Properties = dict[str, Type]

_SPAN: Properties = {
    "start_earliest": "DATE",
    "start_latest": "DATE",
    "end_earliest": "DATE",
    "end_latest": "DATE",
    "at": "ZONED DATETIME",
    "granularity": "STRING",
    "edtf": "STRING",
    "time_text": "STRING",
    "time_anchor": "STRING",
    "time_rule": "STRING",
    # for indexes alone; 0001-01-01 and 9999-12-31 stand for open and are never shown
    "possible_from": "DATE",
    "possible_to": "DATE",
}
_NAMED: Properties = {
    "id": "STRING",
    "caption": "STRING",
    "name": "STRING",
    "names_fr": "LIST<STRING>",
    "names_en": "LIST<STRING>",
    "code": "STRING",
    # the outermost whole that it is part of, itself where there is none: claims on
    # different roots are never one event
    "root": "STRING",
}

NODES: Final[dict[str, Properties]] = {
    "Article": {
        "id": "STRING",
        "caption": "STRING",
        "title": "STRING",
        "url": "STRING",
        "language": "STRING",
        "country": "STRING",
        "publisher": "STRING",
        "published": "STRING",  # as given; published_at is the instant, midnight UTC for a day
        "published_at": "ZONED DATETIME",
        "recorded_at": "ZONED DATETIME",  # of its current reading
        "extractor": "STRING",
        "text": "STRING",
        "text_hash": "STRING",
        "texts": "LIST<STRING>",  # the hashes of all texts read under its id
        "revisions": "LIST<STRING>",  # of those, the ones said to revise it
        "retracted_at": "ZONED DATETIME",
    },
    "Claim": {
        "id": "STRING",
        "caption": "STRING",
        "quote": "STRING",
        "start": "INTEGER",
        "end": "INTEGER",
        "action": "STRING",
        "action_start": "INTEGER",
        "action_end": "INTEGER",
        "lemma": "STRING",
        "type": "STRING",
        "mode": "STRING",
        "cameo": "STRING",
        "family": "STRING",
        "stative": "BOOLEAN",
        "reciprocal": "BOOLEAN",
        "polarity": "STRING",
        "certainty": "STRING",
        "tense": "STRING",
        "attitude": "STRING",
        "confidence": "FLOAT",
        "rules": "LIST<STRING>",
        "origin_id": "STRING",
        "language": "STRING",
        "published_at": "ZONED DATETIME",
        "recorded_at": "ZONED DATETIME",
        "superseded_at": "ZONED DATETIME",
        "retracted_at": "ZONED DATETIME",
        "extractor": "STRING",
        **_SPAN,
    },
    "Quote": {
        "id": "STRING",
        "caption": "STRING",
        "text": "STRING",
        "cue": "STRING",
        "stance": "STRING",
        "style": "STRING",
        "start": "INTEGER",
        "end": "INTEGER",
        "published_at": "ZONED DATETIME",
    },
    "Event": {
        "id": "STRING",
        "caption": "STRING",
        "caption_fr": "STRING",
        "caption_en": "STRING",
        "action": "STRING",
        "type": "STRING",
        "mode": "STRING",
        "quad": "INTEGER",
        "goldstein": "FLOAT",
        "status": "STRING",
        "confidence": "FLOAT",
        "reciprocal": "BOOLEAN",
        "undated": "BOOLEAN",
        "sort_day": "DATE",
        "claims": "INTEGER",
        "articles": "INTEGER",
        "origins": "INTEGER",
        "denials": "INTEGER",
        "first_published_at": "ZONED DATETIME",
        "last_published_at": "ZONED DATETIME",
        **_SPAN,
    },
    "Wide": {},  # a second label of events that are open or wider than two months
    "Actor": _NAMED,
    "Person": {},
    "Organization": {},
    "State": {},
    "ArmedGroup": {},
    "Population": {},
    "Unnamed": {},
    "Place": _NAMED,
    "Thing": _NAMED,
    "Batch": {
        "id": "STRING",
        "caption": "STRING",
        "segment": "STRING",
        "end": "INTEGER",  # the byte of the segment behind its last line
        "claims": "INTEGER",
        "loaded_at": "ZONED DATETIME",
        "consolidated_at": "ZONED DATETIME",
    },
    "Schema": {
        "id": "STRING",
        "caption": "STRING",
        "version": "INTEGER",
        "revision": "INTEGER",
        "emptying": "BOOLEAN",  # true from the first deletion of a rebuild to the last
    },
}

_PROJECTED: Properties = {
    "event_id": "STRING",
    "status": "STRING",
    "start": "DATE",
    "end": "DATE",
    "caption": "STRING",
}

RELATIONSHIPS: Final[dict[str, Properties]] = {
    "STATED_IN": {},
    "PUBLISHED_BY": {},
    "REVISES": {},
    "COPIES": {"score": "FLOAT"},
    "ATTRIBUTED_TO": {
        "order": "INTEGER",  # 0 is the outermost
        "cue": "STRING",
        "stance": "STRING",
        "anonymous": "BOOLEAN",
        "text": "STRING",
        "kind": "STRING",  # as NAMES has them
        "code": "STRING",
    },
    "SAID_BY": {"text": "STRING"},
    "NESTED_IN": {},
    "WITHIN": {},
    "NAMES": {
        "role": "STRING",  # actor, target or place
        "order": "INTEGER",
        "text": "STRING",
        # what this mention makes of its node, whatever other articles make of it
        "name": "STRING",
        "kind": "STRING",
        "code": "STRING",
        "start": "INTEGER",
        "end": "INTEGER",
    },
    "REPORTS": {},
    "DISPUTES": {"about": "STRING"},  # existence, actor, target, time or place
    "DOES": {"status": "STRING"},
    "TO": {"status": "STRING"},
    "AT": {},
    "FULFILS": {},
    "SAME_AS": {"by": "STRING", "at": "ZONED DATETIME", "reason": "STRING"},
    "PART_OF": {},
    # the projection for the eye: one type per PLOVER class, ACTION for untyped,
    # ANTICIPATED for what has not happened
    **dict.fromkeys(
        (
            *("AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST"),
            *("ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE"),
            *("ASSAULT", "ACTION", "ANTICIPATED"),
        ),
        _PROJECTED,
    ),
}
