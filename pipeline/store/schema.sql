-- The tables. The remark behind a column becomes its COMMENT in the database, the line before a table the table's.
-- Nothing here is ever deleted by a run: what no longer holds carries the moment at which it was superseded.

-- What this database is and how it was made.
CREATE TABLE meta (
    name VARCHAR PRIMARY KEY,  -- Name of the property, such as schema_version
    value VARCHAR,             -- Its value
);

-- One row per run of a command that writes.
CREATE TABLE runs (
    run_id VARCHAR PRIMARY KEY,  -- Id of the run
    command VARCHAR,             -- The command line
    analyser VARCHAR,            -- Language analyser that was used
    version VARCHAR,             -- Fingerprint of code, rules and models that read the documents
    pid INTEGER,                 -- Process id of the run
    host VARCHAR,                -- Name of the machine
    started_at TIMESTAMP,        -- When it began (UTC)
    finished_at TIMESTAMP,       -- When it ended (UTC), empty while it runs or after it was killed
    status VARCHAR,              -- running, finished, interrupted, failed or killed
    documents_new INTEGER,       -- Documents seen for the first time
    documents_changed INTEGER,   -- Documents stored as a new revision
    documents_reread INTEGER,    -- Unchanged documents read again because rules, code or models had changed
    documents_unchanged INTEGER, -- Documents passed over because nothing had changed
    problems INTEGER,            -- Problems met
    facts INTEGER,               -- Facts stored
    seconds DOUBLE,              -- Wall time of the whole run
);

-- Every revision of every document, each with its text as it was.
CREATE TABLE documents (
    doc_id VARCHAR,           -- Id of the document
    revision INTEGER,         -- 1 for the first version seen, 2 for the next …
    title VARCHAR,            -- Headline
    published DATE,           -- Day of publication
    url VARCHAR,              -- Address it was published at
    source VARCHAR,           -- Short id of the publishing site, such as kemnaker
    author VARCHAR,           -- Author or reporter, where the page names one
    language VARCHAR,         -- ISO 639-1 code of the language
    origin VARCHAR,           -- File, address or archive record that it came from
    text VARCHAR,             -- The cleaned text; every offset counts its characters (code points) from 0
    blocks JSON,              -- Headline, paragraphs, list items, table rows and furniture: [start, end, kind, rule]
    offset_map JSON,          -- [start in text, start in the fetched page, length] …, empty where they are the same
    notes VARCHAR[],          -- What the cleaner decided and why
    content_hash VARCHAR,     -- Fingerprint of text, title, date and address
    words INTEGER,            -- Number of words in the text
    run_id VARCHAR,           -- Run that stored this revision
    stored_at TIMESTAMP,      -- When it was stored (UTC)
    superseded_at TIMESTAMP,  -- When a newer revision took its place, empty for the current one
    PRIMARY KEY (doc_id, revision),
);

-- Each time a document was read: by which version of the rules, and how long it took.
CREATE TABLE readings (
    doc_id VARCHAR,       -- Id of the document
    reading INTEGER,      -- 1 for the first time the document was read, 2 for the next …
    revision INTEGER,     -- Revision that was read
    source_hash VARCHAR,  -- Fingerprint of the input before cleaning
    version VARCHAR,      -- Fingerprint of code, rules and models
    run_id VARCHAR,       -- Run in which it was read
    read_at TIMESTAMP,    -- When it was read (UTC)
    facts INTEGER,        -- Number of facts found
    seconds JSON,         -- Seconds by stage
    PRIMARY KEY (doc_id, reading),
);

-- Sentences of each revision, as the latest reading divided it.
CREATE TABLE sentences (
    doc_id VARCHAR,      -- Id of the document
    revision INTEGER,    -- Revision of the document
    number INTEGER,      -- Place in the document, from 0
    start_char INTEGER,  -- First character in the document's text
    end_char INTEGER,    -- Behind its last character
    text VARCHAR,        -- The sentence
);

-- Every fact ever found. The views officials, partnerships, figures, dates and statements show those that hold.
CREATE TABLE facts (
    fact_id VARCHAR,            -- Id: the same document, type, slots and place always give the same id
    fact_key VARCHAR,           -- Key that survives new runs: document, type, slots and the words of the sentence
    claim VARCHAR,              -- What is claimed, whoever claims it: the same in every document; empty for dates
    type VARCHAR,               -- official, partnership, figure, date or statement
    doc_id VARCHAR,             -- Document that states it
    revision INTEGER,           -- Revision of the document
    reading INTEGER,            -- Reading that found it
    person VARCHAR,             -- official: the person, without titles and degrees
    position VARCHAR,           -- official: the full title of the office
    organization VARCHAR,       -- official: the body that the office belongs to
    parties VARCHAR[],          -- partnership: the parties
    form VARCHAR,               -- partnership: mou, agreement, loi, contract, funding, program, cooperation
    stage VARCHAR,              -- partnership: explored, planned, signed, active, ended
    topic VARCHAR,              -- partnership: what it is about
    date VARCHAR,               -- partnership: day or month of the act (ISO)
    value DOUBLE,               -- figure: the quantity, or the lower end of a range
    value_max DOUBLE,           -- figure: the upper end of a range
    comparator VARCHAR,         -- figure: = ~ > >= < <= range
    unit VARCHAR,               -- figure: ISO 4217 code, percent, a unit, or count
    measure VARCHAR,            -- figure: what is counted or measured
    place VARCHAR,              -- figure: where
    period VARCHAR,             -- figure: when (ISO)
    status VARCHAR,             -- figure: actual, target, estimate
    subject VARCHAR,            -- figure: whose figure it is
    time VARCHAR,               -- date: its value (TIMEX3 / ISO 8601), empty where it does not resolve
    role VARCHAR,               -- date: publication, event, statement, period, plan, past
    speaker VARCHAR,            -- statement: who said it
    kind VARCHAR,               -- statement: direct or indirect
    said VARCHAR,               -- statement: what was said
    cue VARCHAR,                -- statement: the verb or preposition that reports it
    slots JSON,                 -- All slots of the type as one object
    passage VARCHAR,            -- The passage that carries the fact, verbatim
    start_char INTEGER,         -- First character of the passage in the document's text
    end_char INTEGER,           -- Behind its last character
    sentence INTEGER,           -- Number of the sentence in which the passage begins
    rule VARCHAR,               -- Rule that found it
    confidence DOUBLE,          -- Probability that a reviewer would accept it
    reasons JSON,               -- What speaks for and against it: signal, weight, words
    run_id VARCHAR,             -- Run that stored it
    stored_at TIMESTAMP,        -- When it was stored (UTC)
    superseded_at TIMESTAMP,    -- When it ceased to hold: new revision or new rules; empty while it holds
    superseded_by INTEGER,      -- Reading that no longer found it or found it in a new revision
    PRIMARY KEY (fact_id, reading),
);

-- Every verbatim passage behind a fact; number 0 carries it.
CREATE TABLE evidence (
    fact_id VARCHAR,     -- Id of the fact
    reading INTEGER,     -- Reading of the document that found it
    number INTEGER,      -- 0 for the passage that carries the fact
    start_char INTEGER,  -- First character in the document's text
    end_char INTEGER,    -- Behind its last character
    text VARCHAR,        -- The passage
);

-- People and bodies across documents.
CREATE TABLE entities (
    entity_id VARCHAR PRIMARY KEY,  -- Id of the person or body
    kind VARCHAR,                   -- person or organisation (bodies, governments, states)
    name VARCHAR,                   -- Canonical name
    first_run VARCHAR,              -- Run in which it was first met
    same_as VARCHAR,                -- Entity under whose fuller name the same person is known, where just one fits
);

-- Which entity stands in which slot of a fact, under which name.
CREATE TABLE fact_entities (
    fact_id VARCHAR,    -- Id of the fact
    reading INTEGER,    -- Reading of the document that found it
    doc_id VARCHAR,     -- Id of the document
    slot VARCHAR,       -- person, organization, parties, speaker or subject
    entity_id VARCHAR,  -- Id of the entity
    name VARCHAR,       -- The name in the slot
);

-- Other forms under which a document calls an entity.
CREATE TABLE entity_names (
    entity_id VARCHAR,  -- Id of the entity
    name VARCHAR,       -- A form of its name
    doc_id VARCHAR,     -- A document that uses it
);

-- What went wrong, with which input, and what to do.
CREATE TABLE problems (
    problem_id VARCHAR PRIMARY KEY,  -- The same problem with the same input always has the same id
    origin VARCHAR,                  -- File, address or record
    line INTEGER,                    -- Line in the file, from 1
    doc_id VARCHAR,                  -- Document, where there is one
    stage VARCHAR,                   -- Where it was noticed: sources, clean, language, extract, store
    message VARCHAR,                 -- What happened
    remedy VARCHAR,                  -- What can be done
    kept BOOLEAN,                    -- Whether the document was kept all the same (a warning)
    source_hash VARCHAR,             -- Fingerprint of the input that could not be read
    version VARCHAR,                 -- Fingerprint of the code, rules and models that could not read it
    run_id VARCHAR,                  -- Run that first met it
    met_at TIMESTAMP,                -- When it was first met (UTC)
    last_run VARCHAR,                -- Run that last met it
    last_at TIMESTAMP,               -- When it was last met (UTC)
);

-- Fingerprints by which near copies are found, one for each revision that is long enough to be compared.
CREATE TABLE signatures (
    doc_id VARCHAR,     -- Id of the document
    revision INTEGER,   -- Revision of the document
    signature BLOB,     -- MinHash of its word triples
);

-- Revisions that were compared with all others.
CREATE TABLE compared (
    doc_id VARCHAR,    -- Id of the document
    revision INTEGER,  -- Revision that was compared
);

-- Pairs of documents that share most of their words.
CREATE TABLE near_copies (
    doc_id VARCHAR,     -- A document
    other_id VARCHAR,   -- Another one that is much like it
    likeness DOUBLE,    -- Estimated share of common word triples, 0 to 1
);

-- Documents that are near copies of each other, directly or by way of others.
CREATE TABLE clusters (
    doc_id VARCHAR,   -- Id of the document
    cluster VARCHAR,  -- Name of the cluster: the smallest document id in it
);

-- What reviewers said of facts, the last word for each; the journal beside the database is where it comes from.
CREATE TABLE decisions (
    fact_key VARCHAR PRIMARY KEY,  -- Key of the fact
    verdict VARCHAR,               -- accepted, rejected, corrected (the fact as found), correction (as it should be), conflict
    reviewer VARCHAR,              -- Who said so last
    decided_at TIMESTAMP,          -- When (UTC)
    reason VARCHAR,                -- Why, where the reviewer said
    conflict VARCHAR,              -- Why nothing is settled: reviewers disagree, or the passage has changed
    doc_id VARCHAR,                -- Document of the fact
    type VARCHAR,                  -- Type of the fact
    slots JSON,                    -- The slots as the reviewer saw or corrected them
    passage VARCHAR,               -- The passage as the reviewer saw it
    decision_id VARCHAR,           -- Id of the decision in the journal
);
