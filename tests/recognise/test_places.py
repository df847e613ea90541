"""Places in sentences: names, kinds, rows, and what is no place."""

from __future__ import annotations

import pytest

from pipeline.document import Block, Document
from pipeline.language import analyser
from pipeline.recognise import organisations, places
from pipeline.recognise.mentions import PlaceMention


def mentions(text: str) -> tuple[PlaceMention, ...]:
    document = Document(doc_id="t", text=text, blocks=(Block(start=0, end=len(text), kind="paragraph"),))
    doc = analyser("blank")(document)
    return places.find(document, doc, organisations.find(document, doc))


SENTENCES = {
    "country": ("Permintaan datang dari Jerman.", [("Jerman", "country")]),
    "country by another name": ("Ekspor ke Republik Korea naik.", [("Korea Selatan", "country")]),
    "country by two letters": ("Tarif AS turun.", [("Amerika Serikat", "country")]),
    "small letters are a word": ("Ia membuka as roda.", []),
    "province with its kind": ("Warga Provinsi Banten bersiap.", [("Banten", "province")]),
    "province by abbreviation": ("Petani NTT panen.", [("Nusa Tenggara Timur", "province")]),
    "province in small letters of its kind": ("Di provinsi Jawa Timur.", [("Jawa Timur", "province")]),
    "regency with its kind": ("Balai di Kabupaten Sleman.", [("Kabupaten Sleman", "regency")]),
    "regency bare": ("Banjir di Solok Selatan.", [("Kabupaten Solok Selatan", "regency")]),
    "city bare with a twin keeps its name": ("Balai di Bandung.", [("Bandung", "city")]),
    "city with its kind": ("Warga Kota Batam senang.", [("Kota Batam", "city")]),
    "head of a city is no part": ("Wali Kota Bekasi hadir.", [("Bekasi", "city")]),
    "town hall": ("Rapat di Balai Kota Jakarta.", [("DKI Jakarta", "province")]),
    "row of regencies": (
        "Program di Kabupaten Garut, Ciamis, dan Tasikmalaya.",
        [("Kabupaten Garut", "regency"), ("Kabupaten Ciamis", "regency"), ("Tasikmalaya", "regency")],
    ),
    "row of prefectures": (
        "Peserta dari Prefektur Miyagi dan Mie.",
        [("Prefektur Miyagi", "prefecture"), ("Prefektur Mie", "prefecture")],
    ),
    "prefecture with a bracket": ("Prefektur (Provinsi) Gunma.", [("Prefektur Gunma", "prefecture")]),
    "doubtful after a preposition": ("Pelatihan di Malang.", [("Malang", "city")]),
    "doubtful at the start of a sentence": ("Malang benar nasibnya.", []),
    "doubtful as a name of a person": ("Bima Satria membaca.", []),
    "doubtful beside its full name": (
        "Kabupaten Solok dan warga. Solok ramai.",
        [("Kabupaten Solok", "regency"), ("Solok", "city")],
    ),
    "island": ("Kapal menuju Pulau Enggano.", [("Pulau Enggano", "other")]),
    "continent": ("Pasar Eropa Barat menguat.", [("Eropa Barat", "other")]),
    "two names of one word": ("Wilayah Jawa Barat dan Papua Barat Daya.", [("Jawa Barat", "province"), ("Papua Barat Daya", "province")]),
    "inside the name of a body": ("Universitas Indonesia dan Bank Indonesia.", []),
    "government is a body": ("Pemerintah Kota Bekasi dan Pemprov Jabar.", []),
    "no place": ("Para peserta makan siang.", []),
}  # fmt: skip


@pytest.mark.parametrize("phenomenon", SENTENCES)
def test_sentence(phenomenon: str) -> None:
    text, wanted = SENTENCES[phenomenon]
    assert [(m.name, m.kind) for m in mentions(text)] == wanted


def test_places_stand_where_they_say() -> None:
    text = "Dari Makassar ke Kabupaten Sleman, lalu ke Jepang."
    assert [text[m.start : m.end] for m in mentions(text)] == ["Makassar", "Kabupaten Sleman", "Jepang"]


def test_a_long_line_of_names_is_read_in_one_go() -> None:
    assert len(mentions("Kabupaten Garut, Ciamis, dan " * 2000)) == 4000
