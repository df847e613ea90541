"""Stanza's trainer of taggers with a rate that falls in a straight line: `python -m pipeline.language.falling_tagger`.

Stanza's own keeps its rate to the end, and the second optimiser it builds is never stepped (1.15), so its last networks
are noisy. The options are those of `stanza.models.tagger`.
"""

from __future__ import annotations

from typing import Any

LEAST = 0.03
"""Share of the first rate at the last step."""


def share(step: int, steps: int) -> float:
    """The share of the first rate at a step: warming up over a fiftieth of the steps, then falling to LEAST."""
    warm = max(1, steps // 50)
    if step < warm:
        return (step + 1) / warm
    return max(LEAST, 1.0 - (1.0 - LEAST) * (step - warm) / max(1, steps - warm))


def main(arguments: list[str] | None = None) -> None:
    """Train as `stanza.models.tagger` would."""
    from stanza.models import tagger
    from torch.optim.lr_scheduler import LambdaLR

    class Falling(tagger.Trainer):  # type: ignore[misc, unused-ignore]
        def __init__(self, *positions: Any, **names: Any) -> None:
            super().__init__(*positions, **names)
            steps = int(self.args["max_steps"])
            for name, optimizer in self.optimizers.items():
                self.schedulers[name] = LambdaLR(optimizer, lambda step: share(step, steps))

    tagger.Trainer = Falling
    tagger.main(arguments)


if __name__ == "__main__":
    main()
