"""Trees for training: the Universal Dependencies 2.0 trees brought to current guidelines, all trees on our tokens.

The 2017 release of GSD has no lemmas and features, leaves clitics on their hosts, writes reduplications as three words,
calls auxiliaries adverbs and hangs punctuation elsewhere. What can be said by rule is changed here; what cannot stays
as it is. Relations keep only the subtypes in KEPT_SUBTYPES (`flat:name` and the like become `flat`).
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from pipeline.language.clitics import clitic
from pipeline.language.conllu import Sentence, Word

KEPT_SUBTYPES = frozenset({"acl:relcl", "nmod:poss", "nsubj:pass", "obl:agent", "csubj:pass"})
FUNCTIONAL = frozenset({"case", "mark", "advmod", "det", "cc", "aux", "cop", "fixed", "discourse", "nummod", "dep"})
CLOSED = frozenset({"ADP", "AUX", "CCONJ", "SCONJ", "DET", "PART", "PRON", "ADV", "INTJ"})
RECLASSIFIED = frozenset({"NOUN", "VERB", "ADJ", "ADV", "NUM", "DET", "PRON"})
"""Classes that a form takes from current trees whatever its relation is."""
_VOWELS = re.compile("[aeiou]")
PREPOSITIONS = frozenset(
    {"pada", "kepada", "bagi", "untuk", "dengan", "oleh", "dari", "daripada", "terhadap", "tentang"}
)
PERSONS = {
    "nya": "Number=Sing|Person=3|PronType=Prs",
    "ku": "Number=Sing|Person=1|Polite=Infm|PronType=Prs",
    "mu": "Number=Sing|Person=2|Polite=Infm|PronType=Prs",
}
LEMMAS = {"nya": "nya", "ku": "aku", "mu": "kamu"}


def plain_relation(deprel: str) -> str:
    """The relation without a subtype that training does not keep."""
    return deprel if deprel in KEPT_SUBTYPES else deprel.split(":")[0]


def _subtree_edges(sentence: Sentence) -> tuple[list[int], list[int]]:
    """Leftmost and rightmost word number under every word (index 0 unused), punctuation left out."""
    size = len(sentence.words)
    left, right = list(range(size + 1)), list(range(size + 1))
    for number, word in enumerate(sentence.words, 1):
        if word.deprel == "punct":
            continue
        seen, at = 0, number
        while at and seen <= size:
            left[at], right[at] = min(left[at], number), max(right[at], number)
            at, seen = sentence.words[at - 1].head, seen + 1
    return left, right


_PAIRS = {"(": ")", "[": "]", "“": "”", "‘": "’", "``": "''", '"': '"', "'": "'", "«": "»"}


def _root(sentence: Sentence) -> int:
    return next((n for n, w in enumerate(sentence.words, 1) if w.head == 0), 1)


def attach_punctuation(sentence: Sentence, but: frozenset[str] = frozenset()) -> None:
    """Hang punctuation as is done now: pairs on the head of what they enclose, a comma on the unit it opens.

    The marks in `but` stay where they hang.
    """
    words = sentence.words
    edges: tuple[list[int], list[int]] | None = None
    root = _root(sentence)
    paired: dict[int, int] = {}
    opened: list[tuple[str, int]] = []
    for number, word in enumerate(words, 1):
        if word.deprel != "punct":
            continue
        if opened and word.form == _PAIRS[opened[-1][0]]:
            first = opened.pop()[1]
            inside = [n for n in range(first + 1, number) if words[n - 1].deprel != "punct"]
            heads = [n for n in inside if not first < words[n - 1].head < number]
            if heads:
                paired[first] = paired[number] = heads[0]
        elif word.form in _PAIRS:
            opened.append((word.form, number))
    governing = {w.head for w in words}
    for number, word in enumerate(words, 1):
        # A mark that governs something stays where it is: moved, it could come to hang below itself.
        if word.deprel != "punct" or word.head == 0 or number in governing or word.form in but:
            continue
        if number in paired:
            word.head = paired[number]
            continue
        if (word.form == "/" and number > 1) or _shortens(sentence, number):
            word.head = number - 1
        elif word.form in ".?!":
            word.head = _clause_before(sentence, number) or root
        else:
            # Marks do not count for the edges, so they stay the same while marks are hung.
            edges = edges or _subtree_edges(sentence)
            word.head = _unit_beside(sentence, number, *edges) or root


def _shortens(sentence: Sentence, number: int) -> bool:
    """Whether this stop belongs to an abbreviation (Drs., No., J.) or a figure inside the sentence."""
    words = sentence.words
    if words[number - 1].form != "." or not 1 < number < len(words) - 1:
        return False
    before, after = words[number - 2].form, words[number].form
    if before.isdigit():
        return after.isdigit()
    # Capitals behind the first letter make an acronym, a number or a unit (AU, II, MHz), behind which a sentence ends.
    short = (len(before) <= 3 and before[1:] == before[1:].lower()) or before.lower() in ("prof", "hons")
    return short and before.isalpha() and (before[0].isupper() or before == "al") and words[number - 2].head != 0


def _clause_before(sentence: Sentence, number: int) -> int:
    """The clause that a full stop ends: GSD often holds two sentences in one tree, the second hanging by `dep`."""
    at = next((n for n in range(number - 1, 0, -1) if sentence.words[n - 1].deprel != "punct"), 0)
    while at and sentence.words[at - 1].head and sentence.words[at - 1].deprel != "dep":
        at = sentence.words[at - 1].head
    return at


def _unit_beside(sentence: Sentence, number: int, left: list[int], right: list[int]) -> int:
    """The highest unit at this mark: the one it opens, else the one it closes; 0 for the sentence."""
    words = sentence.words
    after = next((n for n in range(number + 1, len(words) + 1) if words[n - 1].deprel != "punct"), 0)
    before = next((n for n in range(number - 1, 0, -1) if words[n - 1].deprel != "punct"), 0)
    if not after or not before:
        return 0

    def climb(start: int, edge: list[int]) -> int:
        at = start
        while words[at - 1].head and edge[words[at - 1].head] == edge[start] and edge[at] == start:
            parent = words[at - 1].head
            if edge[parent] != start:
                break
            at = parent
        return at

    opens = climb(after, left)
    if words[opens - 1].head and words[opens - 1].head < number and left[opens] == after:
        return opens
    closes = climb(before, right)
    if words[closes - 1].head and words[closes - 1].head > number and right[closes] == before:
        return closes
    # Between a head and what follows it in the same phrase: the lowest word whose phrase spans the mark.
    at = before
    while words[at - 1].head and not (left[at] < number < right[at]):
        at = words[at - 1].head
    return at


@dataclass(frozen=True)
class Lexicon:
    """What current treebanks say of a form: part of speech and relation as a function word, features."""

    function: dict[str, tuple[str, str]]
    feats: dict[tuple[str, str], str]
    classes: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, sentences: Iterable[Sentence]) -> Lexicon:
        """Read off the forms on which current trees agree.

        As function words: at least four times and 85 of a hundred; open classes and what determines: five times, 93.
        """
        roles: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
        feats: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        for sentence in sentences:
            for word in sentence.words:
                roles[word.form.lower()][word.upos, plain_relation(word.deprel)] += 1
                feats[word.form.lower(), word.upos][word.feats] += 1
        function, classes = {}, {}
        for form, counts in roles.items():
            (best, count), total = counts.most_common(1)[0], sum(counts.values())
            if best[0] in CLOSED and best[1] in FUNCTIONAL and count >= 4 and count >= 0.85 * total:
                function[form] = best
            tagged: Counter[str] = Counter()
            for (upos, _), number in counts.items():
                tagged[upos] += number
            (upos, count) = tagged.most_common(1)[0]
            if upos in RECLASSIFIED and count >= 5 and count >= 0.93 * total:
                classes[form] = upos
        return cls(function, {key: counts.most_common(1)[0][0] for key, counts in feats.items()}, classes)


def features(form: str, upos: str, lexicon: Lexicon) -> str:
    """FEATS of a word: what current trees have for it, else what its part of speech and prefix say."""
    low = form.lower()
    known = lexicon.feats.get((low, upos))
    if known is not None:
        return known
    if upos == "NOUN":
        first, _, second = low.partition("-")
        return "Number=Plur" if second and second.startswith(first[:3]) else "Number=Sing"
    if upos == "VERB":
        if low.startswith("di") and len(low) > 4:
            return "Voice=Pass"
        if low.startswith("ter") and len(low) > 5:
            return "Voice=Pass"
        return "Voice=Act" if low.startswith(("me", "ber", "be")) else "_"
    if upos == "NUM":
        return "NumType=Card"
    if upos == "ADJ":
        return (
            "NumType=Ord"
            if low.startswith("ke-")
            else ("Degree=Sup" if low.startswith("ter") and len(low) > 6 else "_")
        )
    return "_"


def _merge(sentence: Sentence, groups: list[tuple[int, int]]) -> None:
    """Make one word of each run (first, last) of 1-based numbers; its head is the one that leads out of the run."""
    words = sentence.words
    target = {n: n for n in range(len(words) + 1)}
    for first, last in groups:
        inside = range(first, last + 1)
        lead = next((n for n in inside if not first <= words[n - 1].head <= last), first)
        keep = words[lead - 1]
        form = sentence.text[words[first - 1].start : words[last - 1].end]
        merged = Word(
            form, "_", keep.upos, "_", "_", keep.head, keep.deprel, words[first - 1].start, words[last - 1].end
        )
        words[first - 1] = merged
        for n in inside:
            target[n] = first
    dropped = {n for first, last in groups for n in range(first + 1, last + 1)}
    number_of: dict[int, int] = {0: 0}
    kept: list[Word] = []
    for n, word in enumerate(words, 1):
        if n not in dropped:
            kept.append(word)
            number_of[n] = len(kept)
    for word in kept:
        word.head = number_of[target[word.head]]
    sentence.words = kept
    sentence.joined = []


def _split(sentence: Sentence, number: int, length: int) -> None:
    """Split the clitic of `length` letters off the word and give it its place in the tree."""
    host = sentence.words[number - 1]
    form, low = host.form[-length:], host.form[-length:].lower()
    part = Word(form, LEMMAS.get(low, low), head=number, start=host.end - length, end=host.end)
    host.form, host.end = host.form[:-length], host.end - length
    for word in sentence.words:
        if word.head > number:
            word.head += 1
    sentence.words.insert(number, part)
    part.head = number
    stem = host.form.lower()
    if low in ("kah", "lah", "pun"):
        part.upos, part.deprel = "PART", "advmod"
    elif stem in PREPOSITIONS:
        part.upos, part.deprel, part.head = (
            "PRON",
            "obl" if host.deprel in ("case", "advmod") else host.deprel,
            host.head,
        )
        for word in sentence.words:
            if word.head == number and word is not part:
                word.head = number + 1
        host.upos, host.deprel, host.head = "ADP", "case", number + 1
    elif host.upos == "VERB" and stem.startswith(("me", "mem")):
        part.upos, part.deprel = "PRON", "obj"
    elif host.upos == "VERB" and stem.startswith("di"):
        part.upos, part.deprel = "PRON", "obl:agent"
    elif host.upos in ("VERB", "ADJ", "ADV") and low == "nya":
        part.upos, part.deprel = "DET", "det"
    else:
        part.upos, part.deprel = "PRON", "nmod:poss"
    part.feats = (
        PERSONS.get(low, "_") if part.upos == "PRON" else ("Definite=Def|PronType=Art" if part.upos == "DET" else "_")
    )


def _alike(first: str, second: str) -> bool:
    """Whether the second word repeats the first: kata - kata, tumbuh - tumbuhan, berbatu - batu, 1990 - an."""
    first, second = first.lower(), second.lower()
    if (first.isdigit() and second == "an") or (first == "ke" and second.isdigit()):
        return True
    if len(first) < 2 or not (first.isalpha() and second[:3].isalpha()):
        return False
    for prefix in ("", "ber", "be", "di", "ke", "se", "ter", "pe", "me"):
        stem = first.removeprefix(prefix)
        if (
            len(stem) >= min(3, len(second))
            and first.startswith(prefix)
            and second.startswith(stem[: max(3, len(stem) - 1)])
        ):
            return True
    # With other vowels: bolak - balik, asal - usul.
    skeleton = _VOWELS.sub("", second)
    if len(skeleton) >= 2 and _VOWELS.sub("", first.removeprefix("ter")) == skeleton:
        return True
    # The stem of a verb: menari - nari.
    return len(second) >= 4 and first.startswith(("me", "ber")) and first.endswith(second)


def join_reduplications(sentence: Sentence) -> Sentence:
    """The sentence with repeated words written as one word, as in all texts but those of 2017: kata - kata."""
    words = sentence.words
    dropped: set[int] = set()
    for first, mark, second in zip(words, words[1:], words[2:], strict=False):
        apart = sentence.text[first.end : second.start]
        if mark.form == "-" and apart == " - " and _alike(first.form, second.form) and not clitic(second.form):
            dropped |= {first.end, mark.end}
    if not dropped:
        return sentence
    out = sentence.copy()
    out.text = "".join(c for at, c in enumerate(sentence.text) if at not in dropped)
    for word in out.words:
        gone = sum(at < word.start for at in dropped)
        word.start, word.end = word.start - gone, word.end - gone
    return out


def retokenise(sentence: Sentence, tokens: Callable[[str], list[tuple[int, int]]]) -> Sentence | None:
    """The tree on the tokens that our tokeniser makes of its text; None where the two cross or a split has no rule."""
    out = sentence.copy()
    spans = tokens(out.text)
    starts = {w.start: n for n, w in enumerate(out.words, 1)}
    ends = {w.end: n for n, w in enumerate(out.words, 1)}
    groups = []
    for start, end in spans:
        if start in starts and end in ends and starts[start] < ends[end]:
            groups.append((starts[start], ends[end]))
    if groups:
        _merge(out, groups)
    wanted = set(spans)
    number = 1
    while number <= len(out.words):
        word = out.words[number - 1]
        if (word.start, word.end) not in wanted:
            length = clitic(word.form)
            if length and (word.start, word.end - length) in wanted and (word.end - length, word.end) in wanted:
                _split(out, number, length)
            else:
                _split_flat(out, number, [s for s in spans if word.start <= s[0] and s[1] <= word.end])
                if (out.words[number - 1].start, out.words[number - 1].end) not in wanted:
                    return None
        number += 1
    if [(w.start, w.end) for w in out.words] != spans or not usable(out):
        return None
    out.joined = [
        (n, n + 1, a.form + b.form)
        for n, (a, b) in enumerate(zip(out.words, out.words[1:], strict=False), 1)
        if a.end == b.start and clitic(a.form + b.form) == len(b.form)
    ]
    return out


def _split_flat(sentence: Sentence, number: int, spans: list[tuple[int, int]]) -> None:
    """Split a word into several that hang flat on the first (marks as punctuation)."""
    word = sentence.words[number - 1]
    if len(spans) < 2 or spans[0][0] != word.start or spans[-1][1] != word.end:
        return
    extra = len(spans) - 1
    for other in sentence.words:
        if other.head > number:
            other.head += extra
    parts = []
    for start, end in spans[1:]:
        form = sentence.text[start:end]
        mark = not any(c.isalnum() for c in form)
        parts.append(
            Word(form, form, "PUNCT" if mark else word.upos, "_", "_", number, "punct" if mark else "flat", start, end)
        )
    word.form, word.end = sentence.text[spans[0][0] : spans[0][1]], spans[0][1]
    sentence.words[number:number] = parts


def usable(sentence: Sentence) -> bool:
    """Whether the tree is one: a single root, no cycle."""
    if sum(w.head == 0 for w in sentence.words) != 1:
        return False
    for word in sentence.words:
        at, steps = word.head, 0
        while at:
            at, steps = sentence.words[at - 1].head, steps + 1
            if steps > len(sentence.words):
                return False
    return True
