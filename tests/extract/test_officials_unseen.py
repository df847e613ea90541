"""Officials in the ways that releases nobody had looked at name them: thrones, English titles, clans, short forms."""

from __future__ import annotations

import pytest

from tests.extract.official_marks import stated as official
from tests.inline import wrong

SENTENCES = {
    "queen_by_her_first_name_and_her_realm": (
        f"Menlu menemui {official('Ratu Maxima', 'Maxima', 'Ratu', 'Belanda')} dari Belanda di Jakarta."
    ),
    "king_with_a_number_and_his_realm": (
        f"Hadir {official('Raja Felipe VI', 'Felipe VI', 'Raja', 'Spanyol')} dari Spanyol dalam jamuan itu."
    ),
    "english_title_behind_its_state": (
        f"Rapat itu dihadiri US {official('Treasury Secretary Alan Brooks', 'Alan Brooks', 'Treasury Secretary', 'Amerika Serikat')}."
    ),
    "english_title_before_its_state": (
        f"Ia menemui {official('Treasury Secretary of the USA, Alan Brooks', 'Alan Brooks', 'Treasury Secretary', 'Pemerintah Amerika Serikat')}, di Bogor."
    ),
    "english_title_behind_its_body": (
        "Ia menemui World Bank "
        + official("Regional Vice President for Southern Islands, Maria Ferro", "Maria Ferro", "Regional Vice President for Southern Islands", "Bank Dunia")
        + ", di Bogor."
    ),
    "head_of_a_clan": (
        f"{official('Kepala Suku Dani Yohanes Wenda', 'Yohanes Wenda', 'Kepala Suku Dani', 'Suku Dani')} menyambut jembatan itu."
    ),
    "adviser_of_an_association_within_a_ministry": (
        "Hadir "
        + official("Penasihat Dharma Wanita Persatuan (DWP) Kemnaker, Sri Handayani", "Sri Handayani", "Penasihat", "Dharma Wanita Persatuan Kemnaker")
        + ", di Solo."
    ),
    "chair_of_an_association_within_a_ministry": (
        "Hadir "
        + official("Ketua Dharma Wanita Persatuan (DWP) Kemnaker, Sri Handayani", "Sri Handayani", "Ketua", "Dharma Wanita Persatuan Kemnaker")
        + ", di Solo."
    ),
    "balinese_titles_of_birth_as_an_acronym": (
        official("Kepala Dinas Kebudayaan Bali, IGAK Satria Wirawan", "IGAK Satria Wirawan", "Kepala", "Dinas Kebudayaan Bali")
        + ", menutup pameran."
    ),
    "one_office_with_and_without_a_blank": (
        official("Kepala Bidang Penais Zawa Kemnaker, Bambang Wibowo", "Bambang Wibowo", "Kepala Bidang Penais Zawa", "Kementerian Ketenagakerjaan")
        + ", hadir. Kepala Bidang Penaiszawa Kemnaker, Bambang Wibowo, menutup acara."
    ),
    "one_office_with_its_field_by_initials": (
        official("Kepala Biro Komunikasi dan Layanan Informasi Kemnaker, Bambang Wibowo", "Bambang Wibowo", "Kepala Biro Komunikasi dan Layanan Informasi", "Kementerian Ketenagakerjaan")
        + ", hadir. Kepala Biro KLI Kemnaker Bambang Wibowo menutup acara."
    ),
    "member_of_a_parliament_and_of_its_commission": (
        official("Anggota Komisi IX DPR RI, Bambang Wibowo", "Bambang Wibowo", "Anggota Komisi IX", "Dewan Perwakilan Rakyat Republik Indonesia")
        + ", hadir. Anggota DPR RI Bambang Wibowo menutup acara."
    ),
    "editor_of_a_medium_called_by_its_address": (
        f"Hal itu disampaikan {official('Redaktur beritalaut.id, Indira Pravangasta', 'Indira Pravangasta', 'Redaktur', 'beritalaut.id')}, di Solo."
    ),
    "deputy_commander_of_a_training_centre": (
        official("Wakil Komandan Pusat Pendidikan Kavaleri, Kolonel Kav Dadang Sutandi", "Dadang Sutandi", "Wakil Komandan Pusat Pendidikan Kavaleri", "Pusat Pendidikan Kavaleri")
        + ", menutup latihan."
    ),
    "office_that_is_new_to_its_holder": (
        f"Presiden menyambut {official('Perdana Menteri Thailand yang baru, Anutin Charnvi', 'Anutin Charnvi', 'Perdana Menteri', 'Thailand')}, di Bogor."
    ),
    "one_of_the_members": (
        "Salah satu "
        + official("Wakil Menteri Keuangan yang menolak usul itu ialah Tono Hartono", "Tono Hartono", "Wakil Menteri Keuangan", "Kementerian Keuangan")
        + "."
    ),
    "secretary_of_the_only_region_whose_head_is_named": (
        f"{official('Gubernur Bali Sri Handayani', 'Sri Handayani', 'Gubernur', 'Pemerintah Provinsi Bali')} melepas kontingen ke Provinsi Jambi. "
        f"Hadir {official('Sekda Tono Hartono', 'Tono Hartono', 'Sekretaris Daerah', 'Pemerintah Provinsi Bali')} dan tamu."
    ),
    "deputy_of_a_minister_by_his_short_title": (
        f"{official('Wakil Menlu Arif Wibowo', 'Arif Wibowo', 'Wakil Menteri Luar Negeri', 'Kementerian Luar Negeri')} hadir."
    ),
    "name_of_words_of_the_language_behind_a_bare_title": (
        f"Acara dibuka {official('Rektor Agung Sakti Pribadi', 'Agung Sakti Pribadi', 'Rektor')} di Solo."
    ),
    "name_of_words_of_the_language_behind_a_body": (
        f"Hadir {official('Rektor Universitas Samudra Agung Sakti Pribadi', 'Agung Sakti Pribadi', 'Rektor', 'Universitas Samudra')} di Solo."
    ),
    "district_with_a_quarter": (
        f"Hadir {official('Camat Tegal Timur Rini Sari', 'Rini Sari', 'Camat', 'Pemerintah Kecamatan Tegal Timur')} di sana."
    ),
    "second_seat_on_the_board_of_an_association": (
        f"{official('Ketua Kadin Tegal, Tono Hartono', 'Tono Hartono', 'Ketua', 'Kamar Dagang dan Industri Indonesia Tegal')}, dan "
        f"{official('Bendahara Rini Sari', 'Rini Sari', 'Bendahara', 'Kamar Dagang dan Industri Indonesia Tegal')} hadir."
    ),
    "ambassador_of_a_union_of_states": (
        official("Duta Besar Uni Eropa untuk Indonesia, Denis Hartono", "Denis Hartono", "Duta Besar Uni Eropa untuk Indonesia", "Uni Eropa")
        + ", hadir."
    ),
    "envoy_of_an_embassy_before_a_strange_name": (
        f"Hadir {official('Kuasa Usaha Kedutaan Besar AS Heather Merritt', 'Heather Merritt', 'Kuasa Usaha', 'Kedutaan Besar Amerika Serikat')} di Solo."
    ),
    "police_task_force": (
        official("Kasatgas Pangan Polri Brigjen Pol Tono Hartono", "Tono Hartono", "Kepala Satuan Tugas Pangan", "Kepolisian Negara Republik Indonesia")
        + " hadir."
    ),
    "career_with_its_years_in_brackets": (
        official("Rini Hartono pernah menjabat Direktur Keuangan PT Sinar Laut", "Rini Hartono", "Direktur Keuangan", "PT Sinar Laut")
        + " (2010-2014), "
        + official("Direktur Utama PT Sinar Laut", "Rini Hartono", "Direktur Utama", "PT Sinar Laut")
        + " (2014-2018), dan "
        + official("Komisaris Bank Laut", "Rini Hartono", "Komisaris", "Bank Laut")
        + "."
    ),
    "career_that_goes_on_without_a_name": (
        "Tono Hartono lahir di Solo. Ia meniti karier sebagai dosen. "
        + official("Pada 2010 ia dipercaya menjadi Kepala Dinas Pendidikan Kota Tegal", "Tono Hartono", "Kepala", "Dinas Pendidikan Kota Tegal")
        + ". Masa itu penuh tantangan. Warga senang. Pasar ramai. Lima tahun kemudian "
        + official("ia dilantik sebagai Wali Kota Tegal", "Tono Hartono", "Wali Kota", "Pemerintah Kota Tegal")
        + "."
    ),
    "commission_that_is_a_body_of_its_own": (
        official("Ketua Komisi Informasi Pusat, Tono Hartono", "Tono Hartono", "Ketua", "Komisi Informasi Pusat") + ", hadir."
    ),
    "national_commission_for_a_body_of_the_world": (
        "Hadir "
        + official("Ketua Komisi Nasional Uzbekistan untuk UNESCO, Madina Karimova", "Madina Karimova", "Ketua", "Komisi Nasional Uzbekistan untuk UNESCO")
        + ", di Solo."
    ),
    "field_of_a_deputy_behind_his_body": (
        official("Asisten Direktur Jenderal UNESCO untuk Kebudayaan, Ernesto Hartono", "Ernesto Hartono", "Asisten Direktur Jenderal untuk Kebudayaan", "UNESCO")
        + ", hadir."
    ),
    "word_of_a_place_within_a_name_between_commas": (
        official("Wakil Direktur Jenderal FAO, Maria Helena Semedo", "Maria Helena Semedo", "Wakil Direktur Jenderal", "Organisasi Pangan dan Pertanian")
        + ", hadir."
    ),
    "commander_of_a_foreign_unit": (
        official("Matthew Cox, Deputy Commodore of Destroyer Squadron SEVEN", "Matthew Cox", "Deputy Commodore", "Destroyer Squadron SEVEN")
        + ", hadir."
    ),
    "president_of_another_state_by_a_part_of_his_name": (
        official("Presiden Republik Federasi Brasil Luiz Lula da Silva", "Luiz Lula da Silva", "Presiden", "Brasil")
        + " tiba bersama Rosangela Lula da Silva. Presiden Lula da Silva disambut tuan rumah."
    ),
    "second_office_of_whom_a_title_alone_means": (
        official("Wakil Menteri Pertahanan Donny Wibowo", "Donny Wibowo", "Wakil Menteri Pertahanan", "Kementerian Pertahanan")
        + " menerima tamu. Wamenhan "
        + official("yang juga menjabat sebagai Ketua Dewan Pembina Yayasan Bahari", "Donny Wibowo", "Ketua Dewan Pembina", "Yayasan Bahari")
        + ", memuji panitia."
    ),
    "one_office_in_two_languages": (
        "Menkeu menemui "
        + official("President ADB, Masato Kanda", "Masato Kanda", "President", "Bank Pembangunan Asia")
        + ". Presiden ADB, Masato Kanda, menyambut baik."
    ),
    "name_that_is_a_word_before_a_party": (
        "Hadir "
        + official("Anggota Komisi VI DPR RI lainnya, Muslim", "Muslim", "Anggota Komisi VI", "Dewan Perwakilan Rakyat Republik Indonesia")
        + " dari Fraksi Partai Demokrat, di Solo."
    ),
    "chief_officer_behind_a_dash": (
        "Hadir "
        + official("Chief Investment Officer Bank Dunia - Kim See Lim", "Kim See Lim", "Chief Investment Officer", "Bank Dunia")
        + " di Solo."
    ),
    "no_acting_head_where_it_is_denied": (
        "Jabatan itu sudah definitif, bukan Plt. "
        + official("Kepala BKN dijabat oleh Sri Handayani", "Sri Handayani", "Kepala", "Badan Kepegawaian Negara")
        + "."
    ),
    "career_that_a_sentence_goes_on_with": (
        official("Rudi Hartono mengawali karier sebagai Kepala Seksi Data", "Rudi Hartono", "Kepala Seksi Data", None)
        + ". Pada 2010 "
        + official(
            "ia dirotasi menjadi Kepala Bidang Mutasi Badan Kepegawaian Negara",
            "Rudi Hartono", "Kepala Bidang Mutasi", "Badan Kepegawaian Negara",
        )
        + ", "
        + official(
            "lalu dipromosikan menjadi Sekretaris Badan Kepegawaian Negara",
            "Rudi Hartono", "Sekretaris", "Badan Kepegawaian Negara",
        )
        + " pada 2015."
    ),
    "one_title_at_two_bodies_is_two_offices": (
        official("Sri Handayani dilantik sebagai Kepala Dinas Perhubungan", "Sri Handayani", "Kepala", "Dinas Perhubungan")
        + ". Sebelum itu "
        + official("ia pernah menjabat Ketua Kadin", "Sri Handayani", "Ketua", "Kamar Dagang dan Industri Indonesia")
        + " dan memimpin koperasi. "
        + official("Sri Handayani juga melepas jabatannya sebagai Ketua Korpri", "Sri Handayani", "Ketua", "Korps Pegawai Republik Indonesia")
        + "."
    ),
    "chair_for_the_general_chair_of_the_same_body": (
        official("Ketua Umum Kadin Yoyok Haryadi", "Yoyok Haryadi", "Ketua Umum", "Kamar Dagang dan Industri Indonesia")
        + " berpidato. Selama masa jabatan dia sebagai Ketua Kadin, usaha kecil didahulukan."
    ),
    "acting_head_with_the_short_form_in_brackets": (
        official("Pelaksana Tugas (Plt.) Kepala BPS, Siti Aminah", "Siti Aminah", "Pelaksana Tugas Kepala", "Badan Pusat Statistik")
        + ", merilis data."
    ),
    "first_lady_at_home_and_abroad": (
        official("Ibu Negara, Ratna Kusuma", "Ratna Kusuma", "Ibu Negara", "Republik Indonesia")
        + ", menerima "
        + official("Ibu Negara Turki Emine Sezer", "Emine Sezer", "Ibu Negara", "Turki")
        + "."
    ),
    "first_lady_beside_a_foreign_president": (
        official("Presiden Brasil Paulo Nogueira", "Paulo Nogueira", "Presiden", "Brasil")
        + " tiba bersama "
        + official("Ibu Negara Beatriz Nogueira", "Beatriz Nogueira", "Ibu Negara", "Brasil")
        + "."
    ),
    "visiting_researcher": (
        official("Bagus Prasetyo adalah Research Assistant di Universitas Andalas", "Bagus Prasetyo", "Research Assistant", "Universitas Andalas")
        + " dan sempat menjadi "
        + official("Visiting Researcher Universitas Indonesia", "Bagus Prasetyo", "Visiting Researcher", "Universitas Indonesia")
        + "."
    ),
    "field_of_work_between_title_and_body": (
        official("Sri Handayani aktif sebagai Research Fellow bidang kimia terapan di Universitas Andalas", "Sri Handayani", "Research Fellow", "Universitas Andalas")
        + "."
    ),
    "title_of_the_meantime": (
        "Sidang dibuka "
        + official("Direktur Jenderal a.i. UNESCO, Rudi Hartono", "Rudi Hartono", "Direktur Jenderal a.i.", "UNESCO")
        + "."
    ),
}  # fmt: skip


@pytest.mark.parametrize("marked", SENTENCES.values(), ids=SENTENCES.keys())
def test_official(marked: str) -> None:
    assert wrong(marked, "official") == []
