"""A device that is none: its tensors compute on the processor and say that they lie elsewhere.

So what a GPU would refuse, tensors of two devices in one operation, is found without one. What only a GPU shows (its own
LSTMs, its speed, its rounding) is not.
"""

from __future__ import annotations

from typing import Any

import torch
from torch.utils._python_dispatch import TorchDispatchMode, return_and_correct_aliasing
from torch.utils._pytree import tree_leaves, tree_map

ELSEWHERE = torch.device("lazy:0")
"""A device PyTorch knows by name on every machine and runs backwards through without a driver, as it does not `cuda`."""
_HERE = torch.device("cpu")
_MAY_CROSS = ("aten::_to_copy", "aten::copy_")


class _There(torch.Tensor):
    """A tensor that lies elsewhere, as it says; `held` is what it holds."""

    held: torch.Tensor

    @staticmethod
    def __new__(cls, held: torch.Tensor) -> Any:
        made: Any = torch.Tensor._make_wrapper_subclass(
            cls, held.shape, strides=held.stride(), storage_offset=held.storage_offset(), dtype=held.dtype,
            device=ELSEWHERE,
        )  # fmt: skip
        made.held = held
        return made

    def __reduce_ex__(self, protocol: Any) -> Any:
        """Written to the disk it is what it holds, as a GPU's tensor is when it is read with map_location="cpu"."""
        return self.held.__reduce_ex__(protocol)

    @classmethod
    def __torch_dispatch__(cls, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        return _computed(func, args, kwargs or {})


def _computed(func: Any, args: Any, kwargs: dict[str, Any]) -> Any:
    """What the operation gives, there or here; RuntimeError where its tensors lie on two devices."""
    tensors = [x for x in tree_leaves((args, kwargs)) if isinstance(x, torch.Tensor)]
    # As on a GPU, a single number may lie anywhere.
    places = {x.device for x in tensors if x.dim()} or {x.device for x in tensors if isinstance(x, _There)}
    if len(places) > 1 and func._schema.name not in _MAY_CROSS:
        raise RuntimeError(f"{func} has tensors on {' and '.join(sorted(map(str, places)))}")
    asked = kwargs.get("device")
    if asked is not None:
        place, kwargs = torch.device(asked), kwargs | {"device": _HERE}
    else:
        place = args[0].device if func._schema.name == "aten::copy_" else next(iter(places), _HERE)
    out = func(*tree_map(_held, args), **tree_map(_held, kwargs))
    if place != ELSEWHERE:
        return out
    out = tree_map(lambda x: _There(x) if isinstance(x, torch.Tensor) else x, out)
    return return_and_correct_aliasing(func, args, kwargs, out)


def _held(x: Any) -> Any:
    return x.held if isinstance(x, _There) else x


class Elsewhere(TorchDispatchMode):
    """Within it, what is made on or moved to ELSEWHERE is there."""

    def __enter__(self) -> Any:
        # Else `torch.tensor` would ask ELSEWHERE for memory; so it makes its tensors here and moves them.
        torch._C._set_only_lift_cpu_tensors(True)
        return super().__enter__()

    def __exit__(self, *about: Any) -> None:
        super().__exit__(*about)
        torch._C._set_only_lift_cpu_tensors(False)

    def __torch_dispatch__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        return _computed(func, args, kwargs or {})
