"""Figures: what has come about with those counted, bands of the spectrum, times, and both ends of a change."""

from __future__ import annotations

import pytest

from tests.extract.test_figures import extracted
from tests.inline import wrong

SENTENCES = {
    "perfect_with_its_object": 'Sebanyak <figure value="312" measure="penyuluh telah mengikuti pelatihan dasar">312 penyuluh telah mengikuti pelatihan dasar</figure>.',
    "share_of_those_who_have": 'Baru <figure value="61.3" unit="percent" measure="kecamatan sudah memiliki perpustakaan">61,3 persen kecamatan sudah memiliki perpustakaan</figure>.',
    "still_going_on": 'Kini <figure value="75" measure="koperasi sedang dalam tahap pembentukan">75 koperasi sedang dalam tahap pembentukan</figure>.',
    "not_yet": 'Sebanyak <figure value="120" measure="desa belum memiliki puskesmas">120 desa belum memiliki puskesmas</figure>.',
    "two_nouns_stay_alone": 'Sebanyak <figure value="312" measure="penyuluh perikanan">312 penyuluh perikanan</figure> telah mengikuti pelatihan.',
    "container_stays_alone": 'Ada sarung <figure value="400" measure="sarung">400 helai</figure> dan <figure value="60" measure="susu bayi">susu bayi 60 kaleng</figure> telah dikirim.',
    "who_have_done_before_the_number": '<figure value="5312" measure="Guru honorer yang sudah mendaftar seleksi">Guru honorer yang sudah mendaftar seleksi mencapai 5.312</figure>.',
    "who_have_a_thing": '<figure value="2500" measure="Pelaku usaha">Pelaku usaha yang telah memiliki sertifikat halal tercatat 2.500</figure>.',
    "band_of_a_selection": 'Dinas membuka seleksi pengguna <figure value="2.6" unit="GHz" measure="pita frekuensi radio">pita frekuensi radio 2,6 GHz</figure>.',
    "width_of_a_band": 'Objeknya selebar itu dengan <figure value="80" unit="MHz" measure="lebar pita">total lebar pita 80 MHz</figure>.',
    "range_of_a_band": '<figure value="1432" value_max="1512" comparator="range" unit="MHz" measure="Pita frekuensi">Pita frekuensi yang dilelang meliputi rentang 1432 MHz hingga 1512 MHz</figure>.',
    "many_times_faster": 'Mesin itu <figure value="40" measure="lebih cepat dibandingkan tenaga manusia">40 kali lebih cepat dibandingkan tenaga manusia</figure>.',
    "many_times_better_than_before": 'Hasilnya bisa menjadi <figure value="20" measure="lebih baik dari sebelumnya" status="estimate">20 kali lebih baik dari sebelumnya</figure>.',
    "ratio_in_times": '<figure value="2.17" measure="Gearing ratio perusahaan modal">Gearing ratio perusahaan modal tercatat sebesar 2,17 kali</figure>.',
    "how_often_before_and_after": 'Dinas menambah <figure value="4" measure="frekuensi ujian dinas">frekuensi ujian dinas dari sebelumnya 4 (empat) kali</figure> menjadi <figure value="12" measure="frekuensi ujian dinas">12 (dua belas) kali</figure> dalam setahun.',
    "from_what_was_before": 'Jumlah <figure value="40" measure="peserta">peserta naik dari sebelumnya 40 orang</figure> menjadi <figure value="60" measure="peserta">60 orang</figure>.',
    "sum_from_what_was_before": 'Bupati menaikkan <figure value="1000000" unit="IDR" measure="tunjangan guru">tunjangan guru dari sebelumnya Rp1 juta</figure> menjadi <figure value="2000000" unit="IDR" measure="tunjangan guru">Rp2 juta</figure>.',
    "those_who_plan_are_there": 'Sebanyak <figure value="34" measure="instansi pusat" status="actual">34 instansi pusat</figure> dan <figure value="512" measure="instansi daerah" status="actual">512 instansi daerah</figure> sudah mengusulkan formasi.',
    "what_is_planned_is_not": 'Sebanyak <figure value="40" measure="lokasi telah direncanakan" status="target">40 lokasi telah direncanakan</figure> untuk dibangun.',
    "done_out_of_a_target": 'Dari target <figure value="900" measure="guru" status="target">900 guru</figure>, <figure value="412" measure="guru sudah mengikuti pelatihan" status="actual">412 guru sudah mengikuti pelatihan</figure>.',
    "plan_that_is_raised": 'Total <figure value="220000" measure="target" status="target">target dinaikkan dari 220 ribu unit</figure> menjadi <figure value="350000" measure="target" status="target">350 ribu unit</figure>.',
    "row_of_names_and_numbers": 'Cabangnya terdiri atas Tilawah <figure value="3" measure="golongan">3 golongan</figure>, Tahfiz <figure value="5" measure="golongan">5 golongan</figure>, dan hadis <figure value="2" measure="golongan">2 golongan</figure>.',
    "some_of_them_by_a_noun": 'Dari <figure value="560" measure="CPNS">560 CPNS</figure>, <figure value="312" measure="perempuan">312 di antaranya perempuan</figure>.',
    "share_of_them_by_a_noun": 'Jumlah <figure value="402000" measure="pegawai">pegawai kini 402.000 orang</figure>, <figure value="60" unit="percent" measure="guru">60 persen di antaranya guru</figure>.',
    "kind_with_a_prefix": '<figure value="99.92" unit="percent" measure="Rasio desa berlistrik">Rasio desa berlistrik 99,92 persen</figure>.',
    "how_far_it_goes": '<figure value="400" unit="km" measure="Satelit">Satelit itu terbang sejauh 400 kilometer</figure>.',
}

NOTHING = {
    "how_often_somebody_came": "Ia sudah 5 kali mengikuti lomba itu.",
    "how_often_in_a_week": "Rapat digelar 3 kali seminggu.",
}


@pytest.mark.parametrize("name", sorted(SENTENCES))
def test_sentence(name: str) -> None:
    assert wrong(SENTENCES[name], published="2025-11-03") == []


@pytest.mark.parametrize("name", sorted(NOTHING))
def test_no_figure(name: str) -> None:
    assert extracted(NOTHING[name], published="2025-11-03") == []


def test_bands_in_capitals_and_small_letters_are_one() -> None:
    text = "SELEKSI PENGGUNA PITA FREKUENSI RADIO 2,6 GHz\n\nPeserta seleksi pengguna pita frekuensi radio 2,6 GHz dipanggil."
    (fact,) = extracted(text, published="2025-11-03")
    assert len(fact.evidence) == 2


def test_plan_told_first_goes_on_in_its_details() -> None:
    text = (
        "Dinas diharapkan dapat menyediakan internet dengan kecepatan 120 Mbps.\n\n"
        "Penyedia wajib memberi kecepatan akses internet 120 Mbps kepada tiap sekolah."
    )
    (fact,) = extracted(text, published="2025-11-03")
    assert (fact.measure, fact.status) == ("kecepatan akses internet", "target")


def test_share_in_brackets_is_no_part_of_what_is_counted() -> None:
    found = extracted("Sebanyak 48 dinas (60%) telah menerapkan sistem itu.", published="2025-11-03")
    assert [(f.value, f.unit, f.measure) for f in found] == [
        (48, "count", "dinas telah menerapkan sistem"),
        (60, "percent", "dinas telah menerapkan sistem"),
    ]


def test_whole_is_counted_without_what_its_part_has_done() -> None:
    found = extracted("Sebanyak 27 dari 38 provinsi telah menyerahkan data.", published="2025-11-03")
    assert [(f.value, f.measure) for f in found] == [(27, "provinsi telah menyerahkan data"), (38, "provinsi")]
