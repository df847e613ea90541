"""What bears a figure: the clause, the row or the list that it is said of, and how far it is meant or wanted."""

from __future__ import annotations

import pytest

from tests.extract.test_figures import extracted, wrong

SENTENCES = {
    # what is measured
    "whoever_gets_it_is_not_it": '<figure value="48000000" unit="IDR" measure="Santunan kematian">Santunan kematian diserahkan kepada ahli waris sebesar Rp48 juta</figure>.',
    "what_happens_at_a_place": '<figure value="5.32" unit="percent" measure="Inflasi" place="Papua">Inflasi tertinggi terjadi di Papua sebesar 5,32 persen</figure>, dan <figure value="0.9" unit="percent" measure="inflasi" place="Maluku">inflasi terendah terjadi di Maluku sebesar 0,9 persen</figure>.',
    "a_guess_that_opens_the_sentence": 'Diperkirakan <figure value="200000000" unit="IDR" measure="kerugian yang dialami korban" status="estimate">kerugian yang dialami korban mencapai Rp200 juta</figure>.',
    "a_sum_that_others_are_held_against": 'Dana yang dikembalikan masih jauh dari total <figure value="7000000000" unit="IDR" measure="kerugian daerah" status="estimate">kerugian daerah yang diperkirakan mencapai Rp7 miliar</figure>.',
    "what_a_clause_governs_has_the_sum": 'Lurah menandatangani surat yang membuka <figure value="3000000000" unit="IDR" measure="dana operasional">dana operasional sebesar Rp3 miliar</figure>.',
    "about_a_price": 'Pabrik melanggar kesepakatan soal <figure value="1350" unit="IDR" measure="harga singkong">harga singkong Rp1.350</figure> per kilogram.',
    "a_row_of_nouns_moves": '<figure value="4.2" unit="percent" measure="Sektor kelautan, kehutanan, dan peternakan tumbuh">Sektor kelautan, kehutanan, dan peternakan tumbuh 4,2 persen</figure>.',
    "a_row_of_nouns_behind_its_source": 'Menurut BPS, <figure value="40" unit="percent" measure="industri pengolahan, perdagangan, dan konstruksi">industri pengolahan, perdagangan, dan konstruksi menyumbang 40 persen</figure>.',
    "the_last_of_what_is_given": 'Warga menerima beras, minyak goreng, dan <figure value="200000" unit="IDR" measure="uang tunai">uang tunai sebesar Rp200 ribu</figure>.',
    "a_preposition_inside_a_name": 'Pusat memotong <figure value="50000000000000" unit="IDR" measure="transfer ke daerah (TKD)">transfer ke daerah (TKD) Rp50 triliun</figure>.',
    "a_purpose_is_no_name": '<figure value="16800" unit="IDR" measure="Potongan">Potongan untuk jaminan kecelakaan kerja (JKK) sebesar Rp16.800</figure>.',
    "a_size_with_its_own_number": 'Waduk itu dilengkapi <figure value="6" measure="unit pompa air">6 unit pompa air</figure> kapasitas <figure value="5" unit="m3">5 meter kubik</figure>.',
    "behind_the_time_of_a_circumstance": 'Pada penutupan pasar hari ini <figure value="1.33" unit="percent" measure="saham Waru naik">saham Waru naik 1,33 persen</figure>.',
    "a_stretch_of_time_has_no_size": 'Diskon <figure value="50" unit="percent" measure="Diskon">50 persen</figure> berlaku dua pekan, dan dua pekan berikutnya sebesar <figure value="20" unit="percent" measure="Diskon">20 persen</figure>.',
    "so_far_this_long": '<figure value="7100000000" unit="IDR" measure="Realisasi pajak">Realisasi pajak selama enam bulan ini mencapai Rp7,1 miliar</figure>.',
    "labels_that_are_years": 'Jumlah perkara pencurian ternak:\n- <figure value="187" measure="perkara pencurian ternak" period="2023">Tahun 2023: 187 perkara</figure>;\n- <figure value="275" measure="perkara pencurian ternak" period="2024">Tahun 2024: 275 perkara</figure>.',
    "sums_of_regions_under_what_is_dealt_out": 'Berikut rincian pagu dana desa:\n1. <figure value="1200000000" unit="IDR" measure="pagu dana desa" place="Kabupaten Ende">Kabupaten Ende Rp1,2 miliar</figure>\n2. <figure value="581000000" unit="IDR" measure="pagu dana desa" place="Kota Bima">Kota Bima Rp581 juta</figure>',
    "from_one_sum_to_another_in_each_region": 'Berikut rincian pagu dana desa:\n1. <figure value="1200000000" unit="IDR" measure="pagu dana desa" place="Kabupaten Ende">Kabupaten Ende dari Rp1,2 miliar</figure> menjadi <figure value="900000000" unit="IDR" measure="pagu dana desa" place="Kabupaten Ende">Rp900 juta</figure>\n2. <figure value="581000000" unit="IDR" measure="pagu dana desa" place="Kota Bima">Kota Bima dari Rp581 juta</figure> menjadi <figure value="425000000" unit="IDR" measure="pagu dana desa" place="Kota Bima">Rp425 juta</figure>',
    "a_row_under_one_name": '<figure value="6.7" unit="percent" measure="Kelompok sandang, minuman, dan tembakau">Kelompok sandang, minuman, dan tembakau sebesar 6,7 persen</figure>, <figure value="3.1" unit="percent" measure="kelompok perabot dan alat dapur">kelompok perabot dan alat dapur sebesar 3,1 persen</figure>.',
    "a_passive_behind_its_noun": '<figure value="4" measure="perusahaan yang izin tambang dicabut">Empat perusahaan yang izin tambang dicabut</figure> adalah milik asing.',
    "where_they_are_is_no_measure": 'Izin dicabut dari <figure value="4" measure="perusahaan tambang" place="Morowali">empat perusahaan tambang</figure> yang berada di Morowali.',
    "a_rate_of_the_calendar_year": 'Inflasi mencapai <figure value="0.6" unit="percent" measure="Inflasi">0,6 persen</figure> secara bulanan dan secara tahun kalender sebesar <figure value="1.2" unit="percent" measure="Inflasi">1,2 persen</figure>.',
    "a_sum_a_month": 'Warga mendapat <figure value="15000" unit="IDR" measure="alokasi">alokasi Rp15 ribu</figure> atau <figure value="450000" unit="IDR" measure="alokasi">Rp450 ribu</figure> sebulan.',
    # how bounded
    "give_or_take": '<figure value="1.5" value_max="3.5" unit="percent" comparator="range" measure="Inflasi">Inflasi terjaga pada 2,5 plus minus 1 persen</figure>.',
    "or_lower_than_is_no_bound": '<figure value="3.2" unit="percent" comparator="=">Inflasi tahunan mencapai 3,2 persen</figure> atau lebih rendah dari bulan lalu.',
    "and_above": 'Tarif berlaku untuk <figure value="3500" unit="VA" comparator=">=" measure="pelanggan">pelanggan 3.500 VA</figure> ke atas.',
    "unit_with_its_letters": 'Pelanggan dengan <figure value="1300" unit="VA" comparator="<=" measure="daya">daya 1.300 volt ampere (VA)</figure> ke bawah mendapat keringanan.',
    "even_more": '<figure value="40" unit="percent" comparator=">=" measure="Potongan">Potongan itu mencapai 40 persen</figure> bahkan lebih.',
    "scale_with_a_suffix": '<figure value="300000000" unit="IDR" comparator="~" measure="Harga">Harganya sekarang Rp300 jutaan</figure>.',
    "only_two": 'Hanya <figure value="2" measure="kecamatan yang belum melapor">dua kecamatan yang belum melapor</figure>.',
    # what is planned, guessed or wanted
    "what_is_promised": 'Bupati menjanjikan <figure value="300" measure="becak listrik" status="target">300 becak listrik</figure> bagi pengayuh.',
    "a_sum_asked_for": 'Presiden mengarahkan agar <figure value="9000000000000" unit="IDR" measure="anggaran" status="target">anggaran dipotong sebesar Rp9 triliun</figure>.',
    "an_allotment_of_places": 'Sekolah itu dibuka dengan alokasi <figure value="900" measure="siswa" status="target">900 siswa</figure>.',
    "a_plan_with_its_own_object": 'Surat dikirim kepada <figure value="23" status="actual">23 firma yang menargetkan pasar ekspor</figure> dan kepada <figure value="13" measure="firma yang belum melapor" status="actual">13 firma yang belum melapor</figure>.',
    "what_cannot_be_done_with_them": 'Terdapat <figure value="16" measure="dokumen yang tidak bisa dibuka" status="actual">16 dokumen yang tidak bisa dibuka</figure>.',
    "what_they_may_do": 'Menteri mencabut <figure value="4" status="actual">empat izin yang berpotensi</figure> merusak hutan.',
    "what_it_costs_whoever_wants_it": 'Beras bisa dibeli warga dengan <figure value="33000" unit="IDR" measure="harga" status="actual">harga Rp33 ribu</figure>.',
    "a_potential_that_is_there": 'Wisatawan datang karena potensi yang dimiliki berupa <figure value="35" unit="percent" measure="alam" status="actual">alam sebesar 35 persen</figure>.',
    # where and when
    "a_disaster_strikes_where_they_are": '<figure value="200" measure="rumah" place="Kabupaten Nabire" period="2025-09-19">Sebanyak 200 rumah</figure> rusak akibat gempa di Kabupaten Nabire, Jumat (19/9/2025).',
    "another_cause_is_elsewhere": '<figure value="5" unit="percent" measure="Ekspor turun">Ekspor turun 5 persen</figure> akibat perang di Ukraina.',
    "begun_on_a_day": 'Imunisasi dimulai pada 20 Juni 2025 dengan <figure value="115" measure="petugas" period="2025-06-20">115 petugas</figure>.',
}


@pytest.mark.parametrize("phenomenon", SENTENCES)
def test_figures_of_the(phenomenon: str) -> None:
    assert wrong(SENTENCES[phenomenon]) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Petugas memadamkan api dalam waktu sekitar setengah jam.",
        "Gempa itu berpusat pada 8,11 LS dan 107,90 BT.",
        "Cara itu tidak hanya satu.",
        "Referensi: 1. https://contoh.id/satu",
        "Jawabannya hanya satu, yaitu bekerja.",
    ],
)
def test_durations_positions_and_answers_are_no_figures(sentence: str) -> None:
    assert extracted(sentence) == []


def test_the_sign_of_money_is_no_place() -> None:
    assert [f.place for f in extracted("Harga saham itu naik 3 persen ke Rp 2.320.")] == [None, None]


def test_what_it_is_ranked_among_is_no_place() -> None:
    found = extracted("Pemerintah menutup 4 tambang di salah satu pulau paling kaya satwa di dunia.")
    assert [(f.measure, f.place) for f in found] == [("tambang", None)]
