"""Partnerships, one phenomenon a test. Parties are written in the mark; what is not marked must not be found."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.document import Item
from tests.inline import pipeline, wrong

PARTIES_AND_CONSTRUCTIONS = {
    "subject and with": '<partnership parties="Kementerian Pertanian|Universitas Jember" form="cooperation" stage="active">Kementerian Pertanian menjalin kerja sama dengan Universitas Jember</partnership> untuk menguji bibit padi.',
    "acronyms stand for full names": '<partnership parties="Badan Pusat Statistik|Badan Riset dan Inovasi Nasional" form="cooperation">BPS bekerja sama dengan BRIN</partnership> dalam penyusunan peta kemiskinan.',
    "joint subject": '<partnership parties="Kementerian Perhubungan|Kepolisian Negara Republik Indonesia" form="agreement" stage="signed">Kemenhub dan Polri menandatangani perjanjian kerja sama</partnership> tentang pengawasan truk.',
    "three parties as subject": '<partnership parties="Pemerintah Kota Semarang|Universitas Diponegoro|Bank Jateng" form="cooperation">Pemkot Semarang, Universitas Diponegoro, dan Bank Jateng berkolaborasi</partnership> membina pedagang pasar.',
    "between two": '<partnership parties="Kementerian Kesehatan|Universitas Andalas" form="mou">Nota kesepahaman antara Kementerian Kesehatan dan Universitas Andalas</partnership> memuat lima pasal.',
    "between with dengan": '<partnership parties="Badan Gizi Nasional|Bulog" form="cooperation">Kerja sama antara Badan Gizi Nasional dengan Bulog</partnership> menjamin pasokan beras.',
    "between three": '<partnership parties="Pemerintah Kota Surabaya|Badan Pusat Statistik|Bank Indonesia" form="cooperation">Sinergi antara Pemkot Surabaya, BPS, dan Bank Indonesia</partnership> menjaga harga cabai.',
    "between before the noun": '<partnership parties="Indonesia|Norwegia" form="cooperation">Antara Indonesia dan Norwegia telah terjalin kerja sama</partnership> kehutanan.',
    "noun and bare pair": 'Pejabat itu memuji <partnership parties="Indonesia|Mesir" form="cooperation">kemitraan strategis Indonesia dan Mesir</partnership>.',
    "noun and pair with dash": '<partnership parties="Indonesia|Korea Selatan" form="cooperation" stage="active">Kerja sama Indonesia-Korea Selatan</partnership> di bidang galangan kapal terus berjalan.',
    "instrument and bare pair": 'Rektor menyaksikan <partnership parties="Kementerian Kesehatan|Badan Pengawas Obat dan Makanan" form="mou" stage="signed">penandatanganan MoU Kemenkes dan BPOM</partnership> di Jakarta.',
    "taking a partner": '<partnership parties="Kementerian Perindustrian|Institut Teknologi Bandung" form="cooperation" stage="active">Kemenperin menggandeng Institut Teknologi Bandung</partnership> untuk menguji baterai.',
    "headline with bare verb": '<partnership parties="Badan Nasional Penanggulangan Bencana|Palang Merah Indonesia" form="cooperation">BNPB Gandeng Palang Merah Indonesia</partnership> Latih Relawan',
    "headline signs": '<partnership parties="Kementerian Sosial|Badan Amil Zakat Nasional" form="mou" stage="signed">Kemensos dan Baznas Teken MoU</partnership> Bantuan Pangan',
    "headline explores": '<partnership parties="Kementerian Pariwisata|Pemerintah Provinsi Bali" form="cooperation" stage="explored">Kemenpar Jajaki Kerja Sama dengan Pemprov Bali</partnership> soal Sampah',
    "agent of the passive": 'Perjanjian kerja sama itu <partnership parties="Kementerian Sosial|Badan Amil Zakat Nasional" form="agreement" stage="signed">ditandatangani oleh Kementerian Sosial dan Baznas</partnership>.',
    "officials sign": '<partnership parties="Pemerintah Provinsi Banten|Badan Pusat Statistik" form="mou" stage="signed">Nota kesepahaman tersebut diteken langsung oleh Gubernur Banten dan Kepala BPS</partnership>.',
    "official stands for the ministry": '<partnership parties="Kementerian Kesehatan|Universitas Udayana" form="agreement" stage="signed">Menteri Kesehatan menandatangani perjanjian kerja sama dengan Rektor Universitas Udayana</partnership>.',
    "governor stands for the province": '<partnership parties="Pemerintah Provinsi Lampung|PLN" form="mou" stage="signed">Gubernur Lampung meneken nota kesepahaman bersama PLN</partnership>.',
    "prefectures in a row": '<partnership parties="Kementerian Ketenagakerjaan|Pemerintah Prefektur Gunma|Pemerintah Prefektur Gifu" form="cooperation" stage="active">Kemnaker sudah menjalin kerja sama dengan Prefektur Gunma dan Gifu</partnership>.',
    "regencies in a row": '<partnership parties="Kementerian Kelautan dan Perikanan|Pemerintah Kabupaten Tuban|Pemerintah Kabupaten Lamongan" form="cooperation">KKP bekerja sama dengan Kabupaten Tuban dan Lamongan</partnership> memulihkan bakau.',
    "states under their names": '<partnership parties="Indonesia|Kanada" form="agreement" stage="signed">Indonesia dan Kanada menandatangani perjanjian perdagangan</partnership> di Ottawa.',
    "foreign government": '<partnership parties="Kementerian Ketenagakerjaan|Pemerintah Jerman" form="loi" stage="signed">Kemnaker menandatangani Letter of Intent (LoI) dengan Pemerintah Jerman</partnership>.',
    "foreign ministry": '<partnership parties="Kementerian Pertahanan|Kementerian Pertahanan Turki" form="cooperation" stage="explored">Kemhan menjajaki kerja sama dengan Kementerian Pertahanan Turki</partnership>.',
    "company with legal form": '<partnership parties="Pemerintah Kabupaten Gresik|PT Sinar Laut Abadi" form="contract" stage="signed">Pemkab Gresik menandatangani kontrak dengan PT Sinar Laut Abadi</partnership>.',
    "company unknown to all": '<partnership parties="Kementerian Komunikasi dan Digital|Nusaloka" form="cooperation">Komdigi bekerja sama dengan Nusaloka</partnership> menyaring berita palsu.',
    "unknown names in a list": '<partnership parties="Kementerian Ketenagakerjaan|PT Karya Anak Bangsa|Talentara Digital|Lokerin" form="mou" stage="signed">Penandatanganan nota kesepahaman antara Kementerian Ketenagakerjaan dengan tiga mitra, yakni PT Karya Anak Bangsa, Talentara Digital, serta Lokerin</partnership>, berlangsung pagi ini.',
    "partners listed": '<partnership parties="Badan Riset dan Inovasi Nasional|Universitas Indonesia|Japan Foundation" form="cooperation" stage="active">Pameran diikuti mitra BRIN, di antaranya Universitas Indonesia dan Japan Foundation</partnership>.',
    "acronym defined beside the name": '<partnership parties="Asosiasi Petani Garam Madura|Kementerian Perdagangan" form="cooperation">Asosiasi Petani Garam Madura (APGM) bermitra dengan Kementerian Perdagangan</partnership>.',
    "relative clause between subject and verb": '<partnership parties="Kementerian Sosial|Universitas Padjadjaran" form="mou" stage="signed">Kementerian Sosial, yang membawahi sejumlah balai di Bandung, menandatangani nota kesepahaman dengan Universitas Padjadjaran</partnership>.',
    "relative clause names another body": '<partnership parties="Pemerintah Kota Bogor|Institut Pertanian Bogor" form="cooperation">Pemkot Bogor, yang tahun lalu dibantu Kementerian Pertanian, kini berkolaborasi dengan IPB</partnership>.',
    "field between noun and partner": '<partnership parties="Badan Kepegawaian Negara|Bank Mandiri" form="cooperation">BKN memperluas kerja sama di bidang layanan pensiun dengan Bank Mandiri</partnership>.',
    "partner before the verb": '<partnership parties="Kementerian Agama|Badan Wakaf Indonesia" form="cooperation">Kementerian Agama bersama Badan Wakaf Indonesia bersinergi</partnership> menata aset.',
    "programme run together": '<partnership parties="Kementerian Sosial|Badan Amil Zakat Nasional" form="program" stage="active">Kementerian Sosial bersama Baznas menggelar pelatihan</partnership> kewirausahaan di Palu.',
    "made together": 'Pelatihan <partnership parties="Kementerian Pariwisata|Politeknik Negeri Bali" form="program" stage="active">Kemenpar diselenggarakan bersama Politeknik Negeri Bali</partnership>.',
    "thanks for cooperation": '<partnership parties="Badan Nasional Penanggulangan Bencana|Pemerintah Provinsi Bali" form="cooperation" stage="active">BNPB menyampaikan terima kasih kepada Pemprov Bali yang telah bekerja sama</partnership> dalam simulasi.',
    "grant": '<partnership parties="Pemerintah Jepang|Kementerian Kesehatan" form="funding">Pemerintah Jepang memberikan hibah alat kesehatan kepada Kementerian Kesehatan</partnership>.',
    "loan": '<partnership parties="Bank Dunia|Pemerintah Indonesia" form="funding">Bank Dunia menyalurkan pinjaman lunak kepada Pemerintah Indonesia</partnership>.',
    "generic actors are left out": '<partnership parties="Kementerian Ketenagakerjaan|Apindo" form="cooperation">Kolaborasi antara Kemnaker, dunia usaha, dan Apindo</partnership> terus dijaga.',
    "instrument about cooperation is one fact": '<partnership parties="Kementerian Agama|Universitas Airlangga" form="mou" stage="signed">Kementerian Agama meneken nota kesepahaman tentang kerja sama riset dengan Universitas Airlangga</partnership>.',
    "memorandum in English": '<partnership parties="Universitas Riau|Badan Siber dan Sandi Negara" form="mou" stage="signed">Universitas Riau menandatangani Memorandum of Understanding (MoU) dengan BSSN</partnership>.',
    "mutual recognition": '<partnership parties="Indonesia|Filipina" form="agreement" stage="signed">Indonesia dan Filipina menandatangani Mutual Recognition Arrangement (MRA)</partnership> untuk insinyur.',
}

UNSEEN_CONSTRUCTIONS = {
    "loan agreement is funding": '<partnership parties="Kementerian Perhubungan|Bank Dunia" form="funding" stage="signed">Kementerian Perhubungan dan Bank Dunia menandatangani perjanjian pinjaman</partnership> untuk pelabuhan.',
    "grant agreement with a partner": '<partnership parties="Pemerintah Kota Padang|JICA" form="funding" stage="signed">Pemkot Padang meneken perjanjian hibah dengan JICA</partnership>.',
    "investing together": '<partnership parties="PT Baja Timur|PT Nikel Jaya" form="funding" stage="planned">PT Baja Timur akan berinvestasi bersama PT Nikel Jaya</partnership>.',
    "having a memorandum": '<partnership parties="Universitas Riau|Badan Siber dan Sandi Negara" form="mou" stage="active">Universitas Riau telah memiliki MoU dengan BSSN</partnership>.',
    "treaty in force": '<partnership parties="Indonesia|Kanada" form="agreement" stage="active">Perjanjian perdagangan antara Indonesia dan Kanada</partnership> mulai berlaku.',
    "signed later, behind the topic": '<partnership parties="Perum Bulog|Bank Mandiri" form="mou" stage="planned" topic="gudang beras">Nota kesepahaman antara Perum Bulog dan Bank Mandiri tentang gudang beras</partnership> akan ditandatangani pekan depan.',
    "called off before the signing": '<partnership parties="Pemerintah Provinsi Aceh|Bank Mandiri" form="agreement" stage="ended">Pemprov Aceh dan Bank Mandiri batal menandatangani perjanjian</partnership>.',
    "programme not prolonged": '<partnership parties="Kementerian Sosial|PT Pos Indonesia" form="program" stage="ended">Kementerian Sosial dan PT Pos Indonesia batal memperpanjang program</partnership> kurir desa.',
    "programme prolonged": '<partnership parties="Kementerian Sosial|Badan Amil Zakat Nasional" form="program" stage="active">Kementerian Sosial dan Baznas melanjutkan program</partnership> rumah layak huni.',
    "run by two in the passive": 'Pameran buku itu <partnership parties="Perpustakaan Nasional|Pemerintah Kota Malang" form="program" stage="active">diselenggarakan oleh Perpustakaan Nasional bersama Pemkot Malang</partnership>.',
    "passive without oleh": 'Lomba itu <partnership parties="Badan Pusat Statistik|Universitas Udayana" form="program" stage="active">digelar BPS dan Universitas Udayana</partnership>.',
    "two give relief": '<partnership parties="Badan Pusat Statistik|Kementerian Sosial" form="program" stage="active">BPS bersama Kementerian Sosial telah memberikan</partnership> pelatihan pendataan.',
    "means between the parties and the verb": '<partnership parties="Kementerian Kesehatan|UNICEF" form="program" stage="active">Kementerian Kesehatan bersama UNICEF melalui kader posyandu membagikan</partnership> vitamin.',
    "two by holding something": '<partnership parties="Kementerian Pertahanan|Kodim 0718/Pati" form="program" stage="active">Kementerian Pertahanan bersama Kodim 0718/Pati membantu warga melalui penyelenggaraan</partnership> pasar murah.',
    "who looks on is no party": 'Disaksikan Menteri Perhubungan, <partnership parties="PT Sinar Rel|PT Baja Timur" form="agreement" stage="signed">PT Sinar Rel dan PT Baja Timur menandatangani perjanjian kerja sama</partnership>.',
    "both ministers": 'Menteri Pertanian menerima kunjungan Menteri Pertanian Vietnam. <partnership parties="Kementerian Pertanian|Kementerian Pertanian Vietnam" form="cooperation" stage="explored">Kedua menteri membahas kerja sama</partnership> benih.',
    "both campuses": 'Rektor Universitas Riau menemui Rektor Universitas Andalas. <partnership parties="Universitas Riau|Universitas Andalas" form="cooperation" stage="planned">Kedua kampus sepakat memperluas kolaborasi</partnership>.',
    "site name in the dateline is no party": 'Surabaya, 3/6/2025 Kemensos – <partnership parties="Pemerintah Indonesia|Pemerintah Jepang" form="mou" stage="signed">Pemerintah Indonesia dan Pemerintah Jepang meneken nota kesepahaman</partnership>.',
    "agreement that two signed": '<partnership parties="Badan Pusat Statistik|Bank Indonesia" form="agreement" stage="signed">Kesepakatan itu ditandatangani BPS dan Bank Indonesia</partnership>.',
    "grant that helps": '<partnership parties="UNICEF|Kementerian Kesehatan" form="funding">UNICEF membantu Kementerian Kesehatan melalui hibah</partnership> lemari pendingin.',
    "agreed to build together": '<partnership parties="PT Garam|Universitas Madura" form="cooperation" stage="planned">PT Garam dan Universitas Madura sepakat membangun</partnership> tambak uji di Sumenep.',
    "agreed on a judgement": "Badan Gizi Nasional dan Universitas Madura sepakat bahwa garam beryodium penting.",
    "headline of a grant": '<partnership parties="Pemerintah Provinsi Riau|Universitas Riau" form="funding">Pemprov Riau hibahkan tanah untuk Universitas Riau</partnership>.',
    "branch of the same association": '<partnership parties="Asosiasi Perajin Rotan Nusantara|APRN Wilayah Jawa Barat|Universitas Pasundan" form="cooperation">Asosiasi Perajin Rotan Nusantara (APRN) bekerja sama dengan APRN Wilayah Jawa Barat dan Universitas Pasundan</partnership>.',
    "eager for cooperation": '<partnership parties="Norwegia|Indonesia" form="cooperation" stage="explored">Norwegia menunjukkan antusiasme untuk bekerja sama dengan Indonesia</partnership>.',
    "meeting to strengthen": '<partnership parties="Kementerian Sosial|Badan Pusat Statistik" form="cooperation" stage="active">Menteri Sosial bertemu Kepala BPS untuk memperkuat kerja sama</partnership> pendataan.',
    "cooperation that involves": '<partnership parties="Kementerian Pertanian|Universitas Jember|PT Benih Jaya" form="cooperation">Kolaborasi tersebut melibatkan Kementerian Pertanian, Universitas Jember, dan PT Benih Jaya</partnership>.',
    "signed before the subject is named": '<partnership parties="Kementerian Pariwisata|PT Wisata Bahari" form="mou" stage="signed">Usai menandatangani MoU dengan Kementerian Pariwisata, PT Wisata Bahari</partnership> membuka kantor.',
    "no longer": '<partnership parties="Badan Pusat Statistik|NASA" form="cooperation" stage="ended">BPS dan NASA tidak lagi bekerja sama</partnership>.',
    "partner of a ministry": '<partnership parties="Universitas Riau|Kementerian Perdagangan" form="cooperation" stage="active">Universitas Riau menjadi mitra Kementerian Perdagangan</partnership> dalam survei harga.',
    "joint exercise as a noun": '<partnership parties="Tentara Nasional Indonesia Angkatan Darat|Angkatan Darat Australia" form="program" stage="active">Latihan bersama TNI AD dan Angkatan Darat Australia</partnership> dimulai di Situbondo.',
    "English name that begins with a state": '<partnership parties="Kementerian Pekerjaan Umum|Korea Expressway" form="cooperation" stage="explored">Kementerian Pekerjaan Umum menjajaki kerja sama dengan Korea Expressway</partnership>.',
    "agreement between two": '<partnership parties="Indonesia|Kanada" form="agreement">Kesepakatan antara Indonesia dan Kanada</partnership> disambut pengusaha.',
}

MORE_CONSTRUCTIONS = {
    "who urges two others is no party": 'Kemnaker mendorong <partnership parties="Badan Penyelenggara Jaminan Sosial Ketenagakerjaan|Apindo" form="cooperation" stage="explored">BPJS Ketenagakerjaan dan Apindo memperluas kerja sama</partnership>.',
    "unknown names behind the noun": 'Mensos menghargai <partnership parties="Badan Amil Zakat Nasional|Rumah Zakat|Dompet Dhuafa" form="cooperation">kolaborasi Baznas, Rumah Zakat, dan Dompet Dhuafa</partnership> dalam penanganan banjir.',
    "subject behind a verb of saying": 'Menteri Perindustrian mengungkapkan <partnership parties="Indonesia|Jerman|Italia" form="cooperation" stage="explored">Indonesia membidik kerja sama dengan Jerman dan Italia</partnership>.',
    "kind of partner before the name": '<partnership parties="Kementerian Agama|Saudia" form="cooperation" stage="ended">Kemenag batal menggandeng maskapai Saudia</partnership> untuk penerbangan haji.',
    "unusual names in a list": '<partnership parties="Kementerian Ketenagakerjaan|Ruang Tumbuh|Kita Bisa Kerja|Sobat Loker|Yayasan Pelita Bangsa" form="program">Kementerian Ketenagakerjaan bekerja sama dengan Ruang Tumbuh, Kita Bisa Kerja, Sobat Loker, dan Yayasan Pelita Bangsa menggelar</partnership> bursa kerja.',
    "names that begin with a small letter": '<partnership parties="Kementerian Koperasi|eNelayan|TaniLoka" form="mou" stage="signed">Nota kesepahaman ditandatangani antara Kementerian Koperasi dengan eNelayan dan TaniLoka</partnership>.',
    "relative clause inside the row": '<partnership parties="Kementerian Komunikasi dan Digital|Otoritas Jasa Keuangan|Badan Siber dan Sandi Negara" form="cooperation">Komdigi menjalin kerja sama dengan OJK, yang mengawasi perbankan, dan BSSN</partnership>.',
    "relative clauses behind both parties": '<partnership parties="Universitas Negeri Padang|Institut Teknologi Padang" form="cooperation">Universitas Negeri Padang yang berdiri sejak 1954 dan Institut Teknologi Padang yang lebih muda bekerja sama</partnership>.',
    "noun with the parties in its relative clause": '<partnership parties="Kementerian Perindustrian|Badan Riset dan Inovasi Nasional" form="cooperation">Kerja sama yang dijalin Kementerian Perindustrian sejak 2018 dengan BRIN</partnership> menghasilkan lima mesin.',
    "kinds of partners, then their names": '<partnership parties="Kejaksaan Agung|Telkomsel|Indosat" form="cooperation">Kerja sama Kejaksaan Agung dengan dua operator telekomunikasi, yakni Telkomsel dan Indosat</partnership>, menuai kritik.',
    "exercise of two forces": '<partnership parties="Badan Keamanan Laut|Japan Coast Guard" form="program" stage="active">Bakamla dan Japan Coast Guard menggelar latihan bersama</partnership> di Batam.',
    "three states with a bracket": '<partnership parties="Indonesia|Malaysia|Thailand" form="cooperation">Indonesia, Malaysia, dan Thailand (IMT-GT) menyepakati kerja sama</partnership> pariwisata.',
    "officials with names sign": '<partnership parties="Kementerian Sosial|Universitas Negeri Malang" form="mou" stage="signed">Penandatanganan MoU dilakukan oleh Sekretaris Jenderal Kementerian Sosial Ahmad Fulan dan Rektor Universitas Negeri Malang Siti Fulanah</partnership>.',
    "country of a partner": '<partnership parties="Universitas Brawijaya|Universitas Twente" form="cooperation" stage="active">Universitas Brawijaya (UB) dan Universitas Twente, Belanda, memperpanjang kerja sama</partnership> pertukaran mahasiswa.',
    "origin of a partner": '<partnership parties="Kementerian Ketenagakerjaan|Sakura Heavy Industries" form="cooperation" stage="active">Kemnaker menjalin kemitraan dengan perusahaan asal Jepang, Sakura Heavy Industries</partnership>, untuk magang.',
    "unknown name in a row before the verb": '<partnership parties="Badan Riset dan Inovasi Nasional|NASA" form="cooperation" stage="planned">BRIN dan NASA akan bekerja sama</partnership> meluncurkan satelit.',
    "partner opens the sentence": '<partnership parties="UNICEF|Kementerian Kesehatan" form="cooperation">Bekerja sama dengan UNICEF, Kementerian Kesehatan</partnership> membagikan vitamin.',
    "partner behind melalui": '<partnership parties="JICA|Kementerian Pertanian" form="cooperation">Melalui kerja sama dengan JICA, Kementerian Pertanian</partnership> memperbaiki bendung.',
    "offer": '<partnership parties="Kementerian Pelindungan Pekerja Migran Indonesia|Pemerintah Austria" form="cooperation" stage="explored">Kementerian P2MI menawarkan kerja sama kepada Pemerintah Austria</partnership>.',
    "being taken as a partner": '<partnership parties="Kementerian Komunikasi dan Digital|Kepolisian Negara Republik Indonesia" form="cooperation">Komdigi digandeng Polri</partnership> memeriksa situs itu.',
    "meeting that discusses in the same sentence": '<partnership parties="Kementerian Kesehatan|KOICA" form="cooperation" stage="explored">Menteri Kesehatan menerima audiensi Direktur KOICA membahas peluang kerja sama</partnership>.',
    "visit that discusses in the next sentence": 'Delegasi Kementerian Kesehatan Filipina berkunjung ke kantor BPOM. Kunjungan ini membahas <partnership parties="Kementerian Kesehatan Filipina|Badan Pengawas Obat dan Makanan" form="cooperation" stage="explored">peluang kerja sama</partnership> pengawasan.',
    "event run by two": '<partnership parties="Kementerian Kesehatan|UNICEF" form="program" stage="active">Kemenkes dan UNICEF menyelenggarakan lokakarya</partnership> gizi.',
    "event run with another behind the object": '<partnership parties="Kementerian Kesehatan|Universitas Udayana" form="program" stage="active">Kemenkes menggelar pelatihan bidan bersama Universitas Udayana</partnership>.',
    "sister city": '<partnership parties="Pemerintah Kota Surabaya|Pemerintah Kota Kochi" form="cooperation">Pemkot Surabaya menjadi kota kembar (sister city) dengan Kota Kochi</partnership>, Jepang.',
    "giving land": '<partnership parties="Pemerintah Provinsi Jawa Barat|Kementerian Pertahanan" form="funding">Pemprov Jabar menghibahkan lahan kepada Kementerian Pertahanan</partnership>.',
    "memorandum that opens a partnership": 'Kedua presiden menyaksikan <partnership parties="Indonesia|Brasil" form="mou" stage="signed">penandatanganan sejumlah nota kesepahaman (MoU) yang menandai kemitraan Indonesia–Brasil</partnership>.',
    "lasting in a relative clause": '<partnership parties="Universitas Airlangga|Badan Kepegawaian Negara" form="cooperation" stage="active">Rektor Unair menghargai kerja sama yang selama ini terjalin dengan BKN</partnership>.',
    "speaker is no party": 'Menurut Menteri Perdagangan Ahmad Fulan, <partnership parties="Indonesia|Inggris" form="agreement" stage="explored">Indonesia dan Inggris sedang bernegosiasi soal perjanjian dagang</partnership>.',
    "military district with number": '<partnership parties="Badan Gizi Nasional|Kodim 0612/Tasikmalaya" form="cooperation">Badan Gizi Nasional menggandeng Kodim 0612/Tasikmalaya</partnership> menyalurkan makanan.',
    "row closed by dan": '<partnership parties="Indonesia|Malaysia|Brunei Darussalam" form="cooperation">Dalam rangka kerja sama antara Indonesia, Malaysia, dan Brunei Darussalam</partnership>, Kementerian Agama menggelar seminar.',
}

STAGES = {
    "agreed to be signed": '<partnership parties="Kementerian Ketenagakerjaan|Kadin" form="mou" stage="planned">Nota kesepahaman Kemnaker dan Kadin</partnership> telah disepakati untuk ditandatangani bulan depan.',
    "postponed": '<partnership parties="Kementerian Kesehatan|Universitas Indonesia" form="mou" stage="planned">Penandatanganan nota kesepahaman antara Kemenkes dan UI</partnership> ditunda hingga pekan depan.',
    "will not go on": '<partnership parties="Pemerintah Kota Depok|PT Tirta Jaya" form="cooperation" stage="ended">Kerja sama antara Pemkot Depok dan PT Tirta Jaya</partnership> tidak akan dilanjutkan.',
    "being drafted": '<partnership parties="Kementerian Pariwisata|Pemerintah Provinsi Bali" form="mou" stage="planned">Kemenpar sedang menyusun nota kesepahaman dengan Pemprov Bali</partnership>.',
    "not yet, still discussed": '<partnership parties="Kementerian Ketenagakerjaan|JICA" form="mou" stage="explored">Kemnaker belum menandatangani MoU dengan JICA</partnership>; pembahasan masih berlangsung.',
    "hoped for although akan": 'Gubernur berharap <partnership parties="Pemerintah Provinsi Bali|PLN" form="mou" stage="explored">Pemprov Bali dan PLN segera menandatangani nota kesepahaman</partnership>.',
    "explored by menjajaki": '<partnership parties="Bank Mandiri|Pegadaian" form="cooperation" stage="explored">Bank Mandiri dan Pegadaian menjajaki kemitraan</partnership> pembiayaan emas.',
    "explored by membahas peluang": '<partnership parties="Kementerian Perindustrian|Pemerintah Prefektur Aichi" form="cooperation" stage="explored">Kemenperin membahas peluang kerja sama dengan Pemerintah Prefektur Aichi</partnership>.',
    "explored by hope": 'Bupati berharap <partnership parties="Universitas Mataram|PLN" form="cooperation" stage="explored">Universitas Mataram dan PLN dapat bersinergi</partnership>.',
    "explored by invitation": '<partnership parties="Pemerintah Provinsi Jambi|Bank Indonesia" form="cooperation" stage="explored">Pemprov Jambi mengajak Bank Indonesia untuk bersinergi</partnership> menekan inflasi.',
    "planned by akan": '<partnership parties="Kementerian Kehutanan|Universitas Mulawarman" form="mou" stage="planned">Kementerian Kehutanan akan menandatangani nota kesepahaman dengan Universitas Mulawarman</partnership> bulan depan.',
    "planned by sepakat untuk": '<partnership parties="Indonesia|Maroko" form="cooperation" stage="planned">Indonesia dan Maroko sepakat untuk meningkatkan kerja sama</partnership> di bidang pupuk.',
    "planned to be signed, behind the parties": '<partnership parties="Kementerian Sosial|Universitas Indonesia" form="mou" stage="planned">Nota kesepahaman antara Kementerian Sosial dan Universitas Indonesia</partnership> akan ditandatangani pekan depan.',
    "planned by siap": '<partnership parties="Pemerintah Kota Depok|Kementerian Ketenagakerjaan" form="cooperation" stage="planned">Pemkot Depok siap bersinergi dengan Kemnaker</partnership>.',
    "not yet signed": '<partnership parties="Kementerian Pariwisata|Garuda Indonesia" form="mou" stage="planned">Kemenpar belum menandatangani nota kesepahaman dengan Garuda Indonesia</partnership>.',
    "signed by telah": '<partnership parties="Badan Pangan Nasional|Pemerintah Provinsi Jawa Timur" form="mou" stage="signed">Badan Pangan Nasional telah menandatangani nota kesepahaman dengan Pemprov Jatim</partnership>.',
    "signed without an instrument": '<partnership parties="Pemerintah Kabupaten Sleman|Universitas Gadjah Mada" form="cooperation" stage="signed">Pemkab Sleman menandatangani kerja sama dengan UGM</partnership>.',
    "active by telah menjalin": '<partnership parties="Universitas Hasanuddin|Badan Keamanan Laut" form="cooperation" stage="active">Universitas Hasanuddin telah menjalin kerja sama dengan Bakamla</partnership>.',
    "active by terus although akan": '<partnership parties="Pemerintah Provinsi Riau|Kementerian Kehutanan" form="cooperation" stage="active">Pemprov Riau akan terus berkolaborasi dengan Kementerian Kehutanan</partnership>.',
    "active by memperkuat": '<partnership parties="Kementerian Pertahanan|Badan Riset dan Inovasi Nasional" form="cooperation" stage="active">Kemhan memperkuat sinergi dengan BRIN</partnership>.',
    "ended": '<partnership parties="Kementerian Perdagangan|Pos Indonesia" form="cooperation" stage="ended">Kerja sama antara Kementerian Perdagangan dan Pos Indonesia</partnership> telah berakhir pada Maret.',
    "called off": '<partnership parties="Pemerintah Provinsi Aceh|Pertamina" form="mou" stage="ended">Pemprov Aceh dan Pertamina batal menandatangani nota kesepahaman</partnership>.',
    "not only": '<partnership parties="Universitas Negeri Padang|Badan Nasional Penanggulangan Bencana" form="cooperation">Universitas Negeri Padang tidak hanya bekerja sama dengan BNPB</partnership>, kata rektor itu.',
}

ACROSS_SENTENCES = {
    "partners in a numbered list": '<partnership parties="Kementerian Ketenagakerjaan|PT Karya Anak Bangsa|Talentara Digital|Universitas Andalas" form="mou" stage="signed">Kemnaker menandatangani nota kesepahaman dengan tiga mitra, yaitu:\n1. PT Karya Anak Bangsa\n2. Talentara Digital;\n3. Universitas Andalas.</partnership>\n\nAcara ditutup dengan doa.',
    "partners in a bulleted list": '<partnership parties="Kementerian Agama|UNICEF|Universitas Indonesia" form="cooperation">Kementerian Agama bekerja sama dengan lembaga berikut, antara lain:\n• UNICEF; dan\n• Universitas Indonesia</partnership>\n',
    "both sides after a meeting": 'Kepala BRIN bertemu Rektor Universitas Airlangga. <partnership parties="Badan Riset dan Inovasi Nasional|Universitas Airlangga" form="cooperation" stage="planned">Kedua pihak sepakat memperluas kerja sama</partnership> riset.',
    "keduanya": 'Gubernur Aceh menerima Kepala BPS. <partnership parties="Pemerintah Provinsi Aceh|Badan Pusat Statistik" form="cooperation" stage="explored">Keduanya membahas kerja sama</partnership> pendataan.',
    "both states": 'Menteri Pertanian berkunjung ke Tashkent, Uzbekistan. <partnership parties="Indonesia|Uzbekistan" form="cooperation" stage="planned">Kedua negara sepakat mempererat kerja sama</partnership> di bidang benih.',
    "this plan": 'Menteri Kesehatan menerima kunjungan Kepala BPS. Ia menyambut <partnership parties="Kementerian Kesehatan|Badan Pusat Statistik" form="cooperation" stage="planned">rencana kerja sama ini</partnership>.',
    "instrument hoped for after a meeting": 'Gubernur Bengkulu bertemu Kepala BMKG. Ia berharap pembicaraan itu dilanjutkan dengan <partnership parties="Pemerintah Provinsi Bengkulu|Badan Meteorologi, Klimatologi, dan Geofisika" form="mou" stage="explored">penandatanganan nota kesepahaman</partnership>.',
    "said twice is one fact": '<partnership parties="Kementerian Sosial|Badan Amil Zakat Nasional" form="cooperation">Kementerian Sosial bekerja sama dengan Baznas</partnership>. Kerja sama antara Kementerian Sosial dan Baznas dimulai pada Mei.',
    "two instruments at two stages": '<partnership parties="Universitas Andalas|PT Semen Padang" form="mou" stage="signed">Universitas Andalas menandatangani nota kesepahaman dengan PT Semen Padang</partnership>. <partnership parties="Universitas Andalas|Bank Nagari" form="agreement" stage="planned">Universitas Andalas akan menandatangani perjanjian kerja sama dengan Bank Nagari</partnership>.',
    "we in a quotation": 'Ketua BPS Ahmad Fulan hadir. “<partnership parties="Badan Pusat Statistik|Kementerian Desa dan Pembangunan Daerah Tertinggal" form="cooperation" stage="active">Kami sudah bekerja sama dengan Kemendes</partnership>,” kata Ahmad Fulan.',
    "the body of the release is understood": 'Badan Gizi Nasional membuka dapur baru di Metro. <partnership parties="Badan Gizi Nasional|Pemerintah Provinsi Lampung" form="cooperation">Kerja sama dengan Pemprov Lampung</partnership> juga dilanjutkan.',
    "pihak of a state that was met": 'Menteri Perindustrian menerima kunjungan Ketua Japan Chamber of Commerce and Industry (JCCI). <partnership parties="Kementerian Perindustrian|Japan Chamber of Commerce and Industry" form="cooperation" stage="active">Kemenperin memperkuat kerja sama dengan pihak Jepang</partnership>.',
}

NOTHING = {
    "visit and meeting of two": "Kementerian Sosial bersama BPS melaksanakan kunjungan ke panti. BPS dan Bank Indonesia menggelar rapat.",
    "ceremony of officials": "Menteri Pertahanan bersama Panglima TNI melakukan pemotongan tumpeng.",
    "duty of two": "BPS bersama Kementerian Sosial menjalankan amanat undang-undang.",
    "agreement of a meeting": "Kementerian Sosial hadir bersama BPS. Kesepakatan rapat itu dicatat sekretaris.",
    "giving with a person": "Kementerian Sosial bersama Siti Badriah membagikan bingkisan.",
    "run by one for another": "Pelatihan itu diselenggarakan Kementerian Sosial untuk Pemkot Malang.",
    "onlookers of an agreement": "Disaksikan Menteri Perhubungan dan Menteri Sosial, warga menandatangani surat.",
    "free trade agreement as a name": "Menteri Perdagangan memaparkan ASEAN Free Trade Agreement kepada Universitas Riau.",
    "meeting without cooperation": "Menteri Kesehatan menerima kunjungan Kepala BPS. Pertemuan ini membahas sensus.",
    "cooperation with everybody after a meeting": "Menteri Kesehatan bertemu Kepala BPS. Pertemuan ini menunjukkan pentingnya kerja sama dengan seluruh komponen bangsa.",
    "duties of an office": "Dinas Sosial Kota Depok dan Dinas Kesehatan Kota Depok menyelenggarakan fungsi pelayanan.",
    "partners without names": "BRIN punya banyak mitra, di antaranya petani dan nelayan.",
    "unknown subject of the verb": "Universitas Padjadjaran memberi ruang. Mahasiswa diminta bekerja sama dengan Bank Indonesia.",
    "appeal to all": "Menteri Sosial mengajak semua pihak berkolaborasi menurunkan kemiskinan.",
    "unnamed partners": "Kemnaker juga memperkuat sinergi dengan berbagai pihak.",
    "with good manners": "Panitia bekerja sama dengan baik sejak pagi.",
    "only kinds of actors": "Kolaborasi antara pemerintah, dunia usaha, dan masyarakat mutlak perlu.",
    "one named among unnamed": "Pemprov Riau bekerja sama dengan pelaku usaha dan perguruan tinggi.",
    "cooperation within a team": "Prestasi itu buah kerja sama tim Kementerian Agama.",
    "contract of employment": "Pegawai Pemerintah dengan Perjanjian Kerja di Kementerian Agama dilantik oleh Menteri Agama bersama Kepala BKN.",
    "name of an office": "Direktur Kerja Sama Internasional BRIN bertemu mahasiswa Universitas Riau.",
    "denied": "Kementerian Perdagangan membantah bekerja sama dengan PT Sinar Laut Abadi.",
    "never": "Pemprov Bali tidak pernah menjalin kerja sama dengan PT Sinar Laut Abadi.",
    "attendance": "Acara itu dihadiri Kementerian Agama dan Badan Wakaf Indonesia.",
    "witness without parties": "Menteri Agama menyaksikan penandatanganan nota kesepahaman itu.",
    "a state and its own ministry": "Indonesia memperkuat kerja sama dengan Kementerian Perdagangan.",
    "official and spouse": "Menteri Sosial bersama istri menggelar syukuran.",
    "place of the event": "Kemnaker menggelar pelatihan kerja sama tim di Bekasi dan Depok.",
    "dateline is no party": "SURABAYA – Kementerian Agama membahas kerja sama antarlembaga.",
    "award": "Pemkot Bogor menerima penghargaan dari Kementerian Kesehatan.",
    "membership": "Indonesia resmi menjadi anggota penuh OECD.",
    "topic of a seminar": "Seminar itu bertema sinergi dalam membangun desa.",
}


@pytest.mark.parametrize("name", PARTIES_AND_CONSTRUCTIONS)
def test_construction(name: str) -> None:
    assert wrong(PARTIES_AND_CONSTRUCTIONS[name], "partnership") == []


@pytest.mark.parametrize("name", MORE_CONSTRUCTIONS)
def test_further_construction(name: str) -> None:
    assert wrong(MORE_CONSTRUCTIONS[name], "partnership") == []


@pytest.mark.parametrize("name", UNSEEN_CONSTRUCTIONS)
def test_less_common_construction(name: str) -> None:
    assert wrong(UNSEEN_CONSTRUCTIONS[name], "partnership") == []


@pytest.mark.parametrize("name", STAGES)
def test_stage(name: str) -> None:
    assert wrong(STAGES[name], "partnership") == []


@pytest.mark.parametrize("name", ACROSS_SENTENCES)
def test_across_sentences(name: str) -> None:
    assert wrong(ACROSS_SENTENCES[name], "partnership") == []


@pytest.mark.parametrize("name", NOTHING)
def test_nothing(name: str) -> None:
    assert wrong(NOTHING[name], "partnership") == []


SEEDS = Path(__file__).resolve().parents[3] / "shared" / "data" / "seeds"
KP2MI, KEMNAKER = "Kementerian Pelindungan Pekerja Migran Indonesia", "Kementerian Ketenagakerjaan"


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the seed articles are not part of the project")
@pytest.mark.parametrize(
    ("seed", "parties", "form", "stage"),
    [
        ("000", {KP2MI, "Pemerintah Prefektur Mie"}, "cooperation", "explored"),
        ("001", {KEMNAKER, "Pemerintah Prefektur Kumamoto"}, "cooperation", "explored"),
        ("001", {KEMNAKER, "Pemerintah Prefektur Miyagi", "Pemerintah Prefektur Mie"}, "cooperation", "active"),
        ("002", {KP2MI, "Pemerintah Provinsi DKI Jakarta"}, "mou", "signed"),
        ("004", {KEMNAKER, "Japan Chamber of Commerce and Industry"}, "cooperation", "active"),
    ],
)
def test_seed_article(seed: str, parties: set[str], form: str, stage: str) -> None:
    text = next(SEEDS.glob(f"{seed}_*.txt")).read_text(encoding="utf-8")
    facts = pipeline()(Item(origin="seed", kind="record", text=text, doc_id=seed)).facts
    found = [(set(f.parties), f.form, f.stage) for f in facts if f.type == "partnership"]
    assert (parties, form, stage) in found
    assert len([f for f in found if f[0] == parties and f[1] == form]) == 1


def test_who_is_given_the_money_is_not_what_it_is_for() -> None:
    text = "Yayasan Bakti Laut menyalurkan pembiayaan kepada Koperasi Tirta Abadi."
    facts = pipeline()(Item(origin="t", kind="record", text=text, doc_id="t")).facts
    assert [f.topic for f in facts if f.type == "partnership"] == [None]


def test_evidence_reasons_and_confidence() -> None:
    text = "Kementerian Pertanian menjalin kerja sama dengan Universitas Jember di bidang benih pada Selasa (6/5/2025)."
    (fact,) = [
        f for f in pipeline()(Item(origin="t", kind="record", text=text, doc_id="t")).facts if f.type == "partnership"
    ]
    assert fact.evidence[0].text == "Kementerian Pertanian menjalin kerja sama dengan Universitas Jember"
    assert fact.topic == "benih"
    assert fact.date == "2025-05-06"
    assert fact.reasons[0].signal == "rule"
    assert 0 < fact.confidence < 1


def test_furniture_yields_nothing() -> None:
    text = "Baca juga: Kemnaker dan Apindo menandatangani nota kesepahaman"
    facts = pipeline()(Item(origin="t", kind="record", text=text, doc_id="t")).facts
    assert [f for f in facts if f.type == "partnership"] == []


def test_a_page_of_names_without_a_full_stop_is_read() -> None:
    text = "Kemnaker dan Apindo menjalin kerja sama dengan Kadin, " * 400
    facts = pipeline()(Item(origin="t", kind="record", text=text, doc_id="t")).facts
    assert [set(f.parties) for f in facts if f.type == "partnership"] == [{KEMNAKER, "Apindo", "Kadin"}]
