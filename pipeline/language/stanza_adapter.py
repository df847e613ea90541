"""The accurate analyser: a Stanza pipeline whose sentences, words and names become a spaCy Doc with exact offsets.

Stanza is the extra `accurate`. What it gives is taken as plain dicts (`Document.to_dict()`), so mapping works without.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from pipeline.document import Document
from pipeline.language.analyser import AnalyserError
from pipeline.language.blank import mark_sentences
from pipeline.language.boundaries import Boundaries
from pipeline.language.conllu import Sentence, Word
from pipeline.language.fast import Fast
from pipeline.language.fast_settings import MODELS
from pipeline.language.names import LABELS
from pipeline.language.reparsing import lean, lean_names
from pipeline.language.sentences import starts, stretches
from pipeline.language.tokens import blank_pipeline
from pipeline.language.trees import to_sentences, with_offsets_and_names
from pipeline.language.voting import Readers

FOLDER = MODELS / "accurate"
PARTS = ("tokenize", "mwt", "pos", "lemma", "depparse", "ner")
NEEDED = ("tokenize", "pos", "lemma", "depparse")
"""Stanza's parser is not loaded without the parts before it."""
PRETRAIN = "pretrain.pt"
"""Word vectors, one file for the tagger, the parser and the tagger of names."""
READERS = "readers"
"""Folder of the networks that vote with the fast model on names (`voting.py`)."""
LONGEST = 200
"""Words of a sentence that Stanza reads at once; longer ones, tables mostly, are read in pieces."""
INSTALL = "The accurate analyser needs Stanza and PyTorch. Install them: pip install -e '.[accurate]'"
Entry = dict[str, Any]
Reader = Callable[[list[str]], list[list[list[Entry]]]]
"""Texts -> for each text its sentences, for each sentence its tokens as Stanza's `to_dict` has them."""
Annotator = Callable[[str, list[list[Entry]]], list[list[Entry]]]
"""A text and its sentences of tokens -> these with tags, trees and names."""


@dataclass(slots=True)
class _Piece:
    """A word with the letters of the text that are its own."""

    start: int
    end: int
    entry: Entry
    joined: bool = False
    first: bool = False
    ner: str = "O"


@dataclass(slots=True)
class _Built:
    """Columns of a Doc under construction."""

    words: list[str] = field(default_factory=list)
    spaces: list[bool] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    deps: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    pos: list[str] = field(default_factory=list)
    morphs: list[str] = field(default_factory=list)
    lemmas: list[str] = field(default_factory=list)
    starts: list[bool | int | None] = field(default_factory=list)

    def add(self, word: str, head: int, entry: Entry, first: bool) -> None:
        """One token; `entry` is empty for blanks."""
        self.words.append(word)
        self.spaces.append(False)
        self.heads.append(head)
        self.deps.append("ROOT" if entry and entry.get("head") == 0 else str(entry.get("deprel") or "dep"))
        self.tags.append(str(entry.get("xpos") or ""))
        self.pos.append(str(entry.get("upos") or ("" if entry else "SPACE")))
        self.morphs.append(str(entry.get("feats") or ""))
        self.lemmas.append(str(entry.get("lemma") or word))
        self.starts.append(first)

    def doc(self, vocab: Vocab) -> Doc:
        """The Doc of these columns."""
        return Doc(
            vocab, words=self.words, spaces=self.spaces, heads=self.heads, deps=self.deps, tags=self.tags,
            pos=self.pos, morphs=self.morphs, lemmas=self.lemmas, sent_starts=self.starts,
        )  # fmt: skip


def _numbers(entry: Entry) -> tuple[int, ...]:
    number = entry["id"]
    return tuple(int(n) for n in number) if isinstance(number, list | tuple) else (int(number),)


def _span(entry: Entry) -> tuple[int, int]:
    if entry.get("start_char") is None:
        misc = dict(part.partition("=")[::2] for part in str(entry.get("misc") or "").split("|"))
        return int(misc["start_char"]), int(misc["end_char"])
    return int(entry["start_char"]), int(entry["end_char"])


def _shares(text: str, start: int, end: int, parts: Sequence[Entry]) -> list[tuple[int, int]]:
    """Offsets of the parts of a joined word; where their letters differ from the text, each gets as many as it has.

    The last part always ends where the word ends; a part for which no letter is left gets an empty stretch.
    """
    spans = []
    at = start
    for index, part in enumerate(parts):
        if index == len(parts) - 1:
            stop = end
        elif part.get("start_char") is not None and part.get("end_char") is not None:
            stop = int(part["end_char"])
        else:
            # Leave at least one letter for each of the parts that follow, as far as there are any.
            stop = min(at + len(str(part["text"])), max(at, end - (len(parts) - index - 1)))
        stop = min(max(stop, at), end)
        spans.append((at, stop))
        at = stop
    return spans


def _pieces(text: str, offset: int, sentence: list[Entry]) -> list[_Piece]:
    """The words of a sentence in order with their offsets in the whole text."""
    pieces: list[_Piece] = []
    index = 0
    while index < len(sentence):
        entry = sentence[index]
        numbers = _numbers(entry)
        start, end = (offset + place for place in _span(entry))
        ner = str(entry.get("ner") or "O")
        if len(numbers) == 1:
            pieces.append(_Piece(start, end, entry, ner=ner))
            index += 1
            continue
        parts = sentence[index + 1 : index + 1 + numbers[-1] - numbers[0] + 1]
        moved = [
            {**p, "start_char": p["start_char"] + offset, "end_char": p["end_char"] + offset}
            if p.get("start_char") is not None
            else p
            for p in parts
        ]
        for place, (part, (a, b)) in enumerate(zip(parts, _shares(text, start, end, moved), strict=True)):
            pieces.append(_Piece(a, b, part, joined=place > 0, ner=_inside(ner, place, len(parts))))
        index += 1 + len(parts)
    if pieces:
        pieces[0].first = True
    return pieces


def _inside(tag: str, place: int, count: int) -> str:
    """The BIOES tag of one part of a joined word."""
    if tag == "O" or count == 1:
        return tag
    kind, _, label = tag.partition("-")
    begins, ends = kind in "BS" and place == 0, kind in "ES" and place == count - 1
    return {(True, False): "B", (False, True): "E", (False, False): "I", (True, True): "S"}[begins, ends] + f"-{label}"


def to_doc(vocab: Vocab, text: str, read: list[tuple[int, list[list[Entry]]]]) -> Doc:
    """A Doc of `text` from what Stanza read: (offset, sentences) of each stretch. No letter of the text is changed."""
    built = _Built()
    entities: list[tuple[int, int, str]] = []
    joined: list[int] = []
    at = 0
    for offset, sentences in read:
        for sentence in sentences:
            pieces = [p for p in _pieces(text, offset, sentence) if p.end > p.start and p.end > at]
            if pieces:
                at, places = _take(built, text, at, pieces)
                joined += [place for place, piece in zip(places, pieces, strict=True) if piece.joined]
                _hang(built, places, [piece.entry for piece in pieces])
                entities += _entities(pieces, places)
    _blanks(built, text, at, len(text))
    doc = built.doc(vocab)
    doc.ents = tuple(Span(doc, a, b, label=label) for a, b, label in entities)
    doc.user_data["joined"] = joined
    return doc


def _take(built: _Built, text: str, at: int, pieces: Sequence[_Piece]) -> tuple[int, list[int]]:
    """Add the words of a sentence and the blanks before them; (where the last one ends, the place of each)."""
    at = _blanks(built, text, at, pieces[0].start)
    places: list[int] = []
    for index, piece in enumerate(pieces):
        at = _blanks(built, text, at, max(piece.start, at))
        places.append(len(built.words))
        built.add(text[at : piece.end], len(built.words), piece.entry, index == 0)
        at = piece.end
    return at, places


def _hang(built: _Built, places: Sequence[int], entries: Sequence[Entry]) -> None:
    """Hang the words of a sentence on one another; what hangs on a word that is not there hangs on the root."""
    numbers = {_numbers(entry)[0]: place for entry, place in zip(entries, places, strict=True)}
    heads = [int(entry.get("head") or 0) for entry in entries]
    root = next((place for place, head in zip(places, heads, strict=True) if head == 0), places[0])
    for place, head in zip(places, heads, strict=True):
        built.heads[place] = numbers.get(head, root) if head else root
        if place == root:
            built.deps[place] = "ROOT"


def _blanks(built: _Built, text: str, at: int, until: int) -> int:
    """Take what stands between two words: one blank belongs to the word before it, more are a token of their own."""
    gap = text[at:until]
    if gap.startswith(" ") and built.words and not built.spaces[-1]:
        built.spaces[-1] = True
        gap = gap[1:]
    if gap:
        head = len(built.words) - 1 if built.words else 0
        while head > 0 and built.pos[head] == "SPACE":
            head -= 1
        built.add(gap, head if built.words else len(built.words), {}, not built.words)
    return until


def _entities(pieces: list[_Piece], places: list[int]) -> Iterator[tuple[int, int, str]]:
    """Spans of tokens of the names; other labels than ours are mapped or left out."""
    begin: int | None = None
    for index, piece in enumerate(pieces):
        kind, _, label = piece.ner.partition("-")
        if kind in ("B", "S") or (kind in ("I", "E") and begin is None):
            begin = index
        if kind == "O":
            begin = None
        following = pieces[index + 1].ner if index + 1 < len(pieces) else "O"
        if begin is not None and (kind in ("E", "S") or following[:1] not in ("I", "E")):
            mapped = LABELS.get(label.upper())
            if mapped:
                yield places[begin], places[index] + 1, mapped
            begin = None


class Stanza:
    """Stanza behind the seam. `read` can be given, which tests do; else the models of `folder` are loaded.

    Our own models read our own tokens and sentences, which are right more often than Stanza's are; other models cut
    the text themselves.
    """

    def __init__(self, name: str = "accurate", folder: Path = FOLDER, read: Reader | None = None) -> None:
        self.name = name
        self._nlp = blank_pipeline()
        self._annotate: Annotator | None = None
        self._boundaries: Boundaries | None = None
        self._tags: Fast | None = None
        self._networks: Any = None
        self._voters = Readers(())
        if read is None:
            models = load_models(folder)
            read = models.read
            if models.described.get("tokens") == "ours":
                self._annotate = models.annotate
                self._networks = models.networks if models.described.get("graph") else None
                self._boundaries = Boundaries.load(MODELS / "fast")
                self._tags = Fast() if models.described.get("tags") == "fast" else None
                # They read over the words and vectors of the fast analyser.
                self._voters = Readers.load(folder / READERS) if self._tags else self._voters
        self._read = read

    def __call__(self, document: Document) -> Doc:
        """Analyse one document."""
        if len(self._nlp.vocab) > 400_000:
            self._nlp = blank_pipeline()
        if self._annotate is not None:
            cut = self._tags(document) if self._tags else self._cut(document)
            self._voters.vote(cut)
            whole = with_offsets_and_names(to_sentences(cut), cut) if len(cut) else []
            if self._networks is not None:
                whole = [piece for sentence in whole for piece in shortened(sentence)]
                self._networks.annotate([sentence.words for sentence in whole])
            sentences = entries(whole, self._tags is not None)
            return to_doc(self._nlp.vocab, document.text, [(0, self._annotate(document.text, sentences))])
        spans = list(stretches(document))
        texts = [document.text[a:b] for a, b in spans]
        read = self._read(texts) if texts else []
        return to_doc(self._nlp.vocab, document.text, [(a, r) for (a, _), r in zip(spans, read, strict=True)])

    def _cut(self, document: Document) -> Doc:
        """Our own tokens and sentences."""
        doc = self._nlp.make_doc(document.text)
        mark_sentences(doc, list(starts(document, self._boundaries)))
        return doc


def shortened(sentence: Sentence, most: int = LONGEST) -> list[Sentence]:
    """The sentence in pieces of at most about `most` words, each a tree: a parser's graph grows with the square."""
    if len(sentence.words) <= most:
        return [sentence]
    inside = {place for first, last, _ in sentence.joined for place in range(first, last)}
    pieces, begin = [], 0
    while begin < len(sentence.words):
        end = min(begin + most, len(sentence.words))
        while end in inside:
            end += 1
        words = [replace(word) for word in sentence.words[begin:end]]
        root = next((n for n, word in enumerate(words, 1) if not begin < word.head <= end), 1)
        for number, word in enumerate(words, 1):
            word.head = word.head - begin if begin < word.head <= end else root
            word.head = 0 if number == root else word.head
        joined = [(a - begin, b - begin, form) for a, b, form in sentence.joined if begin < a <= end]
        pieces.append(Sentence(sentence.text, words, joined))
        begin = end
    return pieces


def _named(word: Word, tags: bool) -> Entry:
    """The BIOES tag of a word in the columns of names, one for each label set."""
    tag = word.misc.get("ner", "O")
    return {"ner": tag, "multi_ner": (tag, tag)} if tags else {}


def entries(sentences: Iterable[Sentence], tags: bool = False) -> list[list[Entry]]:
    """Sentences as Stanza's dicts, joined words before their parts; offsets are those of the whole text.

    `tags`: with part of speech, features, lemma, head, relation, and names in all label sets.
    """
    out: list[list[Entry]] = []
    for sentence in (piece for whole in sentences for piece in shortened(whole)):
        joined = {first: (last, form) for first, last, form in sentence.joined}
        rows: list[Entry] = []
        for number, word in enumerate(sentence.words, 1):
            if number in joined:
                last, form = joined[number]
                ids, end = (number, last), sentence.words[last - 1].end
                rows.append({"id": ids, "text": form, "start_char": word.start, "end_char": end} | _named(word, tags))
            row: Entry = {"id": (number,), "text": word.form, "start_char": word.start, "end_char": word.end}
            if tags:
                row |= {"upos": word.upos, "lemma": word.lemma, "head": word.head, "deprel": word.deprel}
                row |= ({"feats": word.feats} if word.feats != "_" else {}) | _named(word, tags)
            rows.append(row)
        out.append(rows)
    return out


def _own(folder: Path) -> dict[str, Any]:
    """What `accurate.json` says of the models of this folder; nothing where there is none."""
    path = folder / "accurate.json"
    described: dict[str, Any] = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    return described


def _parts(described: dict[str, Any]) -> tuple[str, ...]:
    """The parts of Stanza that read: where networks of ours make tags and trees, only the names are Stanza's."""
    ours = described.get("graph") and described.get("tokens") == "ours"
    return ("tokenize", "ner") if ours else PARTS


def model_options(folder: Path) -> dict[str, Any]:
    """The options with which Stanza loads the models of this folder; AnalyserError where they are not complete.

    Two layouts are known: ours (`accurate.json` beside the files it names) and Stanza's own (`resources.json`).
    """
    own, official = folder / "accurate.json", folder / "resources.json"
    if own.exists():
        described = _own(folder)
        files: dict[str, str] = described["files"]
        wanted = _parts(described)
        missing = [n for n in (*files.values(), *described.get("graph", [])) if not (folder / n).exists()]
        missing += [f"the part {part}" for part in NEEDED if part in wanted and part not in files]
        if missing:
            raise AnalyserError(f"The model in {folder} is not complete; missing: {', '.join(missing)}.")
        options: dict[str, Any] = {
            f"{part}_model_path": str(folder / name) for part, name in files.items() if part in wanted
        }
        if PRETRAIN in files.values():
            # Stanza asks for them part by part; the list of names may be of several models, the others one.
            vectors = str(folder / PRETRAIN)
            reading = [part for part in ("pos", "depparse", "ner") if part in files and part in wanted]
            options |= {f"{part}_pretrain_path": vectors for part in reading}
        processors = ",".join(p for p in wanted if p in files)
        # Without `dir` Stanza looks for a list of resources in the home of the user.
        return {"dir": str(folder), "processors": processors, "allow_unknown_language": True, **options}
    if official.exists():
        present = [p for p in PARTS if any((folder / "id" / p).glob("*.pt"))]
        if "tokenize" in present:
            return {"dir": str(folder), "processors": ",".join(present)}
        raise AnalyserError(
            f"There are no Indonesian models in {folder}. Fetch them: run_pipeline.py models download --to {folder}"
        )
    raise AnalyserError(
        f"There is no Stanza model in {folder}. Fetch the official one (python run_pipeline.py models download) and "
        "use --analyser stanza:PATH, restore ours with git, or train it: python run_pipeline.py models train accurate"
    )


def majority(treebanks: Iterable[str | None]) -> str | None:
    """The treebank that most words of a document were taken for."""
    counts = Counter(t for t in treebanks if t)
    return counts.most_common(1)[0][0] if counts else None


class Models:
    """Stanza's pipeline over the models of a folder.

    Where the tagger tells the treebank of each word in its XPOS, the whole document votes on it before the parser
    reads it: the treebanks do not agree on some relations, and a sentence alone does not show whose manner it has.
    """

    def __init__(self, pipeline: Any, described: dict[str, Any], networks: Any = None) -> None:
        self._pipeline = pipeline
        self.described = described
        self.networks = networks
        """Our own networks for tags and trees (`graph_trees.Networks`), where there are some."""
        loaded = [part for part in PARTS if part in pipeline.processors]
        self._cutting = [part for part in loaded if part in ("tokenize", "mwt")]
        self._tagging = [part for part in loaded if part in ("pos", "lemma")]
        self._rest = [part for part in loaded if part in ("depparse", "ner")]
        if (trees := described.get("trees")) and "depparse" in loaded:
            lean(pipeline.processors["depparse"].trainer.model, trees["head"], trees["relation"])
        if "names" in described and "ner" in loaded:
            lean_names(pipeline.processors["ner"].trainer.model, described["names"])

    def read(self, texts: list[str]) -> list[list[list[Entry]]]:
        """The texts of one document, cut by Stanza and analysed."""
        import stanza

        return self._analyse(self._pipeline([stanza.Document([], text=t) for t in texts], processors=self._cutting))

    def annotate(self, text: str, sentences: list[list[Entry]]) -> list[list[Entry]]:
        """A text that is cut already, analysed."""
        import stanza

        return self._analyse([stanza.Document(sentences, text=text)])[0] if sentences else []

    def _analyse(self, documents: Any) -> list[list[list[Entry]]]:
        words = [word for d in documents for s in d.sentences for word in s.words]
        given = [(word.upos, word.feats, word.lemma) for word in words]
        tagged = bool(given) and all(upos for upos, _, _ in given)
        votes = self.described.get("xpos") == "treebank"
        wanted = [part for part in self._tagging if not tagged or (part == "pos" and votes)]
        if wanted:
            documents = self._pipeline(documents, processors=wanted)
        if tagged:
            for word, (upos, feats, lemma) in zip(words, given, strict=True):
                word.upos, word.feats, word.lemma = upos, feats, lemma
        if votes:
            treebank = majority(word.xpos for word in words)
            for word in words:
                word.xpos = treebank
        if self._rest:
            documents = self._pipeline(documents, processors=self._rest)
        if votes:
            for word in words:
                word.xpos = None
        return [document.to_dict() for document in documents]


def load_models(folder: Path) -> Models:
    """Stanza's pipeline over the models of this folder. AnalyserError says what is missing."""
    options, described = model_options(folder), _own(folder)
    if find_spec("stanza") is None or find_spec("torch") is None:
        raise AnalyserError(INSTALL)
    import stanza
    from stanza.models.common.foundation_cache import FoundationCache

    cache = FoundationCache()
    networks = None
    for vectors in {path for name, path in options.items() if name.endswith("_pretrain_path")}:
        # They lie on disk in half precision, which a processor cannot multiply quickly or at all.
        pretrain = cache.load_pretrain(vectors)
        pretrain._emb = pretrain.emb.float()
        if _parts(described) != PARTS:
            from pipeline.language.graph_trees import load_networks

            paths = [folder / name for name in described["graph"]]
            networks = load_networks(paths, pretrain.vocab._unit2id, pretrain._emb, described.get("lean"))
    pipeline = stanza.Pipeline(
        lang="id",
        download_method=None,
        verbose=False,
        tokenize_no_ssplit=False,
        foundation_cache=cache,
        **options,
    )
    return Models(pipeline, described, networks)
