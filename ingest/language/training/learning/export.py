"""The trained weights as two small ONNX files: words by themselves, and sentences of them.

Weights are whole numbers of one byte with a scale a row, made floats where they are used; vectors
and embeddings stay bytes in memory. The graphs are written node by node, since torch's exporter
unrolls what has no need to be.
"""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from onnx import TensorProto

from ingest.language.forms import CHARACTERS, CLASSES, FIRST_ID
from ingest.language.kinds import KINDS
from ingest.language.training.learning.biaffine import (
    ENCODED,
    HIDDEN,
    KERNELS,
    LAYERS,
    TAGGED_LAYER,
    WIDTH,
)
from ingest.language.training.learning.graph import REAL, Graph, Inputs, Weights
from ingest.language.training.learning.vectors import Table

LONG = TensorProto.INT64
GATES = (0, 3, 1, 2)  # torch keeps input, forget, cell, output; ONNX input, output, forget, cell


def words(weights: Weights, table: Table) -> bytes:
    """The encoder: forms in numbers to [n, ENCODED]."""
    graph = Graph(weights)
    letters = graph.op(
        "Transpose", graph.embedded("encoder.characters", "characters"), perm=[0, 2, 1]
    )
    spelt = [
        graph.op("ReduceMax", _convolved(graph, at, kernel, letters), axes=[2], keepdims=0)
        for at, kernel in enumerate(KERNELS)
    ]
    known = graph.embedded("encoder.words", "words")
    blank = ((FIRST_ID, 0),)
    rows, scales = np.pad(table.rows, (*blank, (0, 0))), np.pad(table.scales, blank)[:, None]
    vector = graph.linear("encoder.projection", graph.looked_up("vectors", rows, scales, "vectors"))
    shape = graph.embedded("encoder.shapes", "shapes")
    bent = graph.op("Tanh", graph.op("Concat", *spelt, axis=1))
    has_lexicon = graph.weights["encoder.output.weight"].shape[1] > WIDTH
    told = ["classes"] if has_lexicon else []
    joined = graph.op("Concat", known, vector, shape, bent, *told, axis=1)
    encoded = graph.hidden("encoder.output", joined)
    one: list[str | int] = ["n"]
    classes: Inputs = {"classes": (REAL, ["n", CLASSES])} if has_lexicon else {}
    return graph.model(
        {
            "words": (LONG, one),
            "vectors": (LONG, one),
            "shapes": (LONG, one),
            "characters": (LONG, ["n", CHARACTERS]),
            **classes,
        },
        {"encoded": (encoded, REAL, ["n", ENCODED])},
    )


def trees(weights: Weights) -> bytes:
    """The rest: [n, sentences, ENCODED] and lengths to tags, features, heads and labels."""
    graph = Graph(weights)
    states, seen = "encoded", []
    for layer in range(LAYERS):
        states = _lstm(graph, layer, states)
        seen.append(states)
    tagged, top = (graph.op("Transpose", x, perm=[1, 0, 2]) for x in (seen[TAGGED_LAYER], seen[-1]))
    arcs, labels = weights["arcs"], weights["labels"][:-1]  # roots alone are ROOT
    dependent = graph.hidden("arc_dependent", top)
    leaning = graph.op("MatMul", dependent, graph.packed("arcs", arcs[:-1]))
    leaning = graph.op("Add", leaning, graph.constant("arcs_bias", arcs[-1]))
    heads = _against(graph, leaning, graph.hidden("arc_head", top))
    pair: list[str | int] = ["sentences", "n"]
    return graph.model(
        {
            "encoded": (REAL, ["n", "sentences", ENCODED]),
            "lengths": (TensorProto.INT32, ["sentences"]),
        },
        {
            "tags": (
                graph.op("ArgMax", graph.linear("tags", tagged), axis=2, keepdims=0),
                LONG,
                pair,
            ),
            "features": (
                graph.op("ArgMax", graph.linear("features", tagged), axis=2, keepdims=0),
                LONG,
                pair,
            ),
            "kinds": (
                graph.op("Softmax", graph.linear("kinds", tagged), axis=2),
                REAL,
                [*pair, len(KINDS)],
            ),
            "starts": (_chance(graph, graph.linear("starts", tagged)), REAL, pair),
            "heads": (heads, REAL, [*pair, "n"]),
            "labels": (_labels(graph, labels, top), LONG, [*pair, "n"]),
        },
    )


def _convolved(graph: Graph, at: int, kernel: int, letters: str) -> str:
    name = f"encoder.convolutions.{at}"
    matrix, bias = graph.weights[f"{name}.weight"], graph.weights[f"{name}.bias"]
    packed = graph.packed(name, matrix.reshape(len(matrix), -1))
    kernels = graph.op("Reshape", packed, graph.numbers(*matrix.shape))
    pads = [kernel // 2, kernel // 2]
    return graph.op("Conv", letters, kernels, graph.constant(f"{name}_bias", bias), pads=pads)


def _lstm(graph: Graph, layer: int, states: str) -> str:
    """A layer in both directions: [n, sentences, ...] to [n, sentences, 2 * HIDDEN]."""
    parts = dict(_gates(graph.weights, f"lstms.{layer}"))
    names = [graph.packed(f"lstms.{layer}.{kind}", parts[kind]) for kind in ("input", "state")]
    bias = graph.constant(f"lstms.{layer}.bias", parts["bias"])
    out = graph.op(
        "LSTM", states, *names, bias, "lengths", direction="bidirectional", hidden_size=HIDDEN
    )
    side_last = graph.op("Transpose", out, perm=[0, 2, 1, 3])
    return graph.op("Reshape", side_last, graph.numbers(0, 0, 2 * HIDDEN))


def _gates(weights: Weights, name: str) -> Iterator[tuple[str, NDArray[np.float32]]]:
    for kind, keys in (
        ("input", ("weight_ih",)),
        ("state", ("weight_hh",)),
        ("bias", ("bias_ih", "bias_hh")),
    ):
        sides = [
            np.concatenate([_ordered(weights[f"{name}.{key}_l0{side}"]) for key in keys])
            for side in ("", "_reverse")
        ]
        yield kind, np.stack(sides)


def _ordered(matrix: NDArray[np.float32]) -> NDArray[np.float32]:
    return np.concatenate([matrix.reshape(4, HIDDEN, -1)[gate] for gate in GATES]).reshape(
        matrix.shape
    )


def _labels(graph: Graph, matrices: NDArray[np.float32], top: str) -> str:
    """The best label for each dependent (row) under each head (column)."""
    count, _, width = matrices.shape
    left, right = graph.hidden("label_dependent", top), graph.hidden("label_head", top)
    flat = matrices.transpose(1, 0, 2).reshape(-1, count * width)
    leaning = graph.op("MatMul", left, graph.packed("labels", flat[:-1]))
    leaning = graph.op("Add", leaning, graph.constant("labels_bias", flat[-1]))
    apart = graph.op("Reshape", leaning, graph.numbers(0, -1, width))
    one = graph.constant("one", np.ones((1, 1, 1), np.float32))
    shape = graph.op("Shape", right)
    ones = graph.op(
        "Expand",
        one,
        graph.op(
            "Concat",
            graph.op("Slice", shape, graph.numbers(0), graph.numbers(2)),
            graph.numbers(1),
            axis=0,
        ),
    )
    scores = _against(graph, apart, graph.op("Concat", right, ones, axis=2))
    rows = graph.op(
        "Concat",
        graph.numbers(0),
        graph.numbers(-1),
        graph.numbers(count),
        graph.op("Slice", shape, graph.numbers(1), graph.numbers(2)),
        axis=0,
    )
    return graph.op("ArgMax", graph.op("Reshape", scores, rows), axis=2, keepdims=0)


def _chance(graph: Graph, choices: str) -> str:
    """How likely the second of two choices is."""
    likely = graph.op("Softmax", choices, axis=2)
    return graph.op("Gather", likely, graph.constant("second", np.array(1)), axis=2)


def _against(graph: Graph, left: str, right: str) -> str:
    return graph.op("MatMul", left, graph.op("Transpose", right, perm=[0, 2, 1]))
