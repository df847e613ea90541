"""Statements in letters and lists, of people whom no title announces, and thanks: each sentence is invented."""

from __future__ import annotations

import pytest

from tests.inline import wrong

CASES: dict[str, str] = {
    # --- letters and messages
    "letter_that_reads": """Surat Bupati Darto Wibowo itu berbunyi: “<statement kind="direct" speaker="Darto Wibowo"
        cue="berbunyi">Kami mohon jembatan dibangun sebelum musim hujan.</statement>”""",
    "last_message_to_somebody": """Pesan terakhir Rektor Maria Senduk kepada wisudawan berbunyi, “<statement
        kind="direct" speaker="Maria Senduk">Pulanglah membawa ilmu, bukan hanya ijazah.</statement>”""",
    "so_reads_a_message": """“<statement kind="direct" speaker="Ratna Dewi" cue="bunyi">Kami tidak akan meninggalkan
        pulau ini,</statement>” begitu bunyi pesan yang dikirim Camat Ratna Dewi kepada warga.""",
    "message_and_a_colon": """Pesan Bupati Darto Wibowo: “<statement kind="direct" speaker="Darto Wibowo">Jangan
        menebang bakau di sekitar muara ini lagi.</statement>”""",
    "banner_that_reads": """Sebuah spanduk di lapangan berbunyi, “Selamat datang para pemenang lomba perahu desa.”""",
    # --- thanks
    "thanks_for_something": """Kepala SMA Negeri 1 Bajawa, Rina Marlina, menyampaikan <statement kind="indirect"
        speaker="Rina Marlina">terima kasih kepada alumni atas sumbangan seratus buku</statement>.""",
    "words_of_thanks_for_something": """Bupati Darto Wibowo menyampaikan <statement kind="indirect"
        speaker="Darto Wibowo">ucapan terima kasih atas perbaikan jalan lingkungan</statement>.""",
    "thanks_of_nobody_named": """Seorang guru menyampaikan terima kasih atas buku itu.""",
    "apology": """Direktur PDAM, Ratna Dewi, menyampaikan <statement kind="indirect" speaker="Ratna Dewi">permohonan maaf
        atas gangguan aliran air</statement>.""",
    "criticism_that_is_voiced": """Wali Kota Rina Marlina melontarkan <statement kind="indirect"
        speaker="Rina Marlina">kritik terhadap lambatnya penyaluran pupuk</statement>.""",
    # --- who speaks
    "place_between_title_and_name": """“<statement kind="direct" speaker="Nadia Simbolon">Pasien sudah kami pindahkan
        sejak pagi,</statement>” terang Direktur RSUP di Manado Nadia Simbolon.""",
    "title_in_English_nobody_knows": """Bupati Darto Wibowo menilai bahwa <statement kind="indirect"
        speaker="Darto Wibowo">kuota solar terlalu kecil</statement>, sedangkan Sales Branch Manager Tirta Niaga Evan
        Dirgantara menegaskan bahwa <statement kind="indirect" speaker="Evan Dirgantara">penyaluran sudah sesuai
        ketentuan</statement>.""",
    "unknown_name_between_commas": """Di sisi lain, pedagang Pasar Mardika, Hawa Tuanaya, mengeluhkan <statement
        kind="indirect" speaker="Hawa Tuanaya">harga cabai naik setiap pekan</statement>.""",
    "province_between_commas_is_nobody": """Rombongan Kota Malang, Jawa Timur, mengeluhkan harga cabai yang naik.""",
    "called_by_a_name": """Warga bernama Dolvi Nau menanyakan <statement kind="indirect" speaker="Dolvi Nau">kapan
        listrik masuk ke dusunnya</statement>.""",
    "in_the_eyes_of": """Di mata Bupati Darto Wibowo, <statement kind="indirect" speaker="Darto Wibowo">tenun bukan
        sekadar barang dagangan</statement>.""",
    "way_in_is_a_topic": """Bupati Darto Wibowo menjelaskan tata cara masuk kampung adat.""",
    # --- lists
    "requests_line_by_line": """Bupati Darto Wibowo mengimbau warga untuk:
1. <statement kind="indirect" speaker="Darto Wibowo" cue="mengimbau">merawat tanggul</statement>;
2. <statement kind="indirect" speaker="Darto Wibowo" cue="mengimbau">tidak membuang sampah ke sungai</statement>.
Acara ditutup dengan doa.""",
    "things_announced_and_listed": """Menteri Ratna Dewi menyampaikan beberapa hal berikut:

• <statement kind="indirect" speaker="Ratna Dewi">Jalur baru dibuka tahun depan</statement>.

• <statement kind="indirect" speaker="Ratna Dewi">Tarif tidak naik</statement>.""",
    "clause_before_a_list": """Menteri Ratna Dewi menyampaikan bahwa <statement kind="indirect"
        speaker="Ratna Dewi">jadwal pendaftaran adalah sebagai berikut</statement>:
1. Mei: gelombang pertama
2. Juni: gelombang kedua""",
    "hint_that_is_given": """Menteri Ratna Dewi memberi sinyal bahwa <statement kind="indirect" speaker="Ratna Dewi"
        cue="memberi sinyal">jalur itu akan diperpanjang</statement>.""",
    "ultimatum": """Bupati Darto Wibowo mengultimatum kontraktor agar <statement kind="indirect"
        speaker="Darto Wibowo">menyelesaikan jembatan sebelum Juni</statement>.""",
    "feeling_that_is_a_judgement": """Sopir truk Anto Paputungan merasa <statement kind="indirect"
        speaker="Anto Paputungan">jalur baru itu lebih aman</statement>.""",
    "feeling_alone": """Bupati Darto Wibowo merasa sangat senang.""",
    "as_somebody_said_behind_a_quotation": """“<statement kind="direct" speaker="Darto Wibowo">Kami tidak menutup mata
        atas keluhan pedagang,</statement>” seperti yang dikatakan Bupati Darto Wibowo.""",
    "occupation_of_a_group_before_a_name": """Petani jagung Markus Tandi mengaku <statement kind="indirect"
        speaker="Markus Tandi">belum menerima pupuk</statement>.""",
    "profession_before_an_unknown_name": """Sejarawan Irza Djafaar menulis bahwa <statement kind="indirect"
        speaker="Irza Djafaar">Ternate pernah mengirim utusan ke Lisbon</statement>.""",
    "name_cut_off_a_title": """Dijelaskan Ketua Yayasan Bina Tani Lusia Kewa, <statement kind="indirect"
        speaker="Lusia Kewa">lahan itu dibagikan kepada dua desa</statement>.""",
    "title_of_a_village_head_is_not_cut": """Kepala Desa Wangkung menyebut <statement kind="indirect"
        speaker="null">jalan itu rusak</statement>.""",
    "child_explained_by_commas_speaks_next": """Aisyah, siswi kelas lima di Tobelo, bercita-cita menjadi dokter.
        “<statement kind="direct" speaker="Aisyah">Aku mau mengobati Nenek,</statement>” katanya.""",
    "still_according_to": """Masih menurut Bupati Darto Wibowo, <statement kind="indirect" speaker="Darto Wibowo">tanggul
        itu dibangun warga</statement>.""",
    "the_same_is_said_with_a_clause": """Hal yang sama disampaikan Bupati Darto Wibowo bahwa <statement kind="indirect"
        speaker="Darto Wibowo">warga siap membantu evakuasi</statement>.""",
    "agreement_to_a_clause": """Bupati Darto Wibowo setuju <statement kind="indirect" speaker="Darto Wibowo">anggaran itu
        dialihkan untuk air bersih</statement>.""",
    "agreement_to_do_is_a_deed": """Bupati Darto Wibowo sepakat memperkuat kerja sama itu.""",
    "gratitude_for_a_reason_alone": """Bupati Darto Wibowo bersyukur karena sehat.""",
    "belief_of_a_profession_in_small_letters": """<statement kind="indirect" speaker="Ratna Dewi">Kebijakan itu dinilai
        ekonom Ratna Dewi terlalu tergesa-gesa</statement>.""",
    "what_people_call_a_town": """“Kota Seribu Benteng”, begitu warga menyebut Baubau.""",
    "title_whose_holder_comes_later": """“<statement kind="direct" speaker="Rendra Alamsyah">Kami memilih jalan yang
        lebih sulit,</statement>” ujar sang menteri. Menteri Transportasi Laut Rendra Alamsyah lalu pulang.""",
    "title_whose_holder_is_one_of_two": """“<statement kind="direct" speaker="null">Kami memilih jalan yang lebih
        sulit,</statement>” ujar bupati. Bupati Darto Wibowo lalu menyalami Bupati Rina Marlina.""",
    "taking_somebody_along": """Bupati Darto Wibowo mengajak serta istrinya meninjau posko.""",
    "naming_suspects": """Jaksa Rina Marlina menyebut nama tiga tersangka.""",
    "hope_as_a_noun": """Bupati Darto Wibowo menyampaikan <statement kind="indirect" speaker="Darto Wibowo">harapan besar
        terhadap tim dayung kota itu</statement>.""",
    "demand_with_its_subject": """Ketua Serikat Buruh, Rina Marlina, menuntut <statement kind="indirect"
        speaker="Rina Marlina">upah lembur segera dibayar</statement>.""",
    "clause_of_two_nouns": """Bupati Darto Wibowo menegaskan <statement kind="indirect" speaker="Darto Wibowo">lahan itu
        aset negara</statement>.""",
    "thing_told_at_length_is_a_topic": """Bupati Darto Wibowo menjelaskan isi surat itu panjang lebar.""",
    "three_verbs_of_one_speaker": """Bupati Darto Wibowo menjelaskan bahwa <statement kind="indirect"
        speaker="Darto Wibowo">kuota dihitung per zona</statement>, menegaskan <statement kind="indirect"
        speaker="Darto Wibowo">nelayan kecil dikecualikan</statement>, dan mengajak <statement kind="indirect"
        speaker="Darto Wibowo">pengusaha melaporkan hasil tangkapan secara jujur</statement>.""",
    "demand_of_a_thing": """Ketua Serikat Buruh, Rina Marlina, menuntut ganti rugi dua miliar rupiah.""",
    "place_at_the_end_of_a_line": """Acara itu ditutup Bupati Darto Wibowo di

Kendal. Bupati Ratna Dewi pulang.""",
    "one_heading_is_no_list": """Menteri Ratna Dewi menyarankan <statement kind="indirect" speaker="Ratna Dewi">pemerintah
        menempuh dua langkah berikut</statement>:
1. Membuka pasar baru

Pasar itu akan dibuka tahun depan.""",
    "powers_that_are_listed_are_not_said": """Badan Pangan Nasional memiliki beberapa kewenangan, di antaranya sebagai berikut:
1. menetapkan harga acuan pangan;
2. mengelola cadangan beras pemerintah.""",
    "list_nobody_says": """Acara itu diisi:
1. lomba perahu warga;
2. pasar ikan murah.""",
}


@pytest.mark.parametrize("marked", CASES.values(), ids=CASES)
def test_statements(marked: str) -> None:
    assert wrong(marked.replace("\n        ", " "), "statement") == []
