"""Articles are analysed in several processes as in one."""

import subprocess
import sys

from tests.processes import PATIENCE

CODE = """
from ingest.language.kinds import kinds_of
from ingest.language.pipeline import load

def told(docs):
    return [([(t.text, t.dep_, t.lemma_) for t in doc], kinds_of(doc).tolist()) for doc in docs]

if __name__ == "__main__":
    nlp, texts = load("fr"), ["La milice a attaqué Bagdad.", "Rien.", "Paris dément."] * 3
    print(told(nlp.pipe(texts)) == told(nlp.pipe(texts, n_process=2, batch_size=2)))
"""


def test_two_processes_give_what_one_gives() -> None:
    done = subprocess.run(
        [sys.executable, "-c", CODE], capture_output=True, text=True, timeout=PATIENCE, check=False
    )

    assert (done.stdout, done.returncode) == ("True\n", 0), done.stderr
