"""A tok2vec that knows what kind of text it reads: every token also sees the mean of its document.

The treebanks we learn from disagree (a noun behind a noun is `compound` in GSD, `nmod` in CSUI and PUD); a window of
a few words cannot tell an encyclopaedia from financial news, the mean of all words can. The collections of names
disagree too (one marks a country wherever it stands, one only where it is a place): a text may say whose it is.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from spacy.tokens import Doc
from spacy.util import registry
from thinc.api import Maxout, Model, chain, with_array
from thinc.types import Floats2d

Floats = list[Floats2d]
COLLECTION = "collection"
"""Key of `Doc.user_data`: number of the collection whose way of marking a text follows; 0 where it is absent."""


@registry.architectures("sarifakta.Tok2VecInContext.v1")  # type: ignore[untyped-decorator]
def tok2vec_in_context(
    embed: Model[list[Doc], Floats], encode: Model[Floats, Floats], width: int, collections: int = 0
) -> Model[list[Doc], Floats]:
    """Embed the words, add the mean of the document to each, then encode. Shapes: docs -> one (tokens, width) each.

    With `collections`, the words of a text are moved by a vector that belongs to its collection. A model that is told
    which one it reads learns from all of them and, not being told, marks as collection 0 does.
    """
    mix: Model[Floats, Floats] = with_array(Maxout(nO=width, nI=2 * width, nP=2, dropout=0.0, normalize=True))
    model: Model[list[Doc], Floats] = chain(
        of_collection(embed, width, collections) if collections else embed, beside_mean(width), mix, encode
    )
    model.set_dim("nO", encode.get_dim("nO"))
    model.set_ref("embed", embed)
    model.set_ref("words", embed)
    model.set_ref("mix", mix)
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


def of_collection(embed: Model[list[Doc], Floats], width: int, collections: int) -> Model[list[Doc], Floats]:
    """docs -> one (tokens, width) each: the rows of `embed`, plus one learnt row for collections 1, 2, ..."""
    return Model(
        "of_collection",
        _move,
        init=_start,
        layers=[embed],
        params={"E": None},
        dims={"nO": width, "nI": collections},
    )


def _start(model: Model[list[Doc], Floats], X: list[Doc] | None = None, Y: Any = None) -> None:  # noqa: N803
    model.layers[0].initialize(X=X)
    model.set_param("E", model.ops.alloc2f(model.get_dim("nI"), model.get_dim("nO")))


def _move(
    model: Model[list[Doc], Floats], docs: list[Doc], is_train: bool
) -> tuple[Floats, Callable[[Floats], list[Doc]]]:
    rows, back = model.layers[0](docs, is_train)
    moves = model.get_param("E")
    numbers = [int(doc.user_data.get(COLLECTION, 0)) for doc in docs]
    out = [own + moves[number] if number else own for own, number in zip(rows, numbers, strict=True)]

    def backprop(gradients: Floats) -> list[Doc]:
        gradient_of = model.ops.alloc2f(*moves.shape)
        for number, gradient in zip(numbers, gradients, strict=True):
            if number:
                gradient_of[number] += gradient.sum(axis=0)
        model.inc_grad("E", gradient_of)
        return back(gradients)  # type: ignore[no-any-return]

    return out, backprop
