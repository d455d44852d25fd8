"""Where the conventions of Recognizers-Text are not ours, class by class.

It serves assistants: it counts for appointments and queries, and takes whole what a reader of news
would not. `docs/times.md` lists the classes with the reason; here each is told by its words.
"""

import re

CLASSES = {
    "month first": r".*\b(?!(\d+)/\1\b)(0?[1-9]|1[0-2])/\d{1,2}\b.*|.*friday \d+[.-]\d+",
    "last or previous weekday": r"(last|previous) (mon|tues|wednes|thurs|fri|satur|sun)day",
    "next weekday": r".*\bnext friday",
    "within": r"(with)?in (the )?next \d+.*|within \d+ months|less than .*",
    "later, remaining": r"(later (this|in the)|remaining of) .*",
    "a bare unit": r"(the (day|week|month|year|fortnight)|weekend|la journée|lendemain)",
    "business days": r".*(business days|workweek)",
    "excluded ends": r".*\d{4}[- ]q\d to .*|\d{4}~\d{4}",
    "from publication": r"the next day|\d+ weeks later",
    "last night": r"last night",
    "a bare start": r"(from )?(2014|october)",
    "a weekend at a feast": r".*(day|halloween).* ?weekend.*",
    "commands": r"[<>=].*|mar\d.*|till date|sy .*|at this time",
    "depuis": r"depuis .*",
}
"""The words of each class, matched whole, capitals folded."""


def class_of(words: str) -> str | None:
    """The class that an expression belongs to, if it does to any.

    >>> class_of("Last Wednesday"), class_of("Wednesday")
    ('last or previous weekday', None)
    """
    folded = words.lower()
    return next((name for name, shape in CLASSES.items() if re.fullmatch(shape, folded)), None)
