"""The queries behind the explorer's pages; each page shows its own and offers the answer as CSV and JSON."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class View:
    """One table of a page: its title, its SQL, and which request parameters it takes, in order."""

    title: str
    sql: str
    parameters: tuple[str, ...] = ()


NEWEST = View(
    "Newest documents",
    "SELECT published, source, title, words, doc_id FROM current_documents "
    "ORDER BY published DESC NULLS LAST, doc_id LIMIT 50",
)
COUNTS = View(
    "Facts by type",
    "SELECT type, count(*) AS facts, count(DISTINCT doc_id) AS documents, round(avg(confidence), 3) AS mean_confidence "
    "FROM current_facts GROUP BY type ORDER BY type",
)
FOUND_DOCUMENTS = View(
    "Documents",
    "SELECT published, source, title, doc_id FROM current_documents "
    "WHERE contains(lower(title), lower($q)) OR contains(lower(text), lower($q)) "
    "ORDER BY published DESC NULLS LAST, doc_id LIMIT 100",
    ("q",),
)
FOUND_FACTS = View(
    "Facts",
    "SELECT type, passage, published, round(confidence, 2) AS confidence, doc_id, fact_id FROM current_facts "
    "WHERE contains(lower(passage), lower($q)) OR contains(lower(slots::VARCHAR), lower($q)) "
    "ORDER BY confidence DESC, published DESC NULLS LAST, fact_id LIMIT 200",
    ("q",),
)
POSITIONS = View(
    "Positions over time",
    "SELECT position, organization, min(published) AS first_seen, max(published) AS last_seen, count(*) AS releases, "
    "round(max(confidence), 2) AS confidence, arg_max(doc_id, confidence) AS doc_id, "
    "arg_max(fact_id, confidence) AS fact_id FROM officials WHERE person = $name "
    "GROUP BY position, organization ORDER BY last_seen DESC NULLS LAST, position",
    ("name",),
)
SAID = View(
    "Statements",
    "SELECT published, kind, text, round(confidence, 2) AS confidence, doc_id, fact_id FROM statements "
    "WHERE speaker = $name ORDER BY published DESC NULLS LAST, fact_id LIMIT 200",
    ("name",),
)
PEOPLE = View(
    "Officials",
    "SELECT person, any_value(position) AS position, any_value(organization) AS organization, count(*) AS facts "
    "FROM officials GROUP BY person ORDER BY facts DESC, person LIMIT 300",
)
HOLDERS = View(
    "Officials",
    "SELECT person, position, min(published) AS first_seen, max(published) AS last_seen, count(*) AS releases, "
    "arg_max(fact_id, confidence) AS fact_id FROM officials WHERE organization = $name "
    "GROUP BY person, position ORDER BY last_seen DESC NULLS LAST, person",
    ("name",),
)
PARTNERS = View(
    "Partnerships",
    "SELECT parties, form, stage, topic, date, published, round(confidence, 2) AS confidence, doc_id, fact_id "
    "FROM partnerships WHERE list_contains(parties, $name) ORDER BY published DESC NULLS LAST, fact_id LIMIT 200",
    ("name",),
)
OWN_FIGURES = View(
    "Figures",
    "SELECT value, unit, measure, place, period, status, published, round(confidence, 2) AS confidence, doc_id, "
    "fact_id FROM figures WHERE subject = $name OR doc_id IN (SELECT doc_id FROM officials WHERE organization = $name) "
    "ORDER BY subject IS NULL, published DESC NULLS LAST, fact_id LIMIT 200",
    ("name",),
)
BODIES = View(
    "Institutions",
    "SELECT organization, count(DISTINCT person) AS officials, count(*) AS facts FROM officials "
    "WHERE organization IS NOT NULL GROUP BY organization ORDER BY facts DESC, organization LIMIT 300",
)
NETWORK = View(
    "Who works together with whom",
    "WITH pairs AS (SELECT unnest(parties) AS party, parties, fact_id FROM partnerships WHERE stage <> 'ended') "
    "SELECT a.party AS party, b.party AS partner, count(*) AS facts, any_value(a.fact_id) AS fact_id "
    "FROM pairs a JOIN pairs b ON a.fact_id = b.fact_id AND a.party < b.party "
    "GROUP BY a.party, b.party ORDER BY facts DESC, party, partner LIMIT 60",
)
EVENTS = View(
    "Events",
    "SELECT value, role, expression, title, round(confidence, 2) AS confidence, doc_id, fact_id FROM dates "
    "WHERE role IN ('event', 'plan') AND value IS NOT NULL AND regexp_matches(value, '^[0-9]{4}-[0-9]{2}') "
    "ORDER BY value DESC, fact_id LIMIT 300",
)
MEASURES = View(
    "Measures",
    "SELECT measure, unit, count(*) AS figures, count(DISTINCT doc_id) AS documents, min(value) AS least, "
    "max(value) AS most FROM figures WHERE measure IS NOT NULL GROUP BY measure, unit "
    "ORDER BY figures DESC, measure LIMIT 300",
)
FIGURES = View(
    "Figures over time",
    "SELECT coalesce(period, published::VARCHAR) AS time, value, value_max, comparator, unit, measure, place, subject, "
    "status, round(confidence, 2) AS confidence, doc_id, fact_id FROM figures "
    "WHERE contains(lower(measure), lower($measure)) ORDER BY time, fact_id LIMIT 400",
    ("measure",),
)
SOURCES = View(
    "Sources that state the same fact",
    "SELECT independent_sources, type, slots, sites, documents, doc_id, fact_id FROM fact_sources "
    "WHERE documents > 1 ORDER BY independent_sources DESC, claim, fact_id LIMIT 200",
)
CHANGES = View(
    "What revisions changed",
    "SELECT changed_at, change, type, passage_before, passage_after, doc_id FROM changes "
    "ORDER BY changed_at DESC, doc_id LIMIT 300",
)
DOCUMENT_FACTS = View(
    "Facts",
    "SELECT type, passage, slots::VARCHAR AS slots, round(confidence, 2) AS confidence, rule, review, fact_key, "
    "fact_id, start_char, end_char FROM current_facts WHERE doc_id = $doc_id ORDER BY start_char, end_char, type",
    ("doc_id",),
)
