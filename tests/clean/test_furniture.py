"""Furniture is marked by rules that are data; the release itself is never touched."""

from __future__ import annotations

import itertools

import pytest

from pipeline.clean.blocks import blocks
from pipeline.clean.furniture import fired, rule_sets, rules

PROSE = "Kementerian membuka tiga balai pelatihan baru di wilayah timur dan mengundang warga untuk mendaftar mulai pekan ini."


def marked(text: str) -> list[str]:
    return [text[b.start : b.end] for b in blocks(text) if b.kind == "furniture"]


@pytest.mark.parametrize(("rule", "example"), [(r.id, e) for r in rules() for e in r.match])
def test_every_rule_fires_in_its_own_examples(rule: str, example: str) -> None:
    assert rule in fired(example)


@pytest.mark.parametrize(("rule", "example"), [(r.id, e) for r in rules() for e in r.no_match])
def test_no_rule_fires_where_it_must_not(rule: str, example: str) -> None:
    assert rule not in fired(example)


def test_the_room_offers_its_rules_to_the_rules_check() -> None:
    (offered,) = rule_sets()
    assert len(offered.rules) >= 25
    assert offered.path.is_file()


def test_all_noise_of_a_saved_page_is_marked_and_the_release_is_not() -> None:
    noise = [
        "12", "304", "7 hours ago 2", "SCROLL TO CONTINUE WITH CONTENT", "Baca juga: Panen Raya di Tiga Kabupaten",
        "MEMBACA  Merkel pulang lebih awal dari Paris", "Halaman Selanjutnya", "Simak Video 'Pelepasan Peserta':",
        "ADVERTISEMENT", "(tyo/rin)", "Read Entire Article", "Tags: vokasi, magang",
    ]  # fmt: skip
    text = "\n".join(["Balai Baru Dibuka di Timur", *noise[:3], PROSE, *noise[3:8], PROSE, *noise[8:]])
    assert marked(text) == noise


def test_a_reporter_code_behind_the_last_sentence_is_marked_alone() -> None:
    text = f"{PROSE} (tyo/rin)"
    assert marked(text) == ["(tyo/rin)"]
    assert [b.kind for b in blocks(text)] == ["paragraph", "furniture"]


def test_an_acronym_in_brackets_at_the_end_is_no_reporter_code() -> None:
    assert marked("Keduanya meneken nota kesepahaman (MoU)") == []
    assert marked("Badan itu disebut Balai Latihan Kerja (BLK).") == []


def test_a_pointer_inside_a_paragraph_splits_it() -> None:
    text = "Harga gabah naik. (Baca juga: Panen Raya di Sigi) Petani menyambutnya dengan gembira."
    assert [(b.kind, text[b.start : b.end]) for b in blocks(text)] == [
        ("paragraph", "Harga gabah naik."),
        ("furniture", "(Baca juga: Panen Raya di Sigi)"),
        ("paragraph", "Petani menyambutnya dengan gembira."),
    ]


def test_a_column_of_numbers_is_a_table_and_no_share_count() -> None:
    text = "\n".join([PROSE, "Aceh", "120", "Riau", "340", "Jambi", "75", "Bali", "61"])
    assert marked(text) == []
    assert [b.kind for b in blocks(text)].count("row") == 4


def test_signatories_stay_and_the_address_of_the_press_office_goes() -> None:
    text = "\n".join(
        [PROSE, "***", "Ratna Dewi", "Kepala Biro Komunikasi dan Layanan Informasi", "Biro Humas Kemnaker",
         "Jl. Merdeka Kav. 7, Jakarta 12950", "Telp. 021-5550123", "Instagram: @balai.kerja"]
    )  # fmt: skip
    kept = [text[b.start : b.end] for b in blocks(text) if b.kind != "furniture"]
    assert kept == [PROSE, "Ratna Dewi", "Kepala Biro Komunikasi dan Layanan Informasi"]


def test_a_list_of_other_articles_is_marked_to_its_end_but_prose_goes_on() -> None:
    text = "\n".join([PROSE, "Berita Terkait", "Panen Raya di Sigi", "Pelabuhan Baru di Tual", PROSE])
    assert marked(text) == ["Berita Terkait", "Panen Raya di Sigi", "Pelabuhan Baru di Tual"]


def test_a_photo_credit_takes_a_caption_with_it_but_not_a_paragraph() -> None:
    assert marked("Peserta berbaris di halaman balai di Kupang (Foto: Humas)") != []
    text = f"{PROSE} Ia berharap jumlahnya bertambah tahun depan. (Foto: Humas)"
    assert marked(text) == ["(Foto: Humas)"]


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(str(n) for n in range(60_000)),
        "\n".join(f"Baca juga Balai {n}" for n in range(20_000)),
        "Jl. " + "x" * 2_000_000,
        "(" * 500_000,
        "((a" * 300_000 + ")",
        " | " * 300_000,
        "\t" * 500_000,
        "a " * 700_000,
    ],
    ids=["numbers", "pointers", "one word", "brackets", "open brackets", "bars", "tabs", "words"],
)
def test_odd_and_long_texts_are_read_in_linear_time(text: str) -> None:
    found = blocks(text)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
