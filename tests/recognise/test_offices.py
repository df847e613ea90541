"""Titles of office: what belongs to the title, the position written out, the body it belongs to."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest

from pipeline.document import Block, Document
from pipeline.extract.registry import check_examples
from pipeline.language import analyser
from pipeline.recognise import offices, organisations
from pipeline.recognise.mentions import OfficeMention
from pipeline.recognise.titles import written_out

ANALYSER = analyser("blank")


def found(text: str, url: str | None = None, published: str | None = "2025-06-01") -> list[OfficeMention]:
    blocks = (Block(start=0, end=len(text), kind="paragraph"),)
    day = dt.date.fromisoformat(published) if published else None
    document = Document(doc_id="test", text=text, blocks=blocks, url=url, published=day)
    doc = ANALYSER(document)
    return list(offices.find(document, doc, organisations.find(document, doc)))


def only(text: str, url: str | None = None) -> tuple[str, str, str | None]:
    """Words, position and body of the one office in the text."""
    (mention,) = found(text, url)
    return text[mention.start : mention.end], mention.position, mention.organisation


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Menteri Perhubungan meninjau terminal.",
            ("Menteri Perhubungan", "Menteri Perhubungan", "Kementerian Perhubungan"),
            id="minister",
        ),
        pytest.param(
            "Menaker meninjau pabrik.", ("Menaker", "Menteri Ketenagakerjaan", "Kementerian Ketenagakerjaan"), id="short_title"
        ),
        pytest.param(
            "Menteri Perhubungan (Menhub) meninjau terminal.",
            ("Menteri Perhubungan (Menhub)", "Menteri Perhubungan", "Kementerian Perhubungan"),
            id="short_title_in_parentheses",
        ),
        pytest.param(
            "Menteri Luar Negeri Belanda tiba.",
            ("Menteri Luar Negeri Belanda", "Menteri Luar Negeri", "Kementerian Luar Negeri Belanda"),
            id="minister_of_another_country",
        ),
        pytest.param(
            "Menteri Perhubungan RI tiba.",
            ("Menteri Perhubungan RI", "Menteri Perhubungan", "Kementerian Perhubungan"),
            id="own_country_is_left_out",
        ),
        pytest.param(
            "Direktur Jenderal Hortikultura Kementerian Pertanian hadir.",
            (
                "Direktur Jenderal Hortikultura Kementerian Pertanian",
                "Direktur Jenderal Hortikultura",
                "Kementerian Pertanian",
            ),
            id="director_general",
        ),
        pytest.param(
            "Kepala Badan Pusat Statistik (BPS) hadir.",
            ("Kepala Badan Pusat Statistik (BPS)", "Kepala", "Badan Pusat Statistik"),
            id="head_of_body",
        ),
        pytest.param(
            "Gubernur Jawa Tengah hadir.",
            ("Gubernur Jawa Tengah", "Gubernur", "Pemerintah Provinsi Jawa Tengah"),
            id="governor",
        ),
        pytest.param(
            "Presiden Amerika Serikat hadir.", ("Presiden Amerika Serikat", "Presiden", "Amerika Serikat"), id="foreign_president"
        ),
        pytest.param(
            "Gubernur Bank Indonesia hadir.", ("Gubernur Bank Indonesia", "Gubernur", "Bank Indonesia"), id="governor_of_the_bank"
        ),
        pytest.param(
            "Plt. Kepala BPS hadir.", ("Plt. Kepala BPS", "Pelaksana Tugas Kepala", "Badan Pusat Statistik"), id="acting"
        ),
        pytest.param(
            "mantan Wakil Presiden Jusuf Kalla hadir.",
            ("mantan Wakil Presiden", "mantan Wakil Presiden", "Republik Indonesia"),
            id="former",
        ),
        pytest.param(
            "Duta Besar RI untuk Kenya hadir.",
            ("Duta Besar RI untuk Kenya", "Duta Besar RI untuk Kenya", "Republik Indonesia"),
            id="ambassador",
        ),
        pytest.param(
            "MENTERI PERHUBUNGAN BUKA TERMINAL BARU DI KENDAL",
            ("MENTERI PERHUBUNGAN", "Menteri Perhubungan", "Kementerian Perhubungan"),
            id="headline_in_capitals",
        ),
    ],
)  # fmt: skip
def test_title(text: str, expected: tuple[str, str, str | None]) -> None:
    assert only(text) == expected


def test_list_of_words_in_a_portfolio_does_not_end_at_the_comma() -> None:
    assert only("Menteri Pendidikan, Kebudayaan, Riset, dan Teknologi hadir.")[1] == (
        "Menteri Pendidikan, Kebudayaan, Riset, dan Teknologi"
    )


def test_name_after_a_long_specialisation_is_not_part_of_the_title() -> None:
    words, position, _ = only("Direktur Pelindungan Konsumen dan Tertib Niaga Ratna Kumala hadir.")
    assert (words, position) == ("Direktur Pelindungan Konsumen dan Tertib Niaga",) * 2


def test_second_office_after_dan_begins_a_new_title() -> None:
    text = "Hadir Gubernur Bali dan Bupati Sragen."
    assert [m.position for m in found(text)] == ["Gubernur", "Bupati"]


def test_body_of_the_release_is_inherited_with_a_signal() -> None:
    (mention,) = found("Direktur Kelembagaan memaparkan rencana.", url="https://www.kemenkop.go.id/berita")
    assert mention.organisation == "Kementerian Koperasi"
    assert [s.name for s in mention.signals] == ["office.body_of_release"]


def test_governor_of_a_region_does_not_inherit_the_body_of_the_release() -> None:
    (mention,) = found("Gubernur memaparkan rencana.", url="https://www.kemenkop.go.id/berita")
    assert mention.organisation is None


def test_title_defined_in_parentheses_is_known_later() -> None:
    text = "Kepala Biro Informasi Publik (Karo Infopub) hadir. Kemudian Karo Infopub berbicara."
    first, second = found(text)
    assert second.position == first.position == "Kepala Biro Informasi Publik"
    assert second.rule == "offices.defined"


def test_minister_inside_the_title_of_his_staff_is_written_out() -> None:
    assert written_out("Staf Khusus Menkes Bidang Komunikasi") == "Staf Khusus Menteri Kesehatan Bidang Komunikasi"


def test_region_in_the_context_fills_a_bare_title() -> None:
    text = "Pemerintah Kabupaten Sragen menggelar panen raya. Kemudian Bupati menyerahkan bantuan."
    assert [m.organisation for m in found(text)] == ["Pemerintah Kabupaten Sragen"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Para menteri dan gubernur hadir.", id="common_nouns"),
        pytest.param("Inspektur Upacara membacakan amanat.", id="occasion_role"),
        pytest.param("Kepala itu terbentur.", id="bare_head_that_needs_a_body"),
        pytest.param("Kementerian Perhubungan membuka terminal.", id="body_alone"),
        pytest.param("Irjen Pol. Rudi Setiawan pensiun.", id="rank_of_the_police"),
    ],
)
def test_no_office(text: str) -> None:
    assert found(text) == []


def test_examples_of_every_rule() -> None:
    assert [line for rule_set in offices.rule_sets() for line in check_examples(rule_set)] == []


def test_long_line_without_capitals_is_read_in_one_pass() -> None:
    assert len(found("direktur utama dan kepala biro serta menteri " * 3000)) == 0


def test_mentions_do_not_overlap_and_are_in_order() -> None:
    text = "Menteri Perdagangan sekaligus Ketua Umum Kadin, Gubernur Bali, dan Kepala BPS hadir di Istana."
    spans = [(m.start, m.end) for m in found(text)]
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    assert len(spans) == 4
