"""Times that other words of the text explain: what they count from, slips of the writer, late releases."""

from __future__ import annotations

import pytest

from tests.recognise.test_dates import case, check, d, only

COUNTED = [
    case("year_before_the_year_of_the_sentence", f"Ekspor ikan {d('2024', 'tahun 2024')} naik dibanding {d('2023', 'tahun sebelumnya')}."),
    case("year_before_the_year_of_the_sentence_before", f"Pagu {d('2026', 'tahun 2026')} sudah dibahas. Jumlahnya turun dari {d('2025', 'tahun sebelumnya')}."),
    case("year_before_the_year_of_a_quarter", f"Laba {d('2025-Q1', 'triwulan I 2025')} melampaui periode yang sama {d('2024', 'tahun sebelumnya')}."),
    case("year_before_publication_where_nothing_else_is_said", f"Hasil panen melampaui {d('2024', 'tahun sebelumnya')}."),
    case("an_old_year_far_back_is_not_the_topic", f"Balai berdiri {d('1998', 'tahun 1998')}. " + "Nelayan ramai datang ke balai itu. " * 15 + f"Hasilnya melampaui {d('2024', 'tahun sebelumnya')}."),
    case("month_before", f"Inflasi {d('2025-03', 'Maret 2025')} lebih rendah dari {d('2025-02', 'bulan sebelumnya')}."),
    case("quarter_before", f"Laba {d('2025-Q1', 'kuartal I 2025')} turun dari {d('2024-Q4', 'kuartal sebelumnya')}."),
    case("month_before_without_a_month", "Harga ikan turun dari bulan sebelumnya."),
    case("day_before", f"Lomba usai {d('2025-06-14', 'Sabtu (14/6)')}. {d('2025-06-13', 'Sehari sebelumnya')} bazar dibuka."),
    case("next_day", f"Lomba dibuka {d('2025-06-14', 'Sabtu (14/6)')}. {d('2025-06-15', 'Keesokan harinya')} hujan turun."),
    case("same_day", f"Bazar dibuka {d('2025-06-14', 'Sabtu (14/6)')}. {d('2025-06-14', 'Pada hari yang sama')} lomba dimulai."),
    case("following_year", f"Ekspor turun pada {d('2020', '2020')} dan pulih pada {d('2021', 'tahun berikutnya')}."),
    case("following_month_without_a_month", "Dana cair pada bulan berikutnya."),
    case("length_before", "Tiga tahun sebelumnya desa itu sepi."),
    case("years_before", "Berbeda dengan tahun-tahun sebelumnya, desa itu ramai."),
    case("month_of_that_year", f"Pada {d('1946', '1946')} kantor itu dibuka dan pada {d('1946-05', 'Mei tahun itu')} pindah."),
    case("months_of_that_year", f"Perang pecah pada {d('1947', '1947')}. Dari {d('1947-08/1947-11', 'Agustus hingga November tahun itu')} kota sepi."),
    case(
        "month_before_told_twice",
        f"Inflasi {d('2025-05', 'Mei 2025')} turun dari inflasi {d('2025-04', 'bulan sebelumnya')}. " + "Harga ikan, beras, dan gula stabil di semua pasar. " * 7
        + f"Deflasi pangan lebih rendah dari {d('2025-04', 'bulan sebelumnya')}.",
    ),
    case("month_of_that_year_without_a_year", "Pada Mei tahun itu kantor pindah."),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "published"), COUNTED)
def test_counted_from_the_text(marked: str, published: str | None) -> None:
    check(marked, published)


SLIPS = [
    case("figures_in_the_other_order", f"Kemah nelayan dibuka, {d('2025-11-06', 'Kamis (11/6)')}.", "2025-11-11"),
    case("half_a_month", f"Kemah nelayan dibuka, {d('2025-10-30', 'Kamis (30/1)')}.", "2025-10-31"),
    case("a_year_that_is_written_stays_though_the_weekday_contradicts", f"Kemah nelayan dibuka, {d('2024-01-24', 'Jumat (24/01/2024)')}.", "2025-01-24"),
    case("month_left_out", f"Pejabat dilantik, {d('2025-09-16', 'Selasa (16/2025)')}.", "2025-09-17"),
    case("month_left_out_and_no_weekday_agrees", "Pejabat dilantik, Senin (16/2025).", "2025-09-17"),
    case("dot_behind_the_day", f"Mubes digelar di Solo, {d('2025-06-14', 'Sabtu, 14. Juni 2025')}."),
    case("hingga_twice", f"Loket dibuka {d('2025-05-17/2025-06-30', '17 Mei 2025 hingga hingga 30 Juni 2025')}."),
    case("a_weekday_months_ago_that_no_slip_explains", f"Kemah dibuka {d('2025-03-13', 'Kamis (13/3)')}.", "2025-11-11"),
    case("a_contradicted_year_away_from_publication_stays", f"Kemah dibuka, {d('2024-01-24', 'Jumat (24/01/2024)')}.", "2025-06-17"),
    case("a_day_in_brackets_months_ahead_is_the_last_such_day", f"Hal itu dikatakan Rini di Tegal, {d('2025-01-30', '(30/1)')}.", "2025-10-31"),
    case("a_day_in_brackets_months_ahead_behind_akan", f"Lomba akan digelar di Tegal, {d('2026-01-30', '(30/1)')}.", "2025-10-31"),
    case("a_contradicted_weekday_stays", f"Kemah dibuka, {d('2025-06-16', 'Rabu (16/6/2025)')}."),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "published"), SLIPS)
def test_slips_of_the_writer(marked: str, published: str | None) -> None:
    check(marked, published)


def test_a_mended_slip_says_so_and_keeps_what_is_written() -> None:
    mention = only("Kemah nelayan dibuka, Kamis (11/6).", "2025-11-11")
    assert mention.candidates[:2] == ("2025-11-06", "2026-06-11")
    assert [s.name for s in mention.signals] == ["date.slip"]
    assert mention.signals[0].weight < 0


LATE = [
    case("coming_days_of_an_event_two_months_ago", f"Tim dilepas {d('2025-09-05', 'Jumat (5/9)')} dan bertanding {d('2025-09-16/2025-09-21', '16–21 September mendatang')}.", "2025-11-11"),
    case("coming_month_seen_from_the_dateline", f"Tegal, {d('2025-08-13', '13 Agustus 2025')} – Puncak acara digelar {d('2025-11', 'November mendatang')}.", "2025-11-20"),
    case("a_recent_day_beside_the_old_one", f"Tim dilepas {d('2025-09-05', 'Jumat (5/9/2025)')}. Rapat {d('2025-11-10', '10 November 2025')} menetapkan lomba {d('2026-09-16', '16 September mendatang')}.", "2025-11-11"),
    case("in_time", f"Tim dilepas {d('2025-11-05', 'Rabu (5/11)')} dan bertanding {d('2026-09-16/2026-09-21', '16–21 September mendatang')}.", "2025-11-11"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "published"), LATE)
def test_releases_put_online_late(marked: str, published: str | None) -> None:
    check(marked, published)


MORE = [
    case("week_of_a_month", f"Panen mulai {d('2025-05', 'minggu kedua Mei 2025')}."),
    case("week_of_a_month_by_figure", f"Loket dibuka pada {d('2025-08', 'pekan ke-3 Agustus')}."),
    case("last_week_of_a_month", f"Loket tutup pada {d('2025-05', 'pekan terakhir bulan Mei')}."),
    case("week_of_next_month", f"Loket dibuka {d('2025-07', 'minggu pertama bulan depan')}."),
    case("year_of_two_figures", f"Indeks turun ({d('2025-06', 'Juni’25')}: 46,9; {d('2024-05', 'Mei ‘24')}: 48)."),
    case("hyphen_behind_triwulan", f"Pajak {d('2025-Q1', 'triwulan-I 2025')} naik."),
    case("year_to_month", f"Aturan dibahas {d('2021/2023-07', 'tahun 2021 sampai dengan Juli 2023')}."),
    case("month_to_year", f"Ia menjabat {d('2019-05/2022', 'Mei 2019 hingga 2022')}."),
    case("month_until_now_without_a_year", f"Loket buka sejak {d('2025-03/..', 'Maret hingga kini')}."),
    case("month_after_kemudian", f"Tahap satu {d('2025-06', 'bulan Juni')}. Kemudian {d('2025-07', 'Juli')} kita percepat."),
    case("capital_year_of_a_report", f"Opini untuk Laporan Keuangan {d('2024', 'Tahun 2024')} baik."),
    case("capital_year_of_salaries", f"Kenaikan Gaji Guru dan Penyuluh {d('2025', 'Tahun 2025')} ditunda."),
    case("capital_year_of_an_event_behind_a_report", "Laporan dibacakan, dan Festival Bahari Tahun 2025 dibuka."),
    case("law_without_a_number", "PP itu diubah dengan aturan baru, Tahun 2020 tentang Desa."),
    case("small_pp_is_no_law", f"Bunga turun 0,4 persen poin (pp) di Ambon, dan {d('2026', 'tahun 2026')} diduga tetap."),
    case("small_pp_and_the_year_right_behind", f"Tiket kapal pulang pergi (pp) dan {d('2026', 'tahun 2026')} menjadi tema."),
    case("year_of_a_new_clause_behind_a_law", f"Peraturan itu dicabut dan {d('2026', 'tahun 2026')} aturan baru terbit."),
    case("year_of_a_law_by_its_short_name", "PP Nomor 12 dan 14 Tahun 2024 dicabut."),
    case("year_in_brackets_behind_a_quantity", f"Panen 1,2 juta ton ({d('2024', '2024')}) melimpah."),
    case("year_of_a_source_in_brackets", "Kutipan dari bukunya (Balai Pustaka, 1957) pendek."),
    case("hours_over_midnight", f"Ronda {d('2025-05-05T22:00/2025-05-06T02:00', '5 Mei 2025 pukul 22.00–02.00 WIB')} aman."),
    case("hours_over_midnight_at_the_end_of_a_month", f"Ronda {d('2025-05-31T21:00/2025-06-01T04:00', '31 Mei 2025 pukul 21.00–04.00 WIB')} aman."),
    case("weekday_besok", f"Bupati ke Solo {d('2025-06-18', 'Rabu besok')}."),
    case("months_of_last_year", f"Ekspor {d('2024-01/2024-05', 'Januari–Mei tahun lalu')} naik."),
    case("months_over_the_turn_of_last_year", f"Hujan {d('2023-11/2024-02', 'November–Februari tahun lalu')} deras."),
    case("days_of_last_year", f"Bazar {d('2024-06-17/2024-06-19', '17–19 Juni tahun lalu')} ramai."),
    case("day_with_a_year_of_two_figures", f"Loket tutup {d('2025-06-19', '19 Juni ’25')}."),
    case("list_of_quarters", f"Ekspor {d('2025-Q1', 'triwulan I')} dan {d('2025-Q2', 'II 2025')} naik."),
    case("three_days_after_tanggal", f"Ujian tanggal {d('2025-05-03', '3')}, {d('2025-05-04', '4')} dan {d('2025-05-05', '5 Mei 2025')} lancar."),
    case("year_before_1800_with_its_month", f"Pelaut itu lahir {d('1783-06-08', '8 Juni 1783')} di Saparua."),
    case("year_before_1800_behind_tahun", f"Prasasti itu berangka {d('1286', 'tahun 1286')} Masehi."),
    case("number_before_1800_alone_counts", "Pada 1286 orang itu tampak gejala."),
    case("year_before_people", f"Sejak {d('2019', '2019')} petani menanam jagung, dan pada {d('2021', '2021')} desa itu panen."),
    case("year_behind_tahun_before_people", f"Pada {d('2021', 'tahun 2021')} nelayan pindah."),
    case("counted_years_with_their_figures", f"Kios itu tutup {d('2015', '10 (sepuluh) tahun yang lalu')}."),
    case("number_of_a_letter_in_figures", "Surat nomor 12/5/2025, surat B-12/5/2025, dan berita acara Nomor: 27/11 dibacakan."),
    case("last_night", f"Banjir merendam desa itu {d('2025-06-16TNI', 'semalam')}."),
    case("one_night", "Mereka menginap semalam dan berjaga sehari semalam."),
    case("same_month_of_last_year", f"Harga {d('2025-05', 'Mei 2025')} naik dari {d('2024-05', 'bulan yang sama tahun lalu')}."),
    case("same_quarter_of_the_year_before", f"Laba {d('2024-Q3', 'triwulan III 2024')} naik dari {d('2023-Q3', 'triwulan yang sama pada tahun sebelumnya')}."),
    case("balance_of_a_month_behind_however_near_the_next", f"Utang per {d('2025-04', 'April')} turun.", "2025-11-20"),
    case("month_of_a_count_lies_behind", f"Pada {d('2025-03', 'Maret')} tercatat 40 kasus.", "2025-11-20"),
    case("month_ahead_of_akan", f"Pada {d('2026-03', 'Maret')} akan dibuka kios.", "2025-11-20"),
    case("day_of_each_year_that_falls_ahead", f"Hari jadi kota jatuh pada {d('2025-12-29', '29 Desember')}.", "2025-05-20"),
    case("evening_of_that_day", f"Pawai usai {d('2025-06-14', 'Sabtu (14/6)')}. {d('2025-06-14TNI', 'Malamnya')}, kembang api disulut."),
    case("day_after_that_day", f"Kapal karam {d('2025-06-14', 'Sabtu (14/6)')} dan ditemukan {d('2025-06-15', 'esoknya')}."),
    case("from_a_time_of_one_day_to_a_time_of_another", f"Jalan ditutup {d('2025-06-20T22:00/2025-06-21T04:00', 'Jumat (20/6) pukul 22.00 hingga Sabtu (21/6) pukul 04.00 WIB')}."),
    case("from_a_time_to_a_time_written_out", f"Jalan ditutup {d('2025-12-31T18:00/2026-01-01T06:00', '31 Desember 2025 pukul 18.00 WIB hingga 1 Januari 2026 pukul 06.00 WIB')}."),
    case("years_behind_menjabat", f"Gubernur yang menjabat {d('2008/2013', '2008–2013')} hadir."),
    case("month_of_a_forecast_lies_ahead", f"Hujan diperkirakan mencapai puncaknya pada {d('2026-01', 'Januari')}.", "2025-08-06"),
    case("month_before_an_amount", f"Harga gabah pada {d('2025-04', 'April')} Rp 6.300."),
    case("month_behind_people", f"Nilai tukar nelayan {d('2025-05', 'Mei')} naik."),
    case("month_behind_a_series_at_the_head", f"Inflasi {d('2025-05', 'Mei')} rendah."),
    case("years_of_a_crisis", f"Saat krisis {d('1997/1998', '1997–1998')}, banyak pabrik tutup."),
    case("weekday_that_is_foreseen", f"Balai memprakirakan hujan lebat turun pada {d('2025-06-19', 'Kamis')}."),
    case("sepanjang_after_a_regulation", f"Mereka melanggar peraturan. Sepanjang {d('2024', 'tahun 2024')} ada 40 kasus."),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "published"), MORE)
def test_more_expressions(marked: str, published: str | None) -> None:
    check(marked, published)
