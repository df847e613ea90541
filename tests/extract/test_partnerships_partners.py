"""Who the partners are: unknown bodies, branches, people who stand for bodies, lists, roles, those who join."""

import pytest

from tests.inline import wrong

WHO = {
    "two states that name themselves behind a meeting of ministers": 'Menteri Luar Negeri RI Arman Dewa menerima Menteri Luar Negeri Peru Luis Soto. Dalam pertemuan itu <partnership parties="Indonesia|Peru" form="cooperation" stage="explored">Indonesia dan Peru membahas kerja sama</partnership> kopi.',
    "state in the spelling of the text": '<partnership parties="Indonesia|Chile" form="cooperation" stage="explored">Indonesia dan Chile menjajaki kerja sama</partnership> anggur.',
    "university by the name it gives itself": '<partnership parties="Kementerian Pertanian|IPB University" form="cooperation" stage="active">Kementerian Pertanian bekerja sama dengan IPB University</partnership>.',
    "people who represent bodies": '<partnership parties="Bank Indonesia|Universitas Riau" form="mou" stage="signed">Nota kesepahaman itu diteken Tora Wibawa yang mewakili Bank Indonesia dan Sari Melati yang mewakili Universitas Riau</partnership>.',
    "representatives as the subject": '<partnership parties="Bank Indonesia|Universitas Riau" form="mou" stage="signed">Tora Wibawa mewakili Bank Indonesia dan Sari Melati mewakili Universitas Riau menandatangani MoU</partnership>.',
    "branch of a body in a province": '<partnership parties="BNNP Banten|Universitas Riau" form="program" stage="active">BNNP Banten menggelar penyuluhan dengan menggandeng Universitas Riau</partnership>.',
    "branch whose acronym means workers elsewhere": '<partnership parties="Pemerintah Kota Bitung|PMI Kota Bitung" form="program" stage="active">Donor darah diselenggarakan oleh Pemkot Bitung dan PMI Kota Bitung</partnership>.',
    "unknown body by its kind": '<partnership parties="Kementerian Sosial|Langkah Setara" form="program" stage="active">Kementerian Sosial bersama komunitas Langkah Setara menggelar pelatihan</partnership> menjahit.',
    "unknown name of ordinary words, in a relative clause": '<partnership parties="Rumah Pangan|Kementerian Sosial" form="cooperation" stage="active">Rumah Pangan, yang bekerja sama dengan Kementerian Sosial</partnership> sejak 2021, membuka dapur.',
    "known body before a relative clause": '<partnership parties="Yayasan Terang Pesisir|Kementerian Sosial" form="cooperation" stage="active">Yayasan Terang Pesisir, yang sudah lama bekerja sama dengan Kementerian Sosial</partnership>, membuka dapur.',
    "acronym among known bodies": '<partnership parties="Universitas Riau|Badan Pusat Statistik|WPKI" form="program" stage="active">Universitas Riau, BPS, dan WPKI menggelar seminar</partnership>.',
    "unknown company that invests": '<partnership parties="Nordlicht Salt|PT Garam Timur" form="funding" stage="planned">Nordlicht Salt akan menanamkan modal pada PT Garam Timur</partnership>.',
    "unknown company that looks for an investment": '<partnership parties="VLK|Pemerintah Kabupaten Alor" form="funding" stage="explored">VLK menjajaki investasi dengan Pemkab Alor</partnership>.',
    "unknown visitor": '<partnership parties="Kuching Power|Pemerintah Provinsi Bali" form="cooperation" stage="explored">Delegasi Kuching Power mengunjungi Gubernur Bali untuk menjajaki kerja sama</partnership> listrik.',
    "money that pays for what another does": '<partnership parties="Badan Riset dan Inovasi Nasional|UNICEF" form="funding" stage="active">Survei itu dilakukan BRIN dengan pendanaan dari UNICEF</partnership>.',
    "the speaker and another": '“<partnership parties="Pemerintah Kota Bitung|Badan Narkotika Nasional" form="program" stage="active">Kami bersama BNN menggelar pelatihan</partnership>,” kata Wali Kota Bitung Arman Dewa.',
    "they who met right before": 'Rektor Universitas Riau bertemu Direktur Utama PT Garam Timur. <partnership parties="Universitas Riau|PT Garam Timur" form="cooperation" stage="planned">Mereka sepakat mengembangkan</partnership> garam farmasi.',
}


@pytest.mark.parametrize("name", WHO)
def test_who_cooperates(name: str) -> None:
    assert wrong(WHO[name], "partnership") == []


SEVERAL = {
    "units of governments in a row": '<partnership parties="Dinas Pertanian Kabupaten Kupang|Universitas Nusa Cendana|Yayasan Bumi Lontar" form="cooperation" stage="active">kerja sama Dinas Pertanian Kabupaten Kupang, Universitas Nusa Cendana, dan Yayasan Bumi Lontar</partnership> membuahkan bibit.',
    "the sign x": '<partnership parties="Badan Pusat Statistik|PT Garam Timur" form="cooperation" stage="active">Kolaborasi BPS x PT Garam Timur</partnership> melahirkan aplikasi.',
    "list of partners on lines": '<partnership parties="Kementerian Sosial|PT Garam Timur|Universitas Riau" form="mou" stage="signed">Kementerian Sosial menandatangani nota kesepahaman dengan dua mitra berikut:\n- PT Garam Timur\n- Universitas Riau</partnership>',
    "list of partners right behind the preposition": '<partnership parties="Kementerian Sosial|PT Garam Timur|Universitas Riau" form="agreement" stage="signed">Kementerian Sosial meneken perjanjian kerja sama dengan:\n1. PT Garam Timur;\n2. Universitas Riau.</partnership>',
    "sides of a paper on lines": 'Ringkasan kontrak sewa kapal\n<partnership parties="Kementerian Sosial|PT Garam Timur" form="contract" stage="signed">Pihak pertama: Kementerian Sosial\nPihak kedua: PT Garam Timur</partnership>',
    "partners behind several bodies": 'Kementerian Sosial membuka kelas. <partnership parties="Kementerian Sosial|Universitas Riau|Sankt Anna Stiftung" form="cooperation" stage="active">Kerja sama dilakukan dengan sejumlah lembaga, antara lain Universitas Riau dan Sankt Anna Stiftung</partnership>.',
    "two pairs with one verb": 'Nota kesepahaman itu diteken <partnership parties="Universitas Riau|Bank Nagari" form="mou" stage="signed">Universitas Riau dengan Bank Nagari</partnership> serta <partnership parties="Universitas Jember|Bank Jatim" form="mou" stage="signed">Universitas Jember dengan Bank Jatim</partnership>.',
    "another paper behind a contrast": '<partnership parties="Badan Pusat Statistik|Universitas Riau" form="mou" stage="signed">BPS meneken nota kesepahaman dengan Universitas Riau</partnership>, sementara <partnership parties="Badan Pusat Statistik|Bank Nagari" form="agreement" stage="signed">perjanjian kerja sama magang ditandatangani BPS dengan Bank Nagari</partnership>.',
    "somebody joins in the next sentence": '<partnership parties="Badan Pusat Statistik|Universitas Riau|Warung Rimba" form="mou" stage="signed">BPS menandatangani nota kesepahaman dengan Universitas Riau. Warung Rimba ikut membubuhkan tanda tangan</partnership>.',
    "hosts of an event": '<partnership parties="Universitas Riau|Badan Pusat Statistik" form="program" stage="active">Universitas Riau menjadi tuan rumah bersama BPS</partnership> dalam lokakarya statistik.',
    "joint company": '<partnership parties="PT Garam Timur|Nordlicht Salt" form="cooperation" stage="planned">PT Garam Timur dan Nordlicht Salt akan membentuk perusahaan patungan</partnership>.',
    "opening behind a dateline": 'Pekanbaru – Bersama <partnership parties="Badan Pusat Statistik|Universitas Riau" form="program" stage="active">BPS, Universitas Riau menyelenggarakan</partnership> kelas data.',
    "headline that opens with its deed": '<partnership parties="Badan Pusat Statistik|Universitas Riau" form="mou" stage="signed">Teken MoU, BPS dan Universitas Riau</partnership> siap melatih petugas.',
}


@pytest.mark.parametrize("name", SEVERAL)
def test_several_partners(name: str) -> None:
    assert wrong(SEVERAL[name], "partnership") == []


NAMES_AND_PLACES = {
    "faculty with its university": '<partnership parties="Fakultas Teknik Universitas Riau|Badan Pusat Statistik" form="program" stage="active">Fakultas Teknik Universitas Riau menyelenggarakan kuliah umum atas kerja sama dengan BPS</partnership>.',
    "English name behind a town": '<partnership parties="Kementerian Sosial|Osaka Institute of Nursing" form="cooperation" stage="signed">Kementerian Sosial menandatangani kerja sama perawatan lansia dengan Osaka Institute of Nursing</partnership>.',
    "unknown partner behind the field": '<partnership parties="Kementerian Sosial|Sankt Anna Stiftung" form="cooperation" stage="active">Kementerian Sosial menjalin kerja sama perawatan lansia dengan Sankt Anna Stiftung</partnership>.',
    "unknown body before a known one": '<partnership parties="Bergen Library|Universitas Riau" form="cooperation" stage="explored">Delegasi Bergen Library dan Universitas Riau membahas kerja sama</partnership> naskah.',
    "acts through an office": '<partnership parties="Kementerian Koperasi|Pemerintah Kabupaten Alor" form="program" stage="active">Kementerian Koperasi melalui Deputi Bidang Kelembagaan bersama Pemkab Alor menggelar pelatihan</partnership> manajer.',
    "item of a list of programmes": 'Beberapa program akan digulirkan <partnership parties="Badan Pusat Statistik|Universitas Riau" form="program" stage="planned">BPS, di antaranya lomba data, pelatihan juru catat bekerja sama dengan Universitas Riau</partnership>, serta pameran.',
    "made by two, in the passive": '<partnership parties="Badan Pusat Statistik|Universitas Riau" form="cooperation" stage="planned">Kerja sama akan dijalin BPS dengan Universitas Riau</partnership>.',
    "besides another": 'Selain dengan <partnership parties="Universitas Riau|PT Garam Timur" form="cooperation" stage="active">Universitas Riau, PT Garam Timur juga bekerja sama</partnership> dengan <partnership parties="PT Garam Timur|Bank Nagari" form="cooperation" stage="active">Bank Nagari</partnership>.',
    "partners on lines": '<partnership parties="Kementerian Sosial|PT Garam Timur|Universitas Riau" form="cooperation" stage="active">Daftar mitra Kementerian Sosial dalam program magang:\n1. PT Garam Timur\n2. Universitas Riau</partnership>',
    "papers on lines, each with a partner": 'Kementerian Sosial meneken dua dokumen:\n• <partnership parties="Kementerian Sosial|Universitas Riau" form="mou" stage="signed">nota kesepahaman dengan Universitas Riau</partnership> tentang magang;\n• <partnership parties="Kementerian Sosial|PT Garam Timur" form="agreement" stage="signed">perjanjian kerja sama dengan PT Garam Timur</partnership> tentang gaji.',
    "programme of two": '<partnership parties="Kementerian Kebudayaan|Universitas Riau" form="program" stage="active">Program residensi Kementerian Kebudayaan bersama Universitas Riau</partnership> menjaring penulis muda.',
    "operation of two": '<partnership parties="Badan Narkotika Nasional|Kepolisian Negara Republik Indonesia" form="program" stage="active">Operasi gabungan BNN dan Polri</partnership> menyita dua kapal.',
    "partner in apposition": '<partnership parties="Yayasan Terang Pesisir|Kementerian Sosial" form="cooperation" stage="active">Yayasan Terang Pesisir, mitra Kementerian Sosial</partnership>, menyumbang modul.',
    "unknown body that withdraws": '<partnership parties="VLK Energy|PT Garam Timur" form="cooperation" stage="ended">VLK Energy mundur dari kerja sama dengan PT Garam Timur</partnership>.',
    "unknown body that grants": '<partnership parties="BTKD|Yayasan Terang Pesisir" form="funding" stage="active">BTKD menyalurkan hibah kepada Yayasan Terang Pesisir</partnership>.',
    "unknown body that discusses": '<partnership parties="Badan Pusat Statistik|Rosdata" form="cooperation" stage="explored">BPS dan Rosdata mendiskusikan kemungkinan kerja sama</partnership> pelatihan.',
    "end as a noun": 'Dengan <partnership parties="Kementerian Sosial|PT Garam Timur" form="contract" stage="ended">berakhirnya kontrak antara Kementerian Sosial dan PT Garam Timur</partnership>, gudang kosong.',
    "grant received in the passive": '<partnership parties="Pemerintah Swiss|Universitas Riau" form="funding" stage="active">Hibah mesin dari Pemerintah Swiss diterima Universitas Riau</partnership>.',
}


@pytest.mark.parametrize("name", NAMES_AND_PLACES)
def test_names_and_places_of_partners(name: str) -> None:
    assert wrong(NAMES_AND_PLACES[name], "partnership") == []


ROLES = {
    "in two clauses": 'Pelatihan kopi dibuka kemarin. Dalam <partnership parties="Kementerian Pertanian|Universitas Riau" form="cooperation" stage="active">kerja sama ini, Kementerian Pertanian menyediakan bibit, sedangkan Universitas Riau</partnership> menyiapkan pendamping.',
    "in two sentences": 'Pelatihan kopi dibuka kemarin. Melalui <partnership parties="Kementerian Pertanian|Universitas Riau" form="cooperation" stage="active">kolaborasi tersebut, Kementerian Pertanian menyediakan bibit. Sementara itu, Universitas Riau</partnership> menyiapkan pendamping.',
}


@pytest.mark.parametrize("name", ROLES)
def test_what_each_does(name: str) -> None:
    assert wrong(ROLES[name], "partnership") == []


NONE = {
    "one who does two things": "Dalam kerja sama ini, Kementerian Pertanian menyediakan bibit dan menyiapkan pendamping.",
    "roles in a meeting": "Dalam rapat ini, Kementerian Pertanian menyediakan data, sedangkan Universitas Riau menyiapkan ruang.",
    "joins an event": "BPS dan Universitas Riau hadir. Warung Rimba ikut memeriahkan acara itu.",
    "inhabitants of a village": "Warga Desa Sukamaju bekerja sama dengan baik.",
    "workers of a region are no branch": "ASN Banten bekerja sama dengan warga.",
    "meeting of two": "Rapat Kementerian Sosial bersama BPS berlangsung dua jam.",
    "besides something else": "Selain dengan Universitas Riau, PT Garam Timur juga bersaing di pasar ekspor.",
    "deputising for an office": "Sekretaris Daerah mewakili Bupati Alor menghadiri rapat bersama BPS.",
    "match of two": "Lomba antara Universitas Riau x Universitas Andalas berakhir imbang.",
    "partners in trade on lines": "Daftar peserta dari mitra dagang:\n1. Jepang\n2. Korea Selatan",
    "sides in prose": "Pihak pertama yang datang adalah BPS, disusul pihak kedua yaitu Polri.",
    "one host": "Universitas Riau akan menjadi tuan rumah lokakarya statistik.",
}


@pytest.mark.parametrize("name", NONE)
def test_no_cooperation(name: str) -> None:
    assert wrong(NONE[name], "partnership") == []
