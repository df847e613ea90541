"""Statements as newspapers tell them: accounts and sources, what is urged without untuk, topics that state nothing."""

from __future__ import annotations

import pytest

from tests.extract.test_statements import flat
from tests.inline import wrong

CASES: dict[str, str] = {
    # --- accounts and sources
    "handle_of_an_account": """“<statement kind="direct" speaker="@pasar_senen">Antreannya sampai ke jalan besar,</statement>” tulis @pasar_senen.""",
    "holder_of_an_account": """“<statement kind="direct" speaker="@petani88">Antreannya sampai ke jalan besar,</statement>” ujar pemilik akun @petani88 pada Kamis.""",
    "account_of_a_body": """“<statement kind="direct" speaker="Kementerian Ketenagakerjaan">Bantuan itu tidak perlu didaftar,</statement>” tulis akun Instagram Kementerian Ketenagakerjaan.""",
    "account_without_a_name": """“<statement kind="direct" speaker="null">Antreannya sampai ke jalan besar,</statement>” tulis salah satu akun Facebook.""",
    "source_and_the_day_it_was_read": """Dikutip dari Harian Tenggara, Selasa (3/6/2025), <statement kind="indirect" speaker="Harian Tenggara">jembatan itu ditutup selama dua pekan</statement>.""",
    "source_with_a_day_of_its_own": """Seperti dilansir Harian Tenggara pada 14 Juni lalu, <statement kind="indirect" speaker="Harian Tenggara">kapal itu tidak layak berlayar</statement>.""",
    "source_of_a_list_says_nothing": """Dikutip dari laman Harian Tenggara, berikut lima jembatan yang ditutup pekan ini:""",
    # --- what is said
    "urged_to_work_together": """Ketua Komisi D DPRD Kota Ambon Yuke Latumeten mendorong <statement kind="indirect" speaker="Yuke Latumeten">dinas kesehatan bekerja sama dengan kampus</statement>.""",
    "comma_before_whoever_is_asked": """Bupati Prasetyo Hadi meninjau pelabuhan. Prasetyo pun meminta, kepada seluruh warga <statement kind="indirect" speaker="Prasetyo Hadi">untuk waspada terhadap kabar bohong</statement>.""",
    "importance_behind_a_comma_and_more_urged": """Bupati Manggarai, Aloysius Sutris, mengingatkan, <statement kind="indirect" speaker="Aloysius Sutris">pentingnya menjaga alam</statement>, serta mendorong <statement kind="indirect" speaker="Aloysius Sutris">umat untuk ikut menanam bakau</statement>.""",
    "felt_to_be_easier_than": """Bupati Dedi Suhendar merasa <statement kind="indirect" speaker="Dedi Suhendar">pekerjaan camat lebih mudah dibandingkan menjadi bupati</statement>.""",
    "instruction_of_a_body_that_asks": """Rapat itu digelar setelah ada arahan dari Kementerian Dalam Negeri yang meminta agar <statement kind="indirect" speaker="Kementerian Dalam Negeri">semua desa segera mendata warganya</statement>.""",
    "sehingga_before_a_subject": """Camat Rina Marlina membuka lomba. Sehingga ia meyakini <statement kind="indirect" speaker="Rina Marlina">warga akan memilah sampah</statement>.""",
    "faction_of_a_house": """Fraksi Padi Makmur DPRD Lampung memandang bahwa <statement kind="indirect" speaker="Fraksi Padi Makmur DPRD Lampung">harga gabah belum adil</statement>.""",
    "unknown_body_behind_an_occasion": """Dalam kesempatan itu Gedung Putih menyatakan bahwa <statement kind="indirect" speaker="Gedung Putih">perundingan akan dilanjutkan</statement>.""",
    "other_words_for_who_spoke": """“<statement kind="direct" speaker="Chelsea Anjani">Warna muda lebih tahan lama,</statement>” kata Chelsea Anjani. Penata rias berusia 24 tahun itu mengatakan <statement kind="indirect" speaker="Chelsea Anjani">kuas harus dicuci setiap pekan</statement>.""",
    "sister_of_somebody": """“<statement kind="direct" speaker="Sinta Sungkawa">Perjalanan itu melelahkan,</statement>” kata Sinta Sungkawa. Adik dari Zaskia Sungkawa ini pun mengaku <statement kind="indirect" speaker="Sinta Sungkawa">tetap ingin kembali ke Lombok</statement>.""",
    "object_within_the_verb": """Direktur Utama PT Rel Banua, Gilang Wibawa, menyambut hangat layanan baru itu dan menyebutnya sebagai <statement kind="indirect" speaker="Gilang Wibawa">momentum penting bagi penumpang</statement>.""",
    "tag_of_a_picture_before_the_subject": """[video.1] Mantan Kepala Terminal Ade Arisandi menyampaikan, <statement kind="indirect" speaker="Ade Arisandi">total ada 14 bus yang ditahan</statement>.""",
    "somebody_by_initials": """Salah satu penumpang berinisial IK mengungkapkan, <statement kind="indirect" speaker="IK">terdapat dua bus yang terlambat</statement>.""",
    "way_that_is_judged": """Bupati Darto Wibowo menjelaskan <statement kind="indirect" speaker="Darto Wibowo">cara ini lebih murah daripada cara lama</statement>.""",
    "advantages_that_are_listed": """Kepala Dinas Pasar Alor, Ika Lema, menerangkan <statement kind="indirect" speaker="Ika Lema">beberapa keuntungan dari penerapan itu, yakni lebih cepat</statement>.""",
    # --- what is not
    "how_it_went_as_a_topic": """Menteri Ratna Dewi bercerita bagaimana pengalamannya saat mengikuti seleksi tentara.""",
    "reason_as_a_topic": """Menteri Ratna Dewi mengungkapkan alasan di balik keputusan untuk menggelar rapat tertutup.""",
    "reason_that_is_told": """Menteri Ratna Dewi menjelaskan <statement kind="indirect" speaker="Ratna Dewi">alasan utama pemindahan itu adalah banjir</statement>.""",
    "advantages_as_a_topic": """Menteri Ratna Dewi membeberkan beberapa keuntungan pengemudi masuk kategori usaha mikro.""",
    "note_handed_over": """Kedutaan sudah menyampaikan nota protes lalu membentuk posko pengaduan bagi warga.""",
}


@pytest.mark.parametrize("case", CASES)
def test_statement(case: str) -> None:
    assert wrong(flat(CASES[case]), "statement") == []
