"""A report of one database as a single page: tables and plots, no script, nothing fetched; it can be mailed."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import duckdb
from jinja2 import Environment, FileSystemLoader, select_autoescape
from markupsafe import Markup

from pipeline.review import explorer_sql as sql
from pipeline.review.cards import amount, in_words, shape
from pipeline.review.charts import Mark, network, timeline
from pipeline.review.explorer_sql import View

HERE = Path(__file__).parent

DOUBTFUL = View(
    "Most doubtful facts",
    "SELECT type, passage, round(confidence, 2) AS confidence, rule, doc_id FROM current_facts "
    "WHERE review IS NULL ORDER BY confidence, fact_id LIMIT 30",
)
BY_SOURCE = View(
    "Documents by source",
    "SELECT source, count(*) AS documents, sum(words) AS words, min(published) AS first, max(published) AS last "
    "FROM current_documents GROUP BY source ORDER BY documents DESC, source",
)
PROBLEMS = View(
    "Inputs with problems",
    "SELECT origin, message, remedy, kept FROM problems ORDER BY last_at DESC, origin LIMIT 50",
)
LATEST_PARTNERSHIPS = View(
    "Partnerships",
    "SELECT parties, form, stage, topic, published, round(confidence, 2) AS confidence, doc_id FROM partnerships "
    "ORDER BY published DESC NULLS LAST, fact_id LIMIT 100",
)
LATEST_FIGURES = View(
    "Figures",
    "SELECT value, unit, measure, place, period, status, published, doc_id FROM figures "
    "ORDER BY published DESC NULLS LAST, confidence DESC, fact_id LIMIT 100",
)
VIEWS = (
    sql.COUNTS, BY_SOURCE, sql.PEOPLE, LATEST_PARTNERSHIPS, sql.NETWORK, sql.EVENTS, LATEST_FIGURES, DOUBTFUL, PROBLEMS,
)  # fmt: skip


def render(connection: duckdb.DuckDBPyConnection, name: str, made: dt.datetime) -> str:
    """The report as HTML; `name` is what the database is called, `made` when the report was."""
    tables: list[dict[str, Any]] = []
    for view in VIEWS:
        cursor = connection.execute(view.sql)
        columns = [c[0] for c in cursor.description or ()]
        rows = [dict(zip(columns, row, strict=True)) for row in cursor.fetchall()]
        tables.append({"title": view.title, "rows": rows, "sql": view.sql, "chart": _chart(view, rows)})
    environment = Environment(
        loader=FileSystemLoader(str(HERE / "templates")), autoescape=select_autoescape(["html"]), auto_reload=False
    )
    environment.filters |= {"slots": in_words, "amount": amount, "shape": shape}
    style = Markup((HERE / "static" / "style.css").read_text(encoding="utf-8"))
    return environment.get_template("report.html").render(
        tables=tables, name=name, made=made.strftime("%Y-%m-%d %H:%M UTC"), style=style, links={}
    )


def _chart(view: View, rows: list[dict[str, Any]]) -> Markup:
    if view is sql.NETWORK:
        return network([(r["party"], r["partner"], r["facts"]) for r in rows], view.title, "#partnerships")
    if view is sql.EVENTS:
        marks = [
            Mark(r["value"], None, f"{r['value']}: {r['title'] or r['expression']}", "#events") for r in rows[:120]
        ]
        return timeline(marks, view.title)
    return Markup("")
