"""Sentences of press releases: what ends one and what does not. All texts are invented."""

from __future__ import annotations

import itertools
import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.document import Block, Document
from pipeline.language.blank import Blank

BLANK = Blank()


def sentences(text: str, blocks: tuple[Block, ...] = ()) -> list[str]:
    doc = BLANK(Document(doc_id="t", text=text, blocks=blocks))
    assert doc.text == text
    assert "".join(t.text_with_ws for t in doc) == text
    return [s.text.strip() for s in doc.sents]


# Each case is written with a bar where a sentence must end; without the bars it is the text.
ONE_LINE = {
    "two plain sentences": "Rapat dibuka pukul sembilan. | Peserta datang dari lima provinsi.",
    "dateline with dash": "Bogor, Humas – Menteri Perikanan meresmikan pelabuhan itu. | Ia datang pagi.",
    "dateline with date in brackets": "SERANG (12/3/2024) — Balai baru dibuka. | Warga senang.",
    "dateline with web address": "KENDARI, SULTRA.GO.ID - Gubernur membuka pameran. | Pameran berlangsung lima hari.",
    "Rp with a stop": "Bantuan sebesar Rp. 5.000 per orang dibagikan. | Sisanya menyusul.",
    "Rp without a blank": "Iuran naik menjadi Rp.12.500 sebulan. | Kenaikan berlaku Juli.",
    "titles and degrees": "Acara dibuka Dr. H. Rustam Effendi, M.Si. di aula. | Hadir pula Prof. Ir. Hj. Laila Nur, Ph.D. dan tamu.",
    "degree before a name": "Kuliah umum dibawakan Prof. Phil. Darmawan Lubis. | Aula penuh.",
    "degree at the end": "Laporan disampaikan oleh Siti Maryam, S.H., M.Kn. | Selain itu, panitia membagikan buku.",
    "degree before a comma": "Turut hadir Drs. Bambang Wijaya, M.M., dan Ny. Ratna.",
    "number of a law": "Aturan itu tertuang dalam Permen No. 9 Tahun 2025 tentang upah. | Aturan berlaku segera.",
    "hal is a word unless a number follows": "Bupati menyampaikan tiga hal. | Pertama, harga turun (lihat hal. 12).",
    "letter behind a year": "Rapat itu menilai haji 1444 H/2023 M. | Menag membuka rapat dan Prof. A. Karim menutupnya.",
    "NO in capitals": "SIARAN PERS NO. 12/HM/2024 terbit kemarin.",
    "initials inside a name": "Piala diserahkan oleh A. R. Fachrudin dan B. J. Santoso kepada juara.",
    "two initials inside a name": "Direktur Bank Nagari Yosef D.W. Hartawan membuka cabang. | Cabang itu kecil.",
    "two initials at the end of a name": "Naskah ditulis oleh Hartawan D.W. | Selain itu, ia melukis.",
    "Roman number of a rule and its letter": "Rincian ada pada Peraturan No. XI. B. 2 tentang saham. | Aturan itu baru.",
    "Roman number of a chapter ends no sentence": "Lihat Bab IV. B tentang upah. | Bab itu pendek.",
    "Roman number of a king ends one": "Lukisan itu milik Raja Karel IV. | Harganya mahal.",
    "degree with a blank inside": "Ia meraih gelar Ph. D. bidang pangan di Bogor. | Risetnya tentang sagu.",
    "initial at the end of a name": "Naskah ditulis oleh Dewo B. di Solo. | Naskah itu tebal.",
    "letter that is no initial": "Buah itu kaya vitamin C. | Selain itu harganya murah.",
    "quote ends inside": "“Kita harus bekerja keras.” | Menteri lalu menutup rapat.",
    "quote ends inside and the verb follows": "“Kita harus bekerja keras,” kata Menteri. | Rapat pun usai.",
    "full stop inside and small verb": "\"Kita harus bekerja keras.\" ujarnya di Ambon. | Rapat pun usai.",
    "full stop inside and capital verb": "\"Kita harus bekerja keras.\" Ujar Bupati di Ambon.",
    "quote ends outside": "Ia menyebutnya “rumah kedua”. | Warga setuju.",
    "question in a quote": "“Apakah ini cukup?” tanya Wali Kota. | Semua diam.",
    "exclamation in a quote": "\"Merdeka!\" seru mereka. | Bendera dikibarkan.",
    "two sentences in a quote": "“Panen naik. | Harga stabil,” ujar Dirjen.",
    "a quote opens the next": "Rapat ditutup sore. | “Terima kasih,” kata Ketua.",
    "straight quote opens the next": "Rapat ditutup sore. | \"Terima kasih,\" kata Ketua.",
    "acronym before a stop": "Berkas dikirim melalui SFTP. | Koneksi harus terdaftar lebih dulu.",
    "ministry acronym before a stop": "Surat dikirim ke BKKBN. | Balasan datang Senin.",
    "no blank after the stop": "Pembangunan sudah selesai.Menteri meninjau lokasi.".replace("selesai.", "selesai.| "),
    "no blank after a closing quote": "“Sudah selesai.”Menteri meninjau lokasi.".replace("”M", "”| M"),
    "web address": "Pendaftaran melalui situs layanan.kota.go.id dibuka. | Kuota terbatas.",
    "time with points": "Kereta tiba pukul 08.30 WIB. | Penumpang turun.",
    "number with points": "Sebanyak 1.250.000 bibit ditanam. | Luasnya 2,5 hektare.",
    "percent sign": "Inflasi turun ke 2,1%. | Daya beli membaik.",
    "year before a stop": "Proyek rampung pada 2027. | Anggarannya besar.",
    "number begins a sentence": "Semua pendaftar diterima. | 25 orang di antaranya perempuan.",
    "dll in the middle": "Beras, jagung, dll. dijual murah.",
    "dll at the end": "Mereka menjual beras, jagung, dll. | Harganya murah.",
    "company suffix": "PT. Karya Abadi Tbk. membuka pabrik. | Pabrik itu luas.",
    "street": "Kantor di Jl. Merdeka No. 5, Kec. Sukasari, Kab. Garut, ditutup.",
    "acting official": "Plt. Bupati dan Pj. Gubernur hadir. | Rapat singkat.",
    "ellipsis goes on": "Kami… akan mencoba lagi.",
    "three dots end": "Kami menunggu... | Kabar itu tak datang.",
    "ellipsis then small": "Entah... mungkin besok.",
    "question": "Mengapa harga naik? | Pasokan berkurang.",
    "brackets": "Rapat (daring) selesai. | (Humas Kota)",
    "colon before a quote": "Bupati berkata: “Kita mulai.” | Semua bertepuk tangan.",
    "abbreviation of and so on inside brackets": "Alat tulis (pensil, buku, dsb.) dibagikan.",
    "on behalf of": "Surat ditandatangani a.n. Kepala Dinas. | Surat itu sah.",
    "until": "Pameran berlangsung 3 s.d. 7 Mei. | Masuk gratis.",
    "title after a comma": "Menurut Tgk. H. Ibrahim, S.Ag., warga setuju.",
    "retired general": "Letjen TNI (Purn.) Surya Darma hadir. | Ia berpidato.",
}  # fmt: skip


@pytest.mark.parametrize("marked", ONE_LINE.values(), ids=ONE_LINE.keys())
def test_one_line(marked: str) -> None:
    text = marked.replace("| ", "")
    assert sentences(text) == [part.strip() for part in marked.split("|")]


def test_a_headline_without_a_stop_is_a_sentence() -> None:
    text = "Menteri Buka Balai Latihan di Sorong\n\nSORONG - Balai latihan dibuka Rabu.\nPeserta 40 orang."
    assert sentences(text) == [
        "Menteri Buka Balai Latihan di Sorong",
        "SORONG - Balai latihan dibuka Rabu.",
        "Peserta 40 orang.",
    ]


def test_items_of_a_list_are_sentences() -> None:
    text = "Syarat pendaftaran:\n- fotokopi KTP\n- ijazah terakhir\n1. Datang tepat waktu\n2. Bawa alat tulis\na. pensil\n• buku"
    assert sentences(text) == [
        "Syarat pendaftaran:", "- fotokopi KTP", "- ijazah terakhir", "1. Datang tepat waktu", "2. Bawa alat tulis",
        "a. pensil", "• buku",
    ]  # fmt: skip


def test_a_numbered_item_keeps_its_number_and_its_sentences() -> None:
    assert sentences("1. Datang tepat waktu. Bawa kartu.") == ["1. Datang tepat waktu.", "Bawa kartu."]


def test_a_hard_line_break_does_not_end_a_sentence() -> None:
    text = (
        "Pemerintah daerah bersama para petani di lereng gunung itu\nmenanam seribu pohon kopi. Panen\nPertama nanti."
    )
    assert sentences(text)[0].endswith("seribu pohon kopi.")


def test_an_empty_line_ends_a_sentence() -> None:
    assert len(sentences("Pemerintah daerah bersama para petani di lereng gunung itu\n\nmenanam pohon")) == 2


def test_no_sentence_crosses_a_block() -> None:
    text = "Baca juga kabar lain Rapat itu selesai. Warga pulang."
    blocks = (Block(start=0, end=21, kind="furniture"), Block(start=21, end=len(text), kind="paragraph"))
    assert sentences(text, blocks) == ["Baca juga kabar lain", "Rapat itu selesai.", "Warga pulang."]


def test_windows_line_ends_and_odd_blanks() -> None:
    assert sentences("Rapat selesai.\r\nWarga pulang.\u00a0Malam\u2009tiba.") == [
        "Rapat selesai.", "Warga pulang.", "Malam\u2009tiba.",
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["", " ", "\n\n", ".", "...", "“", "A", "\u200b"])
def test_texts_of_almost_nothing(text: str) -> None:
    assert "".join(s for s in sentences(text)).strip() in (text.strip(), "")


@given(st.text(alphabet='ab AB.,!?"“”()\n-1R', max_size=80), st.lists(st.integers(0, 80), max_size=4))
@settings(derandomize=True, deadline=None, max_examples=150)
def test_sentences_cover_the_text_in_order_and_respect_blocks(text: str, cuts: list[int]) -> None:
    edges = sorted({c for c in cuts if c < len(text)})
    blocks = tuple(Block(start=a, end=b, kind="paragraph") for a, b in itertools.pairwise(edges))
    doc = BLANK(Document(doc_id="t", text=text, blocks=blocks))
    sents = list(doc.sents)
    assert "".join(s.text_with_ws for s in sents) == text
    for edge in edges[1:-1]:
        for sentence in sents:
            inside = sentence.text.strip()
            start = sentence.start_char + (len(sentence.text) - len(sentence.text.lstrip()))
            covering = [t for t in doc if t.idx < edge < t.idx + len(t)]
            assert covering or not start < edge < start + len(inside)


def test_a_long_line_costs_no_more_than_its_length() -> None:
    text = "Harga naik. Pasokan turun " * 8000 + "." * 20_000 + '"' * 20_000 + " a." * 10_000
    assert len(sentences(text)) >= 8000


def test_lines_that_a_program_wrapped_are_one_paragraph() -> None:
    whole = " ".join(
        f"Menteri Pangan meninjau Gudang Induk Nomor {n} di Kota Baru. Panen raya naik." for n in range(14)
    )
    text = textwrap.fill(whole, 72) + "\n\nRapat Besok\n"
    found = [s.replace("\n", " ") for s in sentences(text) if s]
    assert len(found) == 29
    assert found[0] == "Menteri Pangan meninjau Gudang Induk Nomor 0 di Kota Baru."
    assert found[-1] == "Rapat Besok"


def test_a_list_of_lines_about_as_long_is_not_taken_for_wrapped_text() -> None:
    names = ["Pelabuhan", "Balai Kota", "Taman Bunga Raya", "Pasar"]
    text = "\n".join(f"Peserta nomor {n} datang dari {names[n % 4]} dan membawa hasil panen jagung" for n in range(30))
    assert len(sentences(text)) == 30
