"""A spaCy pipeline of others in the place of our own."""

import spacy
from spacy.language import Language as Pipeline

from graph_schema.errors import Misconfigured
from ingest.language import pipeline
from ingest.language.installed import Installed

PROBE = {"fr": "Elle est partie.", "en": "She has left."}


def load_installed(model: Installed) -> Pipeline:
    """Load it, with what makes its Docs like ours behind it.

    Raises:
        Misconfigured: it does not load, or gives no tags or trees.
    """
    try:
        nlp = spacy.load(model.name)
    except (OSError, ValueError, ImportError) as error:
        reason = str(error).partition("\n")[0]
        raise Misconfigured(f"--model {model.name}: it does not load: {reason}") from error
    probe = nlp(PROBE[model.language])
    for what, attribute in (("tags", "POS"), ("trees", "DEP")):
        if not probe.has_annotation(attribute):
            raise Misconfigured(f"--model {model.name}: it gives no {what}")
    steps = [pipeline.CONVERSION]
    if not probe.has_annotation("LEMMA"):
        steps += pipeline.BEHIND_THE_TREE
    for step in steps:
        nlp.add_pipe(step)
    return nlp
