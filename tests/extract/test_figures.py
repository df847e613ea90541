"""Figures in sentences: what is counted, where, when, how sure; and what is no figure."""

from __future__ import annotations

import datetime as dt
import json
from functools import cache
from pathlib import Path

import pytest

from pipeline.clean import clean
from pipeline.document import Item
from pipeline.evaluate.inline import differences, parse
from pipeline.extract import figures
from pipeline.fact import Figure
from pipeline.language import Analyser, analyser
from pipeline.resolve.reading import Reading


@cache
def blank() -> Analyser:
    return analyser("blank")


def extracted(text: str, published: str | None = None, title: str | None = None) -> list[Figure]:
    """The figures of a text, by this extractor alone."""
    day = dt.date.fromisoformat(published) if published else None
    document = clean(Item(origin="test", kind="record", text=text, doc_id="test", published=day, title=title))
    found = figures.extract(Reading(document, blank()(document)))
    for fact in found:
        assert all(document.text[e.start : e.end] == e.text for e in fact.evidence)
        assert all(word in text for word in (fact.measure or "").split())
    return found


def wrong(marked: str, published: str | None = None) -> list[str]:
    """Differences between the figures marked and those found."""
    text, gold = parse(marked)
    return differences(gold, list(extracted(text, published)))


SENTENCES = {
    # what is counted
    "noun_behind_digits": 'Balai itu melatih <figure value="240" unit="count" measure="calon perawat">240 calon perawat</figure> di Kupang.',
    "counter_orang_is_skipped": 'Menteri melantik <figure value="22" measure="pejabat eselon II">22 orang pejabat eselon II</figure>.',
    "written_twice": 'Panitia menunjuk <figure value="7" measure="lembaga penyalur">7 (tujuh) lembaga penyalur</figure>.',
    "spelled_out": 'Kementerian membangun <figure value="5" measure="gudang pangan">lima gudang pangan</figure>.',
    "relative_clause_after_a_lone_noun": 'Terdapat <figure value="310" measure="nelayan yang bekerja">310 nelayan yang bekerja</figure> di kapal asing.',
    "acronym_after_the_noun": 'Sebanyak <figure value="85" measure="warga lanjut usia (lansia)">85 warga lanjut usia (lansia)</figure> hadir.',
    "coordinated_noun": 'Pelatihan diikuti <figure value="120" measure="guru dan mentor">120 guru dan mentor</figure>.',
    "subject_with_mencapai": 'Di pusat, <figure value="786628" measure="kebutuhan tenaga kerja">kebutuhan tenaga kerja mencapai 786.628 orang</figure>.',
    "jumlah_is_not_part_of_it": '<figure value="320" measure="peserta pelatihan">Jumlah peserta pelatihan sebanyak 320 orang</figure>.',
    "scale_without_noun": 'Negara itu memiliki <figure value="17000" measure="pulau">jumlah pulau 17 ribu</figure>.',
    "predicate_instead_of_noun": 'Dari seluruh koperasi, <figure value="1240" measure="telah memiliki izin usaha">1.240 telah memiliki izin usaha</figure>.',
    "noun_in_capitals_of_a_headline": 'Menteri Perdagangan Resmikan <figure value="12" measure="Pasar Rakyat Baru">12 Pasar Rakyat Baru</figure>',
    "grade_as_figure": 'Dinas itu meraih <figure value="98.89" unit="count" measure="nilai kinerja anggaran">nilai kinerja anggaran sebesar 98,89</figure>.',
    "hampir_separuh": 'Perempuan mencakup <figure value="50" comparator="~" unit="percent" measure="pengguna layanan">hampir separuh pengguna layanan</figure>.',
    # amounts
    "money_of_subject": '<figure value="2500000000000" unit="IDR" measure="Anggaran irigasi">Anggaran irigasi mencapai Rp2,5 triliun</figure>.',
    "money_with_english_scale": 'Nilai ekspornya <figure value="1200000" unit="USD">USD 1.2 million</figure>.',
    "money_abbreviated": '<figure value="5700000000000" unit="IDR" measure="Pagu belanja modal">Pagu belanja modal sebesar Rp5,7 T</figure>.',
    "money_for_a_purpose": 'Pemerintah mengucurkan <figure value="3000000000000" unit="IDR" measure="perbaikan jalan">Rp3 triliun untuk perbaikan jalan</figure>.',
    "worth_of_the_thing_counted": 'Petugas memusnahkan <figure value="20" unit="ton" measure="bawang ilegal">bawang ilegal 20 ton</figure> <figure value="900000000" unit="IDR" measure="bawang ilegal">senilai Rp900 juta</figure>.',
    "percent_of_subject": '<figure value="85" unit="percent" measure="Tingkat kelulusan siswa">Tingkat kelulusan siswa mencapai 85%</figure>.',
    "percent_before_noun": 'Jaringan belum menjangkau <figure value="20" unit="percent" measure="wilayah yang belum terlayani">20 persen wilayah yang belum terlayani</figure>.',
    "percent_of_a_whole": 'Daerah menyisihkan <figure value="40" unit="percent" measure="belanja daerah">40 persen dari total belanja daerah</figure>.',
    "growth_keeps_its_verb": '<figure value="5.12" unit="percent" measure="Ekonomi daerah tumbuh">Ekonomi daerah tumbuh 5,12 persen</figure>.',
    "decline_without_subject": 'Imbal hasil ditekan, dengan <figure value="25" unit="bps" measure="penurunan">penurunan sebesar 25 basis poin</figure>.',
    "unit_before_noun": 'Bulog menyalurkan <figure value="300" unit="ton" measure="beras">300 ton beras</figure>.',
    "length_of_subject": '<figure value="12.5" unit="km" measure="Jalan desa">Jalan desa sepanjang 12,5 kilometer</figure> diperbaiki.',
    "dimension_behind_a_preposition": 'Alat itu mengenali orang pada <figure value="30" unit="m" measure="jarak">jarak hingga 30 meter</figure>.',
    "subject_past_a_comma": '<figure value="5" comparator="~" unit="percent" measure="Pertumbuhan kredit">Pertumbuhan kredit akan tetap tinggi, sekitar 5 persen</figure>.',
    "per_kapita": '<figure value="5000" unit="USD" measure="Pendapatan per kapita warga">Pendapatan per kapita warga mencapai USD 5.000</figure>.',
    # bounds
    "more_than": 'Kampus itu meluluskan <figure value="1200" comparator=">" measure="perawat">lebih dari 1.200 perawat</figure>.',
    "lebih_behind": 'Mereka mengirim <figure value="20000" comparator=">" measure="pasukan perdamaian">20 ribu lebih pasukan perdamaian</figure>.',
    "at_most": 'Setiap pelamar dapat mengajukan <figure value="3" comparator="<=" measure="posisi magang">hingga tiga posisi magang</figure>.',
    "at_least": 'Setiap kelas diisi <figure value="15" comparator=">=" measure="siswa">minimal 15 siswa</figure>.',
    "range": 'Setiap balai menampung <figure value="20" value_max="25" comparator="range" measure="peserta">20–25 peserta</figure>.',
    "range_of_percent": '<figure value="30" value_max="40" comparator="range" unit="percent" measure="Harga cabai turun">Harga cabai turun 30–40 persen</figure>.',
    # coordination
    "terdiri_atas": 'Dinas memiliki <figure value="900" measure="pegawai">900 pegawai</figure>, terdiri atas <figure value="600" measure="PNS">600 PNS</figure> dan <figure value="300" measure="tenaga kontrak">300 tenaga kontrak</figure>.',
    "dari_menjadi_shares_its_subject": 'BPS mencatat penurunan <figure value="4.82" unit="percent" measure="tingkat pengangguran terbuka">tingkat pengangguran terbuka dari 4,82 persen</figure> menjadi <figure value="4.76" unit="percent" measure="tingkat pengangguran terbuka">4,76 persen</figure>.',
    "naik_dari_menjadi": 'Kredit usaha naik dari <figure value="10000000000" unit="IDR" measure="Kredit usaha">Rp10 miliar</figure> menjadi <figure value="12000000000" unit="IDR" measure="Kredit usaha">Rp12 miliar</figure>.',
    "two_nouns_with_menjadi": 'Polisi mengubah <figure value="228" measure="kampung rawan">228 kampung rawan</figure> menjadi <figure value="118" measure="kampung tangguh">118 kampung tangguh</figure>.',
    "semula_in_parentheses": 'Jumlah direktorat menjadi <figure value="13" measure="direktorat">13 unit</figure> (semula <figure value="11" measure="direktorat">11 unit</figure>).',
    "share_in_parentheses": 'Sebanyak <figure value="320" measure="peserta">320 peserta</figure> (<figure value="45" unit="percent" measure="peserta">45 persen</figure>) lulus.',
    "yakni_with_places": 'Kami membangun rumah susun, yakni <figure value="20" measure="rumah susun" place="Aceh">20 unit</figure> di Aceh dan <figure value="30" measure="rumah susun" place="Riau">30</figure> di Riau.',
    "masing_masing_takes_the_noun_behind": 'Balai di Medan dan Palu menerima masing-masing <figure value="15" measure="siswa">15</figure> dan <figure value="25" measure="siswa">25 siswa</figure>.',
    "unit_of_the_last_number": 'Tarif impor menjadi <figure value="10" unit="percent" measure="Tarif impor">10</figure> dan <figure value="12" unit="percent" measure="Tarif impor">12 persen</figure>.',
    "respectively_deals_out_places": 'Wilayah Sumatera dan Kalimantan tumbuh kuat, masing-masing <figure value="4.9" unit="percent" place="Sumatera">4,90 persen</figure> dan <figure value="4.7" unit="percent" place="Kalimantan">4,70 persen</figure>.',
    "respectively_deals_out_subjects": 'Kini belanja barang dan belanja pegawai masing-masing tumbuh <figure value="19.3" unit="percent" measure="belanja barang">19,3%</figure> dan <figure value="9" unit="percent" measure="belanja pegawai">9,0%</figure>.',
    "recorded_growth_keeps_its_owner": 'Kini <figure value="4.93" unit="percent" measure="sektor pertanian mencatat pertumbuhan">sektor pertanian mencatat pertumbuhan positif 4,93 persen</figure>.',
    "degree_between_verb_and_number": 'Menurut BPS, <figure value="6.3" unit="percent" measure="konsumsi restoran">konsumsi restoran juga tumbuh kuat 6,3 persen</figure>.',
    "apposition_with_sebagai": 'Menurut BPS, <figure value="5.49" unit="percent" measure="sektor perdagangan">sektor perdagangan sebagai kontributor kedua tumbuh 5,49 persen</figure>.',
    "change_then_new_level": 'Jumlah <figure value="4000" measure="pengangguran">pengangguran turun 4 ribu orang</figure> menjadi <figure value="7460000" measure="pengangguran">7,46 juta</figure> dibandingkan Agustus 2024.',
    "adjective_baru_belongs_to_the_noun": 'Hal itu menciptakan <figure value="1300000000" measure="lapangan kerja baru">1,3 miliar lapangan kerja baru</figure>.',
    "shared_out_among_members": 'Insentif diberikan masing-masing kepada <figure value="161700000000000" unit="IDR" measure="Insentif" subject="bank daerah">bank daerah sebesar Rp161,7 triliun</figure> dan <figure value="5800000000000" unit="IDR" measure="Insentif" subject="bank asing">bank asing sebesar Rp5,8 triliun</figure>.',
    "growth_then_level_in_another_unit": 'Kini <figure value="7.7" unit="percent" measure="kredit perbankan tumbuh">kredit perbankan tumbuh 7,7%</figure> yoy menjadi <figure value="8162000000000000" unit="IDR" measure="kredit perbankan">Rp8.162 triliun</figure>.',
    "enumerated_clauses": 'Bank mempertahankan: (i) <figure value="5" unit="percent" measure="rasio penyangga">rasio penyangga sebesar 5%</figure>; (ii) <figure value="84" value_max="94" unit="percent" measure="rasio intermediasi">rasio intermediasi pada kisaran 84-94%</figure>.',
    "plus_minus": 'Pemerintah menetapkan <figure value="1.5" value_max="3.5" unit="percent" comparator="range" measure="sasaran inflasi">sasaran inflasi 2,5±1%</figure>.',
    "count_out_of_another": 'Sebanyak <figure value="12" measure="provinsi">12</figure> dari <figure value="38" measure="provinsi">38 provinsi</figure> di Indonesia.',
    "share_of_those_just_named": 'Dari total <figure value="8500" measure="peserta">8.500 peserta</figure>, hanya <figure value="40" unit="percent" measure="peserta">40 persen</figure> yang lulus.',
    "row_of_countries": 'Kuota untuk Jepang <figure value="5000" measure="Kuota" place="Jepang" status="target">5.000 orang</figure>, <figure value="3500" measure="Kuota" place="Korea Selatan" status="target">Korea Selatan 3.500 orang</figure>.',
    "superlative_since_is_no_period": 'Surplus itu <figure value="4300000000" unit="USD" period="null">USD4,3 miliar</figure>, tertinggi sejak 2022.',
    "labels_with_parentheses": 'Posisi yang paling dicari adalah <figure value="430" measure="Juru Las">Juru Las (430 orang)</figure> dan <figure value="215" measure="Barista">Barista (215 orang)</figure>.',
    "places_with_parentheses": 'Provinsi dengan penambahan gerai terbanyak adalah <figure value="14" measure="penambahan gerai" place="Nusa Tenggara Timur">Nusa Tenggara Timur (14 gerai)</figure> dan <figure value="9" measure="penambahan gerai" place="Lampung">Lampung (9 gerai)</figure>.',
    "respective_amounts_of_banks": 'Menteri menetapkan limit penyaluran pada masing-masing bank mitra yaitu: <figure value="55000000000000" unit="IDR" measure="limit penyaluran">BRI sebesar Rp55 triliun</figure> dan <figure value="25000000000000" unit="IDR" measure="limit penyaluran">BNI sebesar Rp25 triliun</figure>.',
    "share_of_the_amount_before": '<figure value="31000000000000" unit="IDR" measure="Defisit anggaran">Defisit anggaran tercatat Rp31 triliun</figure> atau <figure value="0.2" unit="percent" measure="Defisit anggaran">0,2 persen PDB</figure>.',
    # place, period, status
    "place_behind": 'Terdapat <figure value="2890" measure="WNI yang tinggal" place="Jepang">2.890 WNI yang tinggal</figure> di Jepang.',
    "government_as_place": 'Pemerintah Kota Batam memiliki <figure value="11200" measure="pegawai tetap" place="Kota Batam">11.200 pegawai tetap</figure>.',
    "whole_nation": 'Program itu menjangkau <figure value="163" measure="kampus" place="Indonesia">163 kampus di seluruh Indonesia</figure>.',
    "place_behind_a_row": 'Sebanyak <figure value="3500" unit="ton" place="Aceh">3.500 ton beras</figure>, <figure value="200000" unit="liter" place="Aceh">200 ribu liter minyak goreng</figure>, serta <figure value="150" unit="ton" place="Aceh">150 ton gula</figure> dikirim ke Aceh.',
    "venue_before_the_city": 'Sebanyak <figure value="1200" place="Jakarta">1.200 peserta</figure> hadir di Istora Senayan, Jakarta.',
    "hope_makes_a_target": 'Ia berharap pelatihan itu diikuti <figure value="300" measure="pemuda" status="target">300 pemuda</figure>.',
    "realised_against_a_target": 'Dari target <figure value="100000" measure="rumah" status="target">100 ribu rumah</figure>, sudah dibangun <figure value="65000" measure="rumah" status="actual">65 ribu unit</figure>.',
    "period_behind": 'Tercatat <figure value="500" measure="aduan warga" period="2025-02">500 aduan warga pada Februari 2025</figure>.',
    "period_before": 'Hingga 30 April 2025, balai melatih <figure value="720" measure="calon perawat" period="2025-04-30">720 calon perawat</figure>.',
    "since_is_open": 'Sejak tahun 1993, <figure value="24000" comparator=">" measure="peserta magang" period="1993/..">lebih dari 24.000 peserta magang</figure> berangkat.',
    "period_goes_on": 'Pada Agustus 2025 tersedia <figure value="117" measure="lowongan" period="2025-08">117 lowongan</figure>. Kebutuhan terbesar ialah <figure value="52" measure="perawat gigi" period="2025-08">52 perawat gigi</figure>.',
    "target_by_verb": 'Kementerian menargetkan <figure value="80000" status="target" measure="peserta magang">80.000 peserta magang</figure>.',
    "target_by_kuota": 'Pemerintah menetapkan kuota bagi <figure value="20000" status="target" measure="peserta magang">20.000 peserta magang</figure>.',
    "target_by_akan": 'Kami akan membangun <figure value="9" status="target" measure="balai latihan">9 balai latihan</figure>.',
    "estimate_by_passive": 'Diperkirakan <figure value="450" status="estimate" measure="rumah yang rusak">450 rumah yang rusak</figure> belum didata.',
    "estimate_outranks_akan": 'Ekonomi diperkirakan akan tumbuh dengan <figure value="5" status="estimate" unit="percent">laju 5 persen</figure>.',
    "potential": 'Usaha itu menawarkan <figure value="132000000" unit="IDR" status="estimate">potensi pendapatan Rp132 juta</figure>.',
    "actual_beside_a_target": 'Kementerian menargetkan rumah sakit baru. Saat ini tersedia <figure value="40" status="actual" measure="rumah sakit">40 rumah sakit</figure>.',
    "subject_of_the_sentence": 'Kementerian Ketenagakerjaan membuka <figure value="1147" measure="lowongan magang" subject="Kementerian Ketenagakerjaan">1.147 lowongan magang</figure>.',
}

NOTHING = {
    "plain_determiners": "Ada tiga hal yang dibahas dua menteri dalam satu pertemuan.",
    "salah_satu": "Salah satu peserta berasal dari Ambon, satu-satunya dari timur.",
    "vague_plurals": "Ribuan warga dan ratusan siswa memadati lapangan.",
    "law_numbers": "Peraturan Menteri Nomor 124 Tahun 2024 mencabut Pasal 33.",
    "row_of_law_numbers": "Berlaku Keputusan Menteri Nomor 347, 348 dan 349 Tahun 2024.",
    "durations_and_ages": "Peserta berusia 18 tahun dilatih selama 6 (enam) bulan.",
    "clock_time": "Acara dimulai pukul 09.30 WIB.",
    "ordinals_and_ranks": "Ini kali ke-43, dan ia meraih peringkat 5.",
    "address_and_phone": "Jl. Kenanga No. 12, Jakarta 12950, telp. 021-5550123.",
    "dialled_in_groups": "Hubungi nomor +62 838-3173-5048 segera.",
    "grades_and_batches": "Siswa kelas 11 masuk gelombang 3.",
    "name_with_number": "Roket Falcon 9 mengangkut satelit Nusantara Lima.",
    "programme_name": "Mereka menjalankan Gerakan 7 Kebiasaan Anak Hebat Indonesia.",
    "year_of_an_event": "Peringatan Hari Guru Nasional 2025 berlangsung meriah.",
    "counter_alone_in_a_line": "Kementerian Jajaki Kerja Sama\n\n0\n217\nKementerian menerima tamu.",
    "age_of_a_post": "Menteri Bertemu Gubernur\n\n5 hours ago 1\n\nKeduanya membahas pelatihan.",
    "version": "Aplikasi versi 2.1 memakai jaringan 5G.",
    "ordinal_with_ke": "Sidang Komite ke 43 akan membahas hal itu.",
    "type_of_material": "Rangka itu memakai aluminium 6061.",
    "frequency": "Ia datang dua kali, tiga kali lebih sering.",
}


@pytest.mark.parametrize("name", sorted(SENTENCES))
def test_sentence(name: str) -> None:
    assert wrong(SENTENCES[name], published="2025-10-13") == []


@pytest.mark.parametrize("name", sorted(NOTHING))
def test_no_figure(name: str) -> None:
    assert extracted(NOTHING[name], published="2025-10-13") == []


def test_headline_and_body_are_one_fact_with_two_passages() -> None:
    text = "Kementerian Buka 3.252 Formasi Guru\n\nTahun ini tersedia 3.252 formasi guru di sekolah kedinasan."
    (fact,) = extracted(text, published="2025-06-17", title="Kementerian Buka 3.252 Formasi Guru")
    assert (fact.value, len(fact.evidence), fact.measure) == (3252, 2, "formasi guru")


def test_same_value_of_two_labels_stays_two_facts() -> None:
    found = extracted("Plafon kredit tiap bank, yaitu BRI sebesar Rp12 triliun dan BNI sebesar Rp12 triliun.")
    assert [f.value for f in found] == [12e12, 12e12]
    assert len({f.subject for f in found}) == 2


def test_keyed_lines_are_a_table() -> None:
    text = "Rincian hasil lelang:\n\nNilai nominal : AUD 500 juta AUD 300 juta\nKupon : 4.40% 5.30%\nTenor : 5 Tahun 10 Tahun"
    assert [(f.value, f.unit, f.measure) for f in extracted(text)] == [
        (5e8, "AUD", "Nilai nominal"),
        (3e8, "AUD", "Nilai nominal"),
        (4.4, "percent", "Kupon"),
        (5.3, "percent", "Kupon"),
    ]


def test_rows_with_a_heading_take_column_and_place() -> None:
    text = "Provinsi\tSekolah\tGuru\nAceh\t1.240\t9.310\nRiau\t980\t7.015\n"
    found = [(f.value, f.measure, f.place) for f in extracted(text)]
    assert found == [
        (1240, "Sekolah", "Aceh"),
        (9310, "Guru", "Aceh"),
        (980, "Sekolah", "Riau"),
        (7015, "Guru", "Riau"),
    ]


def test_ruled_table_finds_its_heading_above_the_rule() -> None:
    text = "| Provinsi | Kuota | Realisasi |\n|---|---|---|\n| Aceh | 1.000 | 850 |\n| Riau | 500 | 75% |\n"
    found = [(f.value, f.unit, f.measure, f.place) for f in extracted(text)]
    assert found == [
        (1000, "count", "Kuota", "Aceh"),
        (850, "count", "Realisasi", "Aceh"),
        (500, "count", "Kuota", "Riau"),
        (75, "percent", "Realisasi", "Riau"),
    ]


def test_numbered_list_counts_what_its_head_says() -> None:
    text = "Rincian penerima bantuan:\n1. Jawa Barat: 1.200 orang\n2. Jawa Tengah: 950 orang\n"
    found = [(f.value, f.measure, f.place) for f in extracted(text)]
    assert found == [(1200, "penerima bantuan", "Jawa Barat"), (950, "penerima bantuan", "Jawa Tengah")]


def test_bullet_list_goes_on_with_its_head() -> None:
    text = "Pemerintah mengalokasikan 900 formasi guru.\n\n- Aceh: 500 formasi\n- Riau: 400 formasi\n"
    found = [(f.value, f.place, f.status) for f in extracted(text)]
    assert found == [(900, None, "target"), (500, "Aceh", "target"), (400, "Riau", "target")]


def test_event_takes_day_and_place_of_the_sentence_before() -> None:
    text = (
        "Festival itu digelar di Kabupaten Badung pada Jumat (10/10/2025).\n\n"
        "Dalam acara yang dihadiri sekitar 200 peserta itu, menteri menyampaikan sambutan."
    )
    (fact,) = extracted(text, published="2025-10-11")
    assert (fact.place, fact.period, fact.comparator) == ("Kabupaten Badung", "2025-10-10", "~")


def test_dateline_is_no_place_of_a_count() -> None:
    (fact,) = extracted("Jakarta - Menteri optimistis 65 juta pelaku usaha dapat naik kelas.")
    assert (fact.value, fact.place) == (65e6, None)


def test_last_years_count_from_the_release() -> None:
    (fact,) = extracted("Terdapat 1.902 kasus kekerasan dalam empat tahun terakhir.", published="2025-10-10")
    assert fact.period == "2021/2025"


def test_reasons_begin_with_the_rule_and_sum_to_the_confidence() -> None:
    (fact,) = extracted("Kementerian menargetkan 80.000 peserta magang.")
    assert fact.reasons[0].signal == "rule"
    assert fact.confidence == pytest.approx(sum(r.weight for r in fact.reasons), abs=1e-4)


SEEDS = Path(__file__).resolve().parents[3] / "shared" / "gold" / "dev"


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the development set is not beside the checkout")
def test_seed_articles_yield_their_figures_and_nothing_else() -> None:
    for path in sorted(SEEDS.glob("seed-*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        wanted = [f for f in gold["facts"] if f["type"] == "figure"]
        found = extracted(gold["text"], gold["published"], gold["title"])
        assert [(f.value, f.unit, f.comparator, f.period) for f in found] == [
            (f["value"], f["unit"], f["comparator"], f["period"]) for f in wanted
        ], path.name


@pytest.mark.parametrize("rule_id", sorted(figures.rules()))
def test_rule_fires_in_its_examples_only(rule_id: str) -> None:
    rule = figures.rules()[rule_id]
    assert [e for e in rule.match if rule_id not in figures.fired(e)] == []
    assert [e for e in rule.no_match if rule_id in figures.fired(e)] == []


@pytest.mark.parametrize("rule_id", sorted(figures.rules()))
def test_without_the_rule_its_examples_are_lost(rule_id: str, monkeypatch: pytest.MonkeyPatch) -> None:
    rule = figures.rules()[rule_id]
    before = [len(figures.extract(figures.read_example(e))) for e in rule.match]
    rest = {key: value for key, value in figures.rules().items() if key != rule_id}
    monkeypatch.setattr(figures, "rules", lambda: rest)
    after = [len(figures.extract(figures.read_example(e))) for e in rule.match]
    assert all(a < b for a, b in zip(after, before, strict=True))


@pytest.mark.parametrize(
    "text",
    [
        "7" * 100_000,
        "Sebanyak 5.720 orang dan 12 persen di Aceh " * 400,
        "5 orang\n" * 5_000,
        "A : 5%\n" * 3_000,
        "Aceh\t5\t6\n" * 3_000,
        "(" * 3_000 + "5 orang" + ")" * 3_000,
    ],
    ids=["digits", "one_line", "lines", "keys", "rows", "brackets"],
)
def test_hostile_text_is_read_to_its_end(text: str) -> None:
    assert isinstance(extracted(text), list)
