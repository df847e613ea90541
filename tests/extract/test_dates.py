"""Date facts: the role of a time in its text, told by sentences published on 17 June 2025 (a Tuesday)."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest

from pipeline.document import Document
from pipeline.evaluate.inline import parse
from pipeline.extract import date_roles
from pipeline.extract.dates import fired
from pipeline.recognise import dates
from pipeline.recognise.date_grammar import grammar
from tests.inline import pipeline, wrong

DAY = dt.date(2025, 6, 17)


def p(value: str, role: str, text: str) -> str:
    return f'<date value="{value}" role="{role}">{text}</date>'


SENTENCES = {
    # mended families
    "name_with_abbreviations_behind_ujar": f"“Tanggul sudah tua,” ujar Lurah Waru, Rr. Siti Aminah M. Kes., di Tegal, {p('2025-06-16', 'statement', 'Senin (16/6/2025)')}.",
    "years_with_their_numbers_right_behind": f"Jumlah kios pada {p('2022', 'period', '2022')} ada 18 unit, {p('2023', 'period', '2023')} 25 unit, dan {p('2024', 'period', '2024')} 33 unit.",
    "last_year_set_against_this_one": f"Jika {p('2024', 'period', 'tahun lalu')} balai itu melatih dua desa, {p('2025', 'period', 'tahun ini')} jumlahnya tujuh.",
    "two_months_with_two_numbers": f"Titik panas pada {p('2025-03', 'period', 'Maret')} dan {p('2025-04', 'period', 'April 2025')} masing-masing 58 dan 91.",
    "an_age_like_today_is_no_day": "Di era digital seperti hari ini, nelayan memakai gawai.",
    # what is said at an occasion: an article reports the words, a release the occasion
    "said_in_an_article_at_an_event": f"KOMPAS.com - “Stok aman,” kata Rini dalam acara Pekan Bahari di Tegal, {p('2025-06-16', 'statement', 'Senin (16/6/2025)')}.",
    "said_in_an_article_during_a_visit": f"“Stok aman,” ujar Rini saat meninjau pasar di Solo, {p('2025-06-16', 'statement', 'Senin (16/6)')}, dikutip dari Antara.",
    "said_in_an_article_behind_calls_to_read_on": f"“Stok aman,” ucap Rini di sela rapat kerja, {p('2025-06-16', 'statement', 'Senin (16/6)')}.\nBaca juga: Kapal karam",
    "said_in_a_release_at_an_event": f"“Stok aman,” kata Rini dalam acara Pekan Bahari di Tegal, {p('2025-06-16', 'event', 'Senin (16/6/2025)')}.",
    "held_in_an_article": f"TEGAL, KOMPAS.com - Bupati membuka Pekan Bahari di Tegal, {p('2025-06-16', 'event', 'Senin (16/6/2025)')}.",
    "meeting_that_an_article_reports": f"KOMPAS.com - “Kami sepakat,” ujar Rini usai pertemuan dengan wali kota di Solo, {p('2025-06-16', 'event', 'Senin (16/6/2025)')}.",
    "said_behind_an_occasion": f"“Stok aman,” ujarnya usai menghadiri Hari Nelayan di Tegal, {p('2025-06-16', 'statement', 'Senin (16/6)')}.",
    "said_on_a_misprinted_day": f"“Stok aman,” kata Rini kepada wartawan, {p('2025-07-16', 'statement', 'Senin (16/7/2025)')}.",
    "source_quoted_at_the_head": f"Mengutip laman dinas, {p('2025-06-16', 'statement', 'Senin (16/6)')}, ada 40 kapal baru.",
    "said_in_an_article_at_an_event_with_a_title": f"KOMPAS.com - “Stok aman,” kata Rini dalam diskusi “Laut Kita” di Tegal, {p('2025-06-16', 'statement', 'Senin (16/6)')}.",
    "met_behind_a_comma": f"“Stok aman,” kata Rini, ditemui di sela lomba perahu di Tegal, {p('2025-06-16', 'statement', 'Senin (16/6)')}.",
    "begins_today_behind_akan": f"Duta besar bakal berkunjung ke Tegal mulai {p('2025-06-17', 'event', 'hari ini')}.",
    "counted_as_of_today": f"Per {p('2025-06-17', 'period', 'hari ini')}, baru terkumpul 40 ton beras.",
    "numbers_of_years_in_a_list": f"Jumlah perkara:\n- {p('2022', 'period', 'Tahun 2022')}: 187 perkara;\n- {p('2023', 'period', 'Tahun 2023')}: 275 perkara.",
    "asked_of_others_in_this_month": f"Bupati meminta camat segera mendata nelayan pada {p('2025-06', 'plan', 'bulan Juni 2025')}.",
    "decided_behind_what_was_yesterday": f"Keputusan itu diambil setelah bupati bertemu nelayan {p('2025-06-16', 'past', 'kemarin')}.",
    "meant_at_first_for_a_year_behind": f"Mulanya dermaga ditargetkan dibuka pada {p('2022', 'past', '2022')}.",
    # who says it, and where
    "speaker_talks_to_a_medium_with_a_dot_in_its_name": f"“Stok aman,” kata Rini kepada WartaBahari.com, {p('2025-06-16', 'statement', 'Senin (16/6/2025)')}.",
    "speaker_whose_office_has_commas": f"“Stok aman,” ujar Rini Astuti, Kepala Dinas Perikanan, Peternakan, dan Pangan Kabupaten Tegal, {p('2025-06-16', 'statement', 'Senin (16/6)')}.",
    "speaker_at_an_address_with_commas": f"“Stok aman,” ucap Rini di kantor koperasi, Jalan Anggrek, Slerok, Kota Tegal, {p('2025-06-16', 'statement', 'Senin (16/6)')}.",
    "that_was_said_by_somebody": f"Hal itu dikatakan Wali Kota Tegal Rini Astuti, {p('2025-06-16', 'statement', 'Senin (16/6/2025)')}.",
    "that_was_said_at_an_occasion": f"Hal itu dikatakan Rini saat membuka lomba di Tegal, {p('2025-06-16', 'event', 'Senin (16/6/2025)')}.",
    "day_before_the_statement_in_which_it_is_said": f"Rini menegaskan stok aman bagi warga, {p('2025-06-16', 'statement', 'Senin (16/6/2025)')}, melalui siaran pers.",
    "day_before_the_occasion_of_the_speech": f"“Stok aman,” ujarnya, {p('2025-06-16', 'event', 'Senin (16/6)')} di Balai Kota Solo saat bertemu nelayan.",
    "met_for_an_interview_in_two_words": f"Saat di temui {p('2025-06-17TMO', 'statement', 'pagi ini')} di sekolah, Rini mengaku senang.",
    "headline_verb_is_no_attribution": f"Polisi ungkap sebab perahu terbalik di depan dermaga, Kecamatan Suradadi, Kabupaten Tegal, {p('2025-06-16', 'event', 'Senin (16/6)')}.",
    "part_of_this_day_behind_sebelumnya": f"Sebelumnya, {p('2025-06-17TMO', 'event', 'pagi tadi')}, bupati melantik dewan hakim.",
    # years that run and years to come
    "hope_in_the_year_that_runs": f"Rini berharap hal ini menjadi momentum bagi nelayan di {p('2025', 'plan', 'tahun 2025 ini')} untuk maju.",
    "perhaps_in_this_year": f"Mudah-mudahan di {p('2025', 'plan', 'tahun ini')} nelayan bisa hidup rukun.",
    "occasion_of_a_year_to_come": f"Usul itu dibahas untuk penyelenggaraan haji {p('2026', 'plan', '2026')}.",
    "money_for_the_occasion_of_a_year_to_come": f"Anggaran pelaksanaan pilkada {p('2029', 'period', '2029')} dibahas.",
    "candidate_to_be_is_no_intention": f"Rini mendaftar sebagai bakal calon ketua pada {p('2025-06-17', 'event', 'Selasa (17/6/2025)')}.",
    "we_hope_for_a_part_of_this_month": f"“Kita harapkan {p('2025-06', 'plan', 'akhir Juni ini')} dermaga dipakai.”",
    "year_of_a_name_with_ini": "Kompetisi Bahari Cup 2025 ini meriah.",
    # what is over
    "done_by_a_body_with_a_long_name": f"Piagam itu hasil penilaian yang dilaksanakan oleh Kementerian Kelautan dan Perikanan Republik Indonesia di {p('2024', 'past', 'tahun 2024')}.",
    "part_of_a_month_that_is_over": f"Usul itu dibahas dalam sidang dewan pada {p('2025-05', 'past', 'awal Mei 2025')}.",
    "measured_at_the_end_of_a_month": f"Cadangan beras naik pada {p('2025-05', 'period', 'akhir Mei 2025')}.",
    "deed_in_the_month_that_is_over": f"Duta besar mengunjungi Tegal pada {p('2025-05', 'past', 'Mei 2025')}.",
    "in_office_since": f"Rini menjabat sebagai lurah sejak {p('2025-06-02', 'past', '2 Juni 2025')}.",
    "in_force_as_of": f"Tarif itu berlaku per {p('2025-06-02', 'past', '2 Juni 2025')}.",
    "again_and_again_since_a_year": f"Sejak {p('2018', 'period', '2018')}, lomba itu secara konsisten diikuti nelayan.",
    "count_that_runs_since_a_day": f"Sebanyak 118 kapal disita sejak {p('2025-06-13', 'period', 'Jumat (13/6)')}.",
    "study_that_is_cited": f"Studi itu dipublikasikan pada {p('2025-06-12', 'past', '12 Juni 2025')} di jurnal kelautan.",
    "day_in_figures_called_lalu": f"Lomba itu digelar {p('2025-06-01', 'past', 'Minggu (1/6/2025) lalu')}.",
    "said_on_a_day_called_lalu": f"“Stok aman,” kata Rini, {p('2025-06-13', 'statement', 'Jumat (13/6) lalu')}.",
    "day_in_figures_called_kemarin": f"Lomba itu digelar {p('2025-06-16', 'event', 'Senin (16/6/2025) kemarin')}.",
    "day_in_figures_called_besok": f"Naskah diteken {p('2025-06-18', 'plan', 'Rabu (18/6) besok')}.",
    "foretold_and_already_over": f"Dinas akan menggelar sidang pada {p('2025-06-16', 'plan', '16 Juni 2025')} di Tegal.",
    "some_days_are_a_span": "Harga naik beberapa hari ini di pasar Tegal.",
    "preacher_of_a_weekday": "Rini melatih khatib Jumat di Tegal.",
    "partner_in_the_month_that_is_over": f"Pada {p('2025-05', 'past', 'Mei 2025')}, dinas juga menggandeng koperasi.",
    "opened_this_week": f"Kegiatan perdana pusat itu dibuka {p('2025-W25', 'event', 'minggu ini')} di Tegal.",
    # reports and terms
    "years_of_a_policy_paper": "Sejalan dengan kebijakan umum kelautan daerah 2025–2029, dermaga dibangun.",
    "season_long_ago": f"Sawah itu kering pada musim tanam {p('2019/2020', 'period', '2019/2020')}.",
    "budget_year_long_ago": f"Pada {p('2019', 'period', 'tahun anggaran 2019')} dermaga itu belum dibangun.",
    "chair_of_years_in_brackets": f"Ketua sebelumnya, Rini ({p('2019/2021', 'period', '2019–2021')}), hadir.",
    "budget_years_from_one_to_another": f"Jaksa memeriksa pengadaan kapal {p('2019/2021', 'period', 'tahun anggaran 2019-2021')}.",
    "perhaps_next_year": f"“Insyaallah {p('2026', 'plan', 'tahun depan')} mulai dibangun.”",
    "continued_hearing_of_this_noon": f"Pada sidang lanjutan suap itu {p('2025-06-17TAF', 'event', 'siang tadi')}, Tono mengaku.",
    "press_conference_to_come": f"Konferensi pers itu akan dimulai {p('2025-06-17T15:00', 'plan', 'hari ini pukul 15.00 WIB')}.",
    "return_of_a_tax_year": f"Panitia menyiapkan pelaporan SPT Tahunan PPh {p('2024', 'period', 'Tahun 2024')}.",
    "years_with_a_dash_behind_a_noun": f"Arah pembangunan pertahanan negara {p('2025/2044', 'period', '2025–2044')} disusun.",
    # publication
    "dateline_place_date_dash": f"Tegal, {p('2025-06-16', 'publication', '16 Juni 2025')} – Bupati membuka pasar ikan.",
    "dateline_figures_in_brackets": f"TEGAL {p('2025-06-16', 'publication', '(16/6)')} - Bupati membuka pasar ikan.",
    "dateline_with_the_medium": f"Tegal, {p('2025-06-16', 'publication', '16/06/2025')} Warta Bahari – Bupati membuka pasar ikan.",
    "place_and_day_before_a_dash_in_the_sentence": f"Rapat usai di Tegal, {p('2025-06-16', 'event', '16 Juni 2025')} Rini – ketua panitia – hadir.",
    "dateline_with_weekday": f"Labuan Bajo, {p('2025-06-16', 'publication', 'Senin (16/6/2025)')} — Pasar ikan dibuka.",
    "dateline_of_two_places": f"Kota Tegal, Jawa Tengah, {p('2025-06-16', 'publication', '16 Juni 2025')} - Pasar dibuka.",
    "dateline_line_of_its_own": f"Tegal, {p('2025-06-16', 'publication', '16 Juni 2025')}\nBupati membuka pasar ikan.",
    "line_with_nothing_but_a_date": f"Pasar ikan dibuka bupati.\n{p('2025-06-16', 'publication', 'Senin, 16 Juni 2025')}",
    "words_for_publishing": f"Pengumuman ini diterbitkan pada {p('2025-06-16', 'publication', '16 Juni 2025')}.",
    "dateline_and_event": f"Tegal, {p('2025-06-16', 'publication', '16 Juni 2025')} – Pasar dibuka {p('2025-06-15', 'event', 'Minggu (15/6)')}.",
    "old_dateline_sets_the_day_of_the_text": f"Tegal, {p('2025-01-22', 'publication', '22 Januari 2025')} – Pasar dibuka {p('2025-01-21', 'event', 'Selasa (21/1)')}.",
    "place_before_the_date_in_the_running_text": f"Pasar ikan dibuka di Tegal, {p('2025-06-16', 'event', '16 Juni 2025')}.",
    "table_row_is_no_dateline": f"Tanggal Lelang {p('2025-06-16', 'event', '16 Juni 2025')}\nPemenang diumumkan.",
    "dateline_before_a_numbered_list": f"Tegal, {p('2025-06-16', 'publication', '16 Juni 2025')}\n1. Pasar ikan dibuka.\n2. Harga turun.",
    "release_put_online_late": f"Lomba perahu digelar di Tegal, {p('2025-03-03', 'event', 'Senin (3/3/2025)')}.",
    "late_release_with_a_newer_day": f"Sejak lomba pada {p('2025-03-03', 'past', 'Senin (3/3/2025)')}, ini yang kedua, kata Rini usai rapat, {p('2025-06-16', 'event', 'Senin (16/6)')}.",
    # statement
    "press_release": f"“Loket siap,” ujar Rini melalui siaran pers, {p('2025-06-16', 'statement', 'Senin (16/6/2025)')}.",
    "written_statement": f"Hal itu disampaikan Rini dalam keterangan tertulis di Tegal, {p('2025-06-16', 'statement', 'Senin (16/6)')}.",
    "press_conference": f"“Stok aman,” kata Rini dalam konferensi pers di Tegal, {p('2025-06-15', 'statement', 'Minggu (15/6/2025)')}.",
    "statement_and_a_number_with_a_dot": f"“Ada 1.200 kios,” ujar Rini dalam keterangannya, {p('2025-06-16', 'statement', 'Senin (16/6)')}.",
    "speaker_and_place": f"“Stok aman,” kata Rini di Tegal, {p('2025-06-16', 'statement', 'Senin (16/6/2025)')}.",
    "ujarnya": f"“Harga turun,” ujarnya, {p('2025-06-15', 'statement', 'Minggu (15/6)')}.",
    "speaker_with_title": f"“Stok aman,” jelas Kepala Dinas Perikanan Rini Astuti, {p('2025-06-14', 'statement', 'Sabtu (14/6/2025)')}.",
    "verb_of_saying_and_day": f"Rini mengatakan pada {p('2025-06-16', 'statement', 'Senin (16/6/2025)')} bahwa stok aman.",
    "quoted_in_a_medium": f"“Stok aman,” tulis Rini seperti dikutip dari akun Instagram dinas, {p('2025-06-15', 'statement', 'Minggu (15/6/2025)')}.",
    "occasion_makes_it_an_event": f"“Stok aman,” kata Rini saat membuka lomba perahu di Tegal, {p('2025-06-16', 'event', 'Senin (16/6/2025)')}.",
    "usai_makes_it_an_event": f"“Stok aman,” ujar Rini usai rapat di Tegal, {p('2025-06-16', 'event', 'Senin (16/6/2025)')}.",
    "interview_long_ago_is_still_said": f"“Stok aman,” kata Rini dalam wawancara, {p('2025-03-03', 'statement', 'Senin (3/3/2025)')}.",
    "day_a_letter_bears": f"Dalam surat edaran bertanggal {p('2025-06-12', 'statement', '12 Juni 2025')}, bupati meminta camat mendata nelayan.",
    "day_a_cited_letter_bears": f"Sesuai surat Nomor 7 tanggal {p('2025-06-03', 'past', '3 Juni 2025')} loket dibuka.",
    "what_a_written_statement_tells_of": f"Dalam keterangan tertulis yang diterima {p('2025-06-16', 'statement', 'Senin (16/6/2025)')}, Rini menyesalkan kebakaran yang terjadi {p('2025-06-14', 'event', 'Sabtu (14/6)')}.",
    # event
    "weekday_and_figures": f"Bupati meresmikan pasar ikan di Tegal, {p('2025-06-16', 'event', 'Senin (16/6/2025)')}.",
    "plain_day": f"Bupati meresmikan pasar ikan pada {p('2025-06-16', 'event', '16 Juni 2025')}.",
    "days_just_past": f"Lomba perahu berlangsung {p('2025-06-14/2025-06-16', 'event', '14–16 Juni 2025')}.",
    "days_that_run": f"Pameran berlangsung {p('2025-06-16/2025-06-18', 'event', '16–18 Juni 2025')}.",
    "hari_ini": f"Bupati {p('2025-06-17', 'event', 'hari ini')} membuka pasar ikan.",
    "kemarin": f"Rombongan nelayan tiba {p('2025-06-16', 'event', 'kemarin')}.",
    "part_of_today": f"Bantuan disalurkan {p('2025-06-17TMO', 'event', 'pagi tadi')}.",
    "weekday_without_date": f"Bupati menemui nelayan pada {p('2025-06-11', 'event', 'hari Rabu')}.",
    "meeting_of_this_week": f"Rapat nelayan digelar {p('2025-W25', 'event', 'pekan ini')}.",
    "visit_of_this_week": f"Kunjungan itu dilakukan pada {p('2025-W25', 'event', 'awal pekan ini')}.",
    "clock": f"Apel digelar {p('2025-06-16T07:00', 'event', 'Senin (16/6/2025) pukul 07.00 WIB')}.",
    "festival_of_three_weeks": f"Festival nelayan berlangsung {p('2025-06-05/2025-06-25', 'event', '5–25 Juni 2025')}.",
    "study_of_four_months": f"Riset nelayan itu berlangsung selama empat bulan, mulai {p('2025-02/2025-05', 'event', 'Februari hingga Mei 2025')}.",
    "weekday_behind_what_is_to_come": f"Bupati melepas atlet yang akan bertanding di Solo, {p('2025-06-17', 'event', 'Selasa (17/6)')}.",
    "verb_of_holding_inside_the_quotation": f"“Kami sudah membuka loket dan menggelar pasar murah,” kata Rini, {p('2025-06-16', 'statement', 'Senin (16/6/2025)')}.",
    "speaker_with_a_short_title": f"“Stok aman,” terang Prof. Rini Astuti, {p('2025-06-16', 'statement', 'Senin (16/6/2025)')}.",
    "release_put_online_late_without_a_weekday": f"Lomba perahu diselenggarakan di Tegal pada {p('2025-03-03', 'event', '3 Maret 2025')}.",
    "late_release_of_two_days": f"Lomba diadakan pada {p('2025-03-03', 'event', '3 Maret 2025')}. Penutupan diselenggarakan pada {p('2025-03-04', 'event', '4 Maret 2025')}.",
    "late_release_with_an_older_background_day": f"Balai itu diresmikan {p('2024-03-03', 'past', '3 Maret 2024')}. Lomba perahu diadakan pada {p('2025-04-05', 'event', '5 April 2025')}.",
    # period
    "speaker_who_is_not_alone": f"“Stok aman,” kata Rini yang didampingi Kepala Balai, Tono, Lurah Mintaragen, Joko, dan Camat Tegal Timur pada {p('2025-06-16', 'statement', 'Senin (16/6/2025)')}.",
    "celebration_of_this_year": f"Peringatan Hari Nelayan {p('2025', 'event', 'tahun ini')} diwarnai lomba perahu.",
    "week_of_a_month_in_which_something_went_on": f"Suasana lomba terasa sejak {p('2025-06', 'event', 'minggu pertama bulan Juni')}.",
    "week_of_a_month_in_which_something_is_counted": f"Hingga {p('2025-06', 'period', 'minggu pertama Juni 2025')} tercatat 40 kasus.",
    "forecast_for_the_year_that_runs": f"Pertumbuhan pada {p('2025', 'period', 'tahun 2025')} diprakirakan akan mencapai 5 persen.",
    "month_in_brackets_with_its_value": f"PMI naik lagi ({p('2025-04', 'period', 'April')} 50).",
    "growth_against_another_quantity": f"Ditargetkan porsi ikan terhadap konsumsi 19 persen pada {p('2035', 'plan', '2035')}.",
    "coming_year_in_which_a_goal_is_reached": f"Desa itu akan menjadi lumbung ikan {p('2035', 'plan', 'tahun 2035')}.",
    "coming_year_in_which_a_contract_ends": f"Kontrak dermaga itu habis {p('2028', 'plan', '2028')}.",
    "year_that_runs_before_akan": f"Festival nelayan {p('2025', 'plan', 'tahun 2025')} yang akan digelar di Solo dibahas.",
    "insyaallah_before_this_month": f"Insyaallah kepengurusan kami tuntaskan pada {p('2025-06', 'plan', 'Juni ini')}.",
    "schedule_with_labels": f"Jadwal:\nPendaftaran: {p('2025-06-10/2025-06-20', 'plan', '10–20 Juni 2025')}\nSeleksi: {p('2025-06-25', 'plan', '25 Juni 2025')}",
    "year_before_is_a_comparison": f"Pagu ikan {p('2025', 'period', 'tahun 2025')} turun 40 persen dibandingkan {p('2024', 'past', 'tahun sebelumnya')}.",
    "day_before": f"Lomba usai {p('2025-06-14', 'event', 'Sabtu (14/6)')}. {p('2025-06-13', 'past', 'Sehari sebelumnya')} bazar dibuka.",
    "simulation_before": f"Ujian digelar di Tegal, dengan simulasi sebelumnya pada {p('2025-06-02/2025-06-04', 'past', '2–4 Juni 2025')}.",
    "term_behind_the_occasion": f"Bupati melayat di Tegal, {p('2025-06-16', 'event', 'Senin (16/6/2025)')}. Almarhum gugur pada {p('2025-06-07', 'past', 'Sabtu, 7 Juni 2025')}.",
    "day_before_the_occasion_is_still_event": f"Bazar usai {p('2025-06-16', 'event', 'Senin (16/6)')}. Ia dibuka {p('2025-06-15', 'event', 'Minggu (15/6)')}.",
    "asked_in_passing": f"“Stok aman,” terang Rini saat ditemui di kantornya pada {p('2025-06-16', 'statement', 'Senin (16/6/2025)')}.",
    "long_internship_that_runs": f"Rini akan menjadi bagian tim yang akan berlangsung tiga bulan, terhitung sejak {p('2025-06-02/2025-08-16', 'plan', '2 Juni hingga 16 Agustus 2025')}.",
    "tomorrow_in_a_release_put_online_a_day_late": f"Pemenang dihadirkan dalam malam anugerah yang dilaksanakan {p('2025-06-16TNI', 'plan', 'esok malam, Senin 16 Juni')}.",
    "book_years": f"Laporan tahun buku {p('2016', 'period', '2016')}, {p('2017', 'period', '2017')}, dan {p('2018', 'period', '2018')} kurang lengkap.",
    "achieved_this_year": f"Baginya itu pemantik, hingga pada {p('2025', 'event', 'tahun 2025 ini')} ia berhasil magang di Tunis.",
    "month_to_date": f"Rupiah menguat 0,18 persen (mtd {p('2025-06-11', 'period', '11/6')}).",
    "long_range_before_the_occasion": f"Rini memaparkan data, {p('2025-06-16', 'event', 'Senin (16/6)')}, dari kurun {p('2025-01-01/2025-06-10', 'period', '1 Januari–10 Juni 2025')}.",
    "date_of_the_page_is_no_occasion": f"{p('2025-06-16', 'publication', 'Senin, 16 Juni 2025')}\nBazar dibuka {p('2025-06-12', 'event', 'Kamis (12/6)')}.",
    "what_somebody_will_open_tonight": f"Bupati akan membuka pasar ikan {p('2025-06-17TNI', 'plan', 'malam ini')}.",
    "day_on_which_a_rate_stood": f"Rapat usai, {p('2025-06-16', 'event', 'Senin (16/6)')}. Nilai tukar rupiah pada {p('2025-05-30', 'period', '30 Mei 2025')} tercatat Rp16.235 per dolar.",
    "index_that_closed_on_a_day": f"IHSG menguat pada {p('2025-06-12', 'period', '12 Juni 2025')} ke level 6.927.",
    "roof_that_leaks_since_last_year": f"Atap balai itu bocor sejak {p('2024', 'past', '2024')}.",
    "graduate_of_last_year": f"Rini lulusan akademi pelayaran {p('2024', 'past', 'tahun 2024')}.",
    "office_held_in_old_years": f"Ia penghulu di Tegal {p('1998/2000', 'past', 'tahun 1998–2000')}.",
    "ratio_of_an_old_year": f"Ketimpangan berkurang dari 0,384 pada {p('2021', 'period', 'tahun 2021')} menjadi 0,375 pada {p('2025', 'period', 'tahun 2025')}.",
    "wish_for_a_coming_year": f"Mudah-mudahan {p('2027', 'plan', 'tahun 2027')} semua desa punya dermaga.",
    "crisis_of_an_old_year": f"Setelah krisis moneter {p('1998', 'past', '1998')} pasar itu sepi.",
    "champion_of_an_old_year": f"Rini juara lomba perahu {p('2021', 'past', 'tahun 2021')} dan kini melatih.",
    "intake_of_last_year": f"Peserta seleksi {p('2024', 'period', 'tahun 2024')} diundang.",
    "count_of_an_old_year": f"Survei {p('2021', 'period', 'tahun 2021')} mencatat 40 kasus.",
    "who_was_sworn_in_some_days_ago": f"Rapat usai di Tegal, {p('2025-06-17', 'event', 'Selasa (17/6)')}. Camat yang baru dilantik {p('2025-06-15', 'past', 'dua hari yang lalu')} hadir.",
    "alumni_of_a_year": f"Almarhum merupakan alumni Akademi Laut {p('2019', 'past', 'tahun 2019')}.",
    "decree_that_is_reported": f"Jadwal itu tertuang dalam Surat Bupati Nomor 7 tanggal {p('2025-06-10', 'event', '10 Juni 2025')}.",
    "evening_to_come_behind_a_verb_of_saying": f"Rini mengatakan, {p('2025-06-17TNI', 'plan', 'malam ini')} juga akan digelar konser.",
    "quarter_before_with_its_own_figure": f"Laba {p('2025-Q1', 'period', 'triwulan I 2025')} naik dibandingkan {p('2024-Q4', 'period', 'triwulan sebelumnya')} sebesar 5 persen.",
    "article_that_is_cited": f"Artikel berjudul “Harga Ikan Naik” itu tayang pada {p('2025-06-03', 'past', '3 Juni 2025')}.",
    "site_that_is_cited": f"Foto itu diambil dari wartabahari.com yang dipublikasikan {p('2025-06-02', 'past', 'Senin, 2 Juni 2025')}.",
    "nothing_until_a_day": f"Hingga {p('2025-06-16', 'past', 'Senin (16/6/2025)')}, panitia belum menetapkan juara.",
    "month_lalu_in_which_many_were_sent": f"Pada {p('2025-04', 'past', 'bulan April kemarin')} bupati menugaskan 40 orang.",
    "route_opened_last_month": f"Rute itu diresmikan {p('2025-05', 'past', 'bulan lalu')}.",
    "script_of_an_old_century": f"Naskah {p('16', 'past', 'abad ke-17')} itu dipulihkan.",
    "month_in_which_a_programme_ended": f"Kerja sama itu resmi berakhir pada {p('2025-05', 'past', 'Mei 2025')}.",
    "day_something_was_meant_for_at_first": f"Lomba yang semula dijadwalkan {p('2025-06-10', 'past', '10 Juni 2025')} diundur menjadi {p('2025-06-24', 'plan', '24 Juni 2025')}.",
    "day_something_was_put_off_from": f"Lomba ditunda dari {p('2025-06-14', 'past', '14 Juni')} menjadi {p('2025-06-28', 'plan', '28 Juni 2025')}.",
    "yesterday_beside_today": f"Tim SAR {p('2025-06-17', 'event', 'hari ini')} melanjutkan pencarian. {p('2025-06-16', 'past', 'Kemarin')} ombak terlalu tinggi.",
    "release_of_cited_figures": f"Data pangan yang dirilis {p('2025-05-05', 'past', '5 Mei 2025')} menunjukkan angka 4,76 persen.",
    "programme_that_ended": f"Mereka batal memperpanjang program yang berakhir pada {p('2025-05-31', 'past', '31 Mei 2025')}.",
    "months_lalu": f"Ia magang di Tegal pada {p('2025-03/2025-04', 'past', 'Maret hingga April 2025 lalu')}.",
    "what_somebody_was_in_years_behind": f"Ia sempat menjadi komisioner pada {p('2020/2024', 'past', '2020–2024')}.",
    "term_before_the_one_reported": f"Sebelumnya ia terpilih sebagai ketua periode {p('2021/2024', 'past', '2021–2024')}.",
    "old_month_behind_kemudian": f"Kemudian {p('1946-05', 'past', 'bulan Mei 1946')} kantor itu pindah ke Solo.",
    "quota_of_a_coming_year": f"Kuota pelatihan {p('2026', 'period', 'tahun 2026')} ditetapkan.",
    "quarter": f"Ekspor ikan naik pada {p('2025-Q1', 'period', 'triwulan I 2025')}.",
    "sepanjang_year": f"Sepanjang {p('2024', 'period', 'tahun 2024')} ekspor ikan naik.",
    "sejak_year_with_figure": f"Sejak {p('1993', 'period', 'tahun 1993')}, lebih dari 2.400 nelayan dilatih.",
    "month_with_figure": f"Pada {p('2025-05', 'period', 'Mei 2025')} tercatat 40 kapal baru.",
    "range_of_months": f"Selama {p('2025-01/2025-05', 'period', 'Januari hingga Mei 2025')} tercatat 40 kapal baru.",
    "long_range_of_days": f"Sejak {p('2025-02-02/2025-05-31', 'period', '2 Februari hingga 31 Mei 2025')}, dinas melatih 720 nelayan.",
    "count_up_to_a_day": f"Hingga {p('2025-06-16', 'period', 'Senin (16/6/2025)')}, tercatat 40 kapal baru.",
    "per_day": f"Per {p('2025-05-31', 'period', '31 Mei 2025')}, tersisa 12 kios.",
    "count_up_to_an_hour": f"Hingga {p('2025-06-13T10:00', 'period', 'pukul 10.00 WIB 13 Juni 2025')}, tercatat 147 pendaftar.",
    "year_that_a_programme_is_valid_for": f"Program itu berlaku untuk {p('2024', 'period', 'tahun 2024')}.",
    "count_up_to_today": f"Hingga {p('2025-06-17', 'period', 'hari ini')} tercatat 12 desa terendam.",
    "count_of_anything_reached_in_a_year": f"Antrean operasi pada {p('2024', 'period', '2024')} mencapai 136 pasien.",
    "month_in_which_something_fell": f"Kunjungan wisatawan ke Danau Toba {p('2025-05', 'period', 'bulan lalu')} menurun.",
    "months_of_a_survey": f"Survei yang dilakukan pada {p('2025-02/2025-04', 'period', 'Februari–April 2025')} melibatkan 1.200 responden.",
    "this_year": f"{p('2025', 'period', 'Tahun ini')} dinas mengalokasikan 252 kios.",
    "year_as_attribute": f"Target peserta pelatihan {p('2025', 'period', 'tahun 2025')} diharapkan terpenuhi.",
    "fiscal_year": f"Formasi {p('2026', 'period', 'Tahun Anggaran 2026')} akan dibuka.",
    "term_of_office": f"Ketua umum periode {p('2025/2030', 'period', '2025–2030')} dilantik.",
    "forecast_of_a_coming_year": f"Inflasi {p('2026', 'period', 'tahun 2026')} diperkirakan 2,5 persen.",
    "forecast_after_a_preposition": f"Pertumbuhan ekonomi pada {p('2026', 'period', 'tahun 2026')} diproyeksikan 5,2 persen.",
    "school_year": f"Siswa {p('2025/2026', 'period', 'tahun ajaran 2025/2026')} mulai mendaftar.",
    "last_year_with_figure": f"Ekspor {p('2024', 'period', 'tahun lalu')} tumbuh 5 persen.",
    "term_in_brackets": f"Kepala dinas kedua ({p('1992/1996', 'period', '1992–1996')}) hadir.",
    "two_years": f"Ekspor tahun {p('2023', 'period', '2023')} dan {p('2024', 'period', '2024')} tumbuh 5 persen.",
    "long_range_without_sejak": f"Ekspor ikan {p('2025-02-03/2025-04-20', 'period', '3 Februari–20 April 2025')} naik.",
    "coming_school_year": f"Pendaftaran untuk {p('2026/2027', 'period', 'tahun ajaran 2026/2027')} dibuka.",
    "coming_term": f"Ketua umum periode {p('2026/2031', 'period', '2026–2031')} terpilih.",
    "last_year_after_a_preposition_with_figure": f"Pada {p('2024', 'period', 'tahun lalu')} ekspor tumbuh 5 persen.",
    "compared_with_last_year": f"Ekspor ikan naik dibandingkan {p('2024', 'period', 'tahun lalu')}.",
    # plan
    "weekend_that_is_ahead": f"Jalan ditutup {p('2025-W25', 'plan', 'akhir pekan ini')}.",
    "open_until_the_end_of_the_month": f"Pendaftaran dibuka hingga {p('2025-06', 'plan', 'akhir bulan ini')}.",
    "evening_of_today_to_come": f"Pawai obor dimulai {p('2025-06-17TNI', 'plan', 'nanti malam')}.",
    "weekday_of_the_coming_week_with_figures": f"Berkas dikirim paling lambat {p('2025-06-27', 'plan', 'Jumat pekan depan (27/6)')}.",
    "coming_month_of_a_budget_debate": f"Usulan RAPBN dibahas {p('2025-08', 'plan', 'Agustus mendatang')}.",
    "coming_day": f"Pasar ikan dibuka {p('2025-07-20', 'plan', '20 Juli 2025')}.",
    "coming_days": f"Pendaftaran dibuka {p('2025-06-27/2025-07-20', 'plan', '27 Juni s.d. 20 Juli 2025')}.",
    "besok": f"Lomba perahu dimulai {p('2025-06-18', 'plan', 'besok')}.",
    "coming_month": f"Dermaga selesai {p('2025-11', 'plan', 'November mendatang')}.",
    "coming_year": f"Dinas berkomitmen melanjutkan pelatihan pada {p('2026', 'plan', 'tahun 2026')}.",
    "far_year": f"Indonesia berdaulat dan makmur pada {p('2045', 'plan', 'tahun 2045')}.",
    "target_until_the_end_of_this_year": f"Kami menargetkan 1.000 kios hingga {p('2025', 'plan', 'akhir tahun 2025')}.",
    "hoped_for_this_month": f"Bantuan bagi 350 nelayan diharapkan cair per {p('2025-06', 'plan', 'akhir Juni')}.",
    "intention_this_year": f"Di {p('2025', 'plan', 'tahun 2025 ini')}, dinas akan membangun dermaga di sembilan desa.",
    "intention_this_week": f"Gedung itu akan dibuka {p('2025-W25', 'plan', 'pekan ini')}.",
    "time_first_then_akan": f"{p('2025-W25', 'plan', 'Pekan ini')} bupati akan bertolak ke Solo.",
    "deadline_today": f"Berkas dikirim paling lambat {p('2025-06-17', 'plan', '17 Juni 2025')}.",
    "schedule": f"Jadwal lomba:\n* {p('2025-06-10/2025-06-20', 'plan', '10 – 20 Juni 2025')}: Pendaftaran\n* {p('2025-06-25', 'plan', '25 Juni 2025')}: Seleksi",
    "tonight_that_will_be": f"Panitia menyiapkan malam puncak yang akan dilaksanakan {p('2025-06-17TNI', 'plan', 'malam ini')}.",
    "done_within_this_week": f"Bupati memastikan berkas rampung {p('2025-W25', 'plan', 'pekan ini')}.",
    "hope_inside_the_quotation": f"“Kami berharap dana cair,” kata Rini saat membuka lomba perahu di Tegal, {p('2025-06-17', 'event', 'Selasa (17/6/2025)')}.",
    "deadline_just_behind": f"Berkas dikirim paling lambat {p('2025-06-10', 'plan', '10 Juni 2025')}.",
    "hope_for_this_month": f"Pada {p('2025-06', 'plan', 'Juni ini')}, dinas berharap 40 kios dibuka.",
    "open_until_today": f"Dinas membuka konsultasi publik sampai dengan tanggal {p('2025-06-17', 'plan', '17 Juni 2025')}.",
    # past
    "state_since_a_year": f"Atap pasar ikan itu bocor sejak {p('2019', 'past', '2019')}.",
    "what_came_before": f"Sebelumnya, pada {p('2025-06-03', 'past', '3 Juni 2025')}, bupati menemui nelayan.",
    "birth": f"Ia lahir pada {p('1952', 'past', '1952')} di Tegal.",
    "day_long_ago": f"Perjanjian itu diteken {p('2023-03-03', 'past', '3 Maret 2023')}.",
    "days_long_ago": f"Sidang itu berlangsung {p('1945-11-25/1945-11-27', 'past', '25–27 November 1945')}.",
    "named_month_lalu": f"Dermaga diresmikan presiden pada {p('2025-04', 'past', 'bulan April lalu')} bagi 350 orang.",
    "last_year_told": f"Nelayan itu pindah ke Solo {p('2024', 'past', 'tahun lalu')}.",
    "founded_with_a_figure": f"Balai itu berdiri pada {p('1984', 'past', '1984')} dan melatih 2.400 orang.",
    "recent_day_with_lalu": f"Bupati yang dilantik {p('2025-06-01', 'past', '1 Juni lalu')} itu hadir.",
    "year_told": f"Ia menikah pada {p('2011', 'past', '2011')}.",
    "founded": f"Balai itu didirikan {p('1984', 'past', 'tahun 1984')}.",
    "years_ago": f"{p('2022', 'past', 'Tiga tahun silam')} desa itu sepi.",
    "day_lalu": f"Bupati dilantik {p('2025-04-05', 'past', '5 April lalu')}.",
    "recent_day_lalu_is_still_the_event": f"Rombongan tiba {p('2025-06-15', 'event', 'dua hari lalu')}.",
    "letter_that_is_cited": f"Sesuai surat Nomor 12/A/2025 tanggal {p('2025-06-02', 'past', '2 Juni 2025')}, loket dibuka.",
    "dateline_in_capitals_without_a_dash": f"TEGAL, {p('2025-06-16', 'publication', '16 Juni 2025')} Kabar baik datang dari dermaga.",
    "place_in_capitals_within_the_text_is_no_dateline": f"Pasar dibuka.\nTEGAL, {p('2025-06-16', 'event', '16 Juni 2025')} Bupati hadir.",
    "phones_of_nowadays": f"Ponsel hari ini menyimpan identitas warga, kata Rini saat rapat, {p('2025-06-16', 'event', 'Senin (16/6)')}.",
    "today_in_the_title_of_an_article": f'Artikel berjudul "Hari Ini Lomba Perahu Digelar" dibahas Rini dalam rapat, {p("2025-06-16", "event", "Senin (16/6)")}.',
    "what_was_still_to_come_on_the_day_of_the_text": f"Berita itu membahas sidang yang akan digelar di Tegal {p('2025-06-17', 'past', 'Selasa, 17 Juni 2025 lalu')}.",
    "level_and_the_day_on_which_it_stood_there": f"Imbal hasil turun ke level 6,07% pada {p('2025-05-30', 'period', '30 Mei 2025')} di pasar sekunder.",
    "inflation_to_come_in_the_year_that_runs": f"Ke depan, inflasi akan terkendali dalam sasaran 2,5±1% pada {p('2025', 'period', '2025')}.",
    "objections_may_be_sent_until": f"Peserta dapat menyampaikan sanggahan secara tertulis melalui surat resmi yang disertai bukti kepada panitia sampai dengan tanggal {p('2025-06-17', 'plan', '17 Juni 2025')}.",
    "year_in_the_title_of_a_letter": f"Surat Nomor 7/SD/2025 tanggal {p('2025-03-08', 'past', '8 Maret 2025')} tentang Jadwal Seleksi Pegawai Kebutuhan Tahun 2024 dicabut.",
    "year_of_an_intake_with_its_stage": f"Peserta seleksi PPPK Tahap II {p('2024', 'period', 'Tahun 2024')} hadir.",
    "hoped_for_of_somebody_though_the_figures_lie_behind": (
        f"Diharapkannya pengurus cabang dapat dilantik secara resmi di {p('2025-01', 'plan', 'Januari 2025')}."
    ),
    "what_a_meeting_runs_up_to": (
        f"Lomba ini menjadi pemanasan menjelang Pesta Laut Nusantara {p('2025-06-16/2025-06-20', 'plan', '(16-20 Juni 2025)')}."
    ),
    "hoped_for_though_the_figures_lie_behind": f"Diharapkan pada {p('2025-01', 'plan', 'Januari 2025')} pengurus bisa dilantik.",
    "lately_in_what_is_spoken": "“Koperasi boleh mengelola lahan yang kemarin dirampas negara,” kata Rini.",
    "long_stretch_of_a_count_since_a_launch": f"Perkembangan bursa karbon, sejak diluncurkan pada {p('2023-09-26/2025-05-30', 'period', '26 September 2023 hingga 30 Mei 2025')}, diikuti 112 pengguna.",
    "units_and_schools_called_after_a_day": "Panglima Kodam 17 Agustus mengunjungi Universitas 17 Agustus 1945 di Jalan 10 November.",
    "short_forms_of_company_reports": f"Laba {p('2024-Q3', 'period', '3Q24')} naik 5 persen, pendapatan {p('2024-H1', 'period', '1H2024')} tumbuh, dan ekspor {p('2024-01/2024-09', 'period', '9M24')} stabil.",
    # goals, upheavals, what is held this year
    "year_far_ahead_beside_a_noun": f"Cita-cita melahirkan nelayan tangguh {p('2045', 'plan', 'tahun 2045')} dapat terwujud.",
    "year_of_a_crisis_where_something_is_counted": f"Sejak diterpa krisis moneter {p('1998', 'past', '1998')}, industri kapal hanya menyumbang 18 persen.",
    "year_that_runs_before_the_verb_of_holding": f"Untuk edisi ini, {p('2025', 'event', 'tahun 2025')} digelar di Tegal.",
    "year_of_a_class_of_somebody_who_left": f"Rini, alumnus Akademi Laut Tegal (ALT) angkatan {p('2014', 'past', '2014')}, melatih nelayan.",
    "target_of_a_coming_year_far_behind_the_verb": f"Kementerian menargetkan kontribusi ekonomi laut sebesar 19 persen terhadap produk domestik bruto pada {p('2035', 'plan', '2035')}.",
    # what is known of a law, a letter, a thing; what is taken up; what is due
    "day_on_which_a_law_was_laid_down": f"Peraturan Bupati Nomor 4 Tahun 2025 ditetapkan pada {p('2025-06-12', 'past', '12 Juni 2025')} dan berlaku mulai {p('2025-07-01', 'plan', '1 Juli 2025')}.",
    "day_since_which_a_fare_is_in_force": f"Tarif feri itu berlaku sejak {p('2025-06-11', 'past', '11 Juni 2025')}.",
    "letter_sent_some_time_ago": f"Surat keberatan itu dikirim pada {p('2025-05-28', 'past', '28 Mei 2025')} oleh nelayan.",
    "deed_of_the_bupati_some_time_ago_is_reported": f"Bupati menyerahkan perahu kepada nelayan pada {p('2025-06-05', 'event', '5 Juni 2025')}.",
    "what_the_meeting_takes_up": f"Pertemuan ini merupakan tindak lanjut kunjungan bupati ke Solo pada {p('2025-06-10', 'past', '10 Juni 2025')}.",
    "licence_that_ran_out_last_week": f"Nelayan memperbarui izin yang berakhir pada {p('2025-06-11', 'past', '11 Juni 2025')}.",
    "survey_of_a_month": f"Survei yang dilakukan {p('2025-03', 'past', 'Maret 2025')} itu melibatkan 1.200 nelayan.",
    "met_after_the_meeting": f"Ditemui seusai rapat, {p('2025-06-16', 'statement', 'Senin (16/6)')}, Rini memastikan loket dibuka.",
    "what_a_team_does_this_week": f"Tim ahli meninjau tanggul {p('2025-W25', 'event', 'pekan ini')}.",
    "what_must_be_done_today": f"Jembatan darurat harus bisa dilalui {p('2025-06-17', 'plan', 'hari ini')} juga.",
    "programme_from_year_to_year": f"Bedah rumah itu berlangsung dari {p('2023/2026', 'period', '2023 sampai 2026')}.",
    "row_of_years_has_one_role": f"Pada {p('2021', 'past', '2021')} dan {p('2022', 'past', '2022')}, sekolah itu menjuarai lomba perahu.",
    "carnival_called_off": f"Karnaval yang rencananya digelar {p('2025-06-15', 'past', 'Minggu (15/6)')} batal karena hujan.",
    "when_the_rain_is_foreseen": f"Puncak hujan diperkirakan terjadi {p('2025-07/2025-08', 'plan', 'Juli–Agustus 2025')}.",
    "law_passed_on_a_named_day_is_reported": f"Rancangan perda itu dibahas sejak {p('2025-04', 'past', 'April 2025')} dan disahkan {p('2025-06-16', 'event', 'Senin (16/6/2025)')}.",
    "according_to_a_release": f"Menurut rilis yang diterima {p('2025-06-16', 'statement', 'Senin (16/6)')}, lelang ditunda.",
    "held_this_year_with_its_name_between": f"{p('2025', 'event', 'Tahun ini')} festival digelar di tiga kota.",
    "case_told_some_time_ago_of_which_there_are_more_now": f"Kasus pertama dilaporkan pada {p('2025-05-28', 'past', '28 Mei 2025')}; kini jumlahnya belasan.",
    "course_of_coming_months": f"Program magang berlangsung {p('2025-07/2025-10', 'plan', 'Juli sampai Oktober 2025')}.",
    "harvest_of_the_months_that_run": f"Panen raya berlangsung {p('2025-05/2025-06', 'event', 'Mei–Juni 2025')} di sebelas kecamatan.",
    "plan_as_a_document": f"Rencana strategis dinas untuk {p('2025/2029', 'period', '2025–2029')} menekankan irigasi.",
    "price_of_a_month": f"Harga gabah pada {p('2025-04', 'period', 'April')} Rp 6.300 per kilogram.",
    "days_of_a_survey": f"Survei pada {p('2025-06-03/2025-06-09', 'period', '3–9 Juni 2025')} menunjukkan tingkat kepuasan 78 persen.",
    "written_address": f"Dalam sambutan tertulisnya, {p('2025-06-16', 'statement', 'Senin (16/6)')}, Rini memuji relawan.",
    "year_of_a_programme_before_held": f"Rapat evaluasi program {p('2025', 'period', '2025')} digelar di Tegal, {p('2025-06-15', 'event', 'Minggu (15/6)')}.",
    # nothing
    "address_of_a_page_yields_nothing": "Baca https://berita.example.id/2025/06/16/jadwal-lomba-juni-2025 dan www.tegal.example.id/rapat-16-juni-2025.",
    "law_and_slogan_yield_nothing": "Sesuai Inpres Nomor 9 Tahun 2025, menuju Indonesia Emas 2045.",
}


@pytest.mark.parametrize("marked", [pytest.param(s, id=n) for n, s in SENTENCES.items()])
def test_role(marked: str) -> None:
    assert wrong(marked, "date", published=DAY.isoformat()) == []


UNDATED = {
    "weekday_alone_stays_unresolved": f"Bupati menemui gubernur pada {p('null', 'event', 'hari Rabu')}.",
    "the_event_is_the_anchor": f"TEGAL {p('2025-05-06', 'publication', '(6/5)')} - Loket dibuka.\nBupati hadir di Tegal, {p('2025-05-06', 'event', 'Selasa (6/5/2025)')}.",
    "hari_ini_is_the_event": f"“{p('2025-10-29', 'event', 'Hari ini')} kami berkunjung,” kata Rini usai rapat di Tegal, {p('2025-10-29', 'event', 'Rabu (29/10/2025)')}.",
    "old_day_before_the_day_of_the_report": f"Gaji naik sejak {p('2024-01-01', 'past', '1 Januari 2024')}. Laporan itu disusun tim, {p('2025-10-23', 'event', 'Kamis (23/10/2025)')}.",
    "coming_day_is_not_the_day_of_the_text": f"Rapat usai {p('2025-10-06', 'event', 'Senin, 6 Oktober 2025')}. Lelang akan dibuka {p('2025-10-13', 'plan', 'Senin, 13 Oktober 2025')}.",
    "cited_report_before_the_day_of_the_release": f"Berita itu tayang {p('2025-10-20', 'past', 'Senin, 20 Oktober 2025')}. Laporan disusun tim, {p('2025-10-26', 'event', 'Minggu (26/10/2025)')}.",
    "goal_in_a_text_without_a_day": f"Kementerian menargetkan seribu dermaga baru pada {p('2045', 'plan', '2045')}.",
    "what_was_still_to_come_lies_behind": f"Berita itu membahas sidang yang akan digelar {p('2025-10-27', 'past', 'Senin, 27 Oktober 2025 lalu')} di Tegal.",
    "years_behind_in_a_text_without_a_day": f"Ia sempat menjadi komisioner pada {p('2012/2017', 'past', '2012–2017')}.",
    "period_before_the_event": f"Ada 2.890 nelayan per {p('2024-10', 'period', 'Oktober 2024')}, kata Rini dalam siaran pers, {p('2025-07-15', 'statement', 'Selasa (15/7/2025)')}.",
}


@pytest.mark.parametrize("marked", [pytest.param(s, id=n) for n, s in UNDATED.items()])
def test_without_a_day_of_publication(marked: str) -> None:
    assert wrong(marked, "date") == []


def around(marked: str, published: dt.date | None) -> list[date_roles.Surroundings]:
    """What the rules see of each date in a sentence, line by line."""
    text = parse(marked)[0]

    def line(start: int) -> tuple[int, int]:
        return text.rfind("\n", 0, start) + 1, (text + "\n").find("\n", start)

    found = dates.mentions(Document(doc_id="t", text=text, published=published), grammar())
    return date_roles.surroundings(text, found, line, published)


SEEN = [s for marked in SENTENCES.values() for s in around(marked, DAY)]
SEEN += [s for marked in UNDATED.values() for s in around(marked, None)]


@pytest.mark.parametrize("rule", [pytest.param(r, id=r.id) for r in date_roles.role_rules()])
def test_a_role_rule_decides_somewhere(rule: date_roles.RoleRule) -> None:
    def decides(seen: date_roles.Surroundings) -> bool:
        holding = date_roles.holding(seen)
        without = [r for r in holding if r.id != rule.id]
        return date_roles.heaviest(holding) != date_roles.heaviest(without)

    assert any(decides(seen) for seen in SEEN), "no sentence of this file would notice if the rule were gone"


@pytest.mark.parametrize("rule", [pytest.param(r, id=r.id) for r in date_roles.role_rules()])
def test_a_role_rule_fires_in_its_examples(rule: date_roles.RoleRule) -> None:
    assert all(rule.id in fired(example) for example in rule.match)
    assert not any(rule.id in fired(example) for example in rule.no_match)


def test_a_contradicted_weekday_lowers_the_confidence_and_is_explained() -> None:
    def confidence(text: str) -> float:
        from pipeline.document import Item

        item = Item(origin="t", kind="record", text=text, doc_id="t", published=DAY)
        (fact,) = [f for f in pipeline()(item).facts if f.type == "date"]
        assert fact.reasons[0].signal == "rule"
        return sum(r.weight for r in fact.reasons)

    assert confidence("Pasar ikan dibuka Rabu (16/6/2025).") < confidence("Pasar ikan dibuka Senin (16/6/2025).")


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2025", "2025-01-01", "2025-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2025-Q4", "2025-10-01", "2025-12-31"),
        ("2025-H1", "2025-01-01", "2025-06-30"),
        ("2025-W01", "2024-12-30", "2025-01-05"),
        ("199", "1990-01-01", "1999-12-31"),
        ("2025-06-17TMO", "2025-06-17", "2025-06-17"),
        ("2024-10/2025-10-21", "2024-10-01", "2025-10-21"),
        ("1993/..", "1993-01-01", "9999-12-31"),
    ],
)
def test_a_value_covers_its_days(value: str, first: str, last: str) -> None:
    days = date_roles.covers(value)
    assert days is not None
    assert tuple(day.isoformat() for day in days) == (first, last)


SHARED = Path(__file__).resolve().parents[3] / "shared" / "gold" / "dev"


@pytest.mark.skipif(not SHARED.is_dir(), reason="the development gold is not here")
def test_development_gold() -> None:
    """Floors for the dates alone: value and place 0.98, with the role 0.97."""
    from pipeline.document import Item

    gold_count = found_count = core = full = 0
    for path in sorted(SHARED.glob("*.json")):
        record = json.loads(path.read_text(encoding="utf-8"))
        day = dt.date.fromisoformat(record["published"]) if record["published"] else None
        item = Item(origin="t", kind="record", text=record["text"], doc_id=record["doc_id"], published=day)
        found = [f for f in pipeline()(item).facts if f.type == "date"]
        gold = [f for f in record["facts"] if f["type"] == "date"]
        gold_count, found_count = gold_count + len(gold), found_count + len(found)
        left = list(found)
        for fact in gold:
            at = fact["evidence"][0]
            hits = [f for f in left if f.value == fact["value"] and f.span[0] < at["end"] and at["start"] < f.span[1]]
            if hits:
                core += 1
                full += hits[0].role == fact["role"]
                left.remove(hits[0])
    assert 2 * core / (gold_count + found_count) >= 0.98
    assert 2 * full / (gold_count + found_count) >= 0.97
