"""Statements as releases tell them that no rule had been written for: each sentence is invented, each phenomenon real."""

from __future__ import annotations

import pytest

from tests.extract.test_statements import flat
from tests.inline import wrong

CASES: dict[str, str] = {
    # --- who speaks
    "short_title_for_a_title_written_out": """
        Kepala Bidang Pasar Rakyat, Yufrizal Anwar, membuka lomba. “<statement kind="direct" speaker="Yufrizal Anwar"
        cue="jelas">Lomba dimulai esok hari,</statement>” jelas Kabid.""",
    "passive_of_saying_behind_an_occasion": """Pada rapat itu dijelaskan oleh Kepala Dinas Pendidikan Kota Bitung, Meiske Lumenta, bahwa <statement kind="indirect" speaker="Meiske Lumenta">guru honorer akan diangkat bertahap</statement>.""",
    "passive_of_saying_behind_an_occasion_without_oleh": """Saat peresmian disampaikan Bupati Wakatobi, La Ode Harmin, bahwa <statement kind="indirect" speaker="La Ode Harmin">dermaga baru mampu menampung empat kapal</statement>.""",
    "agentless_passive_behind_an_occasion": """Dalam forum itu disampaikan bahwa harga solar naik.""",
    "clause_before_its_passive": """Bahwa <statement kind="indirect" speaker="Hermin Tosepu">tunjangan guru mulai dibayarkan</statement>, disampaikan oleh Kepala Dinas Pendidikan, Hermin Tosepu, dalam rapat.""",
    "clause_and_passive_behind_a_comma": """<statement kind="indirect" speaker="Johny Kambu">Perburuan kasuari akan ditindak tegas</statement>, ditegaskan Johny Kambu.""",
    "denial_denied_with_bahwa": """Ketua Koperasi Nelayan Tenau, Rina Suek, tak memungkiri bahwa <statement kind="indirect" speaker="Rina Suek">jumlah anggota menurun sejak pandemi</statement>.""",
    "denial_denied_without_bahwa": """Kepala Dinas Perikanan Sikka, Yohanes Lero, meninjau tambak. Ia tidak menampik <statement kind="indirect" speaker="Yohanes Lero">masih ada tambak yang terbengkalai</statement>.""",
    "negated_report_is_none": """Direktur PDAM Kupang Yance Funay tidak menyebutkan kapan tarif berubah.""",
    "supposition_with_a_predicate_without_prefix": """Ketua Asosiasi Petambak, Hendra Lim, memperkirakan <statement kind="indirect" speaker="Hendra Lim">panen raya mundur dua pekan</statement>.""",
    "hope_for_a_team": """Pelatih tim dayung Maluku, Ronny Kakerissa, optimistis <statement kind="indirect" speaker="Ronny Kakerissa">anak asuhnya lolos ke final</statement>.""",
    "suspicion": """Kapolsek Amarasi, Iptu Frans Nome, mencurigai <statement kind="indirect" speaker="Frans Nome">kebakaran itu disengaja</statement>.""",
    "accusation": """Ketua Serikat Nelayan Tual, Yunus Rahan, menuding <statement kind="indirect" speaker="Yunus Rahan">perusahaan itu membuang limbah ke laut</statement>.""",
    "title_run_together": """Panglima Koarmada III Laksda TNI Hersan Wibowo menerima tamu. Pangkoarmada mengungkapkan bahwa <statement kind="indirect" speaker="Hersan Wibowo">latihan bersama digelar September</statement>.""",
    "site_of_the_navy_run_together": """Komandan Pangkalan TNI AL Nunukan Letkol Laut Handoyo meninjau pos. Danlanal menegaskan <statement kind="indirect" speaker="Handoyo">patroli akan ditambah pada malam hari</statement>.""",
    "scholar_with_the_university_before_the_name": """Akademisi Universitas Riau Elvira Gustina mengungkapkan <statement kind="indirect" speaker="Elvira Gustina">banyak petugas belum paham aturan itu</statement>.""",
    "title_of_another_country": """Timbalan Naib Canselor Universiti Malaysia Sabah Faridah Osman berharap <statement kind="indirect" speaker="Faridah Osman">kedua kampus dapat meneliti terumbu karang bersama</statement>.""",
    "coach_with_a_province_before_the_name": """Pelatih kepala tim dayung Papua Pegunungan Yosep Tabuni, yang baru melatih, menuturkan, “<statement kind="direct" speaker="Yosep Tabuni">Mereka mendayung sejak kecil, saya hanya merapikan.</statement>”""",
    "sang_before_a_title": """Menteri Pertanian Arman Salim menanam jagung. Sang menteri mengaku <statement kind="indirect" speaker="Arman Salim">terkesan dengan semangat petani muda</statement>.""",
    "another_body_says_the_contrary": """Asosiasi Pengusaha Ritel mengusulkan agar <statement kind="indirect" speaker="Asosiasi Pengusaha Ritel">kantong plastik dikenai tarif</statement>, sebaliknya Dinas Lingkungan Hidup Kota Malang mendesak agar <statement kind="indirect" speaker="Dinas Lingkungan Hidup Kota Malang">toko membagikan tas</statement>.""",
    "two_speakers_of_one_quotation": """“<statement kind="direct" speaker="Rina Suek">Kami akan berlayar bersama,</statement>” kata Rina Suek dan Hendra Lim kompak.""",
    "two_clauses_with_bahwa_are_one": """Menteri Kelautan Ratna Dewi mengatakan bahwa <statement kind="indirect" speaker="Ratna Dewi">kapal patroli akan ditambah serta bahwa nelayan kecil tidak dikenai biaya</statement>.""",
    "weakness_pointed_at_is_a_topic": """Gubernur Made Arta menerima tamu. Gubernur menyoroti lemahnya rantai dingin.""",
    "state_as_a_predicate": """Dinas Perhubungan Kota Palu menyatakan <statement kind="indirect" speaker="Dinas Perhubungan Kota Palu">semua penumpang kapal itu dalam keadaan selamat</statement>.""",
    "state_as_an_attribute": """Camat Rina Marlina menjelaskan prosedur evakuasi dalam keadaan darurat.""",
    "urging_beside_a_clause_with_bahwa": """Wakil Ketua DPRD Alor, Deni Maro, menekankan bahwa <statement kind="indirect"
        speaker="Deni Maro">pencegahan harus berjalan</statement> serta mendorong agar <statement kind="indirect"
        speaker="Deni Maro">setiap desa punya peta rawan</statement>.""",
    "what_was_watched_is_nobody": """Menurut pantauan, harga bawang naik.""",
    "first_letters_of_a_title_before_a_first_name": """
        Sesi itu diisi Staf Khusus Menteri (SKM) Bidang Perikanan, Oki Prasetyo. Dalam paparannya, SKM Oki menekankan
        <statement kind="indirect" speaker="Oki Prasetyo">pentingnya kejujuran dalam bekerja</statement>.""",
    "who_tells_a_topic_speaks_next": """
        Bupati Ratna Dewi membuka sidang. Wakil Delegasi Tetap Republik Indonesia untuk FAO, Satrya Winata, menyampaikan
        pandangannya mengenai arti sidang ini. “<statement kind="direct" speaker="Satrya Winata">Sidang ini membahas
        harga pangan dunia dan cadangan beras.</statement>”""",
    "short_name_of_a_body_in_brackets": """
        Direktorat Jenderal Pasar Rakyat (Ditjen Pasra) menggelar rapat. Ditjen Pasra juga menyoroti <statement
        kind="indirect" speaker="Direktorat Jenderal Pasar Rakyat">pentingnya kesiapan pedagang</statement>.""",
    "article_of_a_site_in_the_passive": """
        Penelusuran itu menemukan artikel kabardesa.id berjudul “Cek Dana Desa”. Dalam artikel tersebut, dijelaskan
        <statement kind="indirect" speaker="kabardesa.id">dana desa dapat diperiksa melalui laman resmi</statement>.""",
    "menurut_laporan_and_bahwa": """
        Untuk desa di pesisir menurut laporan Kepala Dinas Sosial, Myrna Amalia bahwa <statement kind="indirect"
        speaker="Myrna Amalia">baru lima desa yang ikut</statement>.""",
    "bracket_between_title_and_name": """
        Gubernur Sumatera Barat (Sumbar), Mahyeldi Ansharullah, melepas kontingen. Gubernur berpesan agar <statement
        kind="indirect" speaker="Mahyeldi Ansharullah">para pemuda berlomba dengan jujur</statement>.""",
    "nickname_explained_behind_it_and_run_together": """
        Menteri Agama Yaqut Cholil Qoumas membuka lomba. Gus Men, begitu ia biasa disapa, mendorong <statement
        kind="indirect" speaker="Yaqut Cholil Qoumas">Kementerian Agama untuk menyusun peta jalan</statement>. Gusmen
        mengingatkan <statement kind="indirect" speaker="Yaqut Cholil Qoumas">umat untuk menjaga suasana</statement>.""",
    "agent_of_any_passive_speaks_next": """
        Peserta dibekali ilmu oleh Syaiful Anwar. Ia menegaskan <statement kind="indirect" speaker="Syaiful
        Anwar">pentingnya kerja sama</statement>.""",
    "a_thing_behind_oleh_does_not_speak": """
        Nezar Wibowo hadir di Kendal. Guru tidak akan digantikan oleh AI yang memakai rumus. “<statement
        kind="direct" speaker="Nezar Wibowo" cue="jelasnya">Mesin itu bekerja dengan angka-angka,</statement>”
        jelasnya.""",
    "people_without_a_name_confess": """
        Para peserta mengaku <statement kind="indirect" speaker="null">senang dengan kegiatan itu</statement>.""",
    "whoever_is_praised_does_not_speak": """
        Presiden Wira Santosa memuji kepemimpinan Perdana Menteri Malaysia, Anwar Ibrahim, dalam sengketa itu, serta
        menegaskan <statement kind="indirect" speaker="Wira Santosa">kesiapan Indonesia untuk membantu</statement>.""",
    # --- what is said
    "verb_that_is_a_noun_before_whoever_speaks": """
        Nurul Aini hadir di Kendal. “<statement kind="direct" speaker="Nurul Aini" cue="tekan">Dengan pelatihan ini warga
        menjadi lebih siap,</statement>” tekan Nurul.""",
    "message_about_the_weight_of_something": """
        Bupati Darto Wibowo memberi pesan singkat tentang <statement kind="indirect" speaker="Darto Wibowo">pentingnya
        kejujuran dalam bekerja</statement>.""",
    "stress_on_the_presence_of_somebody_without_a_name": """
        Bupati menegaskan <statement kind="indirect" speaker="null">kehadiran petugas untuk membantu warga
        pesisir</statement>.""",
    "advice_to_somebody_with_a_modal": """
        Bupati Darto Wibowo berpesan kepada petugas yang bertugas malam <statement kind="indirect" speaker="Darto
        Wibowo">dapat melayani warga dengan ramah</statement>.""",
    "source_of_a_report_that_mentions_a_claim": """
        Dilansir dari cekfakta.id, <statement kind="indirect" speaker="cekfakta.id">tidak ditemukan pernyataan Bupati
        Darto Wibowo yang menyebut bahwa pasar ditutup</statement>.""",
    "both_hope_with_agar": """
        Bupati Darto Wibowo menemui Bupati Rina Marlina. Keduanya berharap agar <statement kind="indirect"
        speaker="null">jembatan segera dibangun</statement>.""",
    "kind_of_body_for_the_only_one": """
        Rumah Sakit Umum Daerah Tenau membuka poli baru. Pihak rumah sakit mengimbau <statement kind="indirect"
        speaker="Rumah Sakit Umum Daerah Tenau">pasien untuk mendaftar dari rumah</statement>.""",
    "speaker_named_only_in_the_next_paragraph": """
        “<statement kind="direct" speaker="Suharmen Aji">Keamanan data dimulai dari diri sendiri,</statement>” ungkapnya
        di Kendal. Suharmen Aji menyebutkan bahwa <statement kind="indirect" speaker="Suharmen Aji">kebocoran data
        bermula dari kelalaian</statement>.""",
    "support_is_content": """
        Rektor Rina Marlina menyampaikan <statement kind="indirect" speaker="Rina Marlina">dukungan terhadap rencana
        itu</statement>.""",
    "thanks_and_praise_for_something": """
        Bupati Darto Wibowo menyampaikan <statement kind="indirect" speaker="Darto Wibowo">ucapan terima kasih dan
        apresiasi atas kunjungan para petani</statement>.""",
    "quotation_right_behind_the_full_stop": """
        Rektor Faikul Umam menyampaikan <statement kind="indirect" speaker="Faikul Umam">apresiasi atas capaian mahasiswa
        itu</statement>.”<statement kind="direct" speaker="Faikul Umam">Capaian ini membanggakan kita semua,</statement>”
        ujarnya.""",
    "site_as_the_subject": """
        Namun, datadesa.id yang mengutip polisi menyebut bahwa <statement kind="indirect" speaker="datadesa.id">kasus itu
        turun tahun lalu</statement>.""",
    "site_as_a_dateline": """
        kabardesa.id - Bupati Darto Wibowo mengatakan, <statement kind="indirect" speaker="Darto Wibowo">panen naik dua
        kali lipat</statement>.""",
    "example_given": """
        Bupati Darto Wibowo mencontohkan <statement kind="indirect" speaker="Darto Wibowo">sebuah desa di pesisir yang
        mengolah sampahnya sendiri</statement>.""",
    "realising_behind_a_comma": """
        Yoel Samosir menyadari, <statement kind="indirect" speaker="Yoel Samosir">seorang pemimpin harus mau
        mendengar</statement>.""",
    "one_person_pushing_for_something": """
        Bupati Darto Wibowo juga mendorong <statement kind="indirect" speaker="Darto Wibowo">keterlibatan warga dalam setiap
        keputusan desa</statement>.""",
    "important_role": """
        Bupati Darto Wibowo menyoroti <statement kind="indirect" speaker="Darto Wibowo">peran penting kader desa dalam
        menghadapi wabah</statement>.""",
    "title_in_quotation_marks_before_the_speaker": """
        Dalam pidatonya terkait “Strategi Pangan Nasional Dalam Mendukung Pembangunan Lumbung Desa yang Aman dan Berdaulat”,
        Bupati Darto Wibowo menyampaikan <statement kind="indirect" speaker="Darto Wibowo">lumbung desa harus segera
        dibangun</statement>.""",
    "closing_mark_too_many": """
        “<statement kind="direct" speaker="Darto Wibowo">Saya mengajak semua camat merawat tanggul,</statement>” ungkap
        Bupati Darto Wibowo dalam kegiatan Penguatan Tanggul se-Provinsi” di Kendal.""",
    "adjective_with_an_adjunct_behind_it": """
        Bupati Darto Wibowo memastikan <statement kind="indirect" speaker="Darto Wibowo">stok beras aman hingga akhir
        tahun</statement>.""",
    "relative_clause_of_the_agent_of_a_passive": """
        Hal senada juga disampaikan Camat Rina Marlina yang menyebut <statement kind="indirect" speaker="Rina
        Marlina">pasar itu perlu dibenahi</statement>.""",
    "adverb_before_the_passive": """
        Pada kesempatan itu juga disampaikan oleh Bupati Darto Wibowo bahwa <statement kind="indirect" speaker="Darto
        Wibowo">pasar itu milik warga</statement>.""",
    "reported_by_an_agency": """
        Seperti diberitakan Antara, <statement kind="indirect" speaker="Antara">pasar itu akan dibuka pekan
        depan</statement>.""",
    "verb_of_setting_out": """
        Menteri Ratna Dewi menjabarkan, <statement kind="indirect" speaker="Ratna Dewi">pelabuhan itu akan melayani tiga
        rute</statement>.""",
    "opening_mark_missing_behind_what_is_told": """
        Camat Rina Marlina membuka rapat. Analis Pasar Yudha Kartika menjelaskan strategi penataan kios. <statement
        kind="direct" speaker="Yudha Kartika" cue="ungkapnya">Tujuannya agar pedagang merasa nyaman berjualan di
        sini,</statement>” ungkapnya.""",
    "series_of_verbs_of_one_subject": """
        Bupati Darto Wibowo memuji pedagang, menegaskan <statement kind="indirect" speaker="Darto Wibowo">pasar itu milik
        warga</statement>, dan berharap <statement kind="indirect" speaker="Darto Wibowo">pasar itu terus
        ramai</statement>.""",
    "two_words_before_a_second_verb": """
        Bupati Darto Wibowo menegaskan <statement kind="indirect" speaker="Darto Wibowo">pentingnya
        kebersihan</statement> dan mengajak <statement kind="indirect" speaker="Darto Wibowo">pedagang menjaga
        pasar</statement>.""",
    "source_of_data_behind_bahwa": """
        Bupati Darto Wibowo menjelaskan bahwa, <statement kind="indirect" speaker="Darto Wibowo">menurut data BPS, jumlah
        pedagang terus naik</statement>.""",
    "clause_with_bahwa_inside_behind_a_comma": """
        Meutya Sari mengatakan, <statement kind="indirect" speaker="Meutya Sari">pameran ini menunjukkan bahwa anak muda
        mampu berkarya</statement>.""",
    "title_cut_down": """
        Direktur Jenderal Pendidikan Tinggi, Khairul Munadi, mengunjungi kampus itu. Dirjen Dikti menilai <statement
        kind="indirect" speaker="Khairul Munadi">kampus itu sudah siap</statement>.""",
    "nobody_else_is_meant_by_a_title_without_a_name": """
        Bupati Darto Wibowo membuka rapat. “<statement kind="direct" speaker="null" cue="kata">Kami siap membantu
        warga,</statement>” kata seorang relawan. “<statement kind="direct" speaker="null" cue="ujarnya">Kami datang
        dari jauh,</statement>” ujarnya.""",
    "closing_mark_behind_what_the_writer_tells": """
        “<statement kind="direct" speaker="Ratna Dewi" cue="ungkap">Kami ingin mempermudah warga,</statement>” ungkap
        Ratna Dewi di Kendal. Ia juga mengungkapkan bahwa <statement kind="indirect" speaker="Ratna Dewi">layanan itu
        hadir di semua kecamatan</statement>,” ujar Ratna.""",
    "one_more_thing_that_the_subject_of_the_clause_does": """
        Ratna Dewi menegaskan <statement kind="indirect" speaker="Ratna Dewi">aturan itu memberi rasa aman kepada warga,
        sekaligus memastikan pasar tetap sehat</statement>.""",
    "clause_behind_a_topic_word": """
        Ratna Dewi menyampaikan terkait <statement kind="indirect" speaker="Ratna Dewi">layanan ini merupakan janji
        kepada warga</statement>.""",
    "search_that_comes_upon_a_source": """
        Penelusuran itu memperoleh keterangan resmi dari Kementerian Perhubungan, <statement kind="indirect"
        speaker="Kementerian Perhubungan">tautan itu tidak dibuat oleh mereka</statement>.""",
    # --- no statements
    "search_that_goes_on": """
        Tim itu menemukan informasi dari kabardesa.id, penelusuran mengarah pada sebuah artikel lama.""",
    "how_far_something_is_raised": """
        Bupati Darto Wibowo menambahkan jadwal pelatihan dari sebelumnya 4 kali menjadi 12 kali dalam setahun.""",
    "rumour_denied": "Bupati Darto Wibowo membantah kabar bahwa pasar itu akan dijual.",
    "one_deed_more": "Romi Ivanda memimpin tim itu, serta memastikan setiap program memiliki arah.",
    "topic_of_a_role": "Bupati Darto Wibowo menjelaskan peran kader desa.",
    "thanks_to_somebody": "Bupati Darto Wibowo menyampaikan ucapan terima kasih kepada para petani.",
    "message_about_a_topic": "Bupati Darto Wibowo memberi pesan singkat tentang pasar malam.",
    "a_topic_told_in_an_article": "Dalam artikel tersebut dijelaskan tata cara pendaftaran.",
}


@pytest.mark.parametrize("marked", CASES.values(), ids=CASES)
def test_statements(marked: str) -> None:
    assert wrong(flat(marked), "statement") == []


def test_one_pair_of_marks_around_two_paragraphs_is_one_statement() -> None:
    marked = (
        "Bupati Darto Wibowo meninjau kebun.\n\n"
        '"<statement kind="direct" speaker="Darto Wibowo" cue="papar">Kebun ini milik petani.\n\n'
        'Minyaknya dijual dengan harga murah,</statement>" papar Darto.'
    )
    assert wrong(marked, "statement") == []


def test_that_point_means_the_short_paragraph_before() -> None:
    marked = (
        "Bupati Darto Wibowo membuka lomba.\n\n"
        '<statement kind="indirect" speaker="Rina Marlina">Pendaftaran dibuka sejak Juli. Pemenang diumumkan pada bulan '
        "September</statement>.\n\nHal ini disampaikan Camat Rina Marlina di Kendal."
    )
    assert wrong(marked, "statement") == []


def test_that_point_means_nothing_where_the_paragraph_before_states_something() -> None:
    marked = (
        'Pemerintah Kota Tenau menegaskan <statement kind="indirect" speaker="Pemerintah Kota Tenau">komitmennya membuka '
        "data pasar</statement>. Kebijakan itu menyusul aturan baru.\n\nHal itu disampaikan Camat Rina Marlina di Kendal."
    )
    assert wrong(marked, "statement") == []


def test_request_goes_on_with_a_clause_of_its_own() -> None:
    marked = (
        "Camat Rina Marlina hadir. Rina juga mengajak untuk "
        '<statement kind="indirect" speaker="Rina Marlina" cue="mengajak">mengubah pandangan lama di desa, bahwa koperasi '
        "hanya tempat meminjam uang</statement>."
    )
    assert wrong(marked, "statement") == []


def test_a_state_urges_where_a_body_only_acts() -> None:
    marked = (
        "Ke depan, Indonesia mendorong "
        '<statement kind="indirect" speaker="Indonesia" cue="mendorong">Bank Dunia untuk menambah pinjaman bagi kota '
        "pelabuhan</statement>. Pemerintah Kota Tenau mendorong nelayan untuk memakai perahu listrik."
    )
    assert wrong(marked, "statement") == []


def test_congratulations_conveyed() -> None:
    marked = (
        "Bupati Darto Wibowo membuka lomba. Ia menyampaikan "
        '<statement kind="indirect" speaker="Darto Wibowo" cue="menyampaikan">selamat kepada para petani teladan'
        "</statement>."
    )
    assert wrong(marked, "statement") == []


def test_both_who_were_named_together_speak_and_the_first_is_given() -> None:
    marked = (
        "Lomba dibuka oleh Bupati Kendal, Darto Wibowo, dan Ketua Umum Kadin, Rina Marlina. Keduanya menekankan "
        '<statement kind="indirect" speaker="Darto Wibowo" cue="menekankan">pentingnya laut yang bersih</statement>.'
    )
    assert wrong(marked, "statement") == []


def test_both_are_nobody_where_three_were_named() -> None:
    marked = (
        "Bupati Darto Wibowo bertemu Camat Rina Marlina serta Lurah Yoyok Haryadi. Keduanya menekankan "
        '<statement kind="indirect" speaker="null">pentingnya laut yang bersih</statement>.'
    )
    assert wrong(marked, "statement") == []
