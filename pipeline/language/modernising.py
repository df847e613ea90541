"""Trees of the 2017 release brought to current guidelines: classes of words, determiners, relations, conjunctions."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from pipeline.document import Frozen
from pipeline.language.conllu import Sentence, Word
from pipeline.language.treebank import CLOSED, FUNCTIONAL, Lexicon, attach_punctuation, features, plain_relation, usable
from pipeline.rulebook import RULES, load_model

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "X", "SYM"})
RECLASSED = {
    ("det", "NUM"): "nummod",
    ("det", "NOUN"): "nmod",
    ("advmod", "NOUN"): "obl",
    ("amod", "NOUN"): "compound",
    ("det", "ADJ"): "amod",
    ("nummod", "ADJ"): "amod",
    ("amod", "ADV"): "advmod",
}
"""(relation, new class) -> the relation that goes with the class."""


class Changes(Frozen):
    """`rules/treebank/gsd.yaml`: the forms of which something is said."""

    own_functions: frozenset[str]
    own_classes: frozenset[str]
    auxiliaries: frozenset[str]
    never_markers: frozenset[str]
    subordinating: frozenset[str]
    namely: frozenset[str]
    questions: frozenset[str]
    adversative: frozenset[str]
    self: frozenset[str]
    many: frozenset[str]
    relative: frozenset[str]
    demonstratives: frozenset[str]
    by: frozenset[str]
    passive_prefix: str
    place_prepositions: frozenset[str]
    sides: frozenset[str]
    wholes: frozenset[str]
    first_of_one: frozenset[str]
    one: frozenset[str]
    number_one: frozenset[str]
    ordinals: re.Pattern[str]
    always_ordinal: re.Pattern[str]


@cache
def changes() -> Changes:
    """The forms, read once."""
    return load_model(RULES / "treebank" / "gsd.yaml", Changes)


@dataclass(frozen=True, slots=True)
class _Site:
    """A word in its tree: its governor (None for the root), its dependants, its form in small letters."""

    words: list[Word]
    below: list[list[int]]
    number: int
    word: Word
    head: Word | None
    low: str
    known: tuple[str, str] | None
    """Class and relation that current trees give this form as a function word."""
    current: str | None
    """Class that current trees give this form."""

    @classmethod
    def of(cls, words: list[Word], below: list[list[int]], number: int, lexicon: Lexicon) -> _Site:
        """The word with this number as it stands now."""
        word = words[number - 1]
        low = word.form.lower()
        known = lexicon.function.get(low) if low not in changes().own_functions else None
        head = words[word.head - 1] if word.head else None
        return cls(words, below, number, word, head, low, known, class_of(low, lexicon))

    @property
    def right(self) -> bool:
        """Whether it stands behind its governor."""
        return 0 < self.word.head < self.number

    @property
    def after(self) -> str:
        """The form behind it."""
        return self.words[self.number].form if self.number < len(self.words) else ""

    @property
    def before(self) -> Word | None:
        """The word before it."""
        return self.words[self.number - 2] if self.number > 1 else None

    def governs(self, forms: frozenset[str]) -> bool:
        """Whether one of these forms hangs on it."""
        return any(self.words[c - 1].form.lower() in forms for c in self.below[self.number])

    def relative(self) -> bool:
        """Whether a relative pronoun opens it."""
        before = (c for c in self.below[self.number] if c < self.number)
        return any(self.words[c - 1].form.lower() in changes().relative for c in before)

    def nominalised(self) -> bool:
        """Whether a verb of current trees is a noun here, as what hangs on it says: adanya, lahirnya."""
        below = {self.words[c - 1].deprel.split(":")[0] for c in self.below[self.number]}
        return self.current == "VERB" and self.word.upos == "NOUN" and bool(below & {"nmod", "det", "case"})

    def siblings(self) -> set[str]:
        """The relations of the other words under its governor, without subtypes."""
        others = (c for c in self.below[self.word.head] if c != self.number)
        return {self.words[c - 1].deprel.split(":")[0] for c in others}


def class_of(low: str, lexicon: Lexicon) -> str | None:
    """The class on which current trees agree for a form, unless GSD has its own."""
    return None if low in changes().own_classes else lexicon.classes.get(low)


def modernise(sentence: Sentence, lexicon: Lexicon) -> None:
    """Bring a 2017 tree on our tokens to current guidelines, in place."""
    words = sentence.words
    _one_of_them(sentence)
    _raise_phase_verbs(sentence, lexicon)
    _prepositions_of_phrases(sentence)
    below = sentence.children()
    for number in range(1, len(words) + 1):
        site = _Site.of(words, below, number, lexicon)
        _reclassify(site)
        if site.head is not None:
            _determine(site, site.head)
            if site.low not in changes().namely | changes().adversative:
                _relate(site, site.head)
    _coordinate(words)
    if usable(sentence):
        attach_punctuation(sentence)
    for word in words:
        word.deprel = plain_relation(word.deprel)
        if word.feats == "_" or word.lemma == "_":
            word.feats = features(word.form, word.upos, lexicon)


def _reclassify(site: _Site) -> None:
    """The class of a word, and the relation that goes with it: as current trees have them."""
    word, low, head, known, forms = site.word, site.low, site.head, site.known, changes()
    if word.upos == "SYM" and not any(c.isalnum() or c in "%$€£°+=#" for c in word.form):
        word.upos = "PUNCT"
    elif word.upos == "SYM" and word.form.isalpha():
        word.upos = "NOUN"
    if known and word.deprel.split(":")[0] in FUNCTIONAL and not site.below[site.number]:
        word.upos, word.deprel = known
    elif known and word.upos in CLOSED and word.upos not in ("PRON", "DET"):
        word.upos = known[0]
    elif low in forms.auxiliaries and word.upos == "ADV" and word.deprel == "advmod" and head and head.upos == "VERB":
        word.upos, word.deprel = "AUX", "aux"
    elif low in forms.questions and word.upos == "NOUN":
        word.upos = "PRON"
    elif low in forms.namely and head and head.upos in NOMINAL:
        word.upos, word.deprel = "ADP", "case"
    elif low in forms.adversative and word.deprel in ("mark", "cc", "advmod", "case"):
        word.upos, word.deprel = ("ADV", "advmod") if site.after == "," else ("CCONJ", "cc")
    elif low in forms.subordinating and word.deprel == "cc":
        word.upos, word.deprel = "SCONJ", "mark"
    elif low in forms.self and word.upos in ("ADJ", "PRON", "ADV") and head and head.upos in NOMINAL:
        word.upos, word.deprel = "DET", "det"
    elif site.current and word.upos not in ("PROPN", "PUNCT", site.current) and not site.nominalised():
        word.upos, word.deprel = site.current, RECLASSED.get((word.deprel, site.current), word.deprel)
    elif low in forms.wholes and word.upos in ("NOUN", "DET") and word.deprel != "det":
        word.upos = "PRON"


def _determine(site: _Site, head: Word) -> None:
    """What determines a noun: "banyak" before it does, a noun does not and is read as others of its kind."""
    word, before = site.word, site.before
    if site.low in changes().many and word.deprel == "advmod" and head.upos == "NOUN" and word.head == site.number + 1:
        word.upos, word.deprel = "DET", "det"
    if word.deprel == "det" and word.upos in ("NOUN", "PROPN"):
        word.deprel = "nmod"
        if site.right and word.upos == "NOUN":
            word.deprel = "compound"
        elif site.right and head.upos == "PROPN":
            word.deprel = "flat"
    led = before and before.form.lower() in changes().place_prepositions and before.head == word.head
    if led and site.low in changes().sides and word.deprel == "case" and not site.right:
        word.upos, word.deprel = "NOUN", "nmod"


def _relate(site: _Site, head: Word) -> None:
    """The relation to the governor: markers of clauses and of phrases, possession, relative clauses, agents."""
    word, low, forms = site.word, site.low, changes()
    if (
        word.deprel in ("case", "mark")
        and word.upos in ("ADP", "SCONJ", "CCONJ")
        and not site.known
        and low not in forms.own_functions
    ):
        predicate = head.upos in ("VERB", "ADJ") or bool(site.siblings() & {"nsubj", "cop"})
        clause = predicate and site.number < word.head and low not in forms.never_markers
        word.upos, word.deprel = ("SCONJ", "mark") if clause else ("ADP", "case")
    elif word.deprel == "flat" and word.upos == "PROPN" and head.upos == "NOUN":
        word.deprel = "nmod"
    elif low in forms.relative and word.deprel in ("det", "acl") and not site.right and head.upos in ("VERB", "ADJ"):
        word.deprel = "obl" if "nsubj" in site.siblings() else "nsubj"
    elif word.deprel == "det" and word.upos == "PRON" and site.right and low not in forms.demonstratives:
        word.deprel = "nmod:poss"
    elif word.deprel in ("acl", "amod", "compound") and site.relative() and site.right and head.upos in NOMINAL:
        word.deprel = "acl:relcl"
    elif word.deprel == "obl" and site.governs(forms.by):
        word.deprel = "obl:agent" if head.form.lower().startswith(forms.passive_prefix) else "obl"
    elif word.deprel in ("compound:plur", "fixed") and word.upos in ("NOUN", "ADJ", "VERB", "PROPN"):
        word.deprel = "compound" if word.upos == "NOUN" else "flat"
    if forms.ordinals.fullmatch(low) and (site.right or forms.always_ordinal.fullmatch(low)):
        word.upos, word.deprel = "ADJ", "amod" if word.deprel in ("nummod", "det", "compound") else word.deprel


def _raise_phase_verbs(sentence: Sentence, lexicon: Lexicon) -> None:
    """A verb that 2017 calls an adverb of the verb behind it governs that verb: mulai membangun, berhasil menang."""
    words = sentence.words
    for number, word in enumerate(words, 1):
        if word.deprel != "advmod" or not number < word.head <= number + 3:
            continue
        if "VERB" not in (word.upos, class_of(word.form.lower(), lexicon)):
            continue
        below, at = words[word.head - 1], word.head
        if below.upos != "VERB":
            continue
        word.upos, word.head, word.deprel = "VERB", below.head, below.deprel
        below.head, below.deprel = number, "xcomp"
        for place, other in enumerate(words, 1):
            if other.head == at and (place < number or other.deprel.split(":")[0] in ("punct", "conj", "parataxis")):
                other.head = number


def _coordinate(words: list[Word]) -> None:
    """What a conjunction opens behind its head is no adverbial clause."""
    for word in words:
        if word.deprel == "cc" and word.head and words[word.head - 1].deprel == "advcl":
            opened = words[word.head - 1]
            if 0 < opened.head < word.head and words[opened.head - 1].upos == opened.upos == "VERB":
                opened.deprel = "conj"


def _prepositions_of_phrases(sentence: Sentence) -> None:
    """A preposition behind the verb it hangs on belongs to the phrase it opens: sejak 1988, secara resmi."""
    words = sentence.words
    for number, word in enumerate(words, 1):
        if word.deprel != "case" or word.upos != "ADP" or not 0 < word.head < number:
            continue
        if words[word.head - 1].upos != "VERB":
            continue
        phrase = next((n for n in range(number + 1, len(words) + 1) if words[n - 1].head == word.head), 0)
        if not phrase or phrase > number + 4:
            continue
        opened = words[phrase - 1]
        if opened.deprel in ("punct", "cc", "conj", "mark", "case", "nsubj", "advcl", "ccomp", "aux", "cop"):
            continue
        word.head = phrase
        if opened.upos == "ADJ":
            opened.deprel = "advmod"
        elif opened.deprel in ("nummod", "det", "amod", "compound", "advmod", "obj", "nmod", "flat"):
            opened.deprel = "obl"


def _one_of_them(sentence: Sentence) -> None:
    """ "salah satu": the number governs, "salah" hangs on it (2017 has it the other way round)."""
    words = sentence.words
    for number in range(1, len(words)):
        first, second = words[number - 1], words[number]
        if first.form.lower() not in changes().first_of_one or second.form.lower() not in changes().one:
            continue
        if second.head == number:
            second.head, second.deprel = first.head, first.deprel if first.deprel not in ("det", "amod") else "nummod"
            for word in words:
                if word.head == number:
                    word.head = number + 1
        first.head, first.deprel, first.upos = number + 1, "advmod", "ADJ"
        if second.form.lower() in changes().number_one:
            second.upos = "NUM"
            second.deprel = "nummod" if second.deprel in ("det", "amod", "fixed", "nummod") else second.deprel
