"""Time expressions: found at the right place, with the right value. 17 June 2025 is a Tuesday in week 25."""

from __future__ import annotations

import datetime as dt

import pytest

from pipeline.document import Block, Document
from pipeline.evaluate.inline import parse
from pipeline.recognise import dates
from pipeline.recognise.date_grammar import Grammar, grammar
from pipeline.recognise.mentions import DateMention

DAY = "2025-06-17"


def found(text: str, published: str | None = DAY, rules: Grammar | None = None) -> list[tuple[int, int, str | None]]:
    document = Document(doc_id="t", text=text, published=dt.date.fromisoformat(published) if published else None)
    return [(m.start, m.end, m.value) for m in dates.mentions(document, rules or grammar())]


def check(marked: str, published: str | None = DAY) -> None:
    text, gold = parse(marked)
    wanted = [(g.start, g.end, g.slots["value"]) for g in gold]
    assert [(text[s:e], v) for s, e, v in found(text, published)] == [(text[s:e], v) for s, e, v in wanted]
    assert found(text, published) == wanted


def case(name: str, marked: str, published: str | None = DAY) -> object:
    return pytest.param(marked, published, id=name)


def d(value: str, text: str) -> str:
    return f'<date value="{value}">{text}</date>'


WHOLE_DAYS = [
    case("day_month_year", f"Balai baru dibuka {d('2025-06-03', '3 Juni 2025')} di Tegal."),
    case("leading_zero", f"Kapal sandar {d('2025-02-04', '04 Februari 2025')} pagi-pagi."),
    case("weekday_comma", f"Rapat usai {d('2025-06-13', 'Jumat, 13 Juni 2025')}."),
    case("weekday_without_comma", f"Ia tiba {d('2025-06-13', 'Jumat 13 Juni 2025')}."),
    case("hari_before_the_weekday", f"Pada {d('2025-06-13', 'hari Jumat, 13 Juni 2025')}, loket tutup."),
    case("tanggal_inside", f"Pada {d('2025-06-13', 'Jumat tanggal 13 Juni 2025')} loket tutup."),
    case("tanggal_before", f"Loket buka tanggal {d('2025-06-29', '29 Juni 2025')}."),
    case("in_brackets_with_words", f"Rapat itu {d('2025-06-13', '(Jumat, 13 Juni 2025)')} singkat."),
    case("weekday_and_figures", f"Pasar ramai, {d('2025-05-06', 'Selasa (6/5/2025)')}."),
    case("figures_with_zeros", f"Pasar ramai, {d('2025-05-06', 'Selasa (06/05/2025)')}."),
    case("blanks_around_slashes", f"Pasar ramai, {d('2025-05-06', 'Selasa (6 / 5 / 2025)')}."),
    case("comma_inside_the_brackets", f"Pasar ramai {d('2025-05-06', '(Selasa, 6/5/2025)')}."),
    case("hyphens", f"Berkas bertanggal {d('2025-10-29', '29-10-2025')} hilang."),
    case("dots", f"Berkas per {d('2025-10-29', '29.10.2025')} lengkap."),
    case("iso", f"Versi {d('2025-10-29', '2025-10-29')} dimuat."),
    case("iso_with_slashes", f"Versi {d('2025-10-29', '2025/10/29')} dimuat."),
    case("two_digit_year", f"Surat {d('2025-05-06', '6/5/25')} dijawab."),
    case("weekday_of_next_week_and_day", f"Lomba dibuka {d('2025-06-23', 'Senin pekan depan, 23 Juni 2025')}."),
    case("sunday_with_a_part_of_the_day", f"Kapal merapat {d('2025-06-15TAF', 'Minggu siang')}."),
    case("sunday_night_in_lower_case", f"Gempa terasa hingga Bima, {d('2025-06-15TNI', 'minggu malam')}."),
    case("a_year_later", f"Pabrik dibuka pada {d('1978', '1978')}. {d('1979', 'Setahun kemudian')} banjir melanda."),
    case("years_joined_by_words_behind_a_noun", f"Anggaran program {d('2023/2025', '2023 s.d. 2025')} terserap."),
    case("today_before_a_further_verb", f"Menteri tiba {d('2025-06-17', 'hari ini')} dan langsung meninjau pasar."),
    case("young_people_nowadays", "Generasi muda hari ini hidup dengan gawai."),
    case("farmers_nowadays", "Petani hari ini tidak lagi takut pada cuaca."),
    case("today_and_tomorrow_as_ages", "Sekolah hari ini dan hari esok harus ramah."),
    case(
        "names_of_holidays_with_a_year", "Posko Natal 2025 dan Tahun Baru 2026 disiapkan, juga untuk Hari Buruh 2025."
    ),
    case("name_of_independence_day_with_a_year", "Lomba Hari Kemerdekaan 2025 digelar di alun-alun."),
    case("hijri_year_of_a_month", "Selama Ramadan 1446 H pasar murah digelar."),
    case("hijri_day_beside_the_common_one", f"Puasa mulai {d('2025-03-01', '1 Maret 2025')} atau 1 Ramadan 1446 H."),
    case(
        "hijri_day_before_the_common_one",
        f"Maulid 12 Rabiulawal 1447 H bertepatan dengan {d('2025-09-05', '5 September 2025')}.",
    ),
    case(
        "common_day_before_a_slash_and_the_hijri_one",
        f"Wukuf pada {d('2025-06-05', 'Kamis, 5 Juni 2025')} / 9 Zulhijah 1446 H.",
    ),
    case("month_before_day_where_only_that_is_a_date", f"Tiket {d('2025-05-13', '5/13/2025')} hangus."),
    case("english_order", f"Osaka, {d('2025-06-06', 'June 6, 2025')}: delegasi tiba."),
    case("old_spelling_nopember", f"Ia lahir {d('1952-11-08', '8 Nopember 1952')}."),
    case("old_spelling_pebruari", f"Ia lahir {d('1961-02-08', '8 Pebruari 1961')}."),
    case("jumat_with_apostrophe", f"Kirab digelar {d('2025-06-13', 'Jum’at, 13 Juni 2025')}."),
    case("abbreviated_month", f"Nota {d('2025-08-05', '5 Agt 2025')} dan {d('2025-12-05', '5 Des. 2025')} terkirim."),
    case("lower_case_month", f"kirab digelar {d('2025-05-06', '6 mei 2025')}"),
    case("capitals", f"PENUTUPAN {d('2025-10-17', '17 OKTOBER 2025')}"),
    case("hyphened_date_in_words", f"Sidang {d('2025-10-09', '9-Okt-2025')} batal."),
    case("tahun_before_the_year", f"Akta {d('2024-12-10', '10 Desember Tahun 2024')} dicabut."),
    case("lalu_after_the_date", f"Tugu diresmikan {d('2024-10-30', '30 Oktober 2024 lalu')}."),
    case("part_of_day_inside", f"Tamu tiba {d('2025-06-12TMO', 'Kamis pagi (12/6/2025)')}."),
    case("part_of_day_behind", f"Tamu tiba {d('2025-06-12TNI', 'Kamis (12/6/2025) malam')}."),
    case(
        "formal_deed",
        f"Pada {d('2025-06-17', 'hari Selasa tanggal tujuh belas bulan Juni tahun dua ribu dua puluh lima')}, kami sepakat.",
    ),
    case("bulan_and_tahun_written_out", f"Akta {d('2025-06-17', '17 bulan Juni tahun 2025')} dibacakan."),
    case("foreign_month", f"Ia tiba di Johor {d('2025-03-31', '31 Mac 2025')}."),
    case("part_of_day_of_the_noun_before", f"Dalam apel pagi, {d('2025-06-16', 'Senin (16/6/2025)')}, ia memimpin."),
    case("part_of_day_free_before", f"Pada {d('2025-06-16TNI', 'malam, 16 Juni 2025')}, ia tiba."),
    case("day_that_does_not_exist", "Kuitansi 31 Februari 2025 itu palsu."),
    case("leap_day", f"Ia lahir {d('2024-02-29', '29 Februari 2024')}, bukan 29 Februari 2023."),
]

WITHOUT_YEAR = [
    case("weekday_and_day_month", f"Kuliah umum usai, {d('2025-06-12', 'Kamis (12/6)')}."),
    case("brackets_alone", f"TEGAL {d('2025-06-12', '(12/6)')} - Balai dibuka."),
    case("words", f"Loket dibuka {d('2025-07-01', '1 Juli')} di balai desa."),
    case("weekday_decides_the_year", f"Sidang {d('2024-05-28', 'Selasa (28/5)')} ditunda."),
    case("wrong_weekday_of_a_day_close_by", f"Sidang {d('2025-06-12', 'Rabu (12/6)')} ditunda."),
    case("stroke_before_the_bracket", f"Kapal karam, {d('2025-06-16', 'Senin (16/6/)')}."),
    case(
        "months_of_a_row_whose_year_stands_elsewhere",
        f"Upah {d('2024-11', 'November')} dan {d('2024-12', 'Desember 2024')} cair. "
        f"Pada {d('2024-11', 'November')} dan {d('2024-12', 'Desember')} kapal karam.",
    ),
    case("edition_of_a_month", "Konferensi Pers Kas Daerah Edisi Juni 2025 digelar."),
    case("programme_of_laws_of_a_year", "RUU Kelautan masuk Prolegnas prioritas tahun 2025."),
    case("from_a_day_to_a_month", f"Festival digelar {d('2025-06-26/2025-08', '26 Juni hingga Agustus mendatang')}."),
    case(
        "from_today_in_figures_to_a_day_in_words",
        f"Razia digelar mulai {d('2025-06-17/2025-06-29', 'hari ini, Selasa (17/6/2025) hingga 29 Juni 2025')}.",
    ),
    case("quoted_akan_does_not_turn_the_weekday", f"“Loket akan dibuka,” kata Rini, {d('2025-06-16', 'Senin')}."),
    case("nearest_year_after_new_year", f"Pasar tutup {d('2024-12-30', '30 Desember')}.", "2025-01-03"),
    case("nearest_year_before_new_year", f"Pasar buka {d('2026-01-02', '2 Januari')}.", "2025-12-29"),
    case("lalu_looks_back", f"Tugu diresmikan {d('2024-08-17', '17 Agustus lalu')}."),
    case("mendatang_looks_ahead", f"Lomba digelar {d('2026-05-02', '2 Mei mendatang')}."),
    case("month_lalu", f"Ia dilantik {d('2025-04', 'bulan April lalu')}."),
    case("month_kemarin", f"{d('2025-05', 'Bulan Mei kemarin')} dana cair."),
    case("month_mendatang", f"Puncaknya {d('2025-11', 'November mendatang')}."),
    case("no_anchor_no_value", f"Loket dibuka {d('null', '1 Juli')}.", None),
    case(
        "full_date_in_the_text_is_the_anchor",
        f"TEGAL {d('2025-05-06', '(6/5)')} - Balai dibuka {d('2025-05-06', 'Selasa (6/5/2025)')}.",
        None,
    ),
    case(
        "dateline_is_the_anchor",
        f"Tegal, {d('2025-05-07', '7 Mei 2025')} – Balai dibuka {d('2025-05-06', 'Selasa (6/5)')}.",
        None,
    ),
    case("not_a_service_time", "Layanan 24/7 dibuka."),
    case("not_a_fraction", "Baru 1/3 peserta datang."),
]

PARTIAL = [
    case("month_and_year", f"Harga naik pada {d('2025-03', 'Maret 2025')}."),
    case("bulan_month_year", f"Harga naik pada {d('2025-03', 'bulan Maret 2025')}."),
    case("month_alone_after_a_preposition", f"Harga naik pada {d('2025-05', 'Mei')} dan turun lagi."),
    case("month_in_brackets", f"Indeks naik ke 50,9 (dari 49,7 pada {d('2025-04', 'April')}), lalu turun."),
    case("edge_of_a_month", f"Cadangan naik pada {d('2025-05', 'akhir Mei 2025')}."),
    case("year", f"Ekspor {d('2024', 'tahun 2024')} naik."),
    case("year_ini", f"Di {d('2025', 'tahun 2025 ini')} ekspor naik."),
    case("bare_year_after_a_preposition", f"Tugu itu berdiri sejak {d('1993', '1993')}."),
    case("bare_year_after_a_noun", f"Hasil sensus {d('2020', '2020')} diumumkan."),
    case("edge_of_a_year", f"Rampung pada {d('2026', 'awal 2026')} atau {d('2026', 'akhir tahun 2026')}."),
    case("fiscal_year", f"Formasi {d('2025', 'Tahun Anggaran 2025')} dan {d('2026', 'TA 2026')} dibuka."),
    case("school_year", f"Siswa {d('2025/2026', 'tahun ajaran 2025/2026')} mendaftar."),
    case("decade", f"Pabrik berdiri {d('199', 'tahun 1990-an')} dan ramai {d('198', 'era 80-an')}."),
    case("century", f"Benteng {d('16', 'abad ke-17')} itu dipugar."),
    case("century_in_roman_figures", f"Benteng {d('19', 'abad XX')} itu dipugar."),
    case("quarter_roman", f"Ekonomi tumbuh pada {d('2025-Q1', 'triwulan I 2025')}."),
    case("quarter_word_and_tahun", f"Laba {d('2024-Q3', 'kuartal ketiga tahun 2024')} naik."),
    case(
        "quarter_with_slash_and_dash",
        f"Laba {d('2025-Q2', 'kuartal II/2025')} di atas {d('2025-Q1', 'triwulan I-2025')}.",
    ),
    case("quarter_code", f"Laba {d('2025-Q1', 'Q1 2025')} naik."),
    case("quarter_without_year", f"Ekspor {d('2025-Q1', 'triwulan I')} naik dan {d('2024-Q4', 'triwulan IV')} turun."),
    case("half_year", f"Realisasi {d('2025-H1', 'semester I tahun 2025')} baik."),
    case("paruh", f"Pada {d('2024-H2', 'paruh kedua 2024')} impor turun."),
]

RELATIVE = [
    case("hari_ini", f"Loket dibuka {d('2025-06-17', 'hari ini')}."),
    case(
        "hari_ini_with_weekday_and_figures", f"Ia melantik pejabat pada {d('2025-06-17', 'hari ini, Selasa (17/6)')}."
    ),
    case("kemarin", f"Rombongan tiba {d('2025-06-16', 'kemarin')}."),
    case("besok_pagi", f"Lomba dimulai {d('2025-06-18TMO', 'besok pagi')}."),
    case("lusa", f"Bantuan tiba {d('2025-06-19', 'lusa')}."),
    case("siang_ini", f"Dana cair {d('2025-06-17TAF', 'siang ini')}."),
    case("tadi_malam", f"Gempa terasa {d('2025-06-16TNI', 'tadi malam')}."),
    case("petang_nanti", f"Konser digelar {d('2025-06-17TEV', 'petang nanti')}."),
    case("weekday_lalu", f"Mereka bertemu {d('2025-06-10', 'Selasa lalu')} dan {d('2025-06-12', 'Kamis lalu')}."),
    case("weekday_depan", f"Sidang digelar {d('2025-06-24', 'Selasa depan')}."),
    case("weekday_of_last_week", f"Mereka bertemu {d('2025-06-12', 'Kamis pekan lalu')}."),
    case("weekday_of_next_week", f"Sidang digelar {d('2025-06-26', 'Kamis pekan depan')}."),
    case("weekday_kemarin", f"Kantor itu dibakar {d('2025-06-13', 'Jumat kemarin')}."),
    case("weekday_alone", f"Ia menemui bupati pada {d('2025-06-11', 'hari Rabu')}."),
    case("weekday_alone_behind_akan", f"Ia akan menemui bupati pada {d('2025-06-18', 'hari Rabu')}."),
    case("weekday_evening_behind_akan", f"Konser akan digelar {d('2025-06-20TNI', 'Jumat malam')}."),
    case("weekday_alone_unresolved", f"Ia menemui bupati pada {d('null', 'hari Rabu')}.", None),
    case("weekday_night", f"Ia tiba {d('2025-06-13TNI', 'Jumat malam')}."),
    case("week", f"Menteri ke Ambon {d('2025-W26', 'pekan depan')} setelah {d('2025-W24', 'minggu lalu')} batal."),
    case("weekend", f"Pasar ramai {d('2025-W24', 'akhir pekan lalu')}."),
    case("month_relative", f"Panen {d('2025-05', 'bulan lalu')} baik, {d('2025-07', 'awal bulan depan')} lagi."),
    case("year_relative", f"Ekspor {d('2025', 'tahun ini')} melebihi {d('2024', 'akhir tahun lalu')}."),
    case("budget_of_a_year_in_small_letters", f"Serapan anggaran {d('2024', '2024')} tinggi."),
    case(
        "month_alone_is_of_the_year_written_beside_it",
        f"Stok {d('2024-11', 'November 2024')} turun, sebab panen di {d('2024-11', 'November')} gagal.",
    ),
    case(
        "month_alone_behind_akan_is_the_coming_one",
        f"Stok {d('2024-11', 'November 2024')} turun; panen akan dimulai pada {d('2025-11', 'November')}.",
    ),
    case(
        "month_of_two_years_stays_the_nearest",
        f"Stok {d('2023-08', 'Agustus 2023')} dan {d('2024-08', 'Agustus 2024')} turun, panen di {d('2025-08', 'Agustus')} baik.",
    ),
    case("month_of_last_year", f"Panen {d('2024-08', 'Agustus tahun lalu')} baik."),
    case("days_ago", f"Jembatan runtuh {d('2025-06-15', 'dua hari lalu')}."),
    case("weeks_ago", f"Aturan terbit {d('2025-W23', 'dua minggu yang lalu')}."),
    case("years_ago_in_compound_numerals", f"Ia pindah {d('2013', 'dua belas tahun silam')}."),
    case("one_unit_ago", f"Harga naik {d('2025-05', 'sebulan lalu')}."),
    case("days_from_now", f"Lomba mulai {d('2025-06-20', 'tiga hari lagi')}."),
    case("day_of_this_month", f"Pendaftaran tutup {d('2025-06-20', 'tanggal 20 bulan ini')}."),
    case("year_end", f"Dana harus terserap hingga {d('2025', 'akhir tahun')}."),
    case(
        "dateline_is_the_day_of_speaking",
        f"Tegal, {d('2025-06-16', '16 Juni 2025')} – Menteri melantik pejabat {d('2025-06-16', 'hari ini')}.",
    ),
    case(
        "the_only_occasion_is_the_day_of_speaking",
        f"“{d('2025-06-14', 'Hari ini')} kami resmikan,” kata Bupati di Tegal, {d('2025-06-14', 'Sabtu (14/6)')}.",
    ),
    case("week_then_weekday", f"{d('2025-06-18', 'Pekan ini, Rabu')}, rapat digelar."),
    case("minggu_at_the_beginning_is_the_week", f"{d('2025-W24', 'Minggu lalu')} rombongan tiba."),
    case("minggu_with_a_capital_inside_is_sunday", f"Rombongan tiba pada {d('2025-06-15', 'Minggu lalu')}."),
    case("day_number_nanti", f"Rapat digelar {d('2025-06-20', 'tanggal 20 nanti')}."),
    case("last_quarter", f"Laba {d('2025-Q1', 'kuartal lalu')} turun."),
]

RANGES = [
    case("days_of_a_month", f"Pameran berlangsung {d('2025-06-17/2025-06-19', '17 s.d. 19 Juni 2025')}."),
    case("days_of_a_month_hyphen", f"Pameran berlangsung {d('2025-06-17/2025-06-19', '17-19 Juni')}."),
    case("days_across_months", f"Ekspedisi {d('2025-10-28/2025-11-02', '28 Oktober – 2 November 2025')} selesai."),
    case("days_across_years", f"Libur {d('2024-12-28/2025-01-03', '28 Desember 2024 sampai dengan 3 Januari 2025')}."),
    case(
        "year_written_once_across_new_year", f"Libur {d('2025-12-28/2026-01-03', '28 Desember hingga 3 Januari 2026')}."
    ),
    case("sejak_hingga", f"Sejak {d('2025-02-02/2025-05-31', '2 Februari hingga 31 Mei 2025')} ada 720 orang."),
    case("weekdays", f"Lokakarya {d('2025-06-09/2025-06-11', 'Senin–Rabu, 9–11 Juni 2025')} penuh."),
    case("figures", f"Lomba {d('2025-11-03/2025-11-05', '(3-5/11/2025)')} di Solo."),
    case("figures_weekdays_no_year", f"Lomba {d('2025-06-09/2025-06-11', 'Senin–Rabu (9-11/6)')} di Solo."),
    case("two_full_figures", f"Lomba {d('2025-10-28/2025-10-30', '28/10/2025–30/10/2025')} di Solo."),
    case("months", f"Realisasi {d('2025-01/2025-08', 'Januari hingga Agustus 2025')} naik."),
    case("months_across_years", f"Panen {d('2024-10/2025-03', 'Oktober 2024–Maret 2025')} baik."),
    case("month_to_day", f"Kasus {d('2024-10/2025-05-21', 'Oktober 2024 hingga 21 Mei 2025')} turun."),
    case("years_after_periode", f"Ketua periode {d('2024/2029', '2024–2029')} dilantik."),
    case("years_after_tahun", f"Ia memimpin {d('1975/1982', 'tahun 1975-1982')}."),
    case("years_with_hingga", f"Ekspor naik pada {d('2023/2026', '2023 hingga 2026')}."),
    case("terms_in_brackets", f"Kepala kedua ({d('1992/1996', '1992–1996')}) hadir."),
    case("quarters", f"Ekspor {d('2025-Q1/2025-Q3', 'triwulan I–III 2025')} naik."),
    case("today_until", f"Pameran dibuka {d('2025-06-17/2025-06-20', 'hari ini hingga 20 Juni 2025')}."),
    case("two_days_are_no_range", f"Ujian {d('2025-06-05', '5')} dan {d('2025-06-09', '9 Juni 2025')} lancar."),
    case("two_years_are_no_range", f"Ekspor tahun {d('2025', '2025')} dan {d('2026', '2026')} naik."),
    case("two_months_are_no_range", f"Dana cair {d('2025-06', 'Juni')} dan {d('2025-07', 'Juli 2025')}."),
    case(
        "two_quarters_are_no_range", f"Pada {d('2025-Q3', 'triwulan III')} dan {d('2025-Q4', 'IV 2025')} belanja naik."
    ),
    case("days_of_two_months", f"Ujian {d('2025-05-28', '28 Mei')} dan {d('2025-06-09', '9 Juni 2025')} lancar."),
    case("backwards_is_nothing", "Nomor urut 19-17 Juni 2025."),
    case("between_two_days", f"Antara {d('2025-06-05/2025-06-09', '5 dan 9 Juni 2025')} loket tutup."),
    case("between_two_years", f"Antara {d('2019/2022', '2019 dan 2022')} ekspor turun."),
    case(
        "weekday_and_figures_on_both_sides",
        f"Sejak {d('2025-06-09/2025-06-11', 'Senin (9/6) hingga Rabu (11/6)')} hujan.",
    ),
    case(
        "days_in_figures_are_no_range",
        f"Pasar ramai Sabtu dan Minggu ({d('2025-06-14', '14')} dan {d('2025-06-15', '15/6/2025')}).",
    ),
    case("sd_with_a_full_stop", f"Berlaku {d('2025-01-01/2025-12-31', '1 Januari 2025 sd. 31 Desember 2025')}."),
    case("until_now", f"Balai itu sejak {d('1993/..', '1993 hingga sekarang')} melatih nelayan."),
    case("weekdays_of_next_week", f"Pelatihan digelar {d('2025-06-23/2025-06-25', 'Senin–Rabu pekan depan')}."),
    case("range_then_day", f"Hujan {d('2025-06-28/2025-06-30', '28–30 Juni')} dan {d('2025-07-05', '5 Juli 2025')}."),
    case("edges_of_years", f"Panen {d('2024/2025', 'akhir 2024 hingga awal 2025')} baik."),
]

CLOCK = [
    case("after_the_date", f"Apel digelar {d('2025-10-01T07:00', 'Rabu (1/10/2025) pukul 07.00 WIB')}."),
    case("before_the_date", f"Hingga {d('2025-06-13T10:00', 'pukul 10.00 WIB 13 Juni 2025')} tercatat 147 kasus."),
    case("wita_and_colon", f"Apel {d('2025-05-05T09:30', '5 Mei 2025, pukul 09:30 WITA')}."),
    case("range_of_hours", f"Rapat {d('2025-05-05T09:00/2025-05-05T15:00', '5 Mei 2025 pukul 09.00–15.00 WIT')}."),
    case("hour_at_night", f"Konser {d('2025-05-05T19:00', '5 Mei 2025, jam 7 malam')}."),
    case(
        "on_a_later_line_of_the_same_day",
        f"Apel digelar {d('2025-05-05', 'Senin (5/5/2025)')}. Tamu tiba {d('2025-05-05T06:45', 'pukul 06.45 WIB')}.",
    ),
    case("without_any_day", "Loket dibuka pukul 08.00 WIB.", None),
    case("not_a_length", "Layanan 24 jam dan pelatihan 40 jam dibuka."),
    case(
        "part_of_day_and_hour", f"Festival dibuka {d('2025-06-13T19:30', 'Jumat malam (13/6/2025) pukul 19.30 WITA')}."
    ),
    case("midnight", f"Pendaftaran tutup {d('2025-06-30T24:00', '30 Juni 2025 pukul 24.00 WIB')}."),
    case("clock_before_besok", f"Lomba dimulai {d('2025-06-18T13:00', 'besok pukul 13.00 WITA')}."),
]

NO_DATES = [
    case("law", "Sesuai Undang-Undang Nomor 13 Tahun 2003 dan Perpres 9/2024."),
    case("law_with_long_number", "Peraturan Menteri Koperasi Nomor 16/PER/X/2023 Tahun 2023 berlaku."),
    case("constitution", "Pasal 33 UUD 1945 menyebut koperasi."),
    case("name_of_an_event", "Festival Bahari 2025 dan Hari Nelayan ke-65 Tahun 2025 ramai."),
    case("name_of_a_budget", "Pembahasan RAPBN 2026 dimulai."),
    case("slogan", "Menuju Indonesia Emas 2045 bersama nelayan."),
    case("name_of_a_plan", "Rencana Strategis 2025–2029 disusun."),
    case("vague", "Saat ini, kini, dan dulu harga naik; beberapa tahun lalu juga."),
    case("duration", "Pelatihan lima hari itu berlanjut tiga tahun."),
    case("duration_ahead", "Dalam lima tahun mendatang dan tiga bulan terakhir kasus turun."),
    case("frequency", "Rapat digelar setiap Senin, dan kirab setiap 17 Agustus."),
    case("rate", "Gajinya naik per tahun dan ia bekerja 5 hari per pekan."),
    case("days_counted", "Peserta antusias selama dua hari ini."),
    case("nowadays", "Pemuda hari ini memimpin, dan pada hari-hari ini juga."),
    case("person_called_like_a_month", "Maria April dan Juli Hartono memimpin."),
    case("institute_with_a_date_in_its_name", "Institut Teknologi Sepuluh Nopember menang."),
    case("programme_called_like_a_weekday", "Program Jumat Berkah diluncurkan."),
    case("count_that_looks_like_a_year", "Panitia menyiapkan 2000 paket dan hingga 2020 orang datang."),
    case("money", "Harganya Rp2025 hingga Rp1.998.000 atau 2025,5 dolar."),
    case("ranks_and_editions", "Peringkat ke-21 dan edisi ke-5 diumumkan."),
    case("phone_and_reference", "Telepon 021-5255-2025 dan surat 4067/R-KS/IX/2023 dijawab."),
    case("islamic_day", "Ia lahir pada hari Sabtu, 19 Saffar 1372 Hijriah."),
    case("future_and_past_as_nouns", "Masa depan dan masa lalu desa itu berbeda; ke depan harga stabil."),
    case("lalu_as_then", "Ia duduk, lalu pergi; Bupati Lalu Pathul hadir."),
    case("opening_days", "Museum buka Senin hingga Jumat."),
    case("meal", "Makan siang dan apel pagi dibagikan."),
]


@pytest.mark.parametrize(("marked", "published"), [*WHOLE_DAYS, *WITHOUT_YEAR, *PARTIAL])
def test_expression_of_the_calendar(marked: str, published: str | None) -> None:
    check(marked, published)


@pytest.mark.parametrize(("marked", "published"), [*RELATIVE, *RANGES, *CLOCK])
def test_expression_counted_from_the_anchor(marked: str, published: str | None) -> None:
    check(marked, published)


@pytest.mark.parametrize(("marked", "published"), NO_DATES)
def test_what_is_no_date(marked: str, published: str | None) -> None:
    check(marked, published)


@pytest.mark.parametrize("rule", [pytest.param(r, id=r.id) for r in grammar().rules])
def test_a_rule_fires_in_its_examples_and_is_needed_there(rule: object) -> None:
    rules, mutant = grammar(), grammar().without(rule.id)  # type: ignore[attr-defined]
    for example in rule.match:  # type: ignore[attr-defined]
        assert rule.id in dates.fired(example)  # type: ignore[attr-defined]
    for example in rule.no_match:  # type: ignore[attr-defined]
        assert rule.id not in dates.fired(example)  # type: ignore[attr-defined]
    changed = [e for e in rule.match if found(e, rules=rules) != found(e, rules=mutant)]  # type: ignore[attr-defined]
    assert changed, "without this rule its examples read the same"


def only(text: str, published: str | None = DAY) -> DateMention:
    document = Document(doc_id="t", text=text, published=dt.date.fromisoformat(published) if published else None)
    (mention,) = dates.mentions(document, grammar())
    return mention


def test_a_weekday_that_contradicts_keeps_the_date_and_says_so() -> None:
    wrong, right = only("Rapat usai Rabu (6/5/2025)."), only("Rapat usai Selasa (6/5/2025).")
    assert wrong.value == right.value == "2025-05-06"
    assert [s.name for s in wrong.signals] == ["date.weekday_contradicts"]
    assert wrong.signals[0].weight < 0 < right.signals[0].weight
    assert wrong.candidates == ("2025-05-06", "2026-05-06")


def test_a_year_left_out_keeps_the_other_years_as_candidates() -> None:
    mention = only("Loket dibuka 1 Juli.")
    assert mention.candidates == ("2025-07-01", "2024-07-01", "2026-07-01")


def test_the_chosen_reading_stands_first_with_its_part_of_the_day() -> None:
    assert only("Ia tiba Jumat malam.").candidates[0] == "2025-06-13TNI"
    assert only("Ia tiba Kamis pagi (12/6).").candidates[0] == "2025-06-12TMO"


def test_the_weekday_chooses_the_year_against_the_nearest() -> None:
    mention = only("Sidang Selasa (28/5) ditunda.")
    assert mention.candidates[0] == "2024-05-28"
    assert "date.year_by_weekday" in [s.name for s in mention.signals]


def test_an_unresolved_weekday_has_a_candidate() -> None:
    mention = only("Ia datang pada hari Rabu.", None)
    assert (mention.value, mention.candidates) == (None, ("XXXX-WXX-3",))


def test_after_sejak_the_open_range_is_a_candidate() -> None:
    assert only("Sejak tahun 1993 ribuan orang dikirim.").candidates == ("1993", "1993/..")


def test_furniture_gives_no_dates_and_no_anchor() -> None:
    text = "Senin, 1 Januari 2024\nLoket dibuka Selasa (6/5)."
    document = Document(doc_id="t", text=text, blocks=(Block(start=0, end=21, kind="furniture"),))
    assert [(m.value, text[m.start : m.end]) for m in dates.find(document, None)] == [(None, "Selasa (6/5)")]  # type: ignore[arg-type]


def test_offsets_are_code_points_behind_characters_of_four_bytes() -> None:
    check(f"🌾🌾 Panen raya {d('2025-06-03', '3 Juni 2025')} 🌾.")


HOSTILE = {
    "digits": "1" * 100_000, "thousands": "1." * 50_000 + "x", "slashes": "1/" * 50_000, "lists": "5, " * 30_000,
    "months": "Juni, " * 15_000, "brackets": "(" * 100_000, "number_words": "dua puluh " * 10_000,
    "law": "Nomor " + "Abc " * 25_000 + "Tahun 2025", "quarters": "triwulan " + "I, " * 30_000,
    "short_lines": "a b\n" * 60_000, "blanks": " " * 100_000, "hyphens": "ab-" * 30_000,
}  # fmt: skip


@pytest.mark.parametrize("text", [pytest.param(t, id=n) for n, t in HOSTILE.items()])
def test_hostile_text_is_read_without_finding_much(text: str) -> None:
    assert len(found(text)) <= 1
