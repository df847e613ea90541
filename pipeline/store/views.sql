-- What people read. The remark behind a column becomes its COMMENT, the line before a view the view's.

-- The current revision of each document.
CREATE OR REPLACE VIEW current_documents AS
SELECT
    doc_id,        -- Id of the document
    title,         -- Headline
    published,     -- Day of publication
    source,        -- Short id of the publishing site
    url,           -- Address
    author,        -- Author or reporter
    language,      -- ISO 639-1 code of the language
    revision,      -- Number of revisions seen so far
    words,         -- Number of words
    text,          -- The text
    stored_at,     -- When this revision was stored (UTC)
FROM documents
WHERE superseded_at IS NULL;

-- Every fact that holds, of all types, with its document: what the rules found and reviewers did not reject or correct.
CREATE OR REPLACE VIEW current_facts AS
SELECT
    f.* EXCLUDE (superseded_at, superseded_by, confidence),
    CASE WHEN r.verdict IN ('accepted', 'correction') THEN 1.0 ELSE f.confidence END AS confidence,  -- Probability that a reviewer would accept it; 1 once one has
    r.verdict AS review,       -- accepted or correction where a reviewer has spoken, conflict where two disagree
    r.reviewer AS reviewer,    -- Who spoke last
    d.title,      -- Headline of the document
    d.published,  -- Day of publication of the document
    d.source,     -- Site that published the document
    d.url,        -- Address of the document
FROM facts f
JOIN documents d ON d.doc_id = f.doc_id AND d.revision = f.revision
LEFT JOIN decisions r ON r.fact_key = f.fact_key
WHERE f.superseded_at IS NULL AND coalesce(r.verdict, '') NOT IN ('rejected', 'corrected');

-- Who holds which office, as the releases say.
CREATE OR REPLACE VIEW officials AS
SELECT
    person,         -- The person, without titles and degrees
    position,       -- Full title of the office
    organization,   -- Body that the office belongs to
    published,      -- Day of publication of the release
    source,         -- Site that published it
    title,          -- Headline of the release
    passage,        -- The words of the release
    confidence,     -- Probability that a reviewer would accept it
    rule,           -- Rule that found it
    fact_id,        -- Id of the fact, for explain
    doc_id,         -- Id of the document
FROM current_facts
WHERE type = 'official';

-- Who works together with whom, in what form and how far it has come.
CREATE OR REPLACE VIEW partnerships AS
SELECT
    parties,        -- The parties
    form,           -- mou, agreement, loi, contract, funding, program, cooperation
    stage,          -- explored, planned, signed, active, ended
    topic,          -- What it is about
    date,           -- Day or month of the act (ISO)
    published,      -- Day of publication of the release
    source,         -- Site that published it
    title,          -- Headline of the release
    passage,        -- The words of the release
    confidence,     -- Probability that a reviewer would accept it
    rule,           -- Rule that found it
    fact_id,        -- Id of the fact, for explain
    doc_id,         -- Id of the document
FROM current_facts
WHERE type = 'partnership';

-- Quantities with their meaning.
CREATE OR REPLACE VIEW figures AS
SELECT
    value,          -- The quantity, or the lower end of a range; money in whole units of the currency
    value_max,      -- The upper end of a range
    comparator,     -- = ~ > >= < <= range
    unit,           -- ISO 4217 code for money, percent, a unit of measurement, or count
    measure,        -- What is counted or measured
    subject,        -- Whose figure it is
    place,          -- Where
    period,         -- When (ISO)
    status,         -- actual, target, estimate
    published,      -- Day of publication of the release
    source,         -- Site that published it
    title,          -- Headline of the release
    passage,        -- The words of the release
    confidence,     -- Probability that a reviewer would accept it
    rule,           -- Rule that found it
    fact_id,        -- Id of the fact, for explain
    doc_id,         -- Id of the document
FROM current_facts
WHERE type = 'figure';

-- Dates in the releases, resolved on the calendar.
CREATE OR REPLACE VIEW dates AS
SELECT
    time AS value,           -- TIMEX3 / ISO 8601, empty where it does not resolve
    role,                    -- publication, event, statement, period, plan, past
    passage AS expression,   -- The words of the release
    published,               -- Day of publication of the release
    source,                  -- Site that published it
    title,                   -- Headline of the release
    confidence,              -- Probability that a reviewer would accept it
    rule,                    -- Rule that found it
    fact_id,                 -- Id of the fact, for explain
    doc_id,                  -- Id of the document
FROM current_facts
WHERE type = 'date';

-- Who said what.
CREATE OR REPLACE VIEW statements AS
SELECT
    speaker,        -- Who said it, empty where the release does not tell
    said AS text,   -- What was said
    kind,           -- direct (quoted) or indirect (reported)
    cue,            -- The verb or preposition that reports it
    published,      -- Day of publication of the release
    source,         -- Site that published it
    title,          -- Headline of the release
    passage,        -- The passage in the release
    confidence,     -- Probability that a reviewer would accept it
    rule,           -- Rule that found it
    fact_id,        -- Id of the fact, for explain
    doc_id,         -- Id of the document
FROM current_facts
WHERE type = 'statement';

-- What a new revision, or new rules, changed in the facts of a document.
CREATE OR REPLACE VIEW changes AS
WITH latest AS (
    SELECT doc_id, reading, revision, read_at FROM readings WHERE reading > 1
), before AS (
    SELECT l.doc_id, l.reading, f.fact_id, f.type, f.slots, f.passage,
        f.type || coalesce(f.person, f.speaker, f.measure, array_to_string(f.parties, '|'), f.passage) AS about
    FROM latest l
    JOIN facts f ON f.doc_id = l.doc_id AND f.superseded_by = l.reading
), after AS (
    SELECT l.doc_id, l.reading, f.fact_id, f.type, f.slots, f.passage,
        f.type || coalesce(f.person, f.speaker, f.measure, array_to_string(f.parties, '|'), f.passage) AS about
    FROM latest l
    JOIN facts f ON f.doc_id = l.doc_id AND f.reading = l.reading
), lost AS (
    SELECT *, row_number() OVER (PARTITION BY doc_id, reading, about ORDER BY fact_id) AS nth FROM before b
    WHERE NOT EXISTS (FROM after a WHERE a.doc_id = b.doc_id AND a.reading = b.reading AND a.type = b.type
        AND a.slots::VARCHAR = b.slots::VARCHAR)
), gained AS (
    SELECT *, row_number() OVER (PARTITION BY doc_id, reading, about ORDER BY fact_id) AS nth FROM after a
    WHERE NOT EXISTS (FROM before b WHERE a.doc_id = b.doc_id AND a.reading = b.reading AND a.type = b.type
        AND a.slots::VARCHAR = b.slots::VARCHAR)
)
SELECT
    l.doc_id,                                      -- Id of the document
    l.read_at AS changed_at,                       -- When the change was noticed (UTC)
    CASE WHEN was.fact_id IS NULL THEN 'gained' WHEN now.fact_id IS NULL THEN 'lost' ELSE 'altered' END AS change,  -- gained, lost or altered
    coalesce(now.type, was.type) AS type,          -- Type of the fact
    was.slots AS before,                           -- The slots as they were
    now.slots AS after,                            -- The slots as they are
    was.passage AS passage_before,                 -- The words of the earlier revision
    now.passage AS passage_after,                  -- The words of the later revision
    l.revision,                                    -- Revision that was read
    l.reading,                                     -- Reading that noticed it
    was.fact_id AS fact_id_before,                 -- Id of the earlier fact
    now.fact_id AS fact_id_after,                  -- Id of the later fact
FROM lost was
FULL JOIN gained now ON now.doc_id = was.doc_id AND now.reading = was.reading AND now.about = was.about
    AND now.nth = was.nth
JOIN latest l ON l.doc_id = coalesce(now.doc_id, was.doc_id) AND l.reading = coalesce(now.reading, was.reading);

-- Documents that are near copies of each other; nothing is dropped because of it.
CREATE OR REPLACE VIEW copies AS
SELECT
    c.cluster,                                         -- Name of the cluster
    count(*) OVER (PARTITION BY c.cluster) AS documents,  -- Documents in the cluster
    row_number() OVER (PARTITION BY c.cluster ORDER BY d.published NULLS LAST, d.stored_at, d.doc_id) AS place,  -- 1 for the earliest
    d.doc_id,                                          -- Id of the document
    d.title,                                           -- Headline
    d.source,                                          -- Site that published it
    d.published,                                       -- Day of publication
    d.url,                                             -- Address
    n.likeness,                                        -- With the document most like it, 0 to 1
FROM clusters c
JOIN documents d ON d.doc_id = c.doc_id AND d.superseded_at IS NULL
JOIN (
    SELECT doc_id, max(likeness) AS likeness
    FROM (SELECT doc_id, likeness FROM near_copies UNION ALL SELECT other_id, likeness FROM near_copies)
    GROUP BY doc_id
) n ON n.doc_id = c.doc_id;

-- How many independent sources state the same as a fact; near copies count once, under the site that was first.
CREATE OR REPLACE VIEW fact_sources AS
WITH origin AS (
    SELECT d.doc_id, coalesce(first.source, regexp_extract(first.url, '^https?://([^/]+)', 1), first.doc_id) AS site
    FROM documents d
    LEFT JOIN copies k ON k.doc_id = d.doc_id
    LEFT JOIN copies f ON f.cluster = k.cluster AND f.place = 1
    JOIN documents first ON first.doc_id = coalesce(f.doc_id, d.doc_id) AND first.superseded_at IS NULL
    WHERE d.superseded_at IS NULL
), claims AS (
    SELECT
        f.claim,
        count(DISTINCT f.doc_id) AS documents,
        count(DISTINCT o.site) AS independent_sources,
        list_sort(list(DISTINCT o.site)) AS sites,
        min(f.published) AS first_published,
    FROM current_facts f
    JOIN origin o USING (doc_id)
    WHERE f.claim IS NOT NULL
    GROUP BY f.claim
)
SELECT
    f.fact_id,              -- Id of the fact
    f.type,                 -- Type of the fact
    f.slots,                -- Its slots
    c.independent_sources,  -- Sites that state the same, near copies counted once
    c.documents,            -- Documents that state the same
    c.sites,                -- The sites
    c.first_published,      -- When it was first published
    f.doc_id,               -- Document of this fact
    f.claim,                -- What is claimed: the same for every fact counted here
FROM current_facts f
JOIN claims c USING (claim);

-- Figures of the same measure, place and period whose values differ between releases.
CREATE OR REPLACE VIEW disagreeing_figures AS
SELECT
    lower(measure) AS measure,                                -- What is counted or measured
    unit,                                                     -- Its unit
    place,                                                    -- Where
    period,                                                   -- When (ISO)
    list_sort(list(DISTINCT value)) AS values_found,          -- The values
    count(DISTINCT doc_id) AS releases,                       -- Releases that state one of them
    list_sort(list(DISTINCT doc_id)) AS doc_ids,              -- Which releases
FROM figures
WHERE measure IS NOT NULL AND status = 'actual'
GROUP BY lower(measure), unit, place, period
HAVING count(DISTINCT value) > 1 AND count(DISTINCT doc_id) > 1;

CREATE OR REPLACE MACRO holder(office, body, day) AS TABLE
SELECT person, max(published) AS seen, arg_max(fact_id, published) AS fact_id
FROM officials
WHERE position = office AND organization = body AND (published IS NULL OR published <= day)
GROUP BY person ORDER BY seen DESC NULLS LAST;

CREATE OR REPLACE MACRO partners(body) AS TABLE
SELECT unnest(list_filter(parties, lambda p: p <> body)) AS partner, form, stage, topic, published, fact_id
FROM partnerships WHERE list_contains(parties, body);

CREATE OR REPLACE MACRO ministers_on(subject) AS TABLE
SELECT s.speaker, s.text, s.published, s.fact_id
FROM statements s
WHERE regexp_matches(s.text, subject, 'i')
    AND s.speaker IN (SELECT person FROM officials WHERE regexp_matches(position, '^(Wakil )?Menteri'));

CREATE OR REPLACE MACRO new_since(moment) AS TABLE
SELECT f.type, f.slots, f.passage, f.title, f.published, f.doc_id, f.fact_id, f.stored_at
FROM current_facts f WHERE f.stored_at > moment;

-- Which people and bodies stand in which facts, across documents, each under the fullest name that is known of it.
CREATE OR REPLACE VIEW entity_facts AS
SELECT
    coalesce(full_.name, e.name) AS name,                 -- Fullest known name
    e.kind,                                               -- person or organisation
    l.slot,                                               -- person, organization, parties, speaker or subject
    f.type,                                               -- Type of the fact
    f.slots,                                              -- Slots of the fact
    l.name AS form,                                       -- The name in the slot
    f.published,                                          -- Day of publication of the release
    f.source,                                             -- Site that published it
    f.title,                                              -- Headline of the release
    f.passage,                                            -- The words of the release
    f.confidence,                                         -- Probability that a reviewer would accept it
    coalesce(full_.entity_id, e.entity_id) AS entity_id,  -- Id of the person or body
    f.fact_id,                                            -- Id of the fact, for explain
    f.doc_id,                                             -- Id of the document
FROM fact_entities l
JOIN entities e USING (entity_id)
LEFT JOIN entities full_ ON full_.entity_id = e.same_as
JOIN current_facts f ON f.fact_id = l.fact_id AND f.reading = l.reading;
