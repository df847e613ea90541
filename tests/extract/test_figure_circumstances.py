"""Status, place, period and measure of figures where a neighbour, a supposition or a left-out noun misleads."""

from __future__ import annotations

import pytest

from tests.extract.test_figures import extracted, wrong

SENTENCES = {
    # status
    "supposition_is_an_estimate": 'Jika setiap desa menanam <figure value="40" comparator=">=" measure="pohon mangga" status="estimate">minimal 40 pohon mangga</figure>, bukit itu hijau kembali.',
    "jika_dibandingkan_supposes_nothing": 'Jika dibandingkan tahun lalu, <figure value="8" unit="percent" measure="produksi garam naik" status="actual">produksi garam naik 8 persen</figure>.',
    "what_is_claimed": 'Ia mengklaim <figure value="35" unit="percent" measure="ongkos tanamnya" status="estimate">ongkos tanamnya 35 persen lebih murah daripada cara lama</figure>.',
    "money_meant_for_buying": 'Hibah itu dipakai untuk membeli <figure value="14" measure="perahu" status="target">14 perahu</figure>.',
    "money_already_used": 'Hibah itu telah digunakan untuk membangun <figure value="14" measure="jembatan" status="actual">14 jembatan</figure>.',
    "striving": 'Dinas berupaya menurunkan <figure value="4" unit="percent" measure="putus sekolah" status="target">angka putus sekolah hingga 4 persen</figure>.',
    "hope_to_be_able_is_a_hope": 'Ia berharap cakupan imunisasi dapat mencapai <figure value="95" unit="percent" status="target">95 persen</figure>.',
    "size_of_a_programme": 'Ia menyebut program <figure value="500000" measure="sumur" status="target">500 ribu sumur</figure>.',
    "deals_out_a_plan": 'Dinas akan memugar <figure value="900" measure="pasar" status="target">900 pasar</figure>. Setiap kecamatan memperoleh <figure value="12" measure="kios baru" status="target">12 kios baru</figure>.',
    "need_in_a_coming_year": 'Rumah sakit itu membutuhkan <figure value="700" measure="bidan" status="estimate" period="2027">700 bidan</figure> hingga tahun 2027.',
    "budget_of_a_coming_year": '<figure value="9000000000" unit="IDR" measure="Anggaran pameran" status="target" period="2026">Anggaran pameran tahun 2026 sebesar Rp9 miliar</figure>.',
    "lines_of_a_planned_sum": 'Pendapatan ditargetkan <figure value="9000000000000" unit="IDR" measure="Pendapatan" status="target">sebesar Rp9 triliun</figure>, yang terdiri dari:\n<figure value="7000000000000" unit="IDR" measure="Pajak daerah" status="target">Pajak daerah sebesar Rp7 triliun</figure>.\n<figure value="2000000000000" unit="IDR" measure="Hasil usaha" status="target">Hasil usaha sebesar Rp2 triliun</figure>.',
    "share_of_a_target_is_no_target": 'Pajak <figure value="4000000000" unit="IDR" measure="Pajak" status="actual">mencapai Rp4 miliar</figure> (<figure value="16" unit="percent" measure="Pajak" status="actual">16 persen</figure> dari target APBD), yang naik di bulan Maret 2025 <figure value="3000000000" unit="IDR" measure="Pajak" status="actual">sebesar Rp3 miliar</figure>.',
    "people_who_will": 'Dinas melepas <figure value="22" status="actual">22 orang penyuluh yang akan pensiun</figure>.',
    # period
    "each_clause_its_own_time": 'Pada 2021 hanya terdapat <figure value="31" measure="bank sampah" period="2021">31 bank sampah</figure>, maka pada 2024 jumlahnya menjadi <figure value="76" measure="bank sampah" period="2024">76 bank sampah</figure>.',
    "compared_year_is_not_its_own": '<figure value="6" unit="percent" measure="Panen kopi tumbuh" period="null">Panen kopi tumbuh 6 persen</figure> dibandingkan tahun 2023.',
    "date_of_the_next_number": 'Insentif naik <figure value="8000000000" unit="IDR" measure="Insentif" period="null">sebesar Rp8 miliar</figure> dari Maret 2025 <figure value="2000000000" unit="IDR" measure="Insentif" period="2025-03">sebesar Rp2 miliar</figure>.',
    # place
    "region_as_subject": '<figure value="2140" measure="sanggar tari" place="Bengkulu">Bengkulu merupakan provinsi yang memiliki 2.140 sanggar tari</figure>.',
    "level_of_government_is_no_place": '<figure value="900000000000" unit="IDR" measure="Belanja Pemerintah Pusat" place="null">Belanja Pemerintah Pusat sebesar Rp900 miliar</figure>.',
    # measure
    "account_behind_a_preposition": 'Belanja itu terdiri dari <figure value="3000000000" unit="IDR" measure="Belanja Pegawai">Belanja Pegawai sebesar Rp3 miliar</figure>.',
    "state_of_the_subject": 'Kini <figure value="2.4" unit="percent" measure="inflasi inti">inflasi inti tetap terkendali sebesar 2,4 persen</figure>.',
    "date_behind_sampai_dengan": '<figure value="5000000000" unit="IDR" measure="Penerimaan Daerah" period="2025-03">Penerimaan Daerah sampai dengan Maret 2025 mencapai Rp5 miliar</figure>.',
    "noun_left_out_behind_places": 'Kabupaten Sleman menerima <figure value="400" measure="bibit" place="Kabupaten Sleman">400 bibit</figure>, <figure value="320" measure="bibit" place="Kabupaten Bantul">Kabupaten Bantul 320</figure>, dan <figure value="150" measure="bibit" place="Kota Yogyakarta">Kota Yogyakarta 150</figure>.',
    "size_word_before_the_number": 'Obligasi itu <figure value="6" unit="percent" measure="Obligasi itu berbunga">berbunga 6 persen</figure>.',
    "size_of_what_was_counted": 'Nelayan menerima <figure value="9" measure="kapal">9 kapal</figure> <figure value="3" unit="ton" measure="kapal berbobot">berbobot 3 ton</figure>.',
    "movement_of_something_said_before": '<figure value="9" unit="percent" measure="Angka tersebut naik">Angka tersebut naik 9 persen</figure>.',
    "share_of_an_act": 'Tahun itu kabupaten mencapai <figure value="80" unit="percent" measure="penyaluran bantuan">80 persen penyaluran bantuan</figure>.',
    "predicate_with_its_complement": 'Dari jumlah itu, <figure value="38" unit="percent" measure="bekerja di sektor perikanan darat">38 persen bekerja di sektor perikanan darat</figure>.',
    "adverb_behind_a_movement": '<figure value="4.2" unit="percent" measure="Ekspor rotan tumbuh">Ekspor rotan tumbuh meyakinkan sebesar 4,2 persen</figure>.',
    "range_word": '<figure value="6" value_max="7" comparator="range" unit="percent" measure="tingkat kemiskinan">tingkat kemiskinan mencapai rentang 6-7 persen</figure>.',
    "what_is_judged_important": 'Ia menekankan pentingnya <figure value="20" unit="percent" measure="anggaran literasi">anggaran literasi sebesar 20 persen</figure>.',
    "preposition_inside_a_name": '<figure value="5000000000000" unit="IDR" measure="Transfer ke Daerah (TKD)">Transfer ke Daerah (TKD) sebesar Rp5 triliun</figure>.',
    "measured_thing_in_a_parenthesis": 'Kawasan itu paru-paru pulau (<figure value="90000" unit="ha" measure="hutan bakau">90 ribu hektare hutan bakau</figure>).',
    "names_inside_a_clause_are_not_counted": '<figure value="25" measure="Pelajar yang mengikuti Erasmus">Pelajar yang mengikuti Erasmus di Lyon berjumlah 25 orang</figure>.',
    "duration_between_noun_and_number": 'Trem itu mengangkut <figure value="3000000" measure="penumpang">penumpang 1 tahun 3 juta</figure>.',
}
NOTHING = {
    "halves_said_loosely": "Nelayan dulu menjual ikan dengan harga separuh, baru separuh dari rencana.",
    "plus_in_a_name": "Forum ASEAN+3 dan G7+ semakin berpengaruh.",
    "list_mark_glued_to_its_word": "7.Pelaksanaan hubungan masyarakat",
}


@pytest.mark.parametrize("name", sorted(SENTENCES))
def test_circumstance(name: str) -> None:
    assert wrong(SENTENCES[name], published="2025-11-03") == []


@pytest.mark.parametrize("name", sorted(NOTHING))
def test_nothing_counted(name: str) -> None:
    assert extracted(NOTHING[name], published="2025-11-03") == []


def test_time_of_a_topic_goes_on() -> None:
    text = (
        "Dinas memaparkan rancangan kerja beserta seluruh usulan anggaran yang telah disusun untuk tahun 2025. "
        "Anggaran yang disepakati sebesar Rp31 miliar."
    )
    (fact,) = extracted(text, published="2025-03-02")
    assert (fact.measure, fact.period) == ("Anggaran", "2025")


def test_hour_of_an_event_is_not_the_time_of_its_guests() -> None:
    (fact,) = extracted("Acara pada Rabu (22/10/2025) pukul 11.00 WIB dihadiri 50 tamu.", published="2025-10-23")
    assert fact.period == "2025-10-22"
