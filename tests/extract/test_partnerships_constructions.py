"""Constructions of cooperation by verb and order: papers, money, events, several partners, who meets whom."""

import pytest

from tests.inline import wrong

PAPERS_AND_MONEY = {
    "grant signed by two": '<partnership parties="Kementerian Sosial|Bank Nagari" form="funding" stage="signed">Kementerian Sosial bersama Bank Nagari menandatangani hibah</partnership> dua mobil klinik.',
    "loan signed with a lender": '<partnership parties="Pemerintah Kabupaten Alor|Bank Nagari" form="funding" stage="signed">Pemkab Alor meneken pinjaman Rp30 miliar dengan Bank Nagari</partnership>.',
    "paper being prepared": '<partnership parties="Badan Pusat Statistik|Universitas Riau" form="contract" stage="planned">BPS dan Universitas Riau tengah menyiapkan kontrak</partnership> survei laut.',
    "papers exchanged, as a noun": '<partnership parties="Badan Pusat Statistik|Universitas Riau" form="mou" stage="signed">Pertukaran naskah nota kesepahaman antara BPS dan Universitas Riau</partnership> berlangsung singkat.',
    "money named by its giver": '<partnership parties="Bank Dunia|Badan Pusat Statistik" form="funding" stage="ended">Hibah Bank Dunia kepada BPS untuk survei, berakhir</partnership> tahun ini.',
    "pays, in the passive": '<partnership parties="Universitas Riau|Bank Nagari" form="funding" stage="active">Klinik Universitas Riau didanai oleh Bank Nagari</partnership>.',
    "who signs it, behind the paper": '<partnership parties="Badan Pusat Statistik|Universitas Riau" form="mou" stage="signed">Nota kesepahaman itu diumumkan setelah BPS dan Universitas Riau menandatanganinya</partnership>.',
    "paper binds two": '<partnership parties="Pemerintah Kabupaten Alor|PT Garam Timur" form="agreement" stage="active">Perjanjian itu mengikat Pemkab Alor dan PT Garam Timur</partnership>.',
    "unknown name beside a body that signs": '<partnership parties="Badan Standardisasi Nasional|Islamic Council of Ballarat" form="agreement" stage="signed">Perjanjian sertifikat halal ditandatangani BSN dan Islamic Council of Ballarat</partnership>.',
    "cooperation told before who has it": '<partnership parties="Badan Pusat Statistik|Universitas Riau" form="cooperation" stage="active">Data itu berasal dari kerja sama pendataan desa yang telah dijalin BPS dengan Universitas Riau</partnership>.',
    "field between paper and states": '<partnership parties="Indonesia|Peru" form="agreement" stage="planned">Perjanjian bantuan timbal balik di bidang kepabeanan Indonesia–Peru disepakati untuk ditandatangani</partnership>.',
    "to be laid down in a paper": 'Kerja sama <partnership parties="Badan Pusat Statistik|Universitas Riau" form="cooperation" stage="planned">BPS dengan Universitas Riau</partnership> akan <partnership parties="Badan Pusat Statistik|Universitas Riau" form="agreement" stage="planned">dituangkan dalam perjanjian kerja sama</partnership>.',
    "money in the opening phrase": '<partnership parties="UNICEF|Badan Pusat Statistik" form="funding" stage="active">Berkat pendanaan dari UNICEF, BPS</partnership> mendata anak putus sekolah.',
    "money given in the passive": '<partnership parties="UNICEF|Badan Pusat Statistik" form="funding" stage="active">Hibah 200 tablet diserahkan UNICEF kepada BPS</partnership>.',
    "investment talked of by two": '<partnership parties="Qatar|Pemerintah Provinsi Bali" form="funding" stage="explored">Duta Besar Qatar dan Gubernur Bali membahas peluang investasi</partnership> galangan kapal.',
    "opening paper with a relative clause": 'Melalui nota kesepahaman yang diteken kemarin, <partnership parties="Badan Pusat Statistik|Universitas Riau" form="mou" stage="signed">BPS dan Universitas Riau</partnership> akan bertukar data.',
    "withdraws": '<partnership parties="PT Garam Timur|Pemerintah Kabupaten Alor" form="cooperation" stage="ended">PT Garam Timur mundur dari kerja sama dengan Pemkab Alor</partnership>.',
}


@pytest.mark.parametrize("name", PAPERS_AND_MONEY)
def test_papers_and_money(name: str) -> None:
    assert wrong(PAPERS_AND_MONEY[name], "partnership") == []


PROGRAMMES = {
    "takes a partner and holds": '<partnership parties="Badan Karantina Indonesia|Universitas Riau" form="program" stage="active">Barantin menggandeng Universitas Riau menggelar pelatihan</partnership> juru periksa.',
    "takes a partner to do something": '<partnership parties="Badan Karantina Indonesia|Universitas Riau" form="cooperation" stage="active">Barantin menggandeng Universitas Riau memetakan hama</partnership>.',
    "side by side, holding": '<partnership parties="Badan Pusat Statistik|Universitas Riau" form="program" stage="active">BPS dan Universitas Riau bersama-sama melaksanakan pendataan</partnership> nelayan.',
    "side by side, developing": '<partnership parties="Badan Pusat Statistik|Universitas Riau" form="cooperation" stage="active">BPS dan Universitas Riau bersama-sama mengembangkan</partnership> indeks pesisir.',
    "in common, behind the event": '<partnership parties="Badan Pusat Statistik|Universitas Riau" form="program" stage="planned">BPS dan Universitas Riau akan melakukan survei laut bersama</partnership>.',
    "programme that is over": '<partnership parties="Kementerian Sosial|Pemerintah Australia" form="program" stage="ended">Program sanitasi yang dijalankan Kementerian Sosial bersama Pemerintah Australia resmi ditutup</partnership>.',
    "done by two": '<partnership parties="Kementerian Sosial|Bank Nagari" form="program" stage="active">Pasar murah yang dilakukan oleh Kementerian Sosial dan Bank Nagari</partnership> ramai dikunjungi.',
    "any event that is the fruit of two": 'Bursa kerja ini merupakan buah <partnership parties="Pemerintah Kota Bitung|PT Garam Timur" form="program" stage="active">kerja sama Pemkot Bitung dan PT Garam Timur</partnership>.',
}


@pytest.mark.parametrize("name", PROGRAMMES)
def test_programmes(name: str) -> None:
    assert wrong(PROGRAMMES[name], "partnership") == []


PARTNERS = {
    "asked by another": '<partnership parties="Badan Amil Zakat Nasional|Kementerian Sosial" form="cooperation" stage="explored">Baznas diajak Kementerian Sosial bekerja sama</partnership> mendata warga.',
    "wished to cooperate": '<partnership parties="Pemerintah Provinsi Bali|Bank Indonesia" form="cooperation" stage="explored">Gubernur Bali berharap Bank Indonesia dapat bekerja sama</partnership> menjaga harga beras.',
    "partner opens the sentence": '<partnership parties="PT Garam Timur|Badan Narkotika Nasional" form="cooperation" stage="active">Gandeng PT Garam Timur, BNN</partnership> perketat pemeriksaan kapal.',
    "colleague of another state": '<partnership parties="Kementerian Kesehatan|Vietnam" form="mou" stage="signed">Menteri Kesehatan bersama koleganya dari Vietnam, Nguyen Thi Hoa, meneken nota kesepahaman</partnership> dengue.',
    "company of a state by name": '<partnership parties="PT Garam Timur|Fjordkraft" form="loi" stage="signed">Letter of intent itu diteken PT Garam Timur dan perusahaan Norwegia Fjordkraft</partnership>.',
    "place at the end of an opening phrase": 'Untuk memugar candi di Klungkung, <partnership parties="Museum Layar Timur|Universitas Riau" form="agreement" stage="signed">Museum Layar Timur dan Universitas Riau menandatangani perjanjian kerja sama</partnership>.',
    "head of a unit stands for it": '<partnership parties="Direktorat Jenderal Kebudayaan|Universitas Riau" form="mou" stage="signed">Direktur Jenderal Kebudayaan dan Rektor Universitas Riau meneken nota kesepahaman</partnership>.',
    "minister of another state with a wider portfolio": 'Menteri Pertanian menerima Menteri Pertanian dan Pangan Belarus di Jakarta. <partnership parties="Kementerian Pertanian|Kementerian Pertanian dan Pangan Belarus" form="cooperation" stage="explored">Keduanya menjajaki kerja sama</partnership> benih.',
    "acts through a unit": '<partnership parties="Kementerian Kesehatan|Universitas Riau" form="agreement" stage="signed">Perjanjian kerja sama itu ditandatangani Kementerian Kesehatan melalui Direktorat Gizi Masyarakat dengan Universitas Riau</partnership>.',
    "adverb between name and verb": '<partnership parties="Sinode Gunung Timur|Kementerian Sosial" form="cooperation" stage="active">Sinode Gunung Timur sudah lama bermitra dengan Kementerian Sosial</partnership>.',
    "agency named as the text names it": '<partnership parties="Badan Keamanan Laut|Universitas Riau" form="mou" stage="signed">Bakamla dan Universitas Riau meneken MoU</partnership>.',
    "agency named in full": '<partnership parties="Badan Keamanan Laut Republik Indonesia|Universitas Riau" form="mou" stage="signed">Bakamla RI dan Universitas Riau meneken MoU</partnership>.',
}


@pytest.mark.parametrize("name", PARTNERS)
def test_partners(name: str) -> None:
    assert wrong(PARTNERS[name], "partnership") == []


NONE = {
    "financed from a budget": "Pembangunan dermaga Pemkab Alor dibiayai APBD tahun ini.",
    "hopes that somebody works with all": "Gubernur Bali berharap Bank Indonesia bekerja sama dengan semua pihak.",
    "heads of state inspect the guard": "Presiden Peru tiba di Jakarta. Kedua kepala negara melakukan pemeriksaan pasukan bersama.",
    "press conference": "Kementerian Sosial dan BPS menggelar konferensi pers bersama.",
    "visit and tour": "Kementerian Sosial dan BPS melakukan kunjungan lapangan bersama.",
}


@pytest.mark.parametrize("name", NONE)
def test_no_cooperation(name: str) -> None:
    assert wrong(NONE[name], "partnership") == []
