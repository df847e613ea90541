"""Regions that no preposition announces, receivers of a row, left-out nouns, and tables with times over their columns."""

from __future__ import annotations

import pytest

from tests.extract.test_figures import extracted, wrong

SENTENCES = {
    # place
    "authority_named_after_its_region": 'Dinas Perikanan Kota Tidore melatih <figure value="640" measure="nelayan" place="Kota Tidore">640 nelayan</figure>.',
    "name_that_is_a_plain_word_elsewhere": 'Polres Sikka menilang <figure value="85" measure="truk" place="Sikka">85 truk</figure>.',
    "region_behind_a_plain_noun": 'Pekebun Kabupaten Seruyan memanen <figure value="900" unit="ton" measure="lada" place="Kabupaten Seruyan">900 ton lada</figure>.',
    "who_did_it_behind_the_number": 'Sebanyak <figure value="70" measure="perahu" place="Kabupaten Natuna">70 perahu</figure> dibagikan oleh Dinas Perikanan Kabupaten Natuna.',
    "head_of_a_region": 'Wali Kota Tegal meresmikan <figure value="14" measure="pasar apung" place="Tegal">14 pasar apung</figure>.',
    "place_that_is_said_outweighs_who_acts": 'Dinas Sosial Kota Tidore mengirim <figure value="30" measure="relawan" place="Kabupaten Natuna">30 relawan</figure> ke Kabupaten Natuna.',
    "two_who_act_together": 'Dinas Sosial Kota Tidore bersama Dinas Sosial Kota Batam melatih <figure value="30" measure="relawan" place="null">30 relawan</figure>.',
    "university_is_named_not_placed": 'Universitas Jember meluluskan <figure value="410" measure="dokter gigi" place="null">410 dokter gigi</figure>.',
    "region_at_the_end_of_what_is_measured": '<figure value="410" unit="ton" measure="Panen pala" place="Maluku Utara">Panen pala Maluku Utara mencapai 410 ton</figure>.',
    "province_pointed_back_at": 'Warga Kabupaten Garut resah. Gubernur Jawa Barat Ratna Sekar menyebut <figure value="12000" measure="populasi rusa" place="Jawa Barat">populasi rusa di provinsi itu 12 ribu ekor</figure>.',
    "state_that_gives_is_no_place": 'Jepang menghibahkan <figure value="2000000000" unit="JPY" measure="menghibahkan" place="null">2 miliar yen</figure>.',
    "region_left_out_of_what_is_measured_again": 'Angka <figure value="0.6" unit="percent" measure="kemiskinan" place="Provinsi Bengkulu">kemiskinan Provinsi Bengkulu turun 0,6 persen</figure> menjadi <figure value="12.5" unit="percent" measure="kemiskinan" place="Provinsi Bengkulu">12,5 persen</figure>.',
    "house_that_does_it": 'Bandara Juwata melayani <figure value="4120" measure="penumpang" place="Bandara Juwata">4.120 penumpang</figure>.',
    "authority_with_a_hyphen": 'Kantor Imigrasi Pare-Pare menerbitkan <figure value="410" measure="paspor" place="Pare-Pare">410 paspor</figure>.',
    # rows
    "receivers_of_a_row": '<figure value="3000000000" unit="IDR" measure="Dana riset">Dana riset diterima Universitas Tadulako dan Universitas Khairun, masing-masing senilai Rp3 miliar</figure> dan <figure value="1900000000" unit="IDR" measure="Dana riset">Rp1,9 miliar</figure>.',
    "receivers_behind_a_preposition": '<figure value="4" measure="Mesin perahu">Mesin perahu diberikan kepada Koperasi Mina Jaya dan Koperasi Laut Biru, masing-masing 4 unit</figure> dan <figure value="7" measure="Mesin perahu">7 unit</figure>.',
    "clause_between_row_and_numbers": 'Emas dan perak yang diraih kontingen itu masing-masing <figure value="12" measure="Emas">12</figure> dan <figure value="9" measure="perak">9 keping</figure>.',
    # left-out nouns
    "same_verb_again": 'Bank Sarifa mengucurkan <figure value="3000000" unit="USD" measure="pinjaman">pinjaman 3 juta dolar AS</figure>, sementara Bank Lestari mengucurkan <figure value="2000000" unit="EUR" measure="pinjaman">2 juta euro</figure>.',
    "same_verb_again_of_a_count": 'Balai di Palu melatih <figure value="40" measure="penjahit" place="Palu">40 penjahit</figure>, sedangkan balai di Ternate melatih <figure value="25" measure="penjahit" place="Ternate">25</figure>.',
    "owner_alone": 'Tim putra meraih <figure value="7" measure="piala">7 piala</figure>, tim putri <figure value="9" measure="piala">9</figure>.',
    "another_subject_has_its_own_noun": 'Volume usaha mencapai <figure value="214000000000" unit="IDR" measure="Volume usaha">Rp214 miliar</figure> dan total aset mencapai <figure value="281000000000" unit="IDR" measure="aset">Rp281 miliar</figure>.',
    "plan_goes_on": 'Riau memperoleh <figure value="1200" measure="kuota" status="target">kuota 1.200 orang</figure>, sedangkan Bengkulu memperoleh <figure value="300" measure="kuota" status="target">300 orang</figure>.',
    "clause_that_says_only_where": 'Sebanyak <figure value="90" unit="ton" measure="garam dipanen" place="Pamekasan">90 ton garam</figure> dipanen di Pamekasan, sedangkan di Sumenep hanya <figure value="40" unit="ton" measure="garam dipanen" place="Sumenep">40 ton</figure>.',
    "way_inside_a_relative_clause": '<figure value="3200" unit="ton" measure="Pala yang diekspor">Pala yang diekspor lewat Bitung mencapai 3.200 ton</figure>.',
    "the_same_price_for_another": '<figure value="2000" unit="IDR" measure="Retribusi parkir">Retribusi parkir ditetapkan Rp2.000</figure> untuk sepeda dan <figure value="5000" unit="IDR" measure="Retribusi parkir">Rp5.000</figure> untuk mobil.',
    # what is counted
    "room_for_people": '<figure value="2000" measure="Kuota magang" status="target" period="2026">Kuota magang tahun 2026 ditetapkan 2.000 peserta</figure>.',
    "clause_that_says_which_ones": 'Koperasi itu membuka <figure value="40" measure="unit usaha yang sudah berjalan">40 unit usaha yang sudah berjalan</figure>.',
    "clause_that_says_what_they_will_do": 'Dinas mencatat <figure value="40" measure="unit usaha">40 unit usaha</figure> yang akan pindah.',
    "container_behind_the_number": 'Bantuan berupa sarung <figure value="400" measure="sarung">400 lembar</figure> dan <figure value="60" measure="susu bayi">susu bayi 60 kaleng</figure> telah dikirim.',
    "people_of_households": 'Banjir menimpa <figure value="1204" measure="jiwa">1.204 jiwa</figure> dari <figure value="402" measure="kepala keluarga">402 kepala keluarga</figure>.',
    "people_are_no_houses": 'Banjir merendam <figure value="318" measure="rumah">318 rumah</figure> dan berdampak pada <figure value="1204" measure="jiwa">1.204 jiwa</figure>.',
    "share_said_to_be_of_a_kind": 'Dari seluruh penerima beasiswa, <figure value="54" unit="percent" measure="anak nelayan">54 persen adalah anak nelayan</figure>.',
    "fine_behind_a_term_of_prison": 'Ia dijatuhi penjara dua tahun dan <figure value="50000000" unit="IDR" measure="denda">denda Rp50 juta</figure>.',
    "wheels_are_not_counted": 'Dinas menyerahkan <figure value="6" measure="traktor roda empat">6 traktor roda empat</figure>.',
    "number_behind_the_name_of_a_month": 'Yang berangkat per Oktober <figure value="264" measure="orang" period="2025-10">264 orang</figure>.',
    # period
    "same_quarter_of_the_year_before": '<figure value="6.5" unit="percent" measure="Impor rotan" period="2025-H1">Impor rotan pada semester I 2025 turun 6,5 persen</figure> dari semester yang sama tahun lalu.',
    "yearly_inflation_of_a_month": '<figure value="2.6" unit="percent" measure="Inflasi tahunan" place="Kota Dumai" period="2025-07">Inflasi tahunan Juli 2025 di Kota Dumai tercatat 2,6 persen</figure>.',
    "share_and_its_whole_are_of_one_year": 'Kantor itu mengumpulkan <figure value="61" unit="percent" measure="target penerimaan" period="2025">61 persen dari target penerimaan</figure> <figure value="418000000000" unit="IDR" measure="target penerimaan" status="target" period="2025">Rp418 miliar</figure> tahun 2025.',
    # status
    "what_was_before_the_plan": 'Panen ditargetkan <figure value="6" value_max="7" comparator="range" unit="ton" measure="Panen" status="target">6–7 ton</figure>, padahal sebelumnya hanya <figure value="3.5" value_max="4" comparator="range" unit="ton" measure="Panen" status="actual">3,5–4 ton</figure>.',
    "data_have_a_quota_that_is_no_plan": 'Desa itu memakai paket dengan <figure value="300" unit="GB" measure="kuota" status="actual">kuota 300 GB</figure>.',
    "what_it_will_be_able_to_do": 'Sumur itu <figure value="31000" measure="penduduk" status="estimate">dapat melayani 31.000 penduduk</figure>.',
    "grant_that_was_cut": '<figure value="2500000000000" unit="IDR" measure="Pagu irigasi" status="actual">Pagu irigasi dipangkas menjadi Rp2,5 triliun</figure>.',
    "target_that_was_cut_is_still_a_target": '<figure value="500" measure="Target tanam" unit="ha" status="target">Target tanam dipangkas menjadi 500 hektare</figure>.',
}


@pytest.mark.parametrize("name", sorted(SENTENCES))
def test_region_or_row(name: str) -> None:
    assert wrong(SENTENCES[name], published="2025-11-03") == []


def test_years_over_the_columns_and_a_unit_in_the_caption() -> None:
    text = "Tabel 3. Produksi cengkih (ribu ton)\nPulau | 2023 | 2024\nMakian | 1,2 | 1,4\nMoti | 3 | 2"
    facts = extracted(text, published="2025-11-03")
    assert [(f.value, f.unit, f.measure, f.place, f.period) for f in facts] == [
        (1200, "ton", "Produksi cengkih", "Makian", "2023"),
        (1400, "ton", "Produksi cengkih", "Makian", "2024"),
        (3000, "ton", "Produksi cengkih", "Moti", "2023"),
        (2000, "ton", "Produksi cengkih", "Moti", "2024"),
    ]


def test_target_and_outcome_over_the_columns() -> None:
    text = "Penanaman bakau (hektare)\nDistrik\tTarget 2025\tRealisasi 2025\nSarmi Timur\t40\t31"
    facts = extracted(text, published="2025-11-03")
    assert [(f.value, f.unit, f.measure, f.period, f.status) for f in facts] == [
        (40, "ha", "Penanaman bakau", "2025", "target"),
        (31, "ha", "Penanaman bakau", "2025", "actual"),
    ]


def test_line_that_announces_a_list_says_where_and_when() -> None:
    text = "Realisasi tanam Kabupaten Garut, Juli 2025:\n- padi gogo 1.120 hektare\n- kedelai 640 hektare"
    facts = extracted(text, published="2025-11-03")
    assert [(f.measure, f.place, f.period) for f in facts] == [
        ("padi gogo", "Kabupaten Garut", "2025-07"),
        ("kedelai", "Kabupaten Garut", "2025-07"),
    ]


def test_long_items_are_told_by_themselves() -> None:
    item = "Dinas memeriksa berkas para pemohon secara bertahap dan kemudian menolak permohonan yang diajukan oleh {} orang."
    text = "Hasil pemeriksaan Kabupaten Garut, Juli 2025:\n1. " + item.format(45) + "\n2. " + item.format(57)
    assert [f.period for f in extracted(text, published="2025-11-03")] == [None, None]


def test_time_in_the_caption_of_a_table() -> None:
    text = "Jumlah Koperasi Aktif per 30 Juni 2025\n\nKabupaten | Koperasi\nEnde | 112\nLembata | 97"
    facts = extracted(text, published="2025-11-03")
    assert [(f.place, f.period) for f in facts] == [("Ende", "2025-06-30"), ("Lembata", "2025-06-30")]


def test_change_is_of_the_time_of_its_end() -> None:
    text = "Panen jagung Kabupaten Dompu naik 12 persen, dari 450 ribu ton pada 2023 menjadi 504 ribu ton pada 2024."
    facts = extracted(text, published="2025-11-03")
    assert [(f.measure.split()[1], f.place, f.period) for f in facts if f.measure] == [
        ("jagung", "Kabupaten Dompu", year) for year in ("2024", "2023", "2024")
    ]


def test_line_above_rows_without_a_head() -> None:
    text = "Produksi Budidaya Kabupaten Wakatobi Tahun 2024\nRumput laut | 12.800 ton\nKerapu | 415 ton"
    facts = extracted(text, published="2025-11-03")
    assert [(f.measure, f.place, f.period) for f in facts] == [
        ("Rumput laut", "Kabupaten Wakatobi", "2024"),
        ("Kerapu", "Kabupaten Wakatobi", "2024"),
    ]


def test_one_region_by_two_names_is_one_figure() -> None:
    text = "Ada 34 bank sampah di Sumut. Sebanyak 34 bank sampah di Sumatera Utara itu sudah berbadan hukum."
    (fact,) = extracted(text, published="2025-11-03")
    assert len(fact.evidence) == 2
