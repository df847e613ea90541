"""What a page hides, and pages that show nothing before their scripts have run."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from pipeline.clean import problems, source_span
from pipeline.document import Document
from pipeline.engine.pipeline import Pipeline
from tests.clean.test_page import FIRST, SECOND, SHOWN, THIRD, TITLE, page, read, usual
from tests.cli.releases import run

PIPELINE = Pipeline()
TEXT = f"{FIRST}\n{SECOND}\n{SHOWN}"
OTHER = (
    "Menteri Perdagangan Joko Waskito meresmikan 75 pasar rakyat di Banggai pada 9 Mei 2024, kata panitia acara itu. "
    "Kementerian Perdagangan menandatangani nota kesepahaman dengan PT Pasar Makmur senilai Rp 12 miliar pada hari itu."
)
HIDING = {
    "display:none": '<div style="display:none">{}</div>',
    "display: none !important among other styles": '<div style="color:red; DISPLAY : none !important;">{}</div>',
    "the attribute hidden": "<section hidden>{}</section>",
    "the attribute hidden with a value": '<section hidden="hidden">{}</section>',
    "aria-hidden": '<div aria-hidden="true">{}</div>',
    "a template": "<template>{}</template>",
    "a template in a template": "<template><b>x</b><template><i>y</i></template>{}</template>",
    "a dialog nobody opened": "<dialog id=x>{}</dialog>",
    "a hidden box around shown ones": "<div hidden><div><article>{}</article></div></div>",
    "a paragraph of its own": "{}",
}


def boxed(how: str, text: str = OTHER) -> str:
    paragraph = f"<p>{text}</p>" if how != "a paragraph of its own" else f"<p hidden>{text}</p>"
    return HIDING[how].format(paragraph)


def cores(document: Document) -> set[str]:
    """The facts of a document, without their places."""
    return {f"{fact.type} {fact.evidence[0].text}" for fact in PIPELINE.read(document).facts}


@pytest.mark.parametrize("how", HIDING)
@pytest.mark.parametrize("where", ["between the paragraphs", "before the headline", "behind the page"])
def test_what_a_page_hides_is_not_its_text(how: str, where: str) -> None:
    hidden = boxed(how)
    source = page(usual(hidden)) if where == "between the paragraphs" else page(usual())
    if where == "before the headline":
        source = source.replace("<main>", "<main>" + hidden)
    elif where == "behind the page":
        source = source.replace("</body>", hidden + "</body>")
    assert read(source).text == TEXT


@pytest.mark.parametrize("how", HIDING)
def test_what_a_page_hides_yields_no_facts(how: str) -> None:
    assert cores(read(page(usual()))) == cores(read(page(usual(boxed(how))))) != set()


def test_words_hidden_inside_a_sentence_are_not_read_and_the_sentence_stays_whole() -> None:
    odd = FIRST.replace("tiga balai", 'tiga <span style="display:none">ratus </span><span hidden>juta<br></span>balai')
    document = read(page(usual().replace(FIRST, odd)))
    assert document.text == TEXT


def test_a_sentence_that_begins_with_hidden_words_is_read_from_its_first_shown_one() -> None:
    odd = f'<span aria-hidden="true">75 ton</span>{FIRST}'
    assert read(page(usual().replace(FIRST, odd))).text == TEXT


def test_places_lead_to_the_source_also_behind_hidden_words() -> None:
    source = page(usual().replace("480", "<i hidden>999 ribu</i>480"))
    document = read(source)
    start = document.text.index("480")
    begin, end = source_span(document, start, start + 3)
    assert source[begin:end] == "480"


@pytest.mark.parametrize(
    "shown",
    [
        '<p hidden="until-found">{}</p>',
        "<details><summary>Rincian</summary><p>{}</p></details>",
        "<dialog open><p>x</p></dialog><p>{}</p>",
        '<p aria-hidden="false">{}</p>',
        '<p style="visibility:hidden">{}</p>',
        '<p style="-x-display:none-ish">{}</p>',
        '<p class="display-none-not">{}</p>',
    ],
)
def test_what_the_reader_finds_stays(shown: str) -> None:
    more = "Pelatihan di balai itu berlangsung enam bulan dan diikuti peserta dari seluruh kecamatan di wilayah timur."
    assert more in read(page(usual(shown.format(more)))).text


def test_paragraphs_left_out_beside_a_shown_article_are_noted() -> None:
    document = read(page(usual(f"<div hidden><p>{OTHER}</p></div>")))
    assert f"{len(OTHER)} characters of text that the page hides were left out." in document.notes
    boxes = f'<div class="cookie-consent" hidden><p>{OTHER}</p></div>'
    assert read(page(usual(boxes))).notes == (), "of a notice about cookies nobody wants to hear"


# -- an article that is hidden until a script shows it ---------------------------------------------------------------


WRAPPED = {
    "display:none": '<div style="display:none">{}</div>',
    "hidden": "<div hidden>{}</div>",
    "aria-hidden": '<div aria-hidden="true">{}</div>',
    "template": "<template>{}</template>",
    "noscript": "<noscript>{}</noscript>",
    "a class": '<div class="hidden">{}</div>',
}


@pytest.mark.parametrize("how", WRAPPED)
def test_an_article_that_is_hidden_as_a_whole_is_read_with_its_places_and_a_word(how: str) -> None:
    source = page(WRAPPED[how].format(usual()))
    document = read(source)
    assert document.text == TEXT
    assert document.title == TITLE
    assert str(document.published) == "2025-02-03"
    begin, end = source_span(document, document.text.index("480"), document.text.index("480") + 3)
    assert source[begin:end] == "480"
    if how != "a class":
        assert any("hidden until a script shows it" in note for note in document.notes)
    assert cores(document) == cores(read(page(usual())))


def test_a_whole_page_that_waits_for_its_script_is_read() -> None:
    source = page(usual()).replace("<body>", '<body style="display:none">')
    assert read(source).text == TEXT


def test_a_hidden_notice_is_not_taken_for_the_article_of_an_empty_page() -> None:
    notice = "Situs ini menyimpan preferensi pengunjung agar tampilan sesuai kebutuhan. Pengunjung dapat menolak. " * 4
    document = read(empty(f"<div hidden><p>{notice}</p></div>"))
    assert document.text == ""
    assert problems(document)[0].message == "No text was found."


def test_a_hidden_article_beside_a_hidden_notice_is_read_without_it() -> None:
    notice = f'<div class="modal cookie" style="display:none"><p>{OTHER}</p></div>'
    assert read(page(f'{notice}<div style="display:none">{usual()}</div>')).text == TEXT


# -- text in the data of the page ------------------------------------------------------------------------------------


def script(data: Any, kind: str = 'id="__NEXT_DATA__" type="application/json"') -> str:
    return f"<script {kind}>{data if isinstance(data, str) else json.dumps(data)}</script>"


def linked(**data: Any) -> str:
    return script({"@type": "NewsArticle", "headline": TITLE, **data}, 'type="application/ld+json"')


def empty(*more: str, shows: str = "") -> str:
    """A page that a script draws."""
    return (
        f"<html><head><title>{TITLE} - Kementerian Ketenagakerjaan</title></head><body><div id=__next>{shows}</div>"
        f"<script src=/app.js></script>{''.join(more)}</body></html>"
    )


HTML = f"<p>{FIRST}</p>\n<p>{SECOND}</p><p>{THIRD}</p>"
NEXT = {
    "beside the headline": {"props": {"pageProps": {"post": {"title": TITLE, "slug": "balai", "content": HTML}}}},
    "in objects of their own": {"post": {"title": {"rendered": TITLE}, "content": {"rendered": HTML}}},
    "escaped once more": {"a": [{"judul": TITLE, "isi": HTML.replace("&", "&amp;").replace("<", "&lt;")}]},
    "as plain text": {"item": {"name": TITLE, "text": TEXT}},
    "beside the headline and the name of the site": {
        "d": {"title": f"{TITLE} - Kementerian Ketenagakerjaan", "body": HTML, "lead": FIRST}
    },
    "among other articles": {
        "p": {
            "latest": [{"title": "Pasar Banggai Diresmikan", "content": f"<p>{OTHER * 9}</p>"}],
            "policy": {"text": OTHER * 5},
            "post": {"title": TITLE, "content": HTML},
        }
    },
}


@pytest.mark.parametrize("how", NEXT)
def test_a_page_drawn_from_data_is_read_from_them(how: str) -> None:
    document = read(empty(script(NEXT[how])))
    assert document.text == TEXT
    assert document.title == TITLE
    assert "data that a script draws the page from" in " ".join(document.notes)


@pytest.mark.parametrize(
    "data",
    [
        {"posts": [{"title": "Pasar Banggai Diresmikan", "content": f"<p>{OTHER * 3}</p>"}]},
        {"policy": {"text": OTHER * 3}},
        {"post": {"title": TITLE, "content": "<p>Segera hadir.</p>"}},
        {"post": {"title": TITLE, "related": [{"title": "Pasar", "content": OTHER * 3}]}},
        {"post": {"title": TITLE, "image": "A9f" * 900}},
    ],
    ids=["another article", "a notice", "too little", "a list of others", "a picture"],
)
def test_data_without_the_article_leave_the_page_empty_and_that_is_told(data: dict[str, Any]) -> None:
    document = read(empty(script(data), shows="<p>Memuat …</p>"))
    assert document.text == ""
    (told,) = problems(document)
    assert (told.message, told.remedy) == ("No text was found.", "Look at the page; the text may need a browser.")


def test_structured_data_come_before_the_data_of_scripts() -> None:
    said = "\n".join((FIRST, SECOND))
    document = read(empty(linked(articleBody=said), script(NEXT["beside the headline"])))
    assert document.text == said
    assert "structured data" in " ".join(document.notes)


@pytest.mark.parametrize(
    "body", [HTML, HTML.replace("&amp;", "&amp;amp;").replace("<", "&lt;"), TEXT, TEXT.split("\n")]
)
def test_the_article_in_structured_data_is_read_however_it_is_written(body: str | list[str]) -> None:
    assert read(empty(linked(articleBody=body))).text == TEXT


def test_structured_data_that_the_page_hides_as_text_are_read_there_with_their_places() -> None:
    document = read(page(linked(articleBody=FIRST) + f"<div hidden>{usual()}</div>"))
    assert document.text == TEXT
    assert document.offsets


def test_structured_data_count_where_what_is_hidden_is_something_else() -> None:
    assert read(page(linked(articleBody=TEXT) + f"<div hidden><p>{OTHER}</p></div>")).text == TEXT


def test_a_page_that_shows_its_article_is_read_as_it_is_shown() -> None:
    extra = linked(articleBody=OTHER * 5) + script({"post": {"title": TITLE, "content": OTHER * 9}})
    document = read(page(usual() + extra))
    assert (document.text, document.notes) == (TEXT, ())


# -- hostile data ----------------------------------------------------------------------------------------------------

DEEP = "[" * 100_000
HOSTILE = {
    "nested without an end": DEEP,
    "nested and closed": DEEP + "]" * 100_000,
    "objects in objects": '{"a":' * 50_000 + "1" + "}" * 50_000,
    "a number of a million digits": '{"headline": ' + "9" * 1_000_000 + "}",
    "no JSON": "window.x = {",
    "nothing": "",
    "null": "null",
    "a text": '"articleBody"',
    "wrong types": json.dumps(
        {
            "headline": {"a": 1},
            "title": 7,
            "articleBody": {"x": [1]},
            "datePublished": [],
            "author": [[]],
            "publisher": 3,
        }
    ),
    "lists of wrong types": json.dumps([{"headline": TITLE, "articleBody": [1, None, {}]}, 5, None, [[[]]]]),
    "a graph that is a number": json.dumps({"@graph": 3, "mainEntity": "x", "headline": TITLE}),
    "half a character": json.dumps({"headline": TITLE, "title": TITLE, "articleBody": "\ud83d" * 300}),
    "many empty objects": "[" + ",".join(["{}"] * 300_000) + "]",
    "one object of many texts": json.dumps({str(n): TITLE for n in range(50_000)}),
    "tags without an end": json.dumps({"headline": TITLE, "title": TITLE, "articleBody": "<p><b" * 50_000}),
}


@pytest.mark.parametrize("what", HOSTILE)
def test_hostile_data_are_passed_over_and_the_page_is_read_or_told(what: str) -> None:
    for kind in ('type="application/ld+json"', 'id="__NEXT_DATA__" type="application/json"'):
        assert read(page(usual() + script(HOSTILE[what], kind))).text == TEXT
        document = read(empty(script(HOSTILE[what], kind)))
        assert TEXT not in document.text
        document.text.encode("utf-8")


def test_a_batch_goes_on_past_forty_megabytes_of_data_in_a_page(tmp_path: Path) -> None:
    source = tmp_path / "in"
    source.mkdir()
    (source / "a.html").write_text(empty(script({"post": {"title": TITLE, "content": HTML, "x": "y" * 40_000_000}})))
    (source / "b.html").write_text(empty(script(DEEP)), encoding="utf-8")
    (source / "c.html").write_text(page(usual()), encoding="utf-8")
    db = tmp_path / "facts.duckdb"
    done = run("ingest", source, "--db", db, "--jobs", "1", "--max-megabytes", "50", "--json", code=None)
    counts = json.loads(done.stdout)["documents"]
    assert counts["new"] == 3
    asked = run("query", "SELECT doc_id, length(text) > 0 FROM documents ORDER BY 1", "--format", "csv", "--db", db)
    assert asked.stdout.splitlines()[1:] == ["a,False", "b,False", "c,True"]
    asked = run("query", "SELECT doc_id, message FROM problems ORDER BY 1", "--format", "csv", "--db", db)
    assert asked.stdout.splitlines()[1:] == ["a,No text was found.", "b,No text was found."]
    noted = run("query", "SELECT notes FROM documents WHERE doc_id = 'a'", "--format", "csv", "--db", db).stdout
    assert "more than 3 million characters were not read" in noted


def test_forty_megabytes_are_refused_before_they_are_read_unless_asked_for(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(empty(script('"' + "y" * 40_000_000 + '"')), encoding="utf-8")
    done = run("clean", tmp_path / "a.html", code=1)
    assert "40.0 MB" in done.stderr
