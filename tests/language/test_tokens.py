"""Tokens: amounts, dates, degrees, clitics; offsets that give the text back."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.language.clitics import clitic
from pipeline.language.tokens import blank_pipeline

NLP = blank_pipeline()


def tokens(text: str) -> str:
    return " ".join(t.text for t in NLP.make_doc(text) if not t.is_space)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("senilai Rp2,5 miliar", "senilai Rp 2,5 miliar"),
        ("Rp. 7.500 dan Rp.9.000", "Rp. 7.500 dan Rp. 9.000"),
        ("US$6,4 juta", "US $ 6,4 juta"),
        ("Kamis (29/10), di aula", "Kamis ( 29/10 ) , di aula"),
        ("Kamis (29/10/2026).", "Kamis ( 29/10/2026 ) ."),
        ("Rina Astuti, M.Soc.Sc., hadir", "Rina Astuti , M.Soc.Sc. , hadir"),
        ("Dr. H. Amin, S.H., M.Si.", "Dr. H. Amin , S.H. , M.Si."),
        ("skema G-to-G ditutup", "skema G-to-G ditutup"),
        ("staf KemenP2MI.", "staf KemenP2MI ."),
        ("Permen No. 9 Tahun 2026", "Permen No. 9 Tahun 2026"),
        ("naik 12,5% lagi", "naik 12,5 % lagi"),
        ("peringatan ke-81 itu", "peringatan ke-81 itu"),
        ("tahun 1990-an", "tahun 1990-an"),
        ("pada 2024-2026 saja", "pada 2024 - 2026 saja"),
        ("tanggal 2026-05-06", "tanggal 2026-05-06"),
        ("Januari-Maret", "Januari - Maret"),
        ("pukul 08.30 WIB", "pukul 08.30 WIB"),
        ("30–40 persen", "30 – 40 persen"),
        ("pekerja/buruh", "pekerja / buruh"),
        ("Perda 7/2024", "Perda 7/2024"),
        ("anak-anak sekolah", "anak-anak sekolah"),
        ("SORONG- Bupati", "SORONG - Bupati"),
        ("penandatanganan MoU.", "penandatanganan MoU ."),
        ("lihat https://contoh.go.id/a?b=1, ya", "lihat https://contoh.go.id/a?b=1 , ya"),
        ("surel humas@contoh.go.id.", "surel humas@contoh.go.id ."),
        ("selesai.Bupati pulang", "selesai . Bupati pulang"),
        ("(SFTP).Koneksi", "( SFTP ) . Koneksi"),
        ("“Baik,” katanya", "“ Baik , ” kata nya"),
        ("dan lain-lain...", "dan lain-lain ..."),
        ("antara £3.000-£5.000", "antara £ 3.000 - £ 5.000"),
        ("Rp9.000-Rp9.500 per kilo", "Rp 9.000 - Rp 9.500 per kilo"),
        ("US$3-US$5 juta", "US $ 3 - US $ 5 juta"),
        ("periode 15 April-14 Mei 2027", "periode 15 April - 14 Mei 2027"),
        ("sejak April-2027", "sejak April-2027"),
        ("peringkat (AA-) dan idA-, BBB+.", "peringkat ( AA- ) dan idA- , BBB+ ."),
        ("TNI AD- Polri", "TNI AD - Polri"),
    ],
)
def test_amounts_dates_names_and_marks(text: str, expected: str) -> None:
    assert tokens(text) == expected


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("rumahnya", "rumah nya"),
        ("anak-anaknya", "anak-anak nya"),
        ("katanya", "kata nya"),
        ("APBN-nya", "APBN - nya"),
        ("STNK-nya", "STNK - nya"),
        ("SDMnya", "SDM nya"),
        ("NPWPnya", "NPWP nya"),
        ("seindah-indahnya", "seindah-indahnya"),
        ("Sekuat-kuatnya", "Sekuat-kuatnya"),
        ("sehari-harinya", "sehari-hari nya"),
        ("contoh-contohnya", "contoh-contoh nya"),
        ("secukupnya", "secukupnya"),
        ("setelahnya", "setelah nya"),
        ("lainnya", "lain nya"),
        ("Meskipun", "Meski pun"),
        ("Catalunya", "Catalunya"),
        ("Uganda-Kenya", "Uganda-Kenya"),
        ("hanya", "hanya"),
        ("sebelumnya", "sebelumnya"),
        ("punya", "punya"),
        ("Kenya", "Kenya"),
        ("apakah", "apa kah"),
        ("langkah", "langkah"),
        ("selangkah", "selangkah"),
        ("bosankah", "bosan kah"),
        ("Pentingkah", "Penting kah"),
        ("inilah", "ini lah"),
        ("adalah", "adalah"),
        ("masalah", "masalah"),
        ("gunakanlah", "gunakan lah"),
        ("Gunakanlah", "Gunakan lah"),
        ("jelaslah", "jelas lah"),
        ("lindungilah", "lindungi lah"),
        ("sejumlah", "sejumlah"),
        ("istilah", "istilah"),
        ("Abdullah", "Abdullah"),
        ("siapapun", "siapa pun"),
        ("maupun", "maupun"),
        ("sekarangpun", "sekarang pun"),
        ("Presidenpun", "Presiden pun"),
        ("malampun", "malam pun"),
        ("menghimpun", "menghimpun"),
        ("serumpun", "serumpun"),
        ("namaku", "nama ku"),
        ("pelaku", "pelaku"),
        ("tubuhku", "tubuh ku"),
        ("Tuanku", "Tuanku"),
        ("kebutuhanmu", "kebutuhan mu"),
        ("bertemu", "bertemu"),
        ("langkahmu", "langkah mu"),
        ("berilmu", "berilmu"),
    ],
)
def test_clitics_are_words_and_look_alikes_are_not(word: str, parts: str) -> None:
    assert tokens(word) == parts


def test_the_length_of_a_clitic() -> None:
    assert [clitic(w) for w in ("bukunya", "BUKUNYA", "Tanya", "nya", "lah", "ini")] == [3, 3, 0, 0, 0, 0]


def test_the_tokeniser_survives_pickling_and_needs_nothing_on_disk() -> None:
    copy = pickle.loads(pickle.dumps(NLP.tokenizer))
    assert [t.text for t in copy("Rp2,5 juta katanya.")] == ["Rp", "2,5", "juta", "kata", "nya", "."]
    assert NLP.tokenizer.to_bytes() == b""


@given(st.text(max_size=60))
@settings(derandomize=True, deadline=None, max_examples=200)
def test_tokens_give_the_text_back(text: str) -> None:
    doc = NLP.make_doc(text)
    assert doc.text == text
    assert all(text[t.idx : t.idx + len(t)] == t.text for t in doc)


def test_long_chunks_without_blanks_are_read_in_reasonable_time() -> None:
    for chunk in ("a" * 30_000, "nya" * 5_000, "1.000," * 3_000, "(" * 300_000, "a b " + "-" * 50_000 + " c"):
        assert NLP.make_doc(chunk).text == chunk
