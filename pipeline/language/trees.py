"""Between trees and spaCy: sentences of CoNLL-U as a Doc to learn from, a Doc as sentences of CoNLL-U."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from spacy.tokens import Doc
from spacy.vocab import Vocab

from pipeline.language.clitics import clitic
from pipeline.language.conllu import Sentence, Word


def to_doc(vocab: Vocab, sentences: Sequence[Sentence]) -> Doc:
    """One Doc of several sentences with a blank between them; what a tree lacks (lemmas) stays unset."""
    words: list[str] = []
    spaces: list[bool] = []
    heads: list[int] = []
    deps: list[str] = []
    pos: list[str] = []
    morphs: list[str] = []
    lemmas: list[str] = []
    starts: list[bool | int | None] = []
    for sentence in sentences:
        offset = len(words)
        for number, word in enumerate(sentence.words, 1):
            after = sentence.words[number].start if number < len(sentence.words) else word.end + 1
            words.append(word.form)
            spaces.append(after > word.end)
            heads.append(offset + (word.head or number) - 1)
            deps.append("ROOT" if word.head == 0 else word.deprel)
            pos.append(word.upos if word.upos != "_" else "")
            morphs.append(word.feats)
            lemmas.append(word.lemma if word.lemma != "_" or word.form == "_" else "")
            starts.append(number == 1)
    return Doc(
        vocab,
        words=words,
        spaces=spaces,
        heads=heads,
        deps=deps,
        pos=pos,
        morphs=morphs,
        lemmas=lemmas,
        sent_starts=starts,
    )


def _runs(doc: Doc) -> list[tuple[int, int]]:
    """Runs of tokens of each sentence without the blanks at its edges."""
    if not doc.has_annotation("SENT_START"):
        return [(0, len(doc))]
    return [(s.start, s.end) for s in doc.sents]


def joins(doc: Doc) -> set[int]:
    """Indices of tokens that are clitics of the token before them: together they are one written word."""
    if "joined" in doc.user_data:
        return set(doc.user_data["joined"])
    found = set()
    for before, token in pairwise(doc):
        if not before.whitespace_ and not before.is_space and len(token) <= 3 and before.idx + len(before) == token.idx:
            length = clitic(before.text + token.text)
            if length == len(token) and before.text[-1:].isalpha() | (before.text[-1:] == "-"):
                found.add(token.i)
    return found


def to_sentences(doc: Doc) -> list[Sentence]:
    """The Doc as sentences of words; blanks are no words; offsets are those of the Doc's text."""
    clitics = joins(doc)
    tree = doc.has_annotation("DEP")
    out: list[Sentence] = []
    for start, end in _runs(doc):
        inside = [t for t in doc[start:end] if not t.is_space]
        if not inside:
            continue
        number = {t.i: n for n, t in enumerate(inside, 1)}
        words = []
        root = next((t for t in inside if t.head.i == t.i), inside[0])
        for token in inside:
            head = 0
            if tree:
                governor = token.head
                steps = 0
                while governor.i not in number and governor.head.i != governor.i and steps < len(doc):
                    governor, steps = governor.head, steps + 1
                if token.i != root.i:
                    head = number.get(governor.i, number[root.i])
                    head = number[root.i] if head == number[token.i] else head
            else:
                head = number[token.i] - 1
            deprel = "root" if head == 0 else (token.dep_ if token.dep_ not in ("ROOT", "") else "dep")
            words.append(
                Word(
                    token.text, token.lemma_ or "_", token.pos_ or "_", token.tag_ or "_", str(token.morph) or "_",
                    head, deprel, token.idx, token.idx + len(token),
                )
            )  # fmt: skip
        joined: list[tuple[int, int, str]] = []
        for token in inside:
            if token.i in clitics and number[token.i] > 1 and token.i - 1 in number:
                place = number[token.i]
                # A third part goes on with the word that the second one joined.
                first = joined.pop()[0] if joined and joined[-1][1] == place - 1 else place - 1
                joined.append((first, place, doc.text[words[first - 1].start : words[place - 1].end]))
        text = doc.text[words[0].start : words[-1].end]
        out.append(Sentence(text, words, joined))
    return out


def with_offsets_and_names(sentences: list[Sentence], doc: Doc) -> list[Sentence]:
    """The sentences with MISC as Stanza writes it: start_char, end_char and the BIOES tag of the name."""
    tags: dict[int, str] = {}
    clitics = joins(doc)
    for entity in doc.ents:
        inside = [t for t in entity if not t.is_space]
        heads = [t for t in inside if t.i not in clitics or t.i == inside[0].i]
        for place, token in enumerate(heads):
            first, last = place == 0, place == len(heads) - 1
            kind = "S" if first and last else "B" if first else "E" if last else "I"
            tags[token.idx] = f"{kind}-{entity.label_}"
    named = doc.has_annotation("ENT_IOB")
    for number, sentence in enumerate(sentences, 1):
        sentence.sent_id = sentence.sent_id or str(number)
        for word, following in zip(sentence.words, [*sentence.words[1:], None], strict=True):
            word.misc = {"start_char": str(word.start), "end_char": str(word.end)}
            if named:
                word.misc["ner"] = tags.get(word.start, "O")
            if following is not None and following.start == word.end:
                word.misc["SpaceAfter"] = "No"
    return sentences
