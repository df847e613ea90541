"""The read-only explorer: every page is a few tables, each with its SQL and its answer as CSV and JSON."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from typing import Any
from urllib.parse import quote, urlencode

from markupsafe import Markup
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from pipeline.review import explorer_sql as sql
from pipeline.review.charts import Mark, network, series, timeline
from pipeline.review.explorer_sql import View
from pipeline.review.highlighting import segments
from pipeline.review.library import Library, Rows
from pipeline.store.export import safe_cell
from pipeline.store.query import Answer, QueryError, json_value, run

SQL_ROWS, SQL_SECONDS = 1000, 10.0

Draw = Callable[[dict[str, Rows]], Markup]


def routes() -> list[Route]:
    """The routes of the explorer."""
    return [
        Route("/explore", home),
        Route("/explore/search", page("Search", [sql.FOUND_FACTS, sql.FOUND_DOCUMENTS], needs="q")),
        Route("/explore/officials", page("Officials", [sql.PEOPLE])),
        Route("/explore/institutions", page("Institutions", [sql.BODIES])),
        Route("/explore/official", page("{name}", [sql.POSITIONS, sql.SAID], needs="name", draw=_positions)),
        Route(
            "/explore/institution",
            page("{name}", [sql.HOLDERS, sql.PARTNERS, sql.OWN_FIGURES], needs="name"),
        ),
        Route("/explore/network", page("Network of partnerships", [sql.NETWORK], draw=_network)),
        Route("/explore/timeline", page("Timeline of events", [sql.EVENTS], draw=_events)),
        Route("/explore/measures", page("Figures by measure", [sql.MEASURES])),
        Route("/explore/figures", page("Figures: {measure}", [sql.FIGURES], needs="measure", draw=_figures)),
        Route("/explore/sources", page("Facts with several sources", [sql.SOURCES])),
        Route("/explore/changes", page("What revisions changed", [sql.CHANGES])),
        Route("/explore/document/{doc_id:path}", document),
        Route("/explore/fact/{fact_id}", fact),
        Route("/explore/sql", sql_page),
    ]


def _render(request: Request, template: str, **context: Any) -> Response:
    response: Response = request.app.state.templates.TemplateResponse(
        request, template, {"db": request.app.state.library.db.name, "links": LINKS, **context}
    )
    return response


def _missing(request: Request, words: str) -> Response:
    response = _render(request, "explore.html", heading=words, section="explore", chart="", tables=[])
    response.status_code = 404
    return response


def _rows(library: Library, view: View, given: dict[str, str]) -> Rows:
    names = {name: given.get(name, "") for name in view.parameters}
    cursor = library.cursor()
    try:
        cursor.execute(view.sql, names) if names else cursor.execute(view.sql)
        columns = [column[0] for column in cursor.description or ()]
        return [dict(zip(columns, row, strict=True)) for row in cursor.fetchall()]
    finally:
        cursor.close()


def page(title: str, views: list[View], needs: str | None = None, draw: Draw | None = None) -> Any:
    """An endpoint that shows these tables; `needs` names the parameter without which it asks for one."""

    async def endpoint(request: Request) -> Response:
        given = dict(request.query_params)
        library: Library = request.app.state.library
        if needs and not given.get(needs, "").strip():
            return RedirectResponse("/explore", status_code=303)
        wanted = given.get("format")
        if wanted in ("csv", "json"):
            chosen = views[int(given["table"]) if given.get("table", "").isdigit() else 0 :][:1] or views[:1]
            return as_file(await run_in_threadpool(_rows, library, chosen[0], given), wanted)
        tables = {view.title: await run_in_threadpool(_rows, library, view, given) for view in views}
        heading = title.format_map({**given}) if needs and needs != "q" else title
        return _render(
            request,
            "explore.html",
            heading=heading,
            section="explore",
            query=given.get("q", ""),
            chart=draw(tables) if draw else Markup(""),
            tables=[
                {"title": v.title, "rows": tables[v.title], "sql": _filled(v, given), "address": _address(request, i)}
                for i, v in enumerate(views)
            ],
        )

    return endpoint


def _filled(view: View, given: dict[str, str]) -> str:
    """The SQL with its parameters in place, ready to be pasted into the SQL page."""
    text = view.sql
    for name in view.parameters:
        text = text.replace(f"${name}", "'" + given.get(name, "").replace("'", "''") + "'")
    return text


def _address(request: Request, table: int) -> str:
    given = {k: v for k, v in request.query_params.items() if k not in ("format", "table")}
    return f"{quote(request.scope['path'])}?{urlencode({**given, 'table': table})}"


def as_file(rows: Rows, kind: str) -> Response:
    """Rows as a download: CSV with cells no spreadsheet will run, or JSON."""
    if kind == "json":
        text = json.dumps([{k: json_value(v) for k, v in row.items()} for row in rows], ensure_ascii=False, indent=1)
        return Response(text, media_type="application/json", headers=_attached("json"))
    stream = io.StringIO()
    writer = csv.writer(stream)
    if rows:
        writer.writerow(rows[0])
    for row in rows:
        writer.writerow([safe_cell(v) for v in row.values()])
    return Response(stream.getvalue(), media_type="text/csv; charset=utf-8", headers=_attached("csv"))


def _attached(kind: str) -> dict[str, str]:
    return {"Content-Disposition": f'attachment; filename="sarifakta.{kind}"'}


# Which column leads where; the template makes a link of the cell.
LINKS: dict[str, Callable[[Any], str]] = {
    "doc_id": lambda v: f"/explore/document/{quote(str(v), safe='')}",
    "fact_id": lambda v: f"/explore/fact/{quote(str(v), safe='')}",
    "person": lambda v: f"/explore/official?name={quote(str(v), safe='')}",
    "organization": lambda v: f"/explore/institution?name={quote(str(v), safe='')}",
    "party": lambda v: f"/explore/institution?name={quote(str(v), safe='')}",
    "partner": lambda v: f"/explore/institution?name={quote(str(v), safe='')}",
    "measure": lambda v: f"/explore/figures?measure={quote(str(v), safe='')}",
}


def _positions(tables: dict[str, Rows]) -> Markup:
    marks = [
        Mark(str(row["first_seen"]), None, f"{row['first_seen']}: {row['position']}", LINKS["fact_id"](row["fact_id"]))
        for row in tables["Positions over time"]
        if row["first_seen"]
    ]
    return timeline(marks, "Positions over time")


def _events(tables: dict[str, Rows]) -> Markup:
    marks = [
        Mark(row["value"], None, f"{row['value']}: {row['title'] or row['expression']}",
             LINKS["fact_id"](row["fact_id"]), "date")
        for row in tables["Events"][:120]
    ]  # fmt: skip
    return timeline(marks, "Events over time")


def _figures(tables: dict[str, Rows]) -> Markup:
    marks = [
        Mark(str(row["time"]), row["value"], f"{row['time']}: {row['value']:g} {row['unit']} {row['measure']}",
             LINKS["fact_id"](row["fact_id"]), "figure")
        for row in tables["Figures over time"]
        if re.match(r"\d{4}", str(row["time"])) and row["value"] is not None
    ]  # fmt: skip
    return series(marks, "Figures over time")


def _network(tables: dict[str, Rows]) -> Markup:
    edges = [(row["party"], row["partner"], row["facts"]) for row in tables[sql.NETWORK.title]]
    return network(edges, "Parties that work together", "/explore/institution?name={}")


async def home(request: Request) -> Response:
    """The way in: search, counts, the newest documents."""
    library: Library = request.app.state.library
    views = [sql.COUNTS, sql.NEWEST]
    tables = [
        {"title": v.title, "rows": await run_in_threadpool(_rows, library, v, {}), "sql": v.sql, "address": None}
        for v in views
    ]
    return _render(
        request, "explore.html", heading="Explore", section="explore", query="", chart=Markup(""), tables=tables
    )


async def fact(request: Request) -> Response:
    """A fact's address leads to its sentence in the document."""
    rows = await run_in_threadpool(
        request.app.state.library.rows,
        "SELECT doc_id FROM facts WHERE fact_id = ? ORDER BY superseded_at IS NULL DESC LIMIT 1",
        [request.path_params["fact_id"]],
    )
    if not rows:
        return _missing(request, "There is no such fact.")
    fact_id = quote(request.path_params["fact_id"], safe="")
    return RedirectResponse(f"{LINKS['doc_id'](rows[0]['doc_id'])}#f-{fact_id}", status_code=303)


async def document(request: Request) -> Response:
    """A document with all its facts highlighted by type, and a table of them that says why."""
    library: Library = request.app.state.library
    given = {"doc_id": request.path_params["doc_id"]}
    found = await run_in_threadpool(
        library.rows, "SELECT * EXCLUDE (stored_at) FROM current_documents WHERE doc_id = ?", [given["doc_id"]]
    )
    if not found:
        return _missing(request, "There is no such document.")
    facts = await run_in_threadpool(_rows, library, sql.DOCUMENT_FACTS, given)
    wanted = request.query_params.get("format")
    if wanted in ("csv", "json"):
        return as_file(facts, wanted)
    parts = await run_in_threadpool(segments, found[0]["text"], facts)
    return _render(
        request,
        "document.html",
        section="explore",
        document=found[0],
        facts=facts,
        parts=parts,
        sql=_filled(sql.DOCUMENT_FACTS, given),
        address=f"{quote(request.scope['path'])}?",
        quoted=quote(given["doc_id"], safe=""),
    )


async def sql_page(request: Request) -> Response:
    """SQL typed by the user, on a read-only copy without files, with limits on time and rows."""
    library: Library = request.app.state.library
    text = request.query_params.get("q", "").strip()
    answer: Answer | None = None
    problem = ""
    if text:
        try:
            answer = await run_in_threadpool(_ask, library, text)
        except QueryError as error:
            problem = str(error)
    wanted = request.query_params.get("format")
    rows: Rows = [dict(zip(answer.columns, row, strict=False)) for row in answer.rows] if answer else []
    if answer and wanted in ("csv", "json"):
        return as_file(rows, wanted)
    return _render(
        request,
        "sql.html",
        section="sql",
        text=text,
        rows=rows,
        columns=answer.columns if answer else (),
        asked=answer is not None,
        more=answer.more if answer else False,
        problem=problem,
        limit=SQL_ROWS,
        seconds=int(SQL_SECONDS),
        address=f"/explore/sql?{urlencode({'q': text})}",
    )


def _ask(library: Library, text: str) -> Answer:
    cursor = library.sandbox()
    try:
        return run(cursor, text, rows=SQL_ROWS, seconds=SQL_SECONDS)
    finally:
        cursor.close()
