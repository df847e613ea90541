"""The pages and answers of reviewing: queue, card, decision, undo, list view, conflicts."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import quote, unquote

from pydantic import ValidationError
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from pipeline.review.cards import REJECTIONS, card, last_of, slots_from_form
from pipeline.review.journal import Decision, decision, standing
from pipeline.review.library import Library
from pipeline.review.queue import Filter, Queue

NAME_LENGTH = 80


def routes() -> list[Route]:
    """The routes of the review page."""
    return [
        Route("/review", review),
        Route("/review/document/{doc_id:path}", document_list),
        Route("/review/conflicts", conflicts),
        Route("/api/next", next_card),
        Route("/api/decide", decide, methods=["POST"]),
        Route("/api/undo", undo, methods=["POST"]),
        Route("/review/withdraw", withdraw, methods=["POST"]),
    ]


def reviewer_of(request: Request) -> str:
    """The reviewer's name from the cookie, else the one the server was started with."""
    given = unquote(request.cookies.get("reviewer", "")).strip()[:NAME_LENGTH]
    return given or str(request.app.state.reviewer)


def filter_of(parameters: Any) -> Filter:
    """The filter in a query string or form; unknown names are ignored."""
    names = ("type", "source", "rule", "since", "until", "doc_id")
    return Filter(
        **{name: str(parameters[name]) for name in names if parameters.get(name)},
        everything=bool(parameters.get("everything")),
    )


def _render(request: Request, template: str, **context: Any) -> Response:
    response: Response = request.app.state.templates.TemplateResponse(
        request, template, {"reviewer": reviewer_of(request), "db": request.app.state.library.db.name, **context}
    )
    return response


async def review(request: Request) -> Response:
    """The page with one fact at a time; the card itself is fetched by the page."""
    queue: Queue = request.app.state.queue
    choices = await run_in_threadpool(queue.choices)
    return _render(
        request, "review.html", choices=choices, wanted=filter_of(request.query_params), rejections=REJECTIONS
    )


GONE = "The fact no longer holds: the documents or the rules have changed."


def _answer(request: Request, wanted: Filter, after: str | None = None, key: str | None = None) -> dict[str, Any]:
    """The card of this key; without one, or where its fact no longer holds (then it says so), the next of the queue."""
    library: Library = request.app.state.library
    queue: Queue = request.app.state.queue
    decisions = library.decisions()
    found = card(library, key) if key else None
    notice = {"notice": GONE} if key and found is None else {}
    if found is None:
        entry = queue.next(reviewer_of(request), wanted, decisions, after)
        found = card(library, entry.fact_key) if entry else None
    return {"card": found, "progress": queue.progress(wanted, decisions), **notice}


async def next_card(request: Request) -> Response:
    """The next fact for this reviewer and filter, or the one asked for by key."""
    wanted, key = filter_of(request.query_params), request.query_params.get("key")
    return JSONResponse(await run_in_threadpool(_answer, request, wanted, None, key))


async def decide(request: Request) -> Response:
    """Take one decision; it is on disk before the answer, which already holds the next card."""
    form = await _form(request)
    try:
        return JSONResponse(await run_in_threadpool(_decide, request, form))
    except (ValidationError, ValueError, KeyError) as error:
        return JSONResponse({"error": _plain(error)}, status_code=400)


async def _form(request: Request) -> dict[str, Any]:
    """What the page sent; answered with 400 where it is no JSON object."""
    try:
        form = await request.json()
    except ValueError:
        form = None
    if not isinstance(form, dict):
        raise HTTPException(400, "The request holds no JSON object.")
    return form


def _plain(error: Exception) -> str:
    if isinstance(error, ValidationError):
        first = error.errors()[0]
        return f"{'.'.join(str(x) for x in first['loc'][1:])}: {first['msg']}"
    return f"not a decision: {error}"


def _decide(request: Request, form: dict[str, Any]) -> dict[str, Any]:
    library: Library = request.app.state.library
    seen = card(library, str(form["fact_key"]))
    if seen is None:  # nothing to decide on: a refusal would leave the page with a card it cannot leave
        gone = _answer(request, filter_of(form.get("filter", {})), key=str(form["fact_key"]))
        return {**gone, "notice": f"{GONE} Nothing was decided; this is the next one."}
    start, end = int(form.get("start", seen["start_char"])), int(form.get("end", seen["end_char"]))
    text, sentence = _source(library, seen, start)
    if not 0 <= start < end <= len(text):
        raise ValueError("the passage lies outside the text")
    corrected = None
    if form["verdict"] == "corrected":
        shown = {slot["name"]: slot["value"] for slot in seen["slots"]}
        corrected = slots_from_form(seen["type"], {k: str(v) for k, v in form["slots"].items()}, shown)
    library.decide(
        decision(
            fact_key=seen["fact_key"],
            doc_id=seen["doc_id"],
            type=seen["type"],
            verdict=form["verdict"],
            reviewer=reviewer_of(request),
            reason=str(form.get("reason", ""))[:500],
            slots=_slots(library, seen["fact_id"]),
            corrected=corrected,
            start=start,
            end=end,
            passage=text[start:end],
            sentence=sentence,
        )
    )
    return _answer(request, filter_of(form.get("filter", {})), after=seen["fact_key"])


def _slots(library: Library, fact_id: str) -> dict[str, Any]:
    row = library.rows("SELECT slots::VARCHAR AS s FROM facts WHERE fact_id = ? LIMIT 1", [fact_id], decided=False)
    slots: dict[str, Any] = json.loads(row[0]["s"])
    return slots


def _source(library: Library, seen: dict[str, Any], start: int) -> tuple[str, str]:
    """The text of the document and the sentence that holds `start`."""
    row = library.rows(
        "SELECT d.text, (SELECT s.text FROM sentences s WHERE s.doc_id = d.doc_id AND s.revision = d.revision "
        "AND s.start_char <= ? ORDER BY s.start_char DESC LIMIT 1) AS sentence "
        "FROM documents d WHERE d.doc_id = ? AND d.revision = ?",
        [start, seen["doc_id"], seen["revision"]],
        decided=False,
    )[0]
    return row["text"], row["sentence"] or ""


def taken_back(former: Decision) -> Decision:
    """The decision that takes this one back."""
    fields = former.model_dump(exclude={"decision_id", "at", "verdict", "undoes", "reason"})
    return decision(**fields, verdict="undone", undoes=former.decision_id)


async def undo(request: Request) -> Response:
    """Take back the reviewer's last decision; the answer holds its card again."""
    form = await _form(request)
    return JSONResponse(await run_in_threadpool(_undo, request, form))


def _undo(request: Request, form: dict[str, Any]) -> dict[str, Any]:
    library: Library = request.app.state.library
    reviewer = reviewer_of(request)
    last = last_of(reviewer, library.decisions())
    if last is None:
        return {**_answer(request, filter_of(form.get("filter", {}))), "notice": "There is nothing to undo."}
    library.decide(taken_back(last))
    answer = _answer(request, filter_of(form.get("filter", {})), key=last.fact_key)
    return {**answer, "notice": " ".join([f"Taken back: {last.verdict}.", answer.get("notice", "")]).strip()}


async def document_list(request: Request) -> Response:
    """Every fact of one document in the order of the text, each a link to its card."""
    library: Library = request.app.state.library
    doc_id = request.path_params["doc_id"]
    facts = await run_in_threadpool(
        library.rows,
        "SELECT fact_key, type, slots::VARCHAR AS slots, passage, confidence, review, reviewer, title, published "
        "FROM current_facts WHERE doc_id = ? ORDER BY start_char",
        [doc_id],
    )
    held = standing(library.decisions())
    for fact in facts:
        opinions = held.get(fact["fact_key"])
        fact["opinions"] = list(opinions.by_reviewer.values()) if opinions else []
    return _render(request, "list.html", facts=facts, doc_id=doc_id, quoted=quote(doc_id, safe=""))


async def conflicts(request: Request) -> Response:
    """Decisions that settle nothing: reviewers disagree, or the passage has changed since."""
    library: Library = request.app.state.library
    rows = await run_in_threadpool(
        library.rows,
        "SELECT fact_key, conflict, type, doc_id, passage, slots::VARCHAR AS slots, reviewer FROM decisions "
        "WHERE verdict = 'conflict' ORDER BY decided_at DESC LIMIT 500",
    )
    held = standing(library.decisions())
    for row in rows:
        row["opinions"] = list(held[row["fact_key"]].by_reviewer.values()) if row["fact_key"] in held else []
    return _render(request, "conflicts.html", rows=rows)


async def withdraw(request: Request) -> Response:
    """Take back one decision by its id, from the page of conflicts."""
    form = await request.form()
    library: Library = request.app.state.library
    wanted = form.get("decision_id")
    for entry in library.decisions():
        if entry.decision_id == wanted:
            await run_in_threadpool(library.decide, taken_back(entry))
    return RedirectResponse("/review/conflicts", status_code=303)
