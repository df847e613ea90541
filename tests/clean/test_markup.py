"""The tokeniser: text between tags, each sign with its place in the source, whatever the page is like."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.clean.markup import parse


def texts(source: str) -> list[str]:
    return [s.text for s in parse(source).stretches]


def check_places(source: str) -> None:
    """Every sign of every stretch stands where the map says; blanks and character references may differ."""
    for stretch in parse(source).stretches:
        covered = 0
        for start, place, length in stretch.segments:
            assert start == covered
            covered = start + length
            own, there = stretch.text[start:covered], source[place : place + length]
            for a, b in zip(own, there, strict=False):
                assert a == b or a == " " or b == "&", (own, there)
        assert covered == len(stretch.text)


def test_blocks_are_apart_and_inline_elements_are_not() -> None:
    assert texts("<p>Balai <b>baru</b> di <a href=x>Tual</a>.</p><p>Warga datang.</p>") == [
        "Balai baru di Tual.",
        "Warga datang.",
    ]


def test_tags_left_open_are_closed_like_a_browser_would() -> None:
    assert texts("<ul><li>Satu<li>Dua</ul><p>Tiga<p>Empat<table><tr><td>a<td>b<tr><td>c</table>") == [
        "Satu", "Dua", "Tiga", "Empat", "a", "b", "c",
    ]  # fmt: skip


def test_scripts_styles_and_comments_are_no_text() -> None:
    source = "a<script>if (a<b) x='</p>';</script><style>p{}</style><!-- <p>b</p> --><noscript>c</noscript> d<SCRIPT>e</Script>"
    assert texts(source) == ["a d"]


def test_a_shadow_root_written_in_the_page_is_text_and_other_templates_are_not() -> None:
    assert texts("<x-a><template shadowrootmode=open><p>Balai dibuka.</p></template></x-a>") == ["Balai dibuka."]
    assert texts("<template><p>Balai {nama}.</p></template><p>Balai dibuka.</p>") == ["Balai dibuka."]


def test_character_references_are_one_sign_each() -> None:
    source = "<p>A &amp; B &quot;C&#8221; &#x2013; &copy2025 &nbsp;D &tidak; AT&T &</p>"
    assert texts(source) == ['A & B "C” – ©2025 D &tidak; AT&T &']
    check_places(source)


def test_a_line_break_inside_a_sentence_is_a_blank_and_between_lines_a_break() -> None:
    assert texts("Menteri membuka<br>balai baru.<br>Warga datang.<br><br>lalu pulang") == [
        "Menteri membuka balai baru.", "Warga datang.", "lalu pulang",
    ]  # fmt: skip


def test_signs_in_attributes_do_not_end_a_tag() -> None:
    assert texts('<p title="a > b" data-x=\'c > "d"\'>Teks</p><p title="offen>Teks dua</p>') == ["Teks", "Teks dua"]


def test_links_are_counted_in_signs() -> None:
    (stretch,) = parse("<p>Lihat <a href=x>di sini</a> saja</p>").stretches
    assert stretch.linked == len("di sini")


def test_attributes_titles_and_json_ld_are_kept() -> None:
    page = parse(
        '<title>A &amp; B</title><meta property="og:title" content="C &quot;D&quot;"><script type=application/ld+json>{"x":1}</script>'
    )
    assert page.title == "A & B"
    assert page.metas[0]["content"] == 'C "D"'
    assert page.scripts == ['{"x":1}']


def test_entities_of_a_document_type_are_never_expanded() -> None:
    source = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><p>&b;</p>'
    assert "aaaa" not in " ".join(texts(source)[-1:])


@pytest.mark.parametrize(
    "source",
    ["<" * 200_000, '<a "' * 100_000, "<a \"'>" * 60_000, "&" * 300_000, "<script>" * 50_000, "<svg>" * 50_000,
     "<!--" * 50_000, "<div>" * 30_000 + "x", "<p>a<b>" * 20_000, "<div>" * 390 + "</span>" * 60_000,
     "<a " + "x=1 " * 100_000 + ">", "</p>" * 60_000, "<p " * 60_000],
    ids=["lt", "quotes", "odd quotes", "amp", "scripts", "svg", "comments", "deep", "open", "closes", "attributes", "ends", "starts"],
)  # fmt: skip
def test_broken_pages_are_read_in_linear_time(source: str) -> None:
    check_places(source) if len(source) < 100_000 else parse(source)


PIECES = st.sampled_from(
    ["<p>", "</p>", "<div class='x'>", "</div>", "<br>", "<a href=y>", "</a>", "teks", " Kata.", "\n", "&amp;", "&lt", "&#8220;",
     "<", ">", "<!-- c -->", "<script>x</script>", "<td>", "<tr>", "<table>", "&nbsp;", "İ", "\U0001f600", '"', "<li>", "&#0;", "&#xD800;"]
)  # fmt: skip


@settings(derandomize=True, deadline=None, max_examples=200)
@given(st.lists(PIECES, max_size=40).map("".join))
def test_places_hold_for_any_soup_of_tags(source: str) -> None:
    check_places(source)
