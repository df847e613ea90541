"""Cooperation that newspapers and releases tell in the same few families of sentences: rows, talks, speakers, papers."""

from __future__ import annotations

import pytest

from tests.inline import wrong

ROWS = {
    "ministries without a name first": '<partnership parties="Badan Karantina Indonesia|Badan Pusat Statistik|Majelis Ulama Indonesia" form="cooperation" stage="active">Barantin bekerja sama dengan kementerian dan/atau lembaga terkait, Badan Pusat Statistik, dan Majelis Ulama Indonesia</partnership>.',
    "termasuk di antaranya": '<partnership parties="Pemerintah Provinsi Jambi|Universitas Jambi" form="cooperation" stage="active">Pemprov Jambi bekerja sama dengan berbagai sektor, termasuk di antaranya Universitas Jambi</partnership>.',
    "mulai dari … hingga": '<partnership parties="Kementerian Sosial|Badan Amil Zakat Nasional|Bank Indonesia|Palang Merah Indonesia" form="cooperation" stage="active">Kementerian Sosial bekerja sama dengan berbagai pihak, mulai dari Baznas, Bank Indonesia, hingga Palang Merah Indonesia</partnership>.',
    "baik … maupun": '<partnership parties="Kementerian Sosial|Badan Pusat Statistik|Badan Amil Zakat Nasional" form="cooperation" stage="active">Kementerian Sosial bersinergi dengan berbagai pihak, baik BPS maupun Baznas</partnership>.',
    "all heads of regions last": '<partnership parties="Kejaksaan Tinggi Banten|Pemerintah Provinsi Banten" form="mou" stage="signed">Kejaksaan Tinggi Banten bersama Pemerintah Provinsi Banten serta semua bupati dan wali kota setempat resmi menandatangani nota kesepahaman</partnership> layanan hukum.',
    "unknown name first in a list": 'Tiga organisasi, yakni <partnership parties="Lintang Centre|Badan Pusat Statistik|Institut Teknologi Bandung" form="mou" stage="signed">Lintang Centre, Badan Pusat Statistik, dan Institut Teknologi Bandung menandatangani nota kesepahaman</partnership>.',
    "what a paper holds is no party": '<partnership parties="PT Garam|Badan Nasional Penanggulangan Terorisme" form="mou" stage="signed">Nota kesepahaman antara PT Garam dan BNPT</partnership> meliputi:\n- Pelatihan petugas\n- Penyediaan data',
    "branches without a name": "Baznas Provinsi Riau terus bekerja sama dengan Baznas kabupaten/kota untuk menyalurkan zakat.",
    "other name of the first": '<partnership parties="PT Kereta Api Indonesia|Kementerian Perhubungan" form="contract" stage="signed">PT Kereta Api Indonesia (Persero), atau KAI, bersama Kementerian Perhubungan menandatangani kontrak</partnership> perawatan rel.',
    "part of a university": '<partnership parties="Badan Pusat Statistik|Sekolah Vokasi Universitas Riau" form="cooperation" stage="active">BPS bersama Sekolah Vokasi Universitas Riau berkolaborasi</partnership> melatih petugas.',
    "two units through which one acts": '<partnership parties="Pemerintah Kabupaten Gowa|Badan Penyelenggara Jaminan Sosial Kesehatan" form="agreement" stage="active">Perjanjian antara Pemerintah Kabupaten Gowa melalui Dinas Sosial (Dinsos) dan RSUD Gowa dengan BPJS Kesehatan</partnership> berlaku setahun.',
    "through somebody who works with another": 'Pedagang mendapat bantuan melalui <partnership parties="Badan Amil Zakat Nasional|Pemerintah Kabupaten Gowa" form="cooperation" stage="active">Badan Amil Zakat Nasional bekerja sama dengan Pemkab Gowa</partnership>.',
    "region by its level": '<partnership parties="Pemerintah Provinsi Lampung|Badan Karantina Indonesia" form="program" stage="active">Provinsi Lampung bersama Badan Karantina Indonesia melakukan</partnership> vaksinasi ternak.',
}

TALKS = {
    "talks with somebody about it": '<partnership parties="Kementerian Perhubungan|Jepang" form="cooperation" stage="explored">Kementerian Perhubungan masih melakukan pembahasan dengan pihak Jepang mengenai kerja sama</partnership> pelabuhan.',
    "discussing with a bank": '<partnership parties="Pemerintah Provinsi Bali|Bank Dunia" form="cooperation" stage="explored">Gubernur Bali Wayan Fulan berdiskusi dengan Bank Dunia soal kerja sama</partnership> pengelolaan sampah.',
    "negotiating": '<partnership parties="Badan Riset dan Inovasi Nasional|Universitas Tokyo" form="cooperation" stage="explored">BRIN berunding dengan Universitas Tokyo tentang kerja sama</partnership> riset gempa.',
    "two meet and sign": 'Menteri Kesehatan Ahmad Fulan menerima Rektor Universitas Andalas di Jakarta dan menandatangani <partnership parties="Kementerian Kesehatan|Universitas Andalas" form="mou" stage="signed">nota kesepahaman</partnership> tentang riset vaksin.',
    "presidents meet and sign": 'Presiden Prabowo Subianto bertemu dengan Presiden Kazakhstan Kassym-Jomart Tokayev dan menandatangani <partnership parties="Indonesia|Kazakhstan" form="agreement" stage="signed">deklarasi kemitraan strategis</partnership>.',
    "coming to sign": 'Menteri Sosial Ahmad Fulan menyambangi kantor Badan Pusat Statistik untuk menandatangani <partnership parties="Kementerian Sosial|Badan Pusat Statistik" form="mou" stage="signed">nota kesepahaman</partnership>.',
    "agreed with another": '<partnership parties="Kementerian Sosial|PT Garam" form="cooperation" stage="planned">Kementerian Sosial bersepakat dengan PT Garam</partnership> untuk membangun gudang.',
    "this step explores": 'PT Garam dan PT Pelni siap berkolaborasi. Langkah ini menjadi awal penjajakan peluang <partnership parties="PT Garam|PT Pelni" form="cooperation" stage="explored">kerja sama</partnership> pengangkutan.',
    "wish to widen it": 'Bupati Gowa Ahmad Fulan mengutarakan keinginannya untuk memperluas <partnership parties="Pemerintah Kabupaten Gowa|PT Garam" form="cooperation" stage="explored">kerja sama antara Pemkab Gowa dan PT Garam</partnership>.',
    "who only looks on": 'Presiden Prabowo Subianto menyaksikan penandatanganan <partnership parties="Kementerian Pertahanan|PT Pindad" form="contract" stage="signed">kontrak bersama Kementerian Pertahanan dan PT Pindad</partnership>.',
}

SPEAKERS = {
    "pihaknya and another": 'Bupati Sleman Ahmad Fulan mengatakan <partnership parties="Pemerintah Kabupaten Sleman|Kodim 0732" form="cooperation" stage="planned">pihaknya dan Kodim 0732 akan bekerja sama</partnership> menertibkan tambang.',
    "pihaknya and an unknown body": 'Bupati Gowa Ani Fulanah menegaskan, <partnership parties="Pemerintah Kabupaten Gowa|Forkopimda" form="cooperation" stage="planned">pihaknya dan Forkopimda akan bekerja sama</partnership> menata pasar.',
    "we and another agree": '"<partnership parties="Kementerian Sosial|Badan Pusat Statistik" form="cooperation" stage="planned">Kami dan BPS sepakat</partnership> membangun basis data bersama," kata Menteri Sosial Ahmad Fulan.',
    "verb made of the paper": '<partnership parties="Kementerian Sosial|Bank Mandiri" form="mou" stage="signed">Kementerian Sosial sudah ber-MoU dengan Bank Mandiri</partnership> untuk penyaluran bantuan.',
    "dengan left out": '<partnership parties="Kementerian Sosial|Badan Amil Zakat Nasional|Bank Syariah Indonesia" form="cooperation" stage="active">Kementerian Sosial bekerja sama Baznas dan Bank Syariah Indonesia</partnership> membangun rumah layak huni.',
    "praise for the help of another": '<partnership parties="Kementerian Ketenagakerjaan|Pemerintah Hong Kong" form="cooperation" stage="active">Menteri Ketenagakerjaan Ahmad Fulan mengapresiasi kerja sama dan dukungan Pemerintah Hong Kong</partnership> dalam melindungi pekerja.',
    "praise for one's own people": "Menteri Sosial mengapresiasi kerja sama seluruh pegawai Kementerian Sosial.",
    "noun as a predicate": '<partnership parties="Badan Pusat Statistik|Badan Riset dan Inovasi Nasional" form="cooperation" stage="active">BPS dan BRIN kerja sama</partnership> memetakan lahan gambut.',
    "shoulder to shoulder": '<partnership parties="Tentara Nasional Indonesia|Kepolisian Negara Republik Indonesia" form="cooperation" stage="active">TNI dan Polri bahu-membahu</partnership> menangani banjir.',
    "manner of a commitment": '<partnership parties="Pemerintah Kabupaten Gowa|Badan Pusat Statistik" form="cooperation" stage="active">Bupati Gowa menegaskan komitmennya menata data dengan menggandeng BPS</partnership>.',
    "people asked to work with a body": '"Saya mengajak para petani bekerja sama dengan Bulog," kata Menteri Pertanian Ahmad Fulan.',
    "heads of districts asked": "Gubernur Riau meminta seluruh camat untuk bersinergi dengan Polri.",
    "body asked to work with another": 'Gubernur Riau meminta <partnership parties="Kepolisian Negara Republik Indonesia|Tentara Nasional Indonesia" form="cooperation" stage="explored">Polri bersinergi dengan TNI</partnership>.',
}

PAPERS = {
    "accord by its name": 'Penandatanganan <partnership parties="Indonesia|Uni Eropa" form="agreement" stage="planned">IEU-CEPA</partnership> dijadwalkan pada kuartal kedua, kata Menteri Perdagangan.',
    "accord mentioned by the way": "Ekspor udang naik berkat IEU-CEPA.",
    "short form of an unknown name": 'PT Pupuk Indonesia menjajaki kerja sama dengan Nordwind Mines Co. Plc (NMC). Direktur Utama PT Pupuk Indonesia Budi Fulan menyebut <partnership parties="PT Pupuk Indonesia|Nordwind Mines Co" form="cooperation" stage="active">PT Pupuk Indonesia dan NMC telah bekerja sama</partnership> sejak 2010.',
    "contract that will not go on": '<partnership parties="Kementerian Sosial|PT Garam" form="contract" stage="ended">Kementerian Sosial tidak akan memperpanjang kontrak dengan PT Garam</partnership>.',
    "what is to be reviewed stands": '<partnership parties="Pemerintah Kabupaten Bogor|Pemerintah Kota Bogor" form="agreement" stage="signed">Perjanjian kerja sama antara Pemkab Bogor dan Pemkot Bogor</partnership> akan dievaluasi menjelang berakhirnya masa perjanjian.',
    "draft law": "Baleg DPR RI bersama pemerintah dan DPD menyepakati Rancangan Undang-Undang tentang Pangan.",
    "justice is no event": "Saya berharap Kementerian Transmigrasi dan Kementerian Sosial terus menghadirkan keadilan bagi warga.",
    "aim of a commitment": "Indonesia dan Arab Saudi bertemu di Jeddah. Itu simbol komitmen kedua negara untuk menggelar haji yang tertib.",
    "photo session": "Kementerian Sosial bersama Badan Kepegawaian Negara menggelar sesi foto.",
    "session of an event": '<partnership parties="Kementerian Sosial|Badan Kepegawaian Negara" form="program" stage="active">Kementerian Sosial bersama Badan Kepegawaian Negara menggelar</partnership> sesi pertama ekspose talenta.',
}


@pytest.mark.parametrize("marked", [*ROWS.values()], ids=[*ROWS])
def test_rows_of_partners(marked: str) -> None:
    assert wrong(marked, "partnership") == []


@pytest.mark.parametrize("marked", [*TALKS.values()], ids=[*TALKS])
def test_talks_and_meetings(marked: str) -> None:
    assert wrong(marked, "partnership") == []


@pytest.mark.parametrize("marked", [*SPEAKERS.values()], ids=[*SPEAKERS])
def test_who_cooperates(marked: str) -> None:
    assert wrong(marked, "partnership") == []


@pytest.mark.parametrize("marked", [*PAPERS.values()], ids=[*PAPERS])
def test_papers_and_what_is_none(marked: str) -> None:
    assert wrong(marked, "partnership") == []
