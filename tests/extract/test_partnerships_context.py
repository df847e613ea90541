"""Partnerships whose form, stage or parties the words around them tell; one phenomenon a test."""

from __future__ import annotations

import pytest

from tests.inline import pipeline, wrong

RIAU, ANDALAS = "Universitas Riau", "Universitas Andalas"

PROGRAMMES = {
    "partner before the one who acts": 'Bersama <partnership parties="Badan Pusat Statistik|Universitas Riau" form="program" stage="active">Universitas Riau, BPS meluncurkan</partnership> pojok data.',
    "programme launched by partners": '<partnership parties="Badan Narkotika Nasional|Universitas Andalas" form="program" stage="active">BNN bekerja sama dengan Universitas Andalas meluncurkan program</partnership> magang.',
    "event held in cooperation": '<partnership parties="Kementerian Sosial|Badan Amil Zakat Nasional" form="program" stage="active">Kementerian Sosial menggelar pelatihan juru masak bekerja sama dengan Baznas</partnership> di Palu.',
    "passive event in cooperation": 'Lomba ini diselenggarakan oleh <partnership parties="Perpustakaan Nasional|Universitas Andalas" form="program" stage="active">Perpustakaan Nasional bekerja sama dengan Universitas Andalas</partnership>.',
    "event behind the partners": '<partnership parties="Badan Narkotika Nasional|Universitas Andalas" form="program" stage="active">BNN bekerja sama dengan Universitas Andalas menggelar</partnership> lokakarya.',
    "event that two will hold": '<partnership parties="Badan Pusat Statistik|Universitas Riau" form="program" stage="planned">BPS akan menyelenggarakan seminar bekerja sama dengan Universitas Riau</partnership>.',
    "programme that is a collaboration": 'Program ini merupakan <partnership parties="Badan Pusat Statistik|Pemerintah Kabupaten Sleman" form="program" stage="active">kolaborasi antara BPS dan Pemkab Sleman</partnership>.',
    "activity of two": 'Kegiatan bersama yang dilakukan oleh <partnership parties="Badan Pusat Statistik|Universitas Andalas" form="program" stage="active">BPS dan Universitas Andalas</partnership> itu melatih pencacah.',
    "working visit of two bodies": '<partnership parties="Kementerian Kesehatan|Komisi IX DPR RI" form="program" stage="active">Kementerian Kesehatan bersama Komisi IX DPR RI melaksanakan</partnership> kunjungan kerja ke Jambi.',
    "verb of an event in another clause": '<partnership parties="Kementerian Sosial|Badan Amil Zakat Nasional" form="cooperation" stage="active">Kementerian Sosial, yang kemarin menggelar pelatihan, bekerja sama dengan Baznas</partnership> menyalurkan bantuan.',
    "effort that shows a collaboration": 'Upaya ini menjadi wujud <partnership parties="Badan Pusat Statistik|Pemerintah Kabupaten Sleman" form="cooperation" stage="active">kolaborasi antara BPS dan Pemkab Sleman</partnership>.',
}

STAGES = {
    "called off": '<partnership parties="Badan Pusat Statistik|Universitas Riau" form="cooperation" stage="ended">BPS tidak jadi bekerja sama dengan Universitas Riau</partnership>.',
    "cooperation that must be": '<partnership parties="Badan Pusat Statistik|Universitas Riau" form="cooperation" stage="explored">BPS harus bekerja sama dengan Universitas Riau</partnership>.',
    "wished to go on": 'Bupati berharap <partnership parties="Badan Pusat Statistik|Badan Amil Zakat Nasional" form="cooperation" stage="explored">BPS terus bersinergi dengan Baznas</partnership>.',
    "cooperation that is wished to last": 'Rektor berharap <partnership parties="Badan Pusat Statistik|Universitas Riau" form="cooperation" stage="active">kerja sama antara BPS dan Universitas Riau</partnership> dapat terus berlanjut.',
    "going on without a wish": '<partnership parties="Badan Pusat Statistik|Badan Amil Zakat Nasional" form="cooperation" stage="active">BPS terus bersinergi dengan Baznas</partnership> mendata warga.',
    "last of several things discussed": 'Menteri Keuangan membahas tarif impor, utang luar negeri, serta <partnership parties="Indonesia|Bank Dunia" form="cooperation" stage="explored">penguatan kolaborasi antara Indonesia dan Bank Dunia</partnership>.',
    "aim of a visit": 'Kunjungan itu bertujuan meningkatkan <partnership parties="Indonesia|Kanada" form="cooperation" stage="explored">kerja sama antara Indonesia dan Kanada</partnership>.',
    "signing that closes an event": 'Acara diakhiri dengan penandatanganan <partnership parties="Badan Pusat Statistik|Universitas Riau" form="mou" stage="signed">nota kesepahaman antara BPS dan Universitas Riau</partnership>.',
    "relative clause behind a comma": 'Pertemuan itu bertujuan memperkuat <partnership parties="Indonesia|Kanada" form="cooperation" stage="active">kerja sama kehutanan antara Indonesia dan Kanada</partnership>, yang telah terjalin sejak 1998.',
    "relations to be closer": 'Pertemuan itu <partnership parties="Indonesia|Kanada" form="cooperation" stage="explored">mempererat hubungan bilateral Indonesia–Kanada</partnership>.',
}

PARTIES = {
    "partner that is appointed": '<partnership parties="Kementerian Pariwisata|PT Dermaga Timur" form="cooperation">Kementerian Pariwisata menunjuk PT Dermaga Timur sebagai mitra</partnership> pengelola.',
    "director that is appointed": "Kementerian Pariwisata menunjuk PT Dermaga Timur sebagai pemenang.",
    "unknown body asked to act together": '<partnership parties="Kementerian Koperasi|Serikat Tani Mandiri" form="cooperation" stage="explored">Menteri Koperasi mengajak Serikat Tani Mandiri untuk bersama-sama</partnership> membina desa.',
    "everybody asked to act together": "Menteri Koperasi mengajak seluruh warga untuk bersama-sama membina desa.",
    "asked to act together": '<partnership parties="Badan Pusat Statistik|Badan Amil Zakat Nasional" form="cooperation" stage="explored">BPS mengajak Baznas untuk bersama-sama</partnership> mendata rumah.',
    "coordination made closer": '<partnership parties="Kementerian Sosial|Badan Pusat Statistik" form="cooperation" stage="active">Kementerian Sosial meningkatkan koordinasi dengan BPS</partnership> soal data.',
    "fighting side by side": '<partnership parties="Badan Narkotika Nasional|Universitas Riau" form="cooperation" stage="active">BNN dan Universitas Riau berjuang bersama</partnership> melawan narkoba.',
    "acting side by side": '<partnership parties="Kementerian Sosial|Bank Indonesia" form="cooperation" stage="active">Kementerian Sosial bersama Bank Indonesia terus berperan</partnership> menjaga daya beli.',
    "the kind for the one body of it": 'Tim BPS tiba di Universitas Riau. Di sana <partnership parties="Universitas Riau|Bank Indonesia" form="cooperation">pihak kampus bekerja sama dengan Bank Indonesia</partnership>.',
    "the kind behind dengan": 'Rektor Universitas Riau menyambut tamunya. <partnership parties="Badan Pusat Statistik|Universitas Riau" form="cooperation">BPS bekerja sama dengan universitas</partnership> membuka pojok data.',
    "another of the kind": "Rektor Universitas Riau menyambut tamunya. BPS bekerja sama dengan universitas lain.",
    "accord of two states": '<partnership parties="Indonesia|Kanada" form="agreement">Kesepakatan Indonesia–Kanada</partnership> itu mulai berlaku.',
    "accord laid down in a paper": 'Kesepakatan antara <partnership parties="Badan Pusat Statistik|Universitas Riau" form="mou" stage="signed">BPS dan Universitas Riau dituangkan dalam nota kesepahaman</partnership>.',
    "working closely": '<partnership parties="Kementerian Keuangan|Bank Indonesia" form="cooperation">Menteri Keuangan bekerja erat dengan Gubernur Bank Indonesia</partnership>.',
    "offer from a partner": '<partnership parties="Universitas Andalas|Kyoto University" form="cooperation" stage="explored">Rektor Universitas Andalas menanggapi tawaran kerja sama riset dari Kyoto University</partnership>.',
    "side of a state": 'Menteri menyampaikan bahwa pihak <partnership parties="Kanada|Indonesia" form="cooperation" stage="explored">Kanada berminat bekerja sama dengan Indonesia</partnership>.',
    "unknown company opens the sentence": '<partnership parties="Horizon Data|Kementerian Sosial" form="cooperation">Horizon Data bekerja sama dengan Kementerian Sosial</partnership> memetakan rumah.',
    "unknown company behind a dateline": 'BANDUNG — <partnership parties="TERASOL|Kementerian Perindustrian" form="cooperation">TERASOL menggandeng Kementerian Perindustrian</partnership> merakit baterai.',
    "town behind a party in a row": '<partnership parties="Badan Pusat Statistik|Universitas Andalas|Bank Indonesia" form="cooperation">BPS bekerja sama dengan Universitas Andalas di Padang, Bank Indonesia</partnership>, dan para petani.',
    "second pair behind the first": 'Penandatanganan <partnership parties="Badan Pusat Statistik|Universitas Riau" form="mou" stage="signed">MoU antara BPS dan Universitas Riau</partnership>, serta antara <partnership parties="Badan Narkotika Nasional|Universitas Andalas" form="mou" stage="signed">BNN dan Universitas Andalas</partnership>, berlangsung kemarin.',
    "government through its bodies": 'Pemerintah melalui <partnership parties="Badan Kepegawaian Negara|Kementerian Dalam Negeri" form="cooperation" stage="active">BKN dan Kementerian Dalam Negeri merespons dengan berkoordinasi lintas instansi</partnership>.',
    "provincial government by its kind": 'Pemerintah Provinsi Jambi menghitung kerugian. Setelah itu <partnership parties="Badan Pusat Statistik|Pemerintah Provinsi Jambi" form="cooperation">BPS bekerja sama dengan pemprov</partnership> menyusun data.',
    "campus just named": 'Universitas Riau membuka laboratorium. <partnership parties="Badan Pusat Statistik|Universitas Riau" form="cooperation">BPS berkolaborasi dengan kampus itu</partnership> melatih pencacah.',
}

ACROSS = {
    "both institutions of a visit": 'Universitas Riau menerima kunjungan dari Universitas Andalas. Lawatan ini bertujuan untuk <partnership parties="Universitas Riau|Universitas Andalas" form="cooperation" stage="explored">mempererat hubungan akademik antara kedua institusi</partnership>.',
    "three that met": 'Menteri Pertahanan memimpin rapat koordinasi Kemhan bersama Kementerian Kesehatan dan BPOM. Pertemuan ini berfokus pada <partnership parties="Kementerian Pertahanan|Kementerian Kesehatan|Badan Pengawas Obat dan Makanan" form="cooperation">kerja sama</partnership> di bidang farmasi.',
    "this cooperation is the one told last": '<partnership parties="Koperasi Samudra Jaya|PT Elang Laut" form="mou" stage="signed">Koperasi Samudra Jaya menandatangani MoU dengan PT Elang Laut</partnership>. Deputi Kementerian Koperasi menyaksikannya di sela rapat Induk KUD. Kerja sama ini memperluas usaha koperasi.',
    "second word for both sides": 'Menteri Kehutanan menerima Duta Besar Kanada. Keduanya bertukar cendera mata agar <partnership parties="Indonesia|Kanada" form="cooperation">kerja sama kehutanan kedua negara</partnership> berlanjut.',
}

NOTHING = {
    "somebody else is the subject": "Kepala BPS menyampaikan, ketiga tersangka tersebut bekerja sama dengan PT Elang Laut menyembunyikan uang.",
    "visitor speaks for nobody": "Universitas Riau membuka pameran. “Saya ingin bekerja sama dengan BPS,” tegas Airin, seorang pengunjung.",
    "students as the subject": "Kementerian Koperasi membuka pelatihan. Ruang itu dipakai mahasiswa atas kerja sama dengan BPS.",
    "entrepreneurs of both states": "Menteri Kehutanan menerima Menteri Kehutanan Kanada. Kolaborasi antara pelaku usaha kedua negara akan tumbuh.",
    "person at the head of the sentence": "Budi Santoso bekerja sama dengan BPS.",
    "common noun at the head of the sentence": "Panitia bekerja sama dengan BPS.",
    "relations that only exist": "Hubungan bilateral Indonesia dan Kanada dibuka pada 1952.",
    "relations of people": "Lomba itu mempererat hubungan antara guru dan siswa.",
}


@pytest.mark.parametrize("name", PROGRAMMES)
def test_programme_or_cooperation(name: str) -> None:
    assert wrong(PROGRAMMES[name], "partnership") == []


@pytest.mark.parametrize("name", STAGES)
def test_stage(name: str) -> None:
    assert wrong(STAGES[name], "partnership") == []


@pytest.mark.parametrize("name", PARTIES)
def test_parties(name: str) -> None:
    assert wrong(PARTIES[name], "partnership") == []


@pytest.mark.parametrize("name", ACROSS)
def test_across_sentences(name: str) -> None:
    assert wrong(ACROSS[name], "partnership") == []


@pytest.mark.parametrize("name", NOTHING)
def test_nothing(name: str) -> None:
    assert wrong(NOTHING[name], "partnership") == []


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Kerja sama pertahanan bilateral antara Indonesia dan Kanada berjalan baik.", "pertahanan"),
        ("Kementerian Sosial menjalin kerja sama strategis dengan Baznas.", None),
        (
            "Keduanya memuji kerja sama perdagangan dan investasi antara Indonesia dan Kanada.",
            "perdagangan dan investasi",
        ),
        ("Kerja sama riset antara BPS dan Universitas Riau di bidang gizi diperpanjang.", "gizi"),
    ],
)
def test_topic(text: str, topic: str | None) -> None:
    from pipeline.document import Item

    facts = pipeline()(Item(origin="t", kind="record", text=text, doc_id="t")).facts
    assert [f.topic for f in facts if f.type == "partnership"] == [topic]
