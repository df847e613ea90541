"""Officials in sentences: who holds which office, in every way that releases say so."""

from __future__ import annotations

import pytest

from pipeline.extract import officials
from pipeline.extract.registry import check_examples
from tests.inline import wrong


def official(words: str, person: str, position: str, organization: str | None = None) -> str:
    """The words marked as one official."""
    body = f' organization="{organization}"' if organization else ""
    return f'<official person="{person}" position="{position}"{body}>{words}</official>'


KEMNAKER = "Kementerian Ketenagakerjaan"
SENTENCES = {
    "minister_with_portfolio_and_name": (
        official("Menteri Perdagangan Surya Wibawa", "Surya Wibawa", "Menteri Perdagangan", "Kementerian Perdagangan")
        + " membuka pasar murah di Sragen."
    ),
    "minister_with_comma_apposition": (
        official("Menteri Kehutanan, Lintang Prawira", "Lintang Prawira", "Menteri Kehutanan", "Kementerian Kehutanan")
        + ", menanam seribu bibit."
    ),
    "short_title_of_minister_is_expanded": (
        "Bantuan diserahkan " + official("Menaker Dharma Wijaya", "Dharma Wijaya", "Menteri Ketenagakerjaan", KEMNAKER) + " kemarin."
    ),
    "short_title_of_deputy_minister": (
        official("Wamenhub Ratna Sekar", "Ratna Sekar", "Wakil Menteri Perhubungan", "Kementerian Perhubungan")
        + " meninjau dermaga."
    ),
    "abbreviation_in_parentheses_between_title_and_name": (
        official("Menteri Kesehatan (Menkes) Bayu Anggara", "Bayu Anggara", "Menteri Kesehatan", "Kementerian Kesehatan")
        + " mengunjungi puskesmas."
    ),
    "portfolio_with_commas": (
        official(
            "Menteri Pendidikan Tinggi, Sains, dan Teknologi Galih Permana",
            "Galih Permana",
            "Menteri Pendidikan Tinggi, Sains, dan Teknologi",
            "Kementerian Pendidikan Tinggi, Sains, dan Teknologi",
        )
        + " berpidato di Malang."
    ),
    "acronym_as_portfolio": (
        official("Menteri UMKM Tirta Nugraha", "Tirta Nugraha", "Menteri Usaha Mikro, Kecil, dan Menengah")
        + " bertemu perajin."
    ),
    "foreign_minister_with_country": (
        "Tamu itu adalah "
        + official(
            "Menteri Pertanian Jepang, Hiroshi Tanabe",
            "Hiroshi Tanabe",
            "Menteri Pertanian",
            "Kementerian Pertanian Jepang",
        )
        + "."
    ),
    "coordinating_minister_short": (
        official(
            "Menko PMK Wening Astuti",
            "Wening Astuti",
            "Menteri Koordinator Bidang Pembangunan Manusia dan Kebudayaan",
        )
        + " memimpin rapat."
    ),
    "secretary_general_of_ministry_named": (
        official(
            "Sekretaris Jenderal Kementerian Sosial, Rangga Sasmita", "Rangga Sasmita", "Sekretaris Jenderal", "Kementerian Sosial"
        )
        + " menutup acara."
    ),
    "sekjen_with_acronym_of_ministry": (
        official("Sekjen Kemendag Puspa Melani", "Puspa Melani", "Sekretaris Jenderal", "Kementerian Perdagangan")
        + " membacakan sambutan."
    ),
    "director_general_with_long_specialisation": (
        official(
            "Direktur Jenderal Pembinaan Pengawasan Ketenagakerjaan dan Keselamatan Kerja Kemnaker, Yoga Aditama",
            "Yoga Aditama",
            "Direktur Jenderal Pembinaan Pengawasan Ketenagakerjaan dan Keselamatan Kerja",
            KEMNAKER,
        )
        + " hadir."
    ),
    "specialisation_followed_by_name_without_comma": (
        "Paparan disampaikan "
        + official("Direktur Pemasaran Digital Ratna Kumala", "Ratna Kumala", "Direktur Pemasaran Digital")
        + " di akhir sesi."
    ),
    "dirjen_with_specialisation": (
        official(
            "Dirjen Perikanan Tangkap Kementerian Kelautan dan Perikanan Adi Laksono",
            "Adi Laksono",
            "Direktur Jenderal Perikanan Tangkap",
            "Kementerian Kelautan dan Perikanan",
        )
        + " melepas armada."
    ),
    "deputy_of_agency": (
        official(
            "Deputi Bidang Statistik Sosial BPS, yakni Anjani Kirana", "Anjani Kirana", "Deputi Bidang Statistik Sosial", "Badan Pusat Statistik"
        )
        + ", menjelaskan metode itu."
    ),
    "assistant_deputy": (
        official(
            "Asisten Deputi Pembiayaan Usaha Kementerian Koperasi Bima Saputra",
            "Bima Saputra",
            "Asisten Deputi Pembiayaan Usaha",
            "Kementerian Koperasi",
        )
        + " menutup diskusi."
    ),
    "expert_staff_of_minister": (
        official(
            "Staf Ahli Menteri Perhubungan Bidang Logistik, Hendro Susanto",
            "Hendro Susanto",
            "Staf Ahli Menteri Perhubungan Bidang Logistik",
            "Kementerian Perhubungan",
        )
        + ", hadir."
    ),
    "special_staff_with_short_title_inside": (
        official(
            "Staf Khusus Menkes Bidang Komunikasi Nirmala Dewi",
            "Nirmala Dewi",
            "Staf Khusus Menteri Kesehatan Bidang Komunikasi",
            "Kementerian Kesehatan",
        )
        + " menemui wartawan."
    ),
    "head_of_bureau": (
        official(
            "Kepala Biro Hubungan Masyarakat Kementerian Agama, Salman Alfarisi",
            "Salman Alfarisi",
            "Kepala Biro Hubungan Masyarakat",
            "Kementerian Agama",
        )
        + " membantah kabar itu."
    ),
    "head_of_agency_by_acronym": (
        official("Kepala BPS Rini Kumalasari", "Rini Kumalasari", "Kepala", "Badan Pusat Statistik") + " merilis data inflasi."
    ),
    "head_of_agency_in_full_with_acronym": (
        official(
            "Kepala Badan Kepegawaian Negara (BKN), Prof. Widya Larasati", "Widya Larasati", "Kepala", "Badan Kepegawaian Negara"
        )
        + ", meresmikan gedung itu."
    ),
    "head_of_office_of_region": (
        "Hadir "
        + official(
            "Kepala Dinas Perhubungan Kabupaten Sragen, drh. Endah Wulandari",
            "Endah Wulandari",
            "Kepala",
            "Dinas Perhubungan Kabupaten Sragen",
        )
        + "."
    ),
    "provincial_office_of_ministry": (
        official(
            "Kepala Kantor Wilayah Kementerian Agama Provinsi Riau, Muslim Hanafi", "Muslim Hanafi", "Kepala Kantor Wilayah"
        )
        + ", memberi arahan."
    ),
    "regional_office_with_numeral": (
        official("Kepala Kanreg XI BKN Manado Yosef Tumbelaka", "Yosef Tumbelaka", "Kepala Kantor Regional XI")
        + " melantik pegawai."
    ),
    "governor_of_province": (
        official("Gubernur Jawa Barat Wira Kusumah", "Wira Kusumah", "Gubernur", "Pemerintah Provinsi Jawa Barat")
        + " meninjau banjir."
    ),
    "governor_of_prefecture_abroad": (
        "Kunjungan "
        + official("Gubernur Prefektur Miyagi, Jepang, Kenji Murata", "Kenji Murata", "Gubernur", "Pemerintah Prefektur Miyagi")
        + " berlangsung dua hari."
    ),
    "regent": (
        official("Bupati Sragen, Untung Prasetyo", "Untung Prasetyo", "Bupati", "Pemerintah Kabupaten Sragen") + ", hadir."
    ),
    "mayor_and_deputy": (
        official("Wakil Wali Kota Batam Lisna Harahap", "Lisna Harahap", "Wakil Wali Kota", "Pemerintah Kota Batam")
        + " membuka lomba."
    ),
    "regional_secretary": (
        official("Sekda Provinsi Bali, Dewa Mahendra", "Dewa Mahendra", "Sekretaris Daerah", "Pemerintah Provinsi Bali")
        + ", memimpin rapat."
    ),
    "regent_without_region_takes_it_from_the_context": (
        "Rombongan Pemerintah Kabupaten Sragen yang dipimpin "
        + official("Bupati Untung Prasetyo", "Untung Prasetyo", "Bupati", "Pemerintah Kabupaten Sragen")
        + " tiba."
    ),
    "president_of_the_republic": (
        official("Presiden Prabowo Subianto", "Prabowo Subianto", "Presiden", "Republik Indonesia") + " membuka sidang itu."
    ),
    "foreign_head_of_state": (
        official("Presiden Finlandia Aino Lehtonen", "Aino Lehtonen", "Presiden", "Finlandia") + " tiba di Jakarta."
    ),
    "foreign_prime_minister": (
        official("Perdana Menteri Fiji, Jone Vakatawa", "Jone Vakatawa", "Perdana Menteri", "Fiji") + ", berkunjung."
    ),
    "president_of_the_past": (
        "Gedung itu diresmikan " + official("Presiden Soekarno", "Soekarno", "Presiden", "Republik Indonesia") + " pada 1962."
    ),
    "acting_office": (
        official(
            "Plt. Direktur Jenderal Perkeretaapian Kemenhub Arya Wisesa",
            "Arya Wisesa",
            "Pelaksana Tugas Direktur Jenderal Perkeretaapian",
            "Kementerian Perhubungan",
        )
        + " memeriksa jalur."
    ),
    "acting_governor": (
        official("Pj. Gubernur Aceh Teuku Ramli", "Teuku Ramli", "Penjabat Gubernur", "Pemerintah Provinsi Aceh") + " hadir."
    ),
    "former_office": (
        "Ide itu datang dari "
        + official("mantan Menteri Pertanian Saragih Purba", "Saragih Purba", "mantan Menteri Pertanian", "Kementerian Pertanian")
        + "."
    ),
    "office_held_at_the_time": (
        "Aturan itu disusun "
        + official(
            "Lintang Prawira saat menjabat Menteri Kehutanan", "Lintang Prawira", "Menteri Kehutanan", "Kementerian Kehutanan"
        )
        + " dulu."
    ),
    "chief_of_police_with_rank": (
        official(
            "Kapolri Jenderal Pol. Sigit Wicaksono",
            "Sigit Wicaksono",
            "Kepala Kepolisian Negara Republik Indonesia",
            "Kepolisian Negara Republik Indonesia",
        )
        + " meninjau pos."
    ),
    "commander_with_rank_and_service": (
        official(
            "Panglima TNI Jenderal TNI Bagus Hartono", "Bagus Hartono", "Panglima Tentara Nasional Indonesia", "Tentara Nasional Indonesia"
        )
        + " memimpin apel."
    ),
    "rank_between_office_and_name": (
        official(
            "Kepala Biro Umum Kemhan, Brigjen TNI Ir. Damar Pamungkas, M.Sc.",
            "Damar Pamungkas",
            "Kepala Biro Umum",
            "Kementerian Pertahanan",
        )
        + " menerima tamu."
    ),
    "retired_general": (
        official("Ketua Umum PMI Letjen TNI (Purn.) Agus Subroto", "Agus Subroto", "Ketua Umum") + " berangkat ke Aceh."
    ),
    "rector": (
        official("Rektor Universitas Andalas, Prof. Dr. Mardiah Yunus", "Mardiah Yunus", "Rektor", "Universitas Andalas")
        + ", menyambut tamu."
    ),
    "dean_with_faculty": (
        official("Dekan Fakultas Hukum Universitas Andalas, Feri Amrizal", "Feri Amrizal", "Dekan Fakultas Hukum")
        + ", hadir."
    ),
    "company_director": (
        official("Direktur Utama PT Sinar Bahari Jaya Roni Tambunan", "Roni Tambunan", "Direktur Utama")
        + " menandatangani kontrak."
    ),
    "legislator_with_commission": (
        official("Wakil Ketua Komisi IX DPR RI Nihayatul Aini", "Nihayatul Aini", "Wakil Ketua Komisi IX") + " mengapresiasi hal itu."
    ),
    "speaker_of_parliament": (
        official("Ketua DPR RI Larasati Dewanto", "Larasati Dewanto", "Ketua", "Dewan Perwakilan Rakyat Republik Indonesia")
        + " hadir."
    ),
    "ambassador_sent_abroad": (
        official(
            "Duta Besar RI untuk Mesir, Lutfiah Rauf", "Lutfiah Rauf", "Duta Besar RI untuk Mesir", "Republik Indonesia"
        )
        + ", menyambut jemaah."
    ),
    "ambassador_of_another_state": (
        official("Dubes Jepang untuk Indonesia, Masaki Yasuda", "Masaki Yasuda", "Duta Besar Jepang untuk Indonesia", "Jepang")
        + ", berpidato."
    ),
    "name_before_office_with_comma": (
        "Perusahaan itu diwakili "
        + official("Hana Kimura, Chairman of Osaka Trade Council", "Hana Kimura", "Chairman", "Osaka Trade Council")
        + "."
    ),
    "name_with_office_in_parentheses": (
        "Pembicara pertama "
        + official(
            "Teguh Prayitno (Kepala Pusat Data dan Informasi Kementerian Sosial)",
            "Teguh Prayitno",
            "Kepala Pusat Data dan Informasi",
            "Kementerian Sosial",
        )
        + " membahas sensus."
    ),
    "name_selaku_office": (
        "Berita acara ditandatangani "
        + official("Okta Febrian selaku Kepala Biro Umum", "Okta Febrian", "Kepala Biro Umum")
        + " kemarin."
    ),
    "sworn_in_as": (
        "Menteri melantik "
        + official(
            "Gita Savitri sebagai Kepala Balai Besar Pelatihan Vokasi Bekasi", "Gita Savitri", "Kepala"
        )
        + "."
    ),
    "name_who_now_holds": (
        official(
            "Yoyok Haryadi yang kini menjabat Rektor Universitas Andalas", "Yoyok Haryadi", "Rektor", "Universitas Andalas"
        )
        + " ikut hadir."
    ),
    "namely_before_the_name": (
        "Rapat dipimpin "
        + official("Sekretaris Daerah Kota Batam yaitu Firman Syahputra", "Firman Syahputra", "Sekretaris Daerah", "Pemerintah Kota Batam")
        + "."
    ),
    "several_officials_in_a_row": (
        "Hadir "
        + official("Gubernur Bali Wayan Sudarta", "Wayan Sudarta", "Gubernur")
        + ", "
        + official("Bupati Sragen Untung Prasetyo", "Untung Prasetyo", "Bupati")
        + ", dan "
        + official("Wali Kota Batam Lisna Harahap", "Lisna Harahap", "Wali Kota")
        + "."
    ),
    "names_first_in_a_row": (
        "Panel diisi "
        + official("Sri Handayani, Kepala BPS", "Sri Handayani", "Kepala")
        + ", dan "
        + official("Yoyok Haryadi, Rektor Universitas Andalas", "Yoyok Haryadi", "Rektor")
        + "."
    ),
    "two_holders_of_one_kind_of_office": (
        "Para "
        + '<official person="Rudi Hartono" position="Wakil Menteri Keuangan">'
        + '<official person="Sri Handayani" position="Wakil Menteri Keuangan">'
        + "Wakil Menteri Keuangan, yakni Rudi Hartono dan Sri Handayani</official></official>, mendampingi."
    ),
    "two_offices_of_one_person": (
        '<official person="Surya Wibawa" position="Menteri Perdagangan"><official person="Surya Wibawa" position="Ketua Umum">'
        "Menteri Perdagangan sekaligus Ketua Umum Kadin Surya Wibawa</official></official> berpidato."
    ),
    "minister_and_head_of_agency_in_one_title": (
        official(
            "Menteri PPN/Kepala Bappenas Harsa Mahardika", "Harsa Mahardika", "Menteri PPN/Kepala Bappenas"
        )
        + " memaparkan rencana itu."
    ),
    "one_word_name": (
        official("Direktur Kelembagaan Kementerian Koperasi, Suprapto", "Suprapto", "Direktur Kelembagaan", "Kementerian Koperasi")
        + ", hadir."
    ),
    "name_with_initials": (
        official("Kepala BKN M. R. Hidayat", "M. R. Hidayat", "Kepala", "Badan Kepegawaian Negara") + " menjelaskan."
    ),
    "name_with_particle": (
        official("Menteri Perdagangan Arab Saudi Khalid bin Salim", "Khalid bin Salim", "Menteri Perdagangan")
        + " menerima delegasi."
    ),
    "degrees_after_the_name": (
        official("Rektor Universitas Andalas Dr. Nur Halimah, S.H., M.Hum.", "Nur Halimah", "Rektor") + " membuka acara."
    ),
    "religious_titles_before_the_name": (
        official("Ketua Umum Kadin KH. Zainal Mustofa", "Zainal Mustofa", "Ketua Umum") + " memimpin doa."
    ),
    "analyst_grade": (
        official(
            "Analis Kebijakan Ahli Madya BKN Tri Wahyuni", "Tri Wahyuni", "Analis Kebijakan Ahli Madya", "Badan Kepegawaian Negara"
        )
        + " menjawab pertanyaan."
    ),
    "ka_glued_to_an_acronym": (
        official("KaBPSDM Kementerian Hukum Gusti Ariani", "Gusti Ariani", "Kepala BPSDM", "Kementerian Hukum") + " membuka pelatihan."
    ),
    "jakarta_short_form_of_region": (
        official("Gubernur DKI Bramantyo Adi", "Bramantyo Adi", "Gubernur", "Pemerintah Provinsi DKI Jakarta") + " hadir."
    ),
    "misspelt_region_is_mended": (
        official("Sekda Provinsi Kalimantan Tegah, Samuel Rantau", "Samuel Rantau", "Sekretaris Daerah", "Pemerintah Provinsi Kalimantan Tengah")
        + ", hadir."
    ),
    "attache_at_an_embassy": (
        official(
            "Atase Ketenagakerjaan KBRI Riyadh, Umar Alatas", "Umar Alatas", "Atase Ketenagakerjaan"
        )
        + ", mendampingi pekerja."
    ),
    "village_head": (
        official("Kepala Desa Sukamaju, Parto Suwiryo", "Parto Suwiryo", "Kepala Desa", "Pemerintah Desa Sukamaju") + ", hadir."
    ),
    "body_that_swallows_a_name": (
        official("Kepala BBPVP Bekasi Herman Sudibya", "Herman Sudibya", "Kepala") + " membuka kelas."
    ),
    "unknown_body_by_its_acronym": (
        official("Direktur Riset LAKSANA Indonesia Piter Mahendra", "Piter Mahendra", "Direktur Riset", "LAKSANA Indonesia")
        + " menilai harga stabil."
    ),
    "acronym_of_a_matter_stays_in_the_title": (
        official(
            "Direktur Pengembangan Talenta ASN yaitu Samsul Bahri", "Samsul Bahri", "Direktur Pengembangan Talenta ASN"
        )
        + " hadir."
    ),
    "consul_with_his_seat": (
        official("Konjen RI Hong Kong, Yuli Edison", "Yuli Edison", "Konsul Jenderal RI Hong Kong", "Republik Indonesia")
        + ", menyambut pekerja."
    ),
    "charge_daffaires_by_acronym": (
        official("KUAI RI untuk Lebanon Yosi Aprizal", "Yosi Aprizal", "Kuasa Usaha Ad Interim RI untuk Lebanon")
        + " memantau keadaan."
    ),
    "mayor_elect": (official("Wali Kota Bekasi terpilih Tri Wibisana", "Tri Wibisana", "Wali Kota") + " hadir."),
    "secretary_of_a_coordinating_ministry": (
        official(
            "Sesmenko PMK Andi Megantara",
            "Andi Megantara",
            "Sekretaris Kementerian Koordinator",
            "Kementerian Koordinator Bidang Pembangunan Manusia dan Kebudayaan",
        )
        + " membuka rapat."
    ),
    "ambassador_to_two_states": (
        official(
            "Duta Besar Swiss untuk Indonesia dan Timor Leste, Olivier Zehnder",
            "Olivier Zehnder",
            "Duta Besar Swiss untuk Indonesia dan Timor Leste",
            "Swiss",
        )
        + ", hadir."
    ),
    "minister_of_three_matters_abroad": (
        official(
            "Menteri Kesehatan, Perburuhan, dan Kesejahteraan Jepang, Takamaro Hayashi",
            "Takamaro Hayashi",
            "Menteri Kesehatan, Perburuhan, dan Kesejahteraan",
        )
        + ", menyambut delegasi."
    ),
    "minister_in_english": (
        official("Minister of Manpower Singapore Tan See Wong", "Tan See Wong", "Minister of Manpower", "Pemerintah Singapura")
        + " hadir."
    ),
    "economist_of_a_bank": (
        official("Ekonom Bank Mandiri Andry Wijaya", "Andry Wijaya", "Ekonom", "Bank Mandiri") + " menilai rupiah stabil."
    ),
    "numbered_member_of_an_agency": (
        official("Anggota VII BPK RI Slamet Purnomo", "Slamet Purnomo", "Anggota VII", "Badan Pemeriksa Keuangan") + " hadir."
    ),
    "office_that_always_belongs_to_one_body": (
        official(
            "Jaksa Agung Muda Bidang Intelijen, Reza Mahendra",
            "Reza Mahendra",
            "Jaksa Agung Muda Bidang Intelijen",
            "Kejaksaan Agung",
        )
        + ", memberi arahan."
    ),
    "signature_at_the_end": (
        "Rilis ini dibuat di Jakarta.\n\n"
        + official("Damar Pamungkas\nKepala Biro Umum", "Damar Pamungkas", "Kepala Biro Umum", "Kementerian Sosial")
        + "\nKementerian Sosial"
    ),
    "headline_in_capitals": (
        official("MENAKER SURYA NUGRAHA", "Surya Nugraha", "Menteri Ketenagakerjaan") + " LEPAS PEKERJA MAGANG KE LUAR NEGERI"
    ),
    "comma_of_a_clause_before_a_short_name": (
        official("Ketua Umum Kadin Suryo Iman Santosa", "Suryo Iman Santosa", "Ketua Umum")
        + " tiba pagi ini. Dalam pertemuan dengan Menhan, Suryo membahas industri."
    ),
}  # fmt: skip

NOTHING = {
    "occasion_role_speaker": "Narasumber Bambang Wibowo membahas inflasi di depan peserta.",
    "occasion_role_winner": "Pemenang lomba, Siti Aminah, menerima piala.",
    "citizen_without_office": "Warga Sragen, Slamet Rahardjo, mengeluhkan jalan rusak.",
    "office_without_name": "Menteri Perdagangan membuka pasar murah bersama Gubernur Bali.",
    "name_without_office": "Bambang Wibowo berharap harga beras turun.",
    "street_named_after_a_general": "Kantor itu berada di Jalan Jenderal Sudirman, Jakarta.",
    "ceremony_inspector": "Inspektur Upacara Bambang Wibowo membacakan amanat.",
    "regulation_of_a_minister": "Peraturan Menteri Keuangan Nomor 12 Tahun 2025 berlaku sejak Januari.",
    "opening_clause_ends_at_the_comma": "Didampingi Gubernur Bali, Slamet Rahardjo meninjau sawah.",
    "headline_with_a_comma": "Bertemu Menteri Perdagangan, Slamet Mau Harga Beras Turun Di Pasar Besar",
    "two_people_meet": "Bambang Wibowo bertemu Kepala BPS di Jakarta.",
    "place_after_the_comma": "Gubernur Bali, Denpasar, dan sekitarnya dilanda hujan.",
    "weekday_after_the_comma": "Menteri Perdagangan, Selasa, membuka pasar murah.",
    "dateline_before_an_office": "Pangkep – Menteri Perdagangan membuka pasar murah.",
    "name_then_office_that_opens_the_main_clause": "Setelah menjenguk Bambang Wibowo, Menhan tiba di Malang.",
    "acronym_of_an_office_after_a_comma": "Hadir Dirjen Kuathan Kemhan, Kapuskon Baranahan, dan pejabat lain.",
    "hospital_named_after_a_person": "Pasien dibawa ke RSUD Dr. Soetomo kemarin.",
    "cabinet_as_a_whole": "Para Menteri Kabinet Merah Putih berkumpul di Magelang.",
    "bare_head_without_body": "Kepala Slamet terbentur pintu.",
}


def test_examples_of_every_rule() -> None:
    assert [line for rule_set in officials.rule_sets() for line in check_examples(rule_set)] == []


@pytest.mark.parametrize("phenomenon", SENTENCES)
def test_official(phenomenon: str) -> None:
    assert wrong(SENTENCES[phenomenon], "official") == []


@pytest.mark.parametrize("phenomenon", NOTHING)
def test_nobody_in_office(phenomenon: str) -> None:
    assert wrong(NOTHING[phenomenon], "official") == []
