"""Blocks are in order, do not overlap and never change the text; records stay as they are to the code point."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.clean import clean, problems
from pipeline.clean.blocks import blocks
from pipeline.clean.language import SmallWords, language
from pipeline.document import Item

RELEASE = """Balai Latihan Dibuka di Tiga Kota
Kuota Peserta Naik Dua Kali

JAKARTA - Kementerian membuka tiga balai latihan kerja pada Senin (3/2/2025) dan mengundang warga untuk mendaftar.

Syarat Pendaftaran
Peserta berusia paling rendah 18 tahun dan menyertakan surat keterangan sehat dari puskesmas di daerahnya.
1. Salinan kartu tanda penduduk
2. Ijazah terakhir
Aceh | 120 | 340

Jambi, 4 Februari 2025
"""
ENGLISH = (
    "The ministry has opened three training centres in the east of the country, and it said that they will be ready "
    "for the first group of students by the end of this month. These centres were built with help from the provinces."
)


def item(text: str, **more: object) -> Item:
    return Item.model_validate({"origin": "t", "kind": "record", "text": text, "doc_id": "t", **more})


def test_headlines_items_rows_and_paragraphs_are_told_apart() -> None:
    kinds = [(b.kind, RELEASE[b.start : b.end].split("\n")[0][:20]) for b in blocks(RELEASE)]
    assert kinds == [
        ("headline", "Balai Latihan Dibuka"),
        ("headline", "Kuota Peserta Naik D"),
        ("paragraph", "JAKARTA - Kementeria"),
        ("headline", "Syarat Pendaftaran"),
        ("paragraph", "Peserta berusia pali"),
        ("item", "1. Salinan kartu tan"),
        ("item", "2. Ijazah terakhir"),
        ("row", "Aceh | 120 | 340"),
        ("paragraph", "Jambi, 4 Februari 20"),
    ]


def test_a_record_keeps_its_text_and_everything_it_says_about_itself() -> None:
    text = "\ufeff  Satu baris\r\nDua baris\u2028tiga \U0001f600 \x00 empat\t\n\n"
    day = dt.date(2025, 2, 3)
    document = clean(item(text, title="T", published=day, url="https://a.go.id/1", source="a"))
    assert document.text == text
    assert (document.title, document.published, document.url, document.source) == ("T", day, "https://a.go.id/1", "a")
    assert document.offsets is None
    assert [text[b.start : b.end] for b in document.blocks][1] == "Dua baris"


def test_a_text_file_has_its_headline_as_title_and_a_record_only_what_it_says() -> None:
    assert clean(item(RELEASE).model_copy(update={"kind": "text"})).title == "Balai Latihan Dibuka di Tiga Kota"
    assert clean(item(RELEASE)).title is None


def test_a_lone_line_is_text_and_no_headline() -> None:
    assert [b.kind for b in blocks("Menteri membuka balai di Tual")] == ["paragraph"]


def test_a_title_that_stands_in_the_text_is_its_headline_even_when_it_ends_like_a_sentence() -> None:
    text = "Balai dibuka lagi!\nWarga senang."
    assert blocks(text, "Balai dibuka lagi!")[0].kind == "headline"


def test_indonesian_is_told_from_english_and_short_texts_are_left_open() -> None:
    assert language(RELEASE * 2) == "id"
    assert language(ENGLISH) == "en"
    assert language("Balai dibuka.") is None
    assert language(ENGLISH + RELEASE * 2) is None


def test_an_english_release_is_kept_with_a_plain_word_about_it() -> None:
    document = clean(item(ENGLISH))
    assert document.language == "en"
    (problem,) = problems(document)
    assert problem.kept
    assert "English" in problem.message
    assert problem.remedy
    assert problems(clean(item(RELEASE * 2))) == ()


def test_a_page_of_furniture_only_is_said_to_be_one() -> None:
    (problem,) = problems(clean(item("ADVERTISEMENT\nHalaman Selanjutnya")))
    assert "furniture" in problem.message


PIECES = st.sampled_from(
    ["Baca juga: X", "217", "(a/b)", "\n", "\r\n", " ", "\t", "|", "Kementerian membuka balai.", "1. ", "\u2028", "\x0b",
     "Foto: ", "(Foto: X)", "Berita Terkait", "\U0001f600", "A" * 70 + ".", "(", ")", "[", "]", "\x00", "©", "#a", "- "]
)  # fmt: skip


@settings(derandomize=True, deadline=None, max_examples=150)
@given(st.lists(PIECES, max_size=30).map("".join))
def test_blocks_cover_every_sign_once_whatever_the_text(text: str) -> None:
    found = blocks(text)
    at = 0
    for block in found:
        assert text[at : block.start].strip() == ""
        assert text[block.start : block.end].strip() == text[block.start : block.end] != ""
        at = block.end
    assert text[at:].strip() == ""


JAVANESE = (
    "Bupati Wonoasri rawuh ing bale desa lan ngendika marang para warga, yen pasar anyar iku bakal rampung sawise panen. "
    "Wong-wong kang dodolan ora perlu kuwatir amarga papan wis cukup, nanging saben dina kudu resik. "
    "Uga wonten pitulungan saking dinas, kanggo warga ingkang sampun nyerat, supados sedaya saged dodolan."
)
SUNDANESE = (
    "Camat Sukaraos sumping ka bale désa sareng nyarios ka warga, yén jalan anu ruksak téh geus mimiti dibeneran. "
    "Ieu pagawéan teu lila, ceuk anjeunna, ngan kedah sabar sabab aya dua sasak nu can réngsé. "
    "Salaku warga, urang tiasa ngabantu pikeun ngajaga susukan, sangkan cai teu ngaleub deui."
)
MALAY = (
    "SERI JATI, 12 Ogos – Timbalan Menteri berkata jambatan baharu di daerah itu akan dibuka pada hari Isnin kerana kerja-kerja "
    "telah siap lebih awal. Beliau menjelaskan bahawa perkhidmatan feri akan diteruskan untuk penduduk pulau, iaitu dua kali "
    "sehari, dan tambang untuk murid tidak akan dinaikkan. Projek itu dijalankan dalam masa tiga tahun oleh pihak berkuasa tempatan."
)
VISIT = (
    "Menteri Kelautan menerima Timbalan Menteri Perikanan Malaysia di Jakarta pada Senin (12/8/2024). Keduanya sepakat bahwa "
    "patroli bersama akan dimulai tahun ini karena nelayan dari dua negara kerap melanggar batas, yaitu di Selat Lembayung. "
    "“Kami gembira kerana perbincangan ini terbuka,” kata tamunya. Pertemuan itu juga membahas kapal yang ditahan untuk diperiksa."
)


@pytest.mark.parametrize(("text", "tongue", "name"), [
    (JAVANESE, "jv", "Javanese"), (SUNDANESE, "su", "Sundanese"), (MALAY, "ms", "Malay"), (ENGLISH, "en", "English"),
])  # fmt: skip
def test_a_text_in_another_language_of_the_region_is_remarked_as_such(text: str, tongue: str, name: str) -> None:
    document = clean(item(text))
    assert document.language == tongue
    (found,) = problems(document)
    assert found.kept
    assert f"reads as {name}" in found.message


@pytest.mark.parametrize("text", [
    RELEASE * 2,
    VISIT,
    RELEASE + " “Sugeng rawuh, monggo pinarak wonten ing griya kula,” ujarnya dalam bahasa Jawa.",
    RELEASE + " Ia menutup sambutan dengan pantun Sunda: “Urang ngajaga leuweung, leuweung ngajaga urang.”",
    "Museum itu menyimpan naskah berjudul Ingkang Sampun dan Nu Geus Lila, yang ditulis oleh dua juru tulis dari Tegal. " * 3,
])  # fmt: skip
def test_words_of_another_language_in_an_indonesian_text_are_no_matter(text: str) -> None:
    assert problems(clean(item(text))) == ()


def test_a_word_tells_one_language_only() -> None:
    with pytest.raises(ValueError, match="in two lists: yang"):
        SmallWords.model_validate({
            "words": {"id": ["yang", "dan"], "jv": ["lan", "yang"]}, "near": {}, "least": 8, "share": 0.7,
            "names": {"id": "Indonesian", "jv": "Javanese"},
        })  # fmt: skip
