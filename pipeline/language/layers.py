"""A tok2vec that knows what kind of text it reads: every token also sees the mean of its document.

The treebanks we learn from disagree (a noun behind a noun is `compound` in GSD, `nmod` in CSUI and PUD); a window of
a few words cannot tell an encyclopaedia from financial news, the mean of all words can.
"""

from __future__ import annotations

from collections.abc import Callable

from spacy.tokens import Doc
from spacy.util import registry
from thinc.api import Maxout, Model, chain, with_array
from thinc.types import Floats2d

Floats = list[Floats2d]


@registry.architectures("sarifakta.Tok2VecInContext.v1")  # type: ignore[untyped-decorator]
def tok2vec_in_context(
    embed: Model[list[Doc], Floats], encode: Model[Floats, Floats], width: int
) -> Model[list[Doc], Floats]:
    """Embed the words, add the mean of the document to each, then encode. Shapes: docs -> one (tokens, width) each."""
    mix: Model[Floats, Floats] = with_array(Maxout(nO=width, nI=2 * width, nP=2, dropout=0.0, normalize=True))
    model: Model[list[Doc], Floats] = chain(embed, beside_mean(width), mix, encode)
    model.set_dim("nO", encode.get_dim("nO"))
    model.set_ref("embed", embed)
    model.set_ref("encode", encode)
    return model


def beside_mean(width: int) -> Model[Floats, Floats]:
    """(tokens, width) -> (tokens, 2 * width): every row beside the mean of all rows."""
    return Model("beside_mean", _forward, dims={"nI": width, "nO": 2 * width})


def _forward(model: Model[Floats, Floats], inputs: Floats, is_train: bool) -> tuple[Floats, Callable[[Floats], Floats]]:
    xp = model.ops.xp
    width = model.get_dim("nI")
    out = []
    for rows in inputs:
        wide = model.ops.alloc2f(rows.shape[0], 2 * width)
        wide[:, :width] = rows
        if rows.shape[0]:
            wide[:, width:] = rows.mean(axis=0)
        out.append(wide)

    def backprop(gradients: Floats) -> Floats:
        back = []
        for gradient in gradients:
            own = model.ops.as_contig(gradient[:, :width])
            if gradient.shape[0]:
                own = own + xp.asarray(gradient[:, width:].mean(axis=0), dtype=own.dtype)
            back.append(own)
        return back

    return out, backprop
