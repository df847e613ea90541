"""What is counted, how far, where and how sure, in sentences that lead astray; one phenomenon a test."""

from __future__ import annotations

import pytest

from tests.extract.test_figures import extracted, wrong

MEASURES = {
    "spread_that_narrows": '<figure value="240" unit="bps" measure="Selisih bunga">Selisih bunga menyempit dari 240 bps</figure> menjadi <figure value="216" unit="bps" measure="Selisih bunga">216 bps</figure>.',
    "worth_of_what_grew": '<figure value="22" unit="percent" measure="Pinjaman daring tumbuh">Pinjaman daring tumbuh 22 persen</figure> dengan nominal <figure value="9000000000" unit="IDR" measure="Pinjaman daring">Rp9 miliar</figure>.',
    "twice_as_many": '<figure value="1400000" measure="pelancong">Jumlah pelancong meningkat dua kali lipat menjadi 1,4 juta</figure> orang.',
    "what_it_is_made_of": 'Kiriman itu terdiri atas <figure value="20" unit="ton" measure="beras">20 ton beras</figure> dan <figure value="300" measure="tenda">300 tenda</figure>.',
    "rate_that_stays": '<figure value="4.75" unit="percent" measure="Suku bunga acuan">Suku bunga acuan tetap 4,75 persen</figure>.',
    "level_after_a_movement": '<figure value="30" unit="percent" measure="Pendapatan nelayan naik">Pendapatan nelayan naik 30 persen</figure>, dari <figure value="2000000" unit="IDR" measure="Pendapatan nelayan">Rp2 juta</figure> menjadi <figure value="2600000" unit="IDR" measure="Pendapatan nelayan">Rp2,6 juta</figure>.',
    "points_then_a_level": '<figure value="35" measure="Kurs rupiah">Kurs rupiah ditutup menguat 35</figure> poin menjadi <figure value="16560" unit="IDR" measure="Kurs rupiah">Rp16.560</figure>.',
    "two_acronyms": 'Sebanyak <figure value="120" measure="personel TNI dan Polri">120 personel TNI dan Polri</figure> dikerahkan.',
    "direct_behind_a_noun": 'Ada <figure value="135" measure="aduan langsung">135 aduan langsung</figure>.',
    "perfect_says_which": 'Sebanyak <figure value="47" measure="nelayan sudah menerima bantuan">47 orang nelayan sudah menerima bantuan</figure>.',
    "clause_of_what_there_is": 'Tercatat <figure value="31" measure="bengkel telah membuka pendaftaran">31 bengkel telah membuka pendaftaran</figure>.',
    "class_of_what_is_counted": 'Ada <figure value="40" measure="kapal di bawah lima gros ton" status="actual">40 kapal di bawah lima gros ton</figure>.',
    "who_records_what_grows": '<figure value="3.2" unit="percent" measure="pertumbuhan ekspor">Universitas Riau mencatat pertumbuhan ekspor sebesar 3,2 persen</figure>.',
    "manner_of_a_movement": '<figure value="4.8" unit="percent" measure="ekspor rotan tumbuh">ekspor rotan tumbuh resilien 4,8 persen</figure>.',
    "manner_with_an_adverb": '<figure value="9.5" unit="percent" measure="Sektor Perkebunan tumbuh">Sektor Perkebunan tumbuh sangat signifikan 9,5 persen</figure>.',
    "state_behind_a_link": '<figure value="3000000000" unit="IDR" measure="keseimbangan kas">keseimbangan kas tercatat positif sebesar Rp3 miliar</figure>.',
    "account_with_a_deficit_and_a_date": 'Koperasi itu sampai dengan 31 Mei 2025 mengalami <figure value="2000000000" unit="IDR" measure="defisit" period="2025-05-31">defisit sebesar Rp2 miliar</figure>.',
    "two_of_two": '<figure value="9" unit="percent" measure="Sektor angkutan dan gudang">Sektor angkutan dan gudang serta penginapan dan makan minum masing-masing tumbuh 9 persen</figure> dan <figure value="5" unit="percent" measure="penginapan dan makan minum">5 persen</figure>.',
    "object_of_a_former_verb": 'Kini <figure value="7543.5" measure="indeks saham">indeks saham menunjukkan perbaikan nyata dan ditutup pada level 7.543,5</figure>.',
    "those_who_did_it_are_counted": '<figure value="1649" measure="pelamar yang mendaftar seleksi guru">pelamar yang mendaftar seleksi guru berjumlah 1.649</figure>.',
    "object_that_has_the_size": 'Koperasi yang mengelola <figure value="5000000000" unit="IDR" measure="aset produktif">aset produktif mencapai Rp5 miliar</figure> itu bubar.',
    "maker_behind_a_size": 'Itu <figure value="60" unit="m" measure="kapal patroli cepat">kapal patroli cepat 60 meter</figure> buatan dalam negeri.',
    "total_behind_the_number": 'Terhitung dari <figure value="1789" measure="pegawai kontrak">1.789 total pegawai kontrak</figure>, separuhnya pindah.',
    "domestic_is_one_word": 'Produk itu memakai <figure value="20" value_max="40" comparator="range" unit="percent" measure="komponen dalam negeri">komponen dalam negeri sebesar 20-40 persen</figure>.',
    "both_ends_of_a_change": 'Bank menaikkan <figure value="30" unit="percent" comparator="<=" measure="rasio cadangan">rasio cadangan dari maksimum 30 persen</figure> menjadi <figure value="35" unit="percent" measure="rasio cadangan">35 persen</figure> dari modal.',
    "adjective_before_a_bracket": '<figure value="0.6" unit="percent" measure="Inflasi cabai">Inflasi cabai masih tercatat rendah (0,6 persen</figure>).',
    "in_general_is_no_subject": 'Secara umum <figure value="800000000000" unit="IDR" measure="anggaran pesantren">anggaran pesantren naik sebesar 800 miliar</figure>.',
    "until_a_date_before_the_tie": '<figure value="9450" unit="IDR" measure="Harga kopra" period="2025-06-12">Harga kopra hingga 12 Juni 2025 tetap bertahan di level Rp9.450</figure>.',
    "contraction_of_the_thing_just_named": '<figure value="11" unit="percent" measure="Harga karet naik">Harga karet naik 11 persen</figure>, namun kontraksi <figure value="-15" unit="percent" measure="Harga karet">-15 persen</figure>.',
    "another_half": '<figure value="50" unit="percent" measure="bobot ujian">50 persen bobot ujian</figure> dari tulisan dan <figure value="50" unit="percent" measure="bobot ujian">50 persen</figure> lainnya dari lisan.',
    "shares_dealt_out": 'Total insentif mencapai <figure value="9000000000" unit="IDR" measure="insentif">Rp9 miliar</figure>, yang disalurkan kepada <figure value="6000000000" unit="IDR" measure="insentif">koperasi nelayan sebesar Rp6 miliar</figure> dan <figure value="3000000000" unit="IDR" measure="insentif">koperasi tani sebesar Rp3 miliar</figure>.',
    "act_in_capitals_before_a_count": 'Rencananya ada Lomba Lari dan Pembangunan <figure value="30" measure="sumur air bersih">30 sumur air bersih</figure>.',
    "grade_behind_a_comma": 'Ia lulus dengan <figure value="3.95" measure="IPK">IPK nyaris sempurna, 3,95</figure>.',
    "two_with_a_counter": 'Panglima menyerahkan <figure value="2" measure="unit helikopter angkut">dua unit helikopter angkut</figure>.',
    "salute_of_guns": 'Upacara diiringi <figure value="21" measure="dentuman meriam">dentuman meriam sebanyak 21</figure> kali.',
}

BOUNDS = {
    "reach_of_a_device": 'Radar itu mendeteksi kapal pada <figure value="30" unit="km" comparator="<=" measure="jarak">jarak hingga 30 kilometer</figure>.',
    "height_between_until_and_number": 'Pesawat itu mendeteksi api hingga <figure value="50" unit="m" comparator="<=" measure="ketinggian">ketinggian 50 meter</figure>.',
    "alternatives_share_their_bound": 'Pesawat mampu mengangkut <figure value="37" unit="ton" comparator="<=" measure="muatan">muatan hingga 37 ton</figure>, atau <figure value="116" comparator="<=" measure="prajurit">116 prajurit</figure>.',
    "at_least_there_are": 'Setidaknya ada <figure value="4" comparator=">=" measure="program prioritas">empat program prioritas</figure>.',
    "rise_is_no_ceiling": 'Produksi garam meningkat <figure value="300" unit="ton" comparator="=">hingga 300 ton</figure>.',
}

CIRCUMSTANCES = {
    "plan_behind_a_place": 'Sebanyak <figure value="12" measure="sekolah" status="target" place="Kabupaten Sleman">12 sekolah di Kabupaten Sleman</figure> akan dibangun.',
    "plan_behind_a_class": 'Sebanyak <figure value="12" measure="kapal di bawah 5 GT" status="target">12 kapal di bawah 5 GT</figure> akan dibangun.',
    "place_in_the_name_of_a_house": 'Di SKB Kota Depok, ujian diikuti <figure value="240" measure="warga belajar" place="Kota Depok">240 warga belajar</figure>.',
    "mission_tells_the_town": 'Forum di Aula KBRI Wina diikuti <figure value="80" measure="pelajar" place="Wina">80 pelajar</figure>.',
    "place_of_a_cause": 'Ekspor Jambi tumbuh <figure value="5" unit="percent" place="Jambi">5 persen</figure> akibat naiknya permintaan dari India.',
    "time_of_a_cause": '<figure value="1.4" unit="percent" measure="Belanja daerah turun" period="null">Belanja daerah turun 1,4 persen</figure> karena belanja pada 2023 sangat tinggi.',
    "month_compared_with": 'Pada Maret 2025 <figure value="1300" measure="penganggur" period="2025-03">jumlah penganggur turun 1.300 orang</figure> dari Maret 2024.',
    "month_of_the_next_number": '<figure value="49.6" measure="Indeks pabrik" period="2025-05">Indeks pabrik bulan Mei 2025 sebesar 49,6</figure> (April <figure value="49.8" measure="Indeks pabrik">49,8</figure>).',
    "heading_sets_the_time": 'Perkembangan APBD hingga 31 Mei 2025\n<figure value="9000000000" unit="IDR" measure="Pendapatan daerah" period="2025-05-31">Pendapatan daerah mencapai Rp9 miliar</figure>.',
    "things_that_will_do_something": 'Sudah ada <figure value="7" measure="pabrik keramik" status="actual">tujuh pabrik keramik</figure> yang akan menempati kawasan ini.',
    "things_that_will_be_made": 'Ada <figure value="7" measure="pabrik keramik" status="target">tujuh pabrik keramik</figure> yang akan dibangun.',
    "what_there_is_in_a_plan": 'Badan itu akan menyelaraskan data guru yang berjumlah <figure value="53000" status="actual">53.000 orang</figure>.',
    "second_predicate_plans": 'Kami telah menguji <figure value="773" measure="pegawai" status="actual">773 pegawai</figure>, dan akan menguji <figure value="397" measure="pegawai" status="target">397 pegawai</figure> lagi.',
    "ready_to_send": 'Indonesia siap mengirimkan <figure value="20000" measure="pasukan perdamaian" status="target">20 ribu pasukan perdamaian</figure>.',
    "approved_purchase": 'Presiden menyetujui pengadaan <figure value="30" measure="rangkaian kereta baru" status="target">30 rangkaian kereta baru</figure>.',
    "share_of_a_ceiling_done": 'Belanja desa <figure value="38" unit="percent" status="actual">terealisasi 38 persen</figure> pagu tahun ini.',
}

NOTHING = {
    "islamic_year": "Panitia menutup evaluasi haji 1444 H/2023 M.",
    "year_behind_an_apostrophe": "Indeks Juni ’25 belum terbit.",
    "stage_behind_a_roman_one": "Peserta tahap I dan 2 akan dipanggil.",
    "days_of_a_change": "Layanan itu dipercepat dari 40 menjadi 14 hari.",
    "named_with_its_number": "Sekolah menerapkan Lima Budaya Kerja Nyata (5 BKN). Guru menilai 5 BKN mudah.",
    "announced_name_with_letters": "Mereka mengenal program 7 Langkah Sekolah Sehat (LSS) sejak dini.",
    "parts_of_the_scripture": "Cabang itu meliputi 10 juz dan 30 juz.",
    "military_region": "Ia bertugas di Kodam 17 Cenderawasih.",
}


@pytest.mark.parametrize("name", sorted(MEASURES))
def test_what_is_counted(name: str) -> None:
    assert wrong(MEASURES[name], published="2025-11-03") == []


@pytest.mark.parametrize("name", sorted(BOUNDS))
def test_bound(name: str) -> None:
    assert wrong(BOUNDS[name], published="2025-11-03") == []


@pytest.mark.parametrize("name", sorted(CIRCUMSTANCES))
def test_circumstance(name: str) -> None:
    assert wrong(CIRCUMSTANCES[name], published="2025-11-03") == []


@pytest.mark.parametrize("name", sorted(NOTHING))
def test_no_figure(name: str) -> None:
    assert [f.slots() for f in extracted(NOTHING[name], published="2025-11-03")] == []


def test_prices_of_two_things_that_moved_alike_stay_two_facts() -> None:
    found = extracted("Harga beras naik 3,0 persen. Harga tembaga naik 3,0 persen.")
    assert [f.measure for f in found] == ["Harga beras naik", "Harga tembaga naik"]
