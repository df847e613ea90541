"""Bodies of one document, and one id for a body or a person across documents."""

from __future__ import annotations

import datetime as dt

import pytest

from pipeline.document import Block, Document
from pipeline.language import analyser
from pipeline.recognise import organisations
from pipeline.resolve.bodies import Bodies
from pipeline.resolve.linking import (
    body_id,
    linked,
    name_id,
    person_id,
    place_id,
    predecessor_ids,
    same_person,
    years,
)


def bodies(text: str, published: dt.date | None = None) -> Bodies:
    document = Document(
        doc_id="t", text=text, published=published, blocks=(Block(start=0, end=len(text), kind="paragraph"),)
    )
    return Bodies(document, organisations.find(document, analyser("blank")(document)))


def test_forms_of_one_body_are_one_entity() -> None:
    found = bodies("Kementerian Sosial (Kemensos) hadir. Kemensos dan Kementerian Sosial RI menjawab.")
    assert [b.name for b in found.all] == ["Kementerian Sosial"]
    assert len(found.all[0].mentions) == 3
    assert found.all[0].id == "kemensos"


def test_a_short_form_under_its_one_longer_name() -> None:
    found = bodies("Dinas Perikanan Kabupaten Tuban membina nelayan. Dinas Perikanan juga melatih.")
    assert [b.name for b in found.all] == ["Dinas Perikanan Kabupaten Tuban"]


def test_a_short_form_under_two_longer_names_stays_apart() -> None:
    found = bodies("Dinas Perikanan Kabupaten Tuban dan Dinas Perikanan Kabupaten Gresik hadir. Dinas Perikanan diam.")
    assert len(found.all) == 3


def test_the_body_mentioned_at_a_place() -> None:
    text = "Kemenkes menemui BPS di Bogor."
    found = bodies(text)
    assert found.at(text.index("BPS"), text.index("BPS") + 3).name == "Badan Pusat Statistik"  # type: ignore[union-attr]
    assert found.at(text.index("Bogor"), len(text)) is None
    assert found.at(0, len(text)).name == "Kementerian Kesehatan"  # type: ignore[union-attr]


def test_a_body_by_any_of_its_names() -> None:
    found = bodies("Pemprov Jakarta membayar.")
    for form in ("Pemerintah Provinsi DKI Jakarta", "Pemprov DKI Jakarta", "Pemprov Jakarta"):
        assert found.named(form) is found.all[0]
    assert found.named("Pemprov Bali") is None


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Kementerian Sosial hadir.", "kementerian", "Kementerian Sosial"),
        ("Pemprov Bali hadir.", "Pemprov", "Pemerintah Provinsi Bali"),
        ("Pemkot Depok dan Pemprov Jabar hadir.", "pemkot", "Pemerintah Kota Depok"),
        ("Universitas Andalas hadir.", "kampus", "Universitas Andalas"),
        ("Badan Pusat Statistik hadir.", "badan", "Badan Pusat Statistik"),
    ],
)
def test_a_definite_word_means_the_one_body_of_its_kind(text: str, words: str, name: str) -> None:
    assert bodies(text).definite(words, len(text)).name == name  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Kementerian Sosial dan Kementerian Agama hadir.", "kementerian"),
        ("Pemprov Bali dan Pemprov Riau hadir.", "pemprov"),
        ("Kementerian Sosial hadir.", "universitas"),
        ("Kementerian Sosial hadir.", "gedung"),
    ],
)
def test_a_definite_word_abstains_where_none_or_two_fit(text: str, words: str) -> None:
    assert bodies(text).definite(words, len(text)) is None


def test_a_body_named_only_later_is_not_meant() -> None:
    text = "Pegawai kementerian hadir. Kementerian Sosial menjawab."
    assert bodies(text).definite("kementerian", 10) is None


def test_the_body_of_the_release() -> None:
    text = "Kementerian Sosial menggelar pelatihan. BPS hadir. Kemensos menutup acara itu."
    assert bodies(text).main.name == "Kementerian Sosial"  # type: ignore[union-attr]
    assert bodies("Warga senang.").main is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("KP2MI", "KemenP2MI"),
        ("KP2MI", "Kementerian Perlindungan Pekerja Migran Indonesia"),
        ("Pemprov Jakarta", "Pemerintah Provinsi DKI Jakarta"),
        ("Prefektur Gunma", "Pemerintah Prefektur Gunma"),
        ("Jepang", "Pemerintah Jepang"),
        ("Republik Indonesia", "Pemerintah Indonesia"),
        ("Pemkot Bekasi", "Kota Bekasi"),
        ("PT Sinar Laut Abadi Tbk", "Sinar Laut Abadi"),
        ("Kementerian Keuangan RI", "Kemenkeu"),
    ],
)
def test_names_of_one_body_have_one_id(one: str, other: str) -> None:
    assert body_id(one) == body_id(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Pemkot Bekasi", "Pemkab Bekasi"),
        ("Pemprov Jawa Barat", "Pemprov Papua Barat"),
        ("Bank Indonesia", "Pemerintah Indonesia"),
        ("PT Sinar Laut", "PT Sinar Laut Abadi"),
        ("Kementerian Pertahanan", "Kementerian Pertahanan Turki"),
    ],
)
def test_different_bodies_have_different_ids(one: str, other: str) -> None:
    assert body_id(one) != body_id(other)


@pytest.mark.parametrize(
    ("day", "identifier"),
    [
        ("2018-01-01", "bp2mi"),
        ("2023-06-01", "bp2mi"),
        ("2024-10-21", "kp2mi"),
        ("2025-10-29", "kp2mi"),
        (None, "kp2mi"),
    ],
)
def test_an_acronym_has_the_id_of_its_day(day: str | None, identifier: str) -> None:
    assert body_id("BP2MI", day) == identifier
    assert body_id("BP2MI", dt.date.fromisoformat(day) if day else None) == identifier


def test_predecessors_with_their_years() -> None:
    assert predecessor_ids("kp2mi") == ("bp2mi", "bnp2tki")
    assert predecessor_ids("body-x") == ()
    assert years("bp2mi") == (dt.date(2020, 1, 1), dt.date(2024, 10, 20))
    assert years("nobody") == (None, None)


def test_ids_of_places() -> None:
    assert place_id("Pemprov Bali") == "region-51"
    assert place_id("Jepang") == "state-jp"
    assert place_id("Bekasi") is None
    assert place_id("Sinar Laut") is None


def test_names_of_one_person() -> None:
    assert same_person("Sutan Rajo", "Rajo Sutan")
    assert same_person("Sutan Rajo", "Sutan Rajo Mangkuto")
    assert not same_person("Sutan", "Sutan Rajo")
    assert not same_person("Sutan Rajo", "Sutan Mangkuto")
    assert name_id("Ichimi Katsuyuki") == name_id("Katsuyuki Ichimi")
    assert name_id("Sutan Rajo") != name_id("Sutan Mangkuto")


def test_linking_abstains_between_two() -> None:
    known = ["Sutan Rajo Mangkuto", "Sutan Rajo Basa", "Amir Hamzah"]
    assert linked("Sutan Rajo", known) is None
    assert linked("Sutan Rajo", known[:1]) == "Sutan Rajo Mangkuto"
    assert linked("Sutan Rajo", ["Sutan Rajo", "Sutan Rajo Basa"]) == "Sutan Rajo Basa"
    assert linked("Budi", known) is None


def test_an_office_holder_has_one_id_under_shorter_and_fuller_name() -> None:
    assert name_id("Airlangga Hartarto") == name_id("Hartarto Airlangga")
    assert name_id("Pramono Anung") == name_id("Pramono Anung Wibowo")
    assert person_id("Airlangga", ["Menteri Koordinator Bidang Perekonomian"], "2025-05-06") == name_id(
        "Airlangga Hartarto"
    )
    assert person_id("Airlangga", ["Menteri Koordinator Bidang Perekonomian"]) != name_id("Airlangga Hartarto")
    assert person_id("Sutan Rajo", ["Menteri Koordinator Bidang Perekonomian"], "2025-05-06") == name_id("Sutan Rajo")
