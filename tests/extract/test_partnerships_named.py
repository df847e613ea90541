"""Who cooperates where the sentence does not say it plainly: governments, guests, lists, parts of bodies."""

from __future__ import annotations

import pytest

from tests.inline import wrong

GOVERNMENT = {
    "government alone as subject": 'Menteri Keuangan menyatakan <partnership parties="Pemerintah Indonesia|Bank Dunia" form="cooperation" stage="active">pemerintah terus bekerja sama dengan Bank Dunia</partnership>.',
    "government alone as partner": '<partnership parties="PT Garam|Pemerintah Indonesia" form="cooperation" stage="planned">PT Garam siap bersinergi dengan pemerintah</partnership> memasok garam.',
    "government beside a university": '<partnership parties="Pemerintah Indonesia|Universitas Riau" form="cooperation" stage="active">Kerja sama antara pemerintah dan Universitas Riau</partnership> terus diperkuat.',
    "government among kinds of people": "Kolaborasi antara pemerintah, Universitas Riau, dan masyarakat diperlukan.",
    "government and its own ministry": "Kerja sama antara pemerintah dan Kementerian Sosial terus diperkuat.",
    "attribute of something else": "Program pemerintah bekerja sama dengan baik.",
    "local government by its kind": 'Pemerintah Kabupaten Sleman menerima tim itu. Diharapkan dapat terjalin <partnership parties="Pemerintah Kabupaten Sleman|Badan Pusat Statistik" form="cooperation" stage="explored">sinergi antara pemerintah daerah dan BPS</partnership>.',
    "the nation that says kita": '“Hubungan <partnership parties="Indonesia|Kanada" form="cooperation" stage="active">kerja sama kita dengan Kanada</partnership> berjalan baik,” ujar Menteri Sosial Ratna Dewi.',
    "ministries that meet for their states": 'Menteri Pertahanan menerima kunjungan Kementerian Pertahanan Kanada. Pertemuan ini membahas <partnership parties="Indonesia|Kanada" form="cooperation" stage="active">kerja sama pertahanan. Kerja sama antara Indonesia dan Kanada</partnership> sudah berlangsung sejak 1960.',
    "state as partner of an organisation": '<partnership parties="Indonesia|UNESCO" form="cooperation" stage="active">Indonesia bukan hanya anggota, tetapi juga mitra strategis UNESCO</partnership>.',
}

NAMES = {
    "name learnt from what it does": '<partnership parties="Kementerian Sosial|Sarifa Raya" form="cooperation" stage="active">Kementerian Sosial menggandeng Sarifa Raya</partnership> melatih relawan. Pelatihan itu <partnership parties="Kementerian Sosial|Sarifa Raya" form="program" stage="active">digelar Kementerian Sosial bersama Sarifa Raya</partnership> di Palu.',
    "guest without a known name": 'Sekretaris Jenderal Kementerian Pertahanan menerima delegasi Nordwind Systems. Dalam pertemuan itu dibahas peluang <partnership parties="Kementerian Pertahanan|Nordwind Systems" form="cooperation" stage="explored">kerja sama</partnership> perawatan radar.',
    "alumni of a university": 'Musyawarah Ikatan Keluarga Alumni (IKA) Universitas Padjadjaran (Unpad) dibuka. <partnership parties="Ikatan Keluarga Alumni Universitas Padjadjaran|Badan Pusat Statistik" form="cooperation" stage="active">IKA Unpad bekerja sama dengan BPS</partnership>.',
    "faculty by its letters": 'Konferensi ini merupakan <partnership parties="FKG Universitas Andalas|Tohoku University" form="program" stage="active">kolaborasi FKG Universitas Andalas dengan Tohoku University</partnership>.',
    "office of religion in a region": 'Lomba itu hasil <partnership parties="Puskesmas Painan|Kementerian Agama Kabupaten Pesisir Selatan" form="program" stage="active">kolaborasi Puskesmas Painan dan Kemenag Pessel</partnership>.',
    "kind of body in small letters": '<partnership parties="Kementerian Agama|Badan Pusat Statistik" form="cooperation" stage="active">Kolaborasi kementerian Agama dengan BPS</partnership> terus berjalan.',
    "university in English with a town": '<partnership parties="City University of Macau|University of Malaya" form="cooperation" stage="active">Kolaborasi City University of Macau (CUM) Shenzhen dan University of Malaya</partnership> berjalan.',
    "English name told by its acronym": 'Rektor Universitas Riau menemui pimpinan <partnership parties="Universitas Riau|Nordic Service Center for Student Exchange" form="cooperation" stage="explored">Nordic Service Center for Student Exchange (NSCSE) untuk membahas kerja sama</partnership> beasiswa.',
    "abbreviation inside a row": '<partnership parties="Kementerian Kesehatan|RSUP Sanglah|RSUD Dr. Soetomo" form="cooperation" stage="signed">Kementerian Kesehatan meneken kerja sama dengan dua rumah sakit, masing-masing RSUP Sanglah dan RSUD Dr. Soetomo</partnership>.',
    "partners of unnamed ones listed": 'Sebanyak 12 kampus menandatangani <partnership parties="Kementerian Kesehatan|Universitas Riau|Universitas Andalas" form="mou" stage="signed">nota kesepahaman dengan Kementerian Kesehatan, antara lain Universitas Riau dan Universitas Andalas</partnership>.',
    "signers listed in a later sentence": 'Kepala BPS bersama seluruh bupati menandatangani komitmen bersama pendataan warga. Adapun <partnership parties="Badan Pusat Statistik|Pemerintah Kabupaten Tuban|Pemerintah Kabupaten Pesisir Barat" form="agreement" stage="signed">daerah yang ikut menandatangani komitmen ini, yakni Kabupaten Tuban dan Kabupaten Pesisir barat</partnership>.',
    "commitment that nobody signs": "BPS dan Baznas menunjukkan komitmen bersama.",
    "others without a name asked as well": '<partnership parties="Kementerian Sosial|Serikat Tani Mandiri" form="cooperation" stage="explored">Menteri Sosial mengajak Serikat Tani Mandiri beserta mitra usahanya, dan para pedagang, untuk bersama-sama</partnership> membina desa.',
    "members asked to act with the government": '<partnership parties="Kementerian Sosial|Serikat Tani Mandiri" form="cooperation" stage="explored">Menteri Sosial mengajak kepada seluruh anggota Serikat Tani Mandiri untuk bersama-sama</partnership> pemerintah membangun desa.',
    "event that works with somebody": 'Universitas Riau membuka pekan gizi. Kegiatan ini <partnership parties="Universitas Riau|Puskesmas Panam" form="program" stage="active">bekerja sama dengan Puskesmas Panam</partnership>.',
    "acting together": '<partnership parties="Kementerian Kesehatan|Badan Pengawas Obat dan Makanan" form="cooperation" stage="active">Kemenkes dan BPOM bersama-sama mengawasi</partnership> obat.',
    "local office with a region": '<partnership parties="Kementerian Agama Kabupaten Pesisir Selatan|BPN Kabupaten Pesisir Selatan" form="mou" stage="signed">Kantor Kemenag Pesisir Selatan bersama BPN Pesisir Selatan menandatangani MoU</partnership>.',
    "unnamed local governments listed": '<partnership parties="Badan Pusat Statistik|Pemerintah Kabupaten Bogor|Pemerintah Kota Depok" form="agreement" stage="signed">BPS teken perjanjian kerja sama dengan 15 pemerintah daerah, di antaranya Pemkab Bogor dan Pemkot Depok</partnership>.',
    "team from another university": '<partnership parties="Universitas Riau|Universitas Andalas" form="program" stage="active">Dosen Universitas Riau bersama tim dari Universitas Andalas mengembangkan</partnership> alat ukur gempa.',
    "group of farmers behind many capitals": '<partnership parties="Universitas Riau|Kelompok Tani Mekar Sari" form="cooperation" stage="active">Tim PKM Universitas Riau menggandeng Kelompok Tani Mekar Sari</partnership>.',
    "minister abroad with a long name": '<partnership parties="Kementerian Kesehatan|Kementerian Pendidikan Timor-Leste" form="mou" stage="signed">Menteri Kesehatan Ratna Dewi dan Menteri Pendidikan Timor-Leste Dulce de Jesus Soares menandatangani MoU</partnership>.',
    "commission without its chairman's name": '<partnership parties="Badan Pusat Statistik|Komisi VIII DPR" form="cooperation" stage="active">BPS meningkatkan koordinasi dengan Komisi VIII DPR</partnership> Tb Wira Hasan.',
    "both of those met in the sentence": 'Menteri Sosial berangkat ke Jeddah. Pada <partnership parties="Kementerian Sosial|Bank Pembangunan Asia" form="cooperation" stage="active">pertemuan Menteri Sosial dengan Bank Pembangunan Asia, keduanya berdiskusi mengenai kerja sama</partnership> yang sedang berjalan.',
    "two officials who only visit": "Menteri Sosial dan Kepala BPS bersama-sama meninjau pasar.",
}

FURTHER = {
    "pairs behind a pair": 'BI memperluas <partnership parties="Indonesia|Jepang" form="cooperation" stage="active">kerja sama QRIS antarnegara Indonesia-Jepang</partnership>, <partnership parties="Indonesia|Tiongkok" form="cooperation" stage="active">Indonesia-Tiongkok</partnership>, dan lainnya.',
    "another partner further on": '<partnership parties="Badan Pusat Statistik|Badan Amil Zakat Nasional" form="cooperation" stage="active">BPS mempererat sinergi dengan Baznas</partnership> untuk mendata zakat dan dengan <partnership parties="Badan Pusat Statistik|Universitas Riau" form="cooperation" stage="active">Universitas Riau</partnership> untuk melatih pencacah.',
    "kind of people before a body": '<partnership parties="Badan Pusat Statistik|Badan Riset dan Inovasi Nasional" form="cooperation" stage="active">BPS bekerja sama dengan akademisi dan BRIN</partnership>.',
    "kinds with examples": '<partnership parties="Kementerian Sosial|Universitas Riau|Universitas Andalas" form="cooperation" stage="planned">Kementerian Sosial akan menggandeng LPK swasta dan perguruan tinggi seperti Universitas Riau serta Universitas Andalas</partnership>.',
    "kinds alone": "BPS bekerja sama dengan warga dan pemerintah daerah.",
    "union without a name in a row": '<partnership parties="Kementerian Sosial|Badan Pusat Statistik|Apindo" form="program" stage="active">Kementerian Sosial bersama BPS, serikat buruh, dan Apindo meluncurkan</partnership> pedoman.',
    "country behind the last of two": '<partnership parties="Universitas Riau|Universitas Teknologi MARA" form="program" stage="active">Universitas Riau dan Universitas Teknologi MARA (UiTM) Malaysia resmi memulai program</partnership> gelar ganda.',
    "consortium of three": '<partnership parties="Universitas Riau|Universitas Andalas|Universitas Jember" form="program" stage="active">Universitas Riau, Universitas Andalas, dan Universitas Jember membentuk konsorsium</partnership> riset.',
    "document just signed": '<partnership parties="Dewan Pers|Badan Pusat Statistik" form="mou" stage="signed">Dewan Pers dan BPS berkomitmen menjaga mutu data melalui nota kesepahaman</partnership> yang baru diteken.',
    "who is urged, not who urges": 'Kepala BPS mendorong <partnership parties="Pemerintah Provinsi Papua|Universitas Cenderawasih" form="cooperation" stage="explored">Pemprov Papua untuk bekerja sama dengan Universitas Cenderawasih</partnership>.',
    "cooperatives without a name": "Menteri Koperasi mengatakan, koperasi dapat bermitra dengan PT Pupuk Indonesia.",
    "signed before a witness": '<partnership parties="Universitas Riau|Bank Indonesia" form="mou" stage="signed">Nota kesepahaman ditandatangani di hadapan Menteri Agama oleh Rektor Universitas Riau dan Gubernur Bank Indonesia</partnership>.',
    "state and union with a dash": '<partnership parties="Indonesia|Uni Eropa" form="agreement" stage="explored">Perundingan perjanjian dagang Indonesia–Uni Eropa</partnership> rampung.',
    "town of a dateline with a dash": '<partnership parties="Kementerian Sosial|Badan Pusat Statistik" form="program" stage="active">Jakarta–Kementerian Sosial bersama BPS menggelar</partnership> pelatihan.',
    "agreement that bears its parties' names": 'Presiden memuji pembaruan <partnership parties="ASEAN|Tiongkok" form="agreement" stage="active">ASEAN-China Free Trade Agreement</partnership>.',
    "summit that bears two names": "Presiden menghadiri ASEAN-China Summit.",
    "what each of them does": 'Satelit itu lahir dari <partnership parties="Boeing|Northwind Networks|Universitas Riau" form="cooperation" stage="active">kerja sama antara Boeing sebagai perakit satelit, Northwind Networks untuk stasiun bumi, dan Universitas Riau</partnership>.',
    "growth that is driven is no wish": 'Dalam rangka mendorong pertumbuhan daerah, <partnership parties="Badan Pusat Statistik|Universitas Riau" form="cooperation" stage="active">BPS bekerja sama dengan Universitas Riau</partnership>.',
}

DOCUMENTS = {
    "document that lays a cooperation down": 'Pertemuan itu memperkuat <partnership parties="Indonesia|Kanada" form="cooperation" stage="active">kerja sama pertahanan antara Indonesia dan Kanada</partnership>, yang telah terjalin lama dan diperkuat dengan <partnership parties="Indonesia|Kanada" form="loi" stage="signed">Letter of Intent</partnership> pada 2016.',
    "document signed beside a partnership": 'Menandai <partnership parties="Indonesia|Kanada" form="mou" stage="signed">kemitraan Indonesia–Kanada, kedua presiden menyaksikan penandatanganan sejumlah nota kesepahaman</partnership>.',
    "document that opens the sentence": 'Melalui <partnership parties="Badan Pusat Statistik|Universitas Riau" form="mou" stage="signed">MoU ini, BPS dan Universitas Riau</partnership> akan membuka pojok data.',
    "agreement under its name": '<partnership parties="Indonesia|Uni Eropa" form="agreement" stage="signed">Indonesia dan Uni Eropa resmi menandatangani IEU-CEPA</partnership>.',
    "agreement in English that is signed": '<partnership parties="Indonesia|Kanada" form="agreement" stage="signed">Indonesia dan Kanada menandatangani Defence Cooperation Agreement</partnership>.',
    "field and short name before the pair": '<partnership parties="Indonesia|Prancis" form="agreement" stage="signed">Perjanjian kerja sama pertahanan (DCA) Indonesia-Prancis telah diratifikasi</partnership>.',
    "field before the pair": '<partnership parties="Pemerintah Kota Bogor|PLN" form="cooperation">Kerja sama pengelolaan sampah Pemkot Bogor dan PLN</partnership> dimulai.',
    "discussion of an industry": '<partnership parties="Kementerian Pertahanan|Kementerian Pertahanan Italia" form="cooperation" stage="explored">Menhan bertemu Menteri Pertahanan Italia di Roma untuk membahas kerja sama</partnership> industri pertahanan.',
    "help for a programme of the other": '<partnership parties="Bank Dunia|Kementerian Dalam Negeri" form="funding" stage="active">Bank Dunia mendukung program digitalisasi Kementerian Dalam Negeri melalui pendanaan</partnership> USD 200 juta.',
    "money put into a body": '<partnership parties="Northwind Corporation|PT Garam" form="funding" stage="planned">Northwind Corporation akan menanamkan investasi USD 30 juta di PT Garam</partnership>.',
    "said once more": '<partnership parties="Indonesia|Bank Pembangunan Asia" form="cooperation" stage="active">Indonesia menegaskan kembali komitmen untuk bekerja sama dengan Bank Pembangunan Asia</partnership>.',
    "talk about what lasts": 'Pertemuan itu membahas penguatan <partnership parties="Indonesia|Kanada" form="cooperation" stage="active">kerja sama pertahanan yang telah terjalin erat antara Indonesia dan Kanada</partnership>.',
    "joint decree": '<partnership parties="Badan Pusat Statistik|Badan Amil Zakat Nasional" form="agreement" stage="signed">Kepala BPS dan Ketua Baznas menandatangani surat keputusan bersama</partnership> tentang data zakat.',
    "what two settle on": '<partnership parties="Badan Pusat Statistik|Badan Amil Zakat Nasional" form="cooperation" stage="planned">BPS dan Baznas menyepakati rencana aksi</partnership> pendataan zakat.',
    "statement of two that settles nothing": "BPS dan Baznas menyepakati bahwa data itu penting.",
    "loan right behind its word": '<partnership parties="Kementerian Keuangan|Bank Pembangunan Asia" form="funding" stage="active">Kementerian Keuangan memperoleh pinjaman Bank Pembangunan Asia</partnership>.',
    "fair held thanks to a cooperation": 'Bursa kerja itu digelar atas <partnership parties="Dinas Tenaga Kerja Kota Bandung|Universitas Riau" form="program" stage="active">kerja sama Disnaker Kota Bandung dan Universitas Riau</partnership>.',
    "document that officials will sign": 'Rencana itu dituangkan dalam <partnership parties="Badan Pusat Statistik|Pemerintah Kota Medan" form="mou" stage="planned">nota kesepahaman yang akan ditandatangani Kepala BPS dan Wali Kota Medan</partnership>.',
    "close ties": 'Lawatan itu menunjukkan <partnership parties="Indonesia|Palestina" form="cooperation" stage="active">eratnya hubungan pertahanan Indonesia–Palestina</partnership>.',
    "what is only claimed": "Beredar pesan bahwa Kementerian Sosial bekerja sama dengan Bank Jateng membagikan uang.",
    "hoax that names two": "Hoaks menyebut Kementerian Sosial bekerja sama dengan Bank Jateng.",
    "meeting held in cooperation": '<partnership parties="Badan Pusat Statistik|Universitas Riau" form="program" stage="active">BPS melaksanakan pertemuan ahli yang bekerja sama dengan Universitas Riau</partnership>.',
}


@pytest.mark.parametrize("name", GOVERNMENT)
def test_government(name: str) -> None:
    assert wrong(GOVERNMENT[name], "partnership") == []


@pytest.mark.parametrize("name", NAMES)
def test_names(name: str) -> None:
    assert wrong(NAMES[name], "partnership") == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_documents_and_stages(name: str) -> None:
    assert wrong(DOCUMENTS[name], "partnership") == []


@pytest.mark.parametrize("name", FURTHER)
def test_further_pairs_and_partners(name: str) -> None:
    assert wrong(FURTHER[name], "partnership") == []
