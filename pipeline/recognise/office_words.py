"""The words around titles of office that are no titles themselves: `rules/offices/words.yaml`."""

from __future__ import annotations

import functools

from pydantic import ConfigDict

from pipeline.document import Frozen
from pipeline.recognise.titles import FOLDER
from pipeline.rulebook import load_model


class OfficeWords(Frozen):
    """What each list is for stands beside it in the file."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    numbered_units: tuple[str, ...]
    unit_stems: tuple[str, ...]
    task_forces: tuple[str, ...]
    territorial: tuple[str, ...]
    commanded_units: dict[str, str]
    local_units: tuple[str, ...]
    named_after: tuple[str, ...]
    named_after_stems: tuple[str, ...]
    binding: frozenset[str]
    with_seat: tuple[str, ...]
    in_town: tuple[str, ...]
    english_units: tuple[str, ...]
    regional_secretariats: tuple[str, ...]
    secretariats: tuple[str, ...]
    factions: tuple[str, ...]
    parties: tuple[str, ...]
    party: tuple[str, ...]
    constituencies: tuple[str, ...]
    fields: tuple[str, ...]
    field: tuple[str, ...]
    nationwide: tuple[str, ...]
    of_government: tuple[str, ...]
    region: tuple[str, ...]
    no_bodies: tuple[str, ...]
    units: tuple[str, ...]
    main_units: tuple[str, ...]
    local_bodies: tuple[str, ...]
    regional_offices: tuple[str, ...]
    ministries: tuple[str, ...]
    offices: tuple[str, ...]
    represented: tuple[str, ...]
    agents: tuple[str, ...]
    on_behalf: tuple[str, ...]
    where: tuple[str, ...]
    parliaments: tuple[str, ...]
    drive: tuple[str, ...]
    family_welfare: tuple[str, ...]
    blocks: tuple[str, ...]
    first_words_of_clans: tuple[str, ...]
    as_holder: tuple[str, ...]
    own_units: tuple[str, ...]
    faculties: tuple[str, ...]
    schools: tuple[str, ...]
    minister_stems: tuple[str, ...]
    whole_units: tuple[str, ...]
    company_forms: tuple[str, ...]
    nouns_alone: tuple[str, ...]
    part_of_name: tuple[str, ...]
    short_offices: dict[str, str]
    associations: tuple[str, ...]
    staff: dict[str, str]
    """Short form -> written out."""
    deputy_staff: tuple[str, ...]
    deputies: tuple[str, ...]
    titles_in_ranks: tuple[str, ...]
    streets: tuple[str, ...]
    short_head: tuple[str, ...]
    short_title_stems: tuple[str, ...]
    english_titles: tuple[str, ...]
    english_adjectives: tuple[str, ...]
    short_states: dict[str, str]
    embassies: tuple[str, ...]
    second_words_of_states: tuple[str, ...]
    parts_of_companies: tuple[str, ...]
    missions: tuple[str, ...]
    whole_alone: frozenset[str]
    named_by_place: frozenset[str]
    verb_stems: tuple[str, ...]
    capacities: tuple[str, ...]
    one: tuple[str, ...]
    envoys: tuple[str, ...]
    small_fields: tuple[str, ...]
    headed: dict[str, str]
    heading: dict[str, str]
    time_of_state: tuple[str, ...]
    teams: tuple[str, ...]
    among_themselves: tuple[str, ...]
    active_stems: tuple[str, ...]
    interim: tuple[str, ...]
    meantime: tuple[str, ...]
    gathered: tuple[str, ...]
    counted: tuple[str, ...]
    each: tuple[str, ...]
    through: tuple[str, ...]


@functools.cache
def office_words() -> OfficeWords:
    """The lists, loaded once."""
    return load_model(FOLDER / "words.yaml", OfficeWords)
