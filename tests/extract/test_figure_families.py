"""Figures by families of constructions: each sentence stands for all that are built like it."""

from __future__ import annotations

import pytest

from tests.extract.test_figures import extracted, wrong

SENTENCES = {
    # what is counted
    "its_number_behind_a_relative_clause": 'Kios yang sudah bersertifikat di Kabupaten Alor jumlahnya <figure value="61" measure="Kios yang sudah bersertifikat" place="Kabupaten Alor">61</figure>.',
    "clause_without_its_noun": 'Ada <figure value="61" measure="kios yang sudah bersertifikat">61 kios</figure> yang sudah bersertifikat, sedangkan yang belum <figure value="14" measure="kios belum">14</figure>.',
    "clauses_without_their_noun": 'Ada <figure value="61" measure="kios">61 kios</figure>; yang sudah berizin <figure value="11" measure="kios berizin">11</figure> dan yang masih tutup <figure value="9" measure="kios tutup">9</figure>.',
    "some_of_those_counted": 'Dari <figure value="61" measure="kios">61 kios</figure> itu, <figure value="20" measure="kios dipugar" status="actual">20 telah dipugar</figure>.',
    "some_of_a_plan_are_done": 'Dari target <figure value="70" measure="sumur" status="target">70 sumur</figure>, <figure value="52" measure="sumur digali" status="actual">52 di antaranya sudah digali</figure>.',
    "what_its_stands_for": 'Di pulau itu ada <figure value="9" measure="bidan">9 bidan</figure>, padahal kebutuhannya mencapai <figure value="31" measure="kebutuhan bidan">31 orang</figure>.',
    "target_of_a_mere_counter": 'Dinas memeriksa <figure value="300" measure="kambing">300 kambing</figure> atau <figure value="60" unit="percent" measure="kambing">60 persen</figure> dari target <figure value="500" measure="target kambing" status="target">500 ekor</figure>.',
    "points_of_an_index": 'Indeks Literasi Provinsi Bali sebesar <figure value="64.5" measure="Indeks Literasi" place="Provinsi Bali">64,5</figure>, naik <figure value="2.1" measure="Indeks Literasi" place="Provinsi Bali">2,1 poin</figure>.',
    "points_of_a_share": 'Angka putus sekolah turun <figure value="0.8" unit="percent">0,8 persen poin</figure>.',
    "name_joined_by_a_dash": 'Jalur Waru–Kenanga sepanjang <figure value="31" unit="km" measure="Jalur Waru–Kenanga">31 km</figure> sudah diperbaiki.',
    "headline_verb_without_prefix": 'Pemkab Alor Kucurkan <figure value="9000000000" unit="IDR" measure="Perbaikan Irigasi">Rp9 miliar</figure> untuk Perbaikan Irigasi',
    "what_each_is_given": 'Dinas menyerahkan santunan kepada <figure value="18" measure="nelayan">18 nelayan</figure>, masing-masing sebesar <figure value="5000000" unit="IDR" measure="santunan">Rp5 juta</figure>.',
    "the_rest_are_not_what_the_others_are": 'Dari <figure value="61" measure="kios">61 kios</figure>, <figure value="40" measure="kios dipugar">40</figure> telah dipugar dan <figure value="21" measure="kios">21</figure> sisanya belum.',
    "size_of_what_two_verbs_tell": 'Kebun yang sudah dipagari dan disirami oleh warga luasnya mencapai <figure value="78" unit="ha" measure="Kebun yang sudah dipagari">78 hektare</figure>.',
    "higher_by": '<figure value="14" unit="percent" measure="Hasil panen">Hasil panen itu lebih tinggi 14 persen</figure> daripada dulu.',
    "doses_of_a_stock": 'Stok vaksin tinggal <figure value="400" measure="Stok vaksin">400 dosis</figure>.',
    "school_name_that_the_number_begins": 'Siswa SMP <figure value="700" measure="Siswa SMP">700 orang</figure>, dan SMA <figure value="300" measure="SMA">300 orang</figure>.',
    "headline_calls_it_otherwise": 'Bupati Alor Resmikan Jembatan Baru Senilai Rp98,7 M di Kota Kupang\n\nJembatan itu dibangun dengan biaya <figure value="98700000000" unit="IDR" measure="biaya">Rp98,7 miliar</figure> dan sudah dapat dilalui warga dari kedua tepi sungai.',
    "ceiling_of_a_price": '<figure value="182000000" unit="IDR" comparator="<=" measure="Harga rumah">Harga rumah di pulau itu dipatok paling tinggi Rp182 juta</figure>.',
    "price_of_one": '<figure value="9000" unit="IDR" measure="Harga satu butir kelapa">Harga satu butir kelapa mencapai Rp9.000</figure>.',
    "counter_between_commas": 'Peserta upacara, <figure value="250" measure="Peserta upacara">250 orang</figure>, memadati halaman.',
    "rank_is_no_measure": 'Angka buta huruf di Papua <figure value="11" unit="percent" measure="buta huruf" place="Papua">11 persen</figure>, tertinggi kedua setelah Maluku yang mencapai <figure value="13" unit="percent" measure="buta huruf" place="Maluku">13 persen</figure>.',
    "three_of_them": 'Ada <figure value="27" measure="penumpang">27 penumpang</figure> di kapal itu, <figure value="3" measure="penumpang meninggal dunia">tiga di antaranya meninggal dunia</figure>.',
    "containers_of_what_was_said": 'Dinas menyalurkan <figure value="90" measure="paket sembako">90 paket sembako</figure> di dua kota, yakni Ternate <figure value="50" measure="paket sembako" place="Ternate">50 paket</figure> dan Ambon <figure value="40" measure="paket sembako" place="Ambon">40 paket</figure>.',
    "noun_before_a_row_of_places": 'Produksi kopi Bali, Banten, dan Jambi masing-masing <figure value="5" unit="ton" measure="Produksi kopi" place="Bali">5 ton</figure>, <figure value="4" unit="ton" measure="Produksi kopi" place="Banten">4 ton</figure>, dan <figure value="3" unit="ton" measure="Produksi kopi" place="Jambi">3 ton</figure>.',
    "passive_at_a_place": 'Bibit kopi dibagikan di Kabupaten Alor sebanyak <figure value="120" measure="Bibit kopi" place="Kabupaten Alor">120 batang</figure>.',
    "until_a_day_in_its_clause": 'Pasien flu yang dirawat di balai itu hingga Senin (3/3/2025) berjumlah <figure value="43" measure="Pasien flu">43 orang</figure>, dan <figure value="2" measure="Pasien flu meninggal">dua di antaranya</figure> meninggal.',
    "share_of_all": 'Dari seluruh aduan yang masuk, <figure value="45" unit="percent" measure="aduan">45 persen</figure> terkait listrik dan <figure value="30" unit="percent" measure="aduan">30 persen</figure> terkait air.',
    # how bounded
    "not_even": 'Tak sampai <figure value="40" unit="percent" comparator="<" measure="pedagang">40 persen</figure> pedagang punya izin.',
    "entitled_up_to": 'Setiap perajin berhak atas bantuan hingga <figure value="8000000" unit="IDR" comparator="<=">Rp8 juta</figure>.',
    "lowered_by_as_much_as": 'Alat itu mampu menurunkan biaya hingga <figure value="30" unit="percent" comparator="=">30 persen</figure>.',
    # how sure
    "who_they_are_is_no_plan": 'Kelompok yang ingin mengikuti lomba wajib memiliki <figure value="12" comparator=">=" measure="anggota" status="actual">minimal 12 anggota</figure>.',
    "what_is_to_be_made_is_a_plan": 'Gudang yang akan dibangun menelan biaya <figure value="3000000000" unit="IDR" measure="biaya" status="target">Rp3 miliar</figure>.',
    "name_that_holds_a_cue": 'Longsor di Kecamatan Sungai Pagu merusak <figure value="8" measure="rumah" status="actual">8 rumah</figure>.',
    "money_that_is_used_is_there": 'Pinjaman sebesar <figure value="6000000000" unit="IDR" measure="Pinjaman" status="actual">Rp6 miliar</figure> digunakan untuk membangun pasar.',
    "money_that_was_allotted_is_there": 'Dinas mengalokasikan dana <figure value="6000000000" unit="IDR" measure="dana" status="actual">Rp6 miliar</figure>.',
    "size_of_what_can_do_something": 'Pompa berkapasitas <figure value="90" unit="kW" status="actual">90 kW</figure> mampu mengairi <figure value="40" unit="ha" status="estimate">40 hektare</figure>.',
    # where
    "both_ends_of_a_change": 'Jumlah kios bertambah dari <figure value="20" measure="kios" place="Kabupaten Alor">20 unit</figure> menjadi <figure value="26" measure="kios" place="Kabupaten Alor">26 unit</figure> di Kabupaten Alor.',
    "superlative_that_touches_the_place": 'Curah hujan tertinggi di Bogor <figure value="142" unit="mm" measure="Curah hujan" place="Bogor">142 milimeter</figure>.',
    "spot_where_nothing_else_is_said": 'Panitia membagikan <figure value="300" measure="bungkus nasi" place="Lapangan Waru">300 bungkus nasi</figure> di Lapangan Waru.',
    "office_of_who_speaks_of_his_own": '“Stok kami <figure value="40" unit="ton" measure="Stok" place="Kabupaten Alor">40 ton</figure>,” ujar Kepala Dinas Pangan Kabupaten Alor.',
    "place_that_is_struck": 'Banjir yang melanda Kabupaten Alor merendam <figure value="208" measure="rumah" place="Kabupaten Alor">208 rumah</figure>.',
    "place_of_the_sentence_before_that_names_the_thing": 'Sejak lama warga lanjut usia rajin memilah sampah di Kota Ternate. Pada 2024, volume sampah turun <figure value="12" unit="percent" measure="volume sampah turun" place="Kota Ternate" period="2024">12 persen</figure>.',
    "no_place_of_a_sentence_about_another_thing": 'Pejabat yang gemar membaca novel lama itu lahir di Kota Ternate. Pada 2024, volume sampah turun <figure value="12" unit="percent" measure="volume sampah turun" place="null" period="2024">12 persen</figure>.',
    "house_over_a_data_sheet": 'Profil Pelabuhan Waru Indah\nLuas lahan: <figure value="14" unit="ha" measure="Luas lahan" place="Pelabuhan Waru Indah">14 ha</figure>\nPanjang dermaga: <figure value="90" unit="m" measure="Panjang dermaga" place="Pelabuhan Waru Indah">90 m</figure>',
    "where_exports_come_from": 'Petani Kabupaten Alor mengekspor <figure value="18" unit="ton" measure="kopi" place="Kabupaten Alor">18 ton kopi</figure> ke Mesir.',
    "head_of_a_district_speaks": '“Kami menerima <figure value="900" measure="tabung gas" place="Distrik Kimaam">900 tabung gas</figure>,” ujar Kepala Distrik Kimaam.',
    "place_of_the_figure_before": 'Banjir merendam <figure value="40" measure="rumah" place="Kabupaten Alor">40 rumah</figure> di Kabupaten Alor. Ketinggian air mencapai <figure value="90" unit="cm" measure="Ketinggian air" place="Kabupaten Alor">90 cm</figure>.',
    "no_place_of_the_figure_before_for_a_nation": 'Banjir merendam <figure value="40" measure="rumah" place="Kabupaten Alor">40 rumah</figure> di Kabupaten Alor. Anggaran pemerintah mencapai <figure value="90000000" unit="IDR" measure="Anggaran pemerintah" place="null">Rp90 juta</figure>.',
    "what_is_so_instead_of_what_is_denied": 'Korban keracunan bukan belasan orang, melainkan <figure value="17" measure="Korban keracunan">17 orang</figure>.',
    "denied_number_is_no_figure": 'Jumlah perahu nelayan bukan 12 unit, tetapi <figure value="7" measure="perahu nelayan">7 unit</figure>.',
    "price_instead_of_what_is_denied": 'Tarif tambat bukan ratusan ribu rupiah, melainkan <figure value="2000" unit="IDR" measure="Tarif tambat">Rp2.000</figure> sekali sandar.',
    "guess_of_the_worth_of_what_is_there": 'Polisi menyita <figure value="12" unit="ton" measure="pupuk palsu" status="actual">12 ton pupuk palsu</figure> yang nilainya ditaksir <figure value="90000000" unit="IDR" status="estimate">Rp90 juta</figure>.',
    "guess_of_what_is_there": 'Sebanyak <figure value="40" measure="rumah" status="actual">40 rumah</figure> yang diperkirakan berusia ratusan tahun dipugar.',
    "bound_set_by_a_rule_behind_its_clause": 'Pelamar dinyatakan lolos apabila skor tesnya minimal <figure value="75" comparator=">=" unit="percent" status="actual">75 persen</figure>.',
    "bound_of_a_supposition": 'Jika setiap kios menampung minimal <figure value="4" comparator=">=" measure="pedagang" status="estimate">4 pedagang</figure>, pasar itu penuh.',
    "crowd_fills_a_spot": 'Sebanyak <figure value="700" measure="penari" place="Benteng Waru">700 penari</figure> memadati kawasan Benteng Waru.',
    "towns_that_are_each_given_some": 'Bajawa dan Ende masing-masing menerima <figure value="40" place="Bajawa">40</figure> dan <figure value="35" measure="unit mesin jahit" place="Ende">35 unit mesin jahit</figure>.',
    "head_of_a_list_with_whence_and_for_whom": 'Berikut rincian bantuan benih dari gudang Bulog untuk tiga kabupaten adalah sebagai berikut:\n- Kabupaten Alor: <figure value="12" unit="ton" measure="bantuan benih" place="Kabupaten Alor">12 ton</figure>\n- Kabupaten Bima: <figure value="9" unit="ton" measure="bantuan benih" place="Kabupaten Bima">9 ton</figure>',
    "same_thing_at_another_time": 'Pada 2023 dinas itu melatih <figure value="310" measure="perajin" period="2023">310 perajin</figure>, sedangkan pada 2024 <figure value="455" measure="perajin" period="2024">455</figure>.',
    # when
    "year_in_brackets": 'Panen kopi tahun 2024 sebanyak <figure value="35" unit="ton" measure="Panen kopi" period="2024">35 ton</figure> (2023: <figure value="33" unit="ton" measure="Panen kopi" period="2023">33 ton</figure>).',
    "time_behind_two_currencies": 'Ekspor vanili mencapai <figure value="40000000" unit="USD" period="2024">40 juta dolar AS</figure> atau setara <figure value="650000000000" unit="IDR" period="2024">Rp650 miliar</figure> pada tahun 2024.',
}


@pytest.mark.parametrize("name", SENTENCES)
def test_sentence(name: str) -> None:
    assert wrong(SENTENCES[name]) == []


@pytest.mark.parametrize("base", ["per 1.000 penduduk", "per 100.000 kelahiran hidup", "setiap 100 peserta"])
def test_base_of_a_rate_is_no_figure(base: str) -> None:
    assert [f.value for f in extracted(f"Rasio bidan di pulau itu 4,2 {base}.")] == [4.2]


def test_pedlars_are_not_five() -> None:
    assert extracted("Bantuan itu dibagikan kepada pedagang kaki lima.") == []


@pytest.mark.parametrize("said", ["satu di antaranya disetujui", "tiga di antaranya merupakan usulan lama"])
def test_some_of_things_named_are_no_figure(said: str) -> None:
    assert extracted(f"Beberapa usulan dibahas dan {said}.") == []
