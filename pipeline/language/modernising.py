"""Trees of the 2017 release brought to current guidelines: classes of words, determiners, relations, conjunctions."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.language.conllu import Sentence, Word
from pipeline.language.treebank import CLOSED, FUNCTIONAL, Lexicon, attach_punctuation, features, plain_relation, usable

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "X", "SYM"})
NEVER_MARKERS = frozenset({"secara", "oleh", "di", "ke", "kepada", "sekitar", "yaitu", "yakni", "seperti", "antara"})
AUXILIARIES = frozenset({"akan", "telah", "sudah", "dapat", "bisa", "harus", "mampu", "mungkin", "ingin"})
ORDINAL = re.compile(r"pertama|ke(?:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh)|ke-\d+")
# Forms of which GSD says something else than the other current treebanks; what 2017 says of them is nearer.
GSD_OWN = frozenset({"sekitar", "namun", "akan", "yaitu", "yakni"})
NAMELY = frozenset({"yaitu", "yakni"})


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
    """Class and relation that current trees give this form."""

    @classmethod
    def of(cls, words: list[Word], below: list[list[int]], number: int, lexicon: Lexicon) -> _Site:
        """The word with this number as it stands now."""
        word = words[number - 1]
        low = word.form.lower()
        known = lexicon.function.get(low) if low not in GSD_OWN else None
        return cls(words, below, number, word, words[word.head - 1] if word.head else None, low, known)

    @property
    def right(self) -> bool:
        """Whether it stands behind its governor."""
        return 0 < self.word.head < self.number

    def governs(self, form: str) -> bool:
        """Whether a word of this form hangs on it."""
        return any(self.words[c - 1].form.lower() == form for c in self.below[self.number])

    def relative(self) -> bool:
        """Whether "yang" opens it."""
        before = (c for c in self.below[self.number] if c < self.number)
        return any(self.words[c - 1].form.lower() == "yang" for c in before)


def modernise(sentence: Sentence, lexicon: Lexicon) -> None:
    """Bring a 2017 tree on our tokens to current guidelines, in place."""
    words = sentence.words
    _one_of_them(sentence)
    _prepositions_of_phrases(sentence)
    below = sentence.children()
    for number in range(1, len(words) + 1):
        site = _Site.of(words, below, number, lexicon)
        _reclassify(site)
        if site.head is not None:
            _determine(site, site.head)
            if site.low not in NAMELY and site.low != "namun":
                _relate(site, site.head)
    _coordinate(words)
    if usable(sentence):
        attach_punctuation(sentence)
    for word in words:
        word.deprel = plain_relation(word.deprel)
        if word.feats == "_" or word.lemma == "_":
            word.feats = features(word.form, word.upos, lexicon)


def _reclassify(site: _Site) -> None:
    """The class of a word, and the relation that goes with it: function words as current trees have them."""
    word, low, head, known = site.word, site.low, site.head, site.known
    if word.upos == "SYM" and not any(c.isalnum() or c in "%$€£°+=#" for c in word.form):
        word.upos = "PUNCT"
    if known and word.deprel.split(":")[0] in FUNCTIONAL and not site.below[site.number]:
        word.upos, word.deprel = known
    elif known and word.upos in CLOSED and word.upos not in ("PRON", "DET"):
        word.upos = known[0]
    elif low in AUXILIARIES and word.upos == "ADV" and word.deprel == "advmod" and head and head.upos == "VERB":
        word.upos, word.deprel = "AUX", "aux"
    elif low in ("apa", "siapa") and word.upos == "NOUN":
        word.upos = "PRON"
    elif low in NAMELY and head and head.upos in NOMINAL:
        word.upos, word.deprel = "ADP", "case"
    elif low == "namun" and word.deprel in ("mark", "cc", "advmod", "case"):
        comma = site.number < len(site.words) and site.words[site.number].form == ","
        word.upos, word.deprel = ("ADV", "advmod") if comma else ("CCONJ", "cc")
    elif low == "sendiri" and word.upos in ("ADJ", "PRON", "ADV") and head and head.upos in NOMINAL:
        word.upos, word.deprel = "DET", "det"


def _determine(site: _Site, head: Word) -> None:
    """What determines a noun: "banyak" before it does, a noun does not and is read as others of its kind."""
    word = site.word
    if site.low == "banyak" and word.deprel == "advmod" and head.upos == "NOUN" and word.head == site.number + 1:
        word.upos, word.deprel = "DET", "det"
    if word.deprel == "det" and word.upos in ("NOUN", "PROPN"):
        word.deprel = "nmod"
        if site.right and word.upos == "NOUN":
            word.deprel = "compound"
        elif site.right and head.upos == "PROPN":
            word.deprel = "flat"


def _relate(site: _Site, head: Word) -> None:
    """The relation to the governor: markers of clauses and of phrases, possession, relative clauses, agents."""
    word, low = site.word, site.low
    if word.deprel in ("case", "mark") and word.upos in ("ADP", "SCONJ", "CCONJ") and not site.known and low != "akan":
        siblings = (site.words[c - 1].deprel for c in site.below[word.head])
        predicate = head.upos in ("VERB", "ADJ") or any(deprel in ("nsubj", "cop") for deprel in siblings)
        clause = predicate and site.number < word.head and low not in NEVER_MARKERS
        word.upos, word.deprel = ("SCONJ", "mark") if clause else ("ADP", "case")
    elif word.deprel == "flat" and word.upos == "PROPN" and head.upos == "NOUN":
        word.deprel = "nmod"
    elif word.deprel == "det" and word.upos == "PRON" and site.right and low not in ("ini", "itu", "yang"):
        word.deprel = "nmod:poss"
    elif word.deprel in ("acl", "amod", "compound") and site.relative() and site.right and head.upos in NOMINAL:
        word.deprel = "acl:relcl"
    elif word.deprel == "obl" and site.governs("oleh"):
        word.deprel = "obl:agent" if head.form.lower().startswith("di") else "obl"
    elif word.deprel in ("compound:plur", "fixed") and word.upos in ("NOUN", "ADJ", "VERB", "PROPN"):
        word.deprel = "compound" if word.upos == "NOUN" else "flat"
    if ORDINAL.fullmatch(low) and (site.right or low.startswith("ke-")):
        word.upos, word.deprel = "ADJ", "amod" if word.deprel in ("nummod", "det", "compound") else word.deprel


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
        if first.form.lower() != "salah" or second.form.lower() not in ("satu", "seorang"):
            continue
        if second.head == number:
            second.head, second.deprel = first.head, first.deprel if first.deprel not in ("det", "amod") else "nummod"
            for word in words:
                if word.head == number:
                    word.head = number + 1
        elif first.head != number + 1:
            pass
        first.head, first.deprel, first.upos = number + 1, "advmod", "ADJ"
        if second.form.lower() == "satu":
            second.upos = "NUM"
            second.deprel = "nummod" if second.deprel in ("det", "amod", "fixed", "nummod") else second.deprel
