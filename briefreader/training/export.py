"""Several nets as one ONNX graph: weights in eight bits, scores averaged, the labels' chain beside it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from briefreader.analysis.tagger.labels import MANY
from briefreader.training.network import FLAGS, HIDDEN, TABLES, Network

_OPSET, _IR = 17, 9
_CONTRIB = "com.microsoft"
"""Operators of onnxruntime's own: an LSTM that multiplies in eight bits takes half the time."""

_STEPS = 127

_NARROW_STEPS = 63
"""An LSTM multiplies in seven bits: without VNNI two products of eight are added up in sixteen, which saturate."""

Floats = NDArray[np.float32]


class Graph:
    """An ONNX graph in the making."""

    def __init__(self) -> None:
        self.nodes: list[Any] = []
        self.constants: list[Any] = []

    def constant(self, name: str, value: NDArray[Any]) -> str:
        """A constant; its name."""
        self.constants.append(numpy_helper.from_array(np.asarray(value), name))
        return name

    def node(self, kind: str, inputs: Sequence[str], output: str, **attributes: Any) -> str:
        """An operation with one output; its name."""
        self.nodes.append(helper.make_node(kind, list(inputs), [output], **attributes))
        return output

    def gates(self, name: str, weights: Floats) -> tuple[str, list[str]]:
        """Weights (ways × gates × inputs) in seven bits, inputs first, and each gate's scale and zero point."""
        scale = np.maximum(np.abs(weights).max(2), 1e-8).astype(np.float32) / _NARROW_STEPS
        bits = np.round(weights / scale[:, :, None]).astype(np.int8).transpose(0, 2, 1).copy()
        beside = [self.constant(f"{name}_scale", scale), self.constant(f"{name}_zero", np.zeros(scale.shape, np.int8))]
        return self.constant(f"{name}_bits", bits), beside


def export(nets: Sequence[Network], file: Path) -> None:
    """Writes the model that `analysis.tagger.model` reads."""
    graph = Graph()
    graph.constant("joined", np.array([0, 0, -1]))
    columns = [graph.node("Gather", ["ids", graph.constant(f"c{n}", np.array(n))], f"id{n}", axis=2)
               for n in range(len(TABLES))]  # fmt: skip
    told = [_scores(graph, f"n{number}", net, columns) for number, net in enumerate(nets)]
    graph.node("Transpose", [graph.node("Mean", told, "mean")], "scores", perm=[1, 0, 2])
    inputs = [
        helper.make_tensor_value_info("ids", TensorProto.INT64, ["s", "t", len(TABLES)]),
        helper.make_tensor_value_info("flags", TensorProto.FLOAT, ["s", "t", FLAGS]),
        helper.make_tensor_value_info("lens", TensorProto.INT32, ["s"]),
    ]
    outputs = [helper.make_tensor_value_info("scores", TensorProto.FLOAT, ["s", "t", MANY])]
    made = helper.make_graph(graph.nodes, "tagger", inputs, outputs, graph.constants)
    model = helper.make_model(
        made, opset_imports=[helper.make_opsetid("", _OPSET), helper.make_opsetid(_CONTRIB, 1)], ir_version=_IR
    )
    for name in ("start", "transitions"):
        mean = np.mean([getattr(net, name).detach().numpy() for net in nets], 0)
        entry = model.metadata_props.add()
        entry.key, entry.value = name, " ".join(f"{value:.5f}" for value in mean.ravel())
    onnx.checker.check_model(model)
    onnx.save(model, str(file))


def _scores(graph: Graph, name: str, net: Network, columns: Sequence[str]) -> str:
    """The scores of one net, tokens first."""
    weights = {key: value.detach().numpy() for key, value in net.state_dict().items()}
    read = []
    for column, table in zip(columns, TABLES, strict=True):
        whole = weights[f"tables.{table}.weight"]
        scale = np.float32(np.abs(whole).max() / _STEPS)
        bits = graph.constant(f"{name}_{table}", np.round(whole / scale).astype(np.int8))
        row = graph.node("Gather", [bits, column], f"{name}_{table}_row", axis=0)
        steps = graph.constant(f"{name}_{table}_scale", np.array(scale))
        read.append(graph.node("DequantizeLinear", [row, steps], f"{name}_{table}_read"))
    seen = graph.node("Concat", [*read, "flags"], f"{name}_seen", axis=2)
    known = graph.node("Transpose", [seen], f"{name}_first", perm=[1, 0, 2])
    for layer in range(2):
        known = _layer(graph, f"{name}_l{layer}", weights, layer, known)
    out = graph.constant(f"{name}_out", weights["out.weight"].T.copy())
    return graph.node(
        "Add",
        [graph.node("MatMul", [known, out], f"{name}_m"), graph.constant(f"{name}_bias", weights["out.bias"])],
        f"{name}_scores",
    )


def _layer(graph: Graph, name: str, weights: dict[str, Floats], layer: int, known: str) -> str:
    """One layer read both ways."""
    ways = (f"l{layer}", f"l{layer}_reverse")
    inward = np.stack([_gates(weights[f"lstm.weight_ih_{way}"]) for way in ways])
    onward = np.stack([_gates(weights[f"lstm.weight_hh_{way}"]) for way in ways])
    biases = [[_gates(weights[f"lstm.bias_{part}_{way}"]) for part in ("ih", "hh")] for way in ways]
    (read, read_beside), (kept, kept_beside) = graph.gates(f"{name}_w", inward), graph.gates(f"{name}_r", onward)
    bias = graph.constant(f"{name}_b", np.stack([np.concatenate(each) for each in biases]))
    inputs = [known, read, kept, bias, "lens", "", "", "", *read_beside, *kept_beside]
    both = graph.node(
        "DynamicQuantizeLSTM",
        inputs,
        f"{name}_both",
        domain=_CONTRIB,
        hidden_size=HIDDEN,
        direction="bidirectional",
    )
    beside = graph.node("Transpose", [both], f"{name}_beside", perm=[0, 2, 1, 3])
    return graph.node("Reshape", [beside, "joined"], f"{name}_known")


def _gates(weights: Floats) -> Floats:
    """torch's order of gates (input, forget, cell, output) as ONNX has it (input, output, forget, cell)."""
    into, forget, cell, out = np.split(weights, 4)
    return np.concatenate([into, out, forget, cell])
