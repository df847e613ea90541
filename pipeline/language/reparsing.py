"""Two readers, one reading: Stanza's parser and tagger of names lean on what their words bring along.

The words come with the heads and relations of the fast analyser. Its choice raises the score of the same choice in the
graph, and the best tree of the graph is taken (reparsing, after Sagae and Lavie 2006): where the graph parser is sure
it stays with its own, where it is not the other decides. With names it is the same, over the paths of tags.
"""

from __future__ import annotations

from typing import Any

_HEAD, _RELATION = 9, 10
"""Places of the heads and relations among the inputs of Stanza's `forward_scores` (1.15)."""
_TAGS = 3
"""Place of the tags among the inputs of the `forward` of Stanza's tagger of names."""


def leaning(scores: Any, given: Any, by: float, first: int = 0) -> Any:
    """Log scores over the last axis with `by` added to the given choice of each word; the first row is the root's.

    scores: (sentences, words + 1, choices); given: (sentences, words), choices counted from `first`, others are left.
    """
    import torch

    logs = torch.log_softmax(scores, -1)
    choice = given - first
    known = (choice >= 0) & (choice < scores.shape[-1])
    added = torch.zeros_like(logs)
    added[:, 1:].scatter_(2, choice.clamp(0, scores.shape[-1] - 1).unsqueeze(2), (known * by).unsqueeze(2).to(logs))
    return logs + added


def lean(model: Any, head: float, relation: float) -> None:
    """Let this graph parser lean on heads and relations that are given, by so much (natural logarithms)."""
    import torch
    from stanza.models.common.vocab import VOCAB_PREFIX_SIZE

    plain = model.forward_scores

    def forward_scores(*inputs: Any) -> Any:
        arcs, relations, *rest = plain(*inputs)
        heads, labels = inputs[_HEAD], inputs[_RELATION]
        arcs = leaning(arcs, heads, head)
        # A word's relation depends little on which head is tried, so all of them are raised alike.
        zeros = torch.zeros(relations.shape[0], relations.shape[1], relations.shape[3]).to(relations)
        raised = leaning(zeros, labels, relation, VOCAB_PREFIX_SIZE) - torch.log_softmax(zeros, -1)
        return (arcs, torch.log_softmax(relations, -1) + raised.unsqueeze(2), *rest)

    model.forward_scores = forward_scores


def lean_names(model: Any, by: dict[str, float]) -> None:
    """Let this tagger of names lean on tags that are given, in each label set.

    by: label -> how much (natural logarithms) a tag of it that is given is raised, and how much its tags are lowered
    where a label of another weight, or no name, is given. A great weight leaves the label to the giver.
    """
    import torch

    plain = model.forward
    weights = []
    for tags in model.vocab["tag"]._id2unit.values():
        weights.append(torch.tensor([by.get(str(tag).rpartition("-")[2], 0.0) for tag in tags]))
    least = min(by.values(), default=0.0)

    def forward(*inputs: Any) -> Any:
        loss, logits, paths = plain(*inputs)
        raised = []
        for label_set, scores in enumerate(logits):
            weight = weights[label_set].to(scores)
            given = inputs[_TAGS][:, :, label_set].clamp(0, scores.shape[-1] - 1)
            # "O" and what else is no name is raised as the label that leans least.
            more = torch.where(weight[given] > 0, weight[given], least)
            added = torch.zeros_like(scores).scatter_(2, given.unsqueeze(2), more.unsqueeze(2))
            same = weight == weight[given].unsqueeze(2)
            raised.append(scores + added - weight * ~same)
        return loss, raised, paths

    model.forward = forward
