"""Stanza's trainers of tags and names with a rate that falls in a straight line.

    python -m pipeline.language.falling pos|ner OPTIONS

The options are those of `stanza.models.tagger` and `stanza.models.ner_tagger`. The first keeps its rate to the end, and
the second optimiser it builds is never stepped (1.15), so its last networks are noisy; the other lowers its rate when
the figures stall, and takes no rate for a network it goes on with.
"""

from __future__ import annotations

import sys
from typing import Any

LEAST = 0.03
"""Share of the first rate at the last step."""


def share(step: int, steps: int) -> float:
    """The share of the first rate at a step: warming up over a fiftieth of the steps, then falling to LEAST."""
    warm = max(1, steps // 50)
    if step < warm:
        return (step + 1) / warm
    return max(LEAST, 1.0 - (1.0 - LEAST) * (step - warm) / max(1, steps - warm))


def train_tags(arguments: list[str]) -> None:
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


def train_names(arguments: list[str]) -> None:
    """Train as `stanza.models.ner_tagger` would, `--finetune` with the rate of the command line."""
    from stanza.models import ner_tagger

    chosen = ner_tagger.parse_args(arguments)
    rate, steps = float(chosen["lr"]), int(chosen["max_steps"])

    class Falling(ner_tagger.Trainer):  # type: ignore[misc, unused-ignore]
        done = 0

        def update(self, batch: Any, eval: bool = False) -> Any:
            if not eval:
                for group in self.optimizer.param_groups:
                    group["lr"] = rate * share(self.done, steps)
                self.done += 1
            return super().update(batch, eval=eval)

    ner_tagger.Trainer = Falling
    ner_tagger.main(arguments)


if __name__ == "__main__":
    {"pos": train_tags, "ner": train_names}[sys.argv[1]](sys.argv[2:])
