"""What somebody of the text is called besides the name (Saifullah Yusuf yang akrab disapa Gus Ipul, … (Ara))."""

from __future__ import annotations

from collections.abc import Iterator, Set

from pipeline.extract.cues import expression
from pipeline.extract.speaker_phrases import cut_down
from pipeline.recognise.mentions import PersonMention
from pipeline.resolve.reading import Reading


def nicknames(reading: Reading, said_by: Set[str]) -> Iterator[tuple[str, str]]:
    """Each nickname that the text explains, and whose it is; `said_by` are the names behind verbs of saying."""
    text = reading.text
    for match in expression("called").finditer(text):
        person = reading.persons.antecedent(match.start())
        if person is not None and " " in person.name and match[1] not in person.name:
            yield match[1], person.name
    taken = {m.start for m in (*reading.organisations, *reading.places)}
    for mention in reading.people:
        if " " not in mention.name:
            continue
        told = expression("called_before").match(text, mention.end)
        short = expression("in_brackets").match(text, mention.end)
        if short is not None and not _stands_for(short[1], mention, said_by):
            short = None
        found = told or short
        if found is not None and found[1] not in mention.name and found.start(1) not in taken:
            yield found[1], mention.name


def _stands_for(short: str, person: PersonMention, said_by: Set[str]) -> bool:
    """Whether what stands in brackets behind a name is short for it (SBY, Zulhas), or who speaks elsewhere (Ahok)."""
    if short.isupper():
        return short == "".join(word[0] for word in person.name.split())
    return short in said_by or cut_down(short, person.name.split())
