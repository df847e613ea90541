"""Partnerships of several objects, items and counted partners; one phenomenon a test."""

from __future__ import annotations

import pytest

from tests.inline import wrong

OBJECTS = {
    "further paper of the same verb": '<partnership parties="Kementerian Sosial|Universitas Riau" form="mou" stage="signed">Kementerian Sosial meneken MoU dengan Universitas Riau</partnership> tentang data lansia, serta <partnership parties="Kementerian Sosial|Bank Jateng" form="agreement" stage="signed">perjanjian kerja sama dengan Bank Jateng</partnership> mengenai santunan.',
    "further paper right behind dan": '<partnership parties="Pemerintah Kota Bogor|Universitas Riau" form="mou" stage="signed">Pemkot Bogor menandatangani nota kesepahaman dengan Universitas Riau</partnership> dan <partnership parties="Pemerintah Kota Bogor|PLN" form="contract" stage="signed">kontrak dengan PLN</partnership>.',
    "further paper that is planned as the first": '<partnership parties="Pemerintah Kota Bogor|Universitas Riau" form="mou" stage="planned">Pemkot Bogor akan menandatangani nota kesepahaman dengan Universitas Riau</partnership> dan <partnership parties="Pemerintah Kota Bogor|PLN" form="contract" stage="planned">kontrak dengan PLN</partnership>.',
    "papers in a list": 'Naskah yang diteken:\n1. <partnership parties="Universitas Riau|Universitas Kobe" form="mou" stage="signed">Nota kesepahaman Universitas Riau – Universitas Kobe</partnership> tentang gambut;\n2. <partnership parties="PLN|Universitas Andalas" form="agreement" stage="signed">Perjanjian kerja sama antara PLN dan Universitas Andalas</partnership>.',
}

SIGNING = {
    "hands behind the act and its object": 'Panen itu ditandai dengan penandatanganan <partnership parties="Perum Bulog|Pemerintah Kabupaten Dompu" form="agreement" stage="signed">PKS penyerapan jagung oleh Direktur Utama Perum Bulog dan Bupati Dompu</partnership>.',
    "verb and hands before the paper": 'Telah diteken oleh <partnership parties="Badan Pusat Statistik|Universitas Riau" form="mou" stage="signed">BPS dan Universitas Riau sebuah nota kesepahaman</partnership> tentang data desa.',
    "over since last year": '<partnership parties="Kementerian Agama|Universitas Riau" form="cooperation" stage="ended">Kerja sama Kementerian Agama dengan Universitas Riau</partnership> di bidang zakat berakhir tahun lalu.',
    "chosen as a partner": '<partnership parties="Universitas Riau|Badan Riset dan Inovasi Nasional" form="cooperation" stage="active">Universitas Riau ditunjuk BRIN sebagai mitra</partnership> dalam riset gambut.',
    "hands that only welcome": "Setelah penandatanganan MoU, peserta disambut oleh Gubernur Riau dan Rektor Universitas Riau.",
    "hands that only open": "Usai penandatanganan nota kesepahaman pameran dibuka oleh Gubernur Riau dan Rektor Universitas Riau.",
    "derived paper both are to sign": '<partnership parties="Badan Pusat Statistik|Universitas Riau" form="mou" stage="signed">BPS dan Universitas Riau telah meneken nota kesepahaman</partnership> sensus. <partnership parties="Badan Pusat Statistik|Universitas Riau" form="agreement" stage="planned">Perjanjian kerja sama turunannya akan ditandatangani kedua pihak</partnership> bulan depan.',
    "plan laid down in a signed paper": 'Rencana pasar apung itu tertuang dalam <partnership parties="Pemerintah Kota Ambon|Universitas Riau" form="mou" stage="signed">nota kesepahaman yang diteken Pemkot Ambon dan Universitas Riau</partnership>.',
    "headline without dan": '<partnership parties="Badan Pusat Statistik|Badan Riset dan Inovasi Nasional" form="mou" stage="signed">BPS, BRIN Teken Nota Kesepahaman</partnership> Data Pangan',
    "what both agree on in the paper": '<partnership parties="Badan Pusat Statistik|Universitas Riau" form="agreement" stage="signed">BPS dan Universitas Riau menandatangani perjanjian kerja sama</partnership> data desa. BPS dan Universitas Riau sepakat berbagi peta.',
}

COUNTED = {
    "named in the next sentence": '<partnership parties="Badan Pusat Statistik|Universitas Riau|Universitas Andalas" form="mou" stage="signed">BPS meneken nota kesepahaman dengan dua kampus tentang sensus. Kedua kampus itu ialah Universitas Riau dan Universitas Andalas</partnership>.',
    "named as items": '<partnership parties="Badan Pusat Statistik|Pemerintah Kota Bogor|Pemerintah Kota Ambon" form="agreement" stage="signed">BPS bersama dua pemerintah daerah menandatangani perjanjian kerja sama. Keduanya adalah: 1) Pemerintah Kota Bogor; dan 2) Pemerintah Kota Ambon</partnership>.',
    "others that are counted": "BPS meneken nota kesepahaman. Keduanya adalah Pemerintah Kota Bogor dan Pemerintah Kota Ambon.",
}

NAMES = {
    "hospital called after a doctor": '<partnership parties="Kementerian Kesehatan|RSUP Nasional Dr. Cipto Mangunkusumo" form="cooperation" stage="active">Kemenkes bekerja sama dengan RSUP Nasional Dr. Cipto Mangunkusumo</partnership>.',
    "office with dan in its name": '<partnership parties="Universitas Riau|Kantor Kesyahbandaran dan Otoritas Pelabuhan Dumai" form="cooperation" stage="active">Sinergi antara Universitas Riau dan Kantor Kesyahbandaran dan Otoritas Pelabuhan Dumai</partnership> terjaga.',
    "office of a ministry in a province": '<partnership parties="Kantor Wilayah Kementerian Agama Provinsi Sumatera Barat|Universitas Andalas" form="mou" stage="signed">Kanwil Kemenag Sumbar menandatangani MoU dengan Universitas Andalas</partnership>.',
}


@pytest.mark.parametrize("name", OBJECTS)
def test_objects_of_one_verb(name: str) -> None:
    assert wrong(OBJECTS[name], "partnership") == []


@pytest.mark.parametrize("name", SIGNING)
def test_signing(name: str) -> None:
    assert wrong(SIGNING[name], "partnership") == []


@pytest.mark.parametrize("name", COUNTED)
def test_partners_only_counted_before(name: str) -> None:
    assert wrong(COUNTED[name], "partnership") == []


@pytest.mark.parametrize("name", NAMES)
def test_names_of_bodies(name: str) -> None:
    assert wrong(NAMES[name], "partnership") == []
