"""An ONNX graph that is put together node by node."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray
from onnx import ModelProto, NodeProto, TensorProto, checker, helper, numpy_helper

from ingest.language.training.learning.biaffine import SLOPE

Weights = Mapping[str, NDArray[np.float32]]
OPSET, FORMAT = 17, 8  # what onnxruntime 1.20 reads
REAL = TensorProto.FLOAT
Inputs = Mapping[str, tuple[int, list[str | int]]]
"""By name the kind of number and the shape."""


class Graph:
    """Nodes and constants that are being put together; methods give names of values."""

    def __init__(self, weights: Weights) -> None:
        self.weights = weights
        self._nodes: list[NodeProto] = []
        self._constants: dict[str, TensorProto] = {}

    def op(self, kind: str, *inputs: str, outputs: int = 1, **attributes: object) -> str:
        """Add a node; of several outputs the first is given."""
        number = len(self._nodes)
        names = [f"v{number}", *(f"v{number}_{at}" for at in range(1, outputs))]
        self._nodes.append(helper.make_node(kind, list(inputs), names, **attributes))
        return names[0]

    def constant(self, name: str, value: NDArray[np.generic]) -> str:
        """Add a constant, once."""
        name = f"constant.{name}"
        if name not in self._constants:
            self._constants[name] = numpy_helper.from_array(np.array(value, order="C"), name)
        return name

    def numbers(self, *values: int) -> str:
        """Whole numbers, as shapes and axes are given."""
        return self.constant("n" + "_".join(map(str, values)), np.array(values, np.int64))

    def packed(self, name: str, value: NDArray[np.float32]) -> str:
        """A weight matrix as bytes and scales of its last axis."""
        rows, scales = bytes_of(value)
        whole = self.op("Cast", self.constant(name, rows), to=REAL)
        return self.op("Mul", whole, self.constant(f"{name}_scale", scales))

    def looked_up(
        self, name: str, rows: NDArray[np.int8], scales: NDArray[np.float32], at: str
    ) -> str:
        """Rows of a table; the table itself stays bytes."""
        row = self.op("Cast", self.op("Gather", self.constant(name, rows), at), to=REAL)
        return self.op("Mul", row, self.op("Gather", self.constant(f"{name}_scale", scales), at))

    def embedded(self, name: str, at: str) -> str:
        """An embedding of the network."""
        return self.looked_up(name, *bytes_of(self.weights[f"{name}.weight"]), at)

    def linear(self, name: str, x: str) -> str:
        """A linear layer."""
        matrix = self.op(
            "Transpose", self.packed(name, self.weights[f"{name}.weight"]), perm=[1, 0]
        )
        product = self.op("MatMul", x, matrix)
        return self.op("Add", product, self.constant(f"{name}_bias", self.weights[f"{name}.bias"]))

    def hidden(self, name: str, x: str) -> str:
        """A linear layer and its bend."""
        return self.op("LeakyRelu", self.linear(name, x), alpha=SLOPE)

    def model(
        self,
        inputs: Inputs,
        outputs: Mapping[str, tuple[str, int, list[str | int]]],
    ) -> bytes:
        """Close the graph; outputs name the value that each is."""
        for name, (value, _, _) in outputs.items():
            self._nodes.append(helper.make_node("Identity", [value], [name]))
        graph = helper.make_graph(
            self._nodes,
            "annales",
            [
                helper.make_tensor_value_info(name, kind, shape)
                for name, (kind, shape) in inputs.items()
            ],
            [
                helper.make_tensor_value_info(name, kind, shape)
                for name, (_, kind, shape) in outputs.items()
            ],
            list(self._constants.values()),
        )
        model: ModelProto = helper.make_model(
            graph, opset_imports=[helper.make_opsetid("", OPSET)], ir_version=FORMAT
        )
        checker.check_model(model, full_check=True)
        return model.SerializeToString()


def bytes_of(value: NDArray[np.float32]) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """A weight matrix as whole numbers from -127 to 127 and the scales of its last axis."""
    scales = np.maximum(np.abs(value).max(axis=-1, keepdims=True), 1e-12) / 127
    return np.round(value / scales).astype(np.int8), scales.astype(np.float32)
