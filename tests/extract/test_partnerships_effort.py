"""Cooperation in other words than its own: efforts, teams, what is asked for, made or run by two."""

from __future__ import annotations

import pytest

from tests.inline import wrong

EFFORTS = {
    "effort of one beside another": 'Itu wujud <partnership parties="Kementerian Kesehatan|Badan Pengawas Obat dan Makanan" form="cooperation" stage="active">keseriusan Kementerian Kesehatan bersama BPOM</partnership> menjalankan amanat undang-undang.',
    "commitment between two": 'Bendungan itu bagian dari <partnership parties="Pemerintah Indonesia|Pemerintah Belanda" form="cooperation" stage="active">komitmen strategis antara Pemerintah Indonesia dan Pemerintah Belanda</partnership> dalam mengelola air.',
    "shared effort": 'Posko itu <partnership parties="Kementerian Sosial|Badan Pusat Statistik" form="cooperation" stage="active">upaya bersama Kementerian Sosial dan BPS</partnership> memutakhirkan data.',
    "hard work of three": 'Keberhasilan ini buah <partnership parties="Badan Nasional Penanggulangan Bencana|Tentara Nasional Indonesia|Kepolisian Negara Republik Indonesia" form="cooperation" stage="active">kerja keras BNPB bersama TNI dan Polri</partnership>.',
    "commitment that is needed": '<partnership parties="Kementerian Pertanian|Bulog" form="cooperation" stage="explored">Komitmen bersama antara Kementerian Pertanian dan Bulog</partnership> diperlukan.',
    "study of two": '<partnership parties="Kementerian Keuangan|Bank Dunia" form="program" stage="active">Hasil kajian Kementerian Keuangan bersama Bank Dunia</partnership> menunjukkan hal yang sama.',
    "commitment of a body and its people": "Komitmen Kementerian Sosial bersama seluruh pegawainya diuji.",
    "effort somebody makes with others": '<partnership parties="Kementerian Kesehatan|Badan Pusat Statistik|Badan Narkotika Nasional" form="cooperation" stage="active">Kementerian Kesehatan menyiapkan langkah-langkah strategis bersama BPS dan BNN</partnership>.',
    "meeting of a committee with a ministry": "Rapat kerja Komite IV DPD RI bersama Kementerian Keuangan berlangsung tertutup.",
    "efforts of two each for itself": "Langkah Kementerian Sosial dan BPS diapresiasi.",
}

TEAMS = {
    "team from two universities": '<partnership parties="Universitas Riau|Universitas Malaya" form="program" stage="active">Tim peneliti dari Universitas Riau dan Universitas Malaya</partnership> membuat alat pendeteksi asap.',
    "joint team": '<partnership parties="Tentara Nasional Indonesia|Kepolisian Negara Republik Indonesia" form="program" stage="active">Tim gabungan TNI dan Polri</partnership> menyisir sungai.',
    "research that involves several": '<partnership parties="Universitas Diponegoro|Badan Riset dan Inovasi Nasional|Universitas Riau" form="program" stage="active">Riset ini melibatkan Universitas Diponegoro, BRIN, dan Universitas Riau</partnership>.',
    "programme that will involve several": '<partnership parties="Kementerian Keuangan|Kementerian Agama" form="program" stage="planned">Program itu akan melibatkan dua instansi, yakni Kementerian Keuangan dan Kementerian Agama</partnership>.',
    "programme named after two": '<partnership parties="Kementerian Komunikasi dan Digital|Nordlys" form="program" stage="active">Program Beasiswa S2 Komdigi-Nordlys</partnership> dibuka. Surat dikirim oleh pihak Nordlys.',
    "programme with a year": "Program BKN-2025 dibuka.",
    "case that involves several": "Kasus itu melibatkan PT Garam dan Bank Jambi.",
    "classes between states": 'Ia mengusulkan <partnership parties="Brunei|Malaysia|Indonesia" form="program" stage="explored">kelas silang antara Brunei, Malaysia, dan Indonesia</partnership>.',
    "difference between two programmes": "Perbedaan program antara Kementerian Sosial dan BPS perlu dijelaskan.",
    "match between states": "Pertandingan antara Indonesia dan Malaysia digelar malam ini.",
}

ASKED = {
    "asked to discuss": '<partnership parties="Kementerian Agama|Kementerian Kesehatan|Badan Amil Zakat Nasional" form="cooperation" stage="explored">Kementerian Agama, Kementerian Kesehatan, dan Baznas diminta untuk membicarakan</partnership> skema iuran.',
    "have to sit together": '<partnership parties="Kementerian Kehutanan|Badan Riset dan Inovasi Nasional" form="cooperation" stage="explored">Kementerian Kehutanan dan BRIN perlu duduk bersama</partnership>.',
    "asked each for itself": "Kementerian Kehutanan dan BRIN diminta mengirim data.",
    "coordination that is only asked for": "Menteri Sosial meminta agar BPS meningkatkan koordinasi dengan Komisi VIII DPR.",
}

MADE = {
    "made by one beside another": 'Modul itu <partnership parties="Kementerian Agama|UNICEF" form="cooperation" stage="active">disusun Kementerian Agama bersama UNICEF</partnership>.',
    "run in common by two regions": 'Tempat itu <partnership parties="Pemerintah Kabupaten Bogor|Pemerintah Kota Bogor" form="cooperation" stage="active">dikelola bersama oleh Pemerintah Kabupaten Bogor dan Pemerintah Kota Bogor</partnership>.',
    "what the speaker designs with another": '“Modul <partnership parties="Badan Pengawas Obat dan Makanan|Universitas Andalas" form="cooperation" stage="active">yang kami rancang bersama Universitas Andalas</partnership> ini gratis,” ujar Kepala BPOM Taruna Ikrar.',
    "law made by government and parliament": "Undang-undang itu disusun oleh Pemerintah dan DPR.",
    "run by one, another begins a clause": "Data itu dikelola BPS dan Kementerian Sosial memutakhirkannya.",
    "plants run by one each": "Pembangkit itu dikelola PT Indonesia Power, PT Pembangkitan Jawa Bali.",
    "founding something": '<partnership parties="Kepolisian Negara Republik Indonesia|Tentara Nasional Indonesia" form="program" stage="planned">Polri bersama TNI akan mendirikan</partnership> posko.',
    "moving fast together": '<partnership parties="Kementerian Pertanian|PT Pupuk Indonesia" form="cooperation" stage="active">Kementerian Pertanian bersama PT Pupuk Indonesia bergerak</partnership> cepat.',
    "blocking accounts together": '<partnership parties="Kementerian Komunikasi dan Digital|Kepolisian Negara Republik Indonesia" form="cooperation" stage="active">Komdigi bersama Polri memblokir</partnership> rekening judi.',
    "by-law of a province and its council": "Pemprov Bali bersama DPRD Bali menyepakati Raperda wisata.",
    "giving relief is no programme": '<partnership parties="Badan Kepegawaian Negara|Badan Pusat Statistik" form="cooperation" stage="active">BKN bersama BPS telah memberikan</partnership> kemudahan bagi pegawai.',
}

PARTNERS = {
    "partners across ministries": 'Seleksi itu diadakan <partnership parties="Kementerian Sosial|Kementerian Agama|Kementerian Pekerjaan Umum" form="cooperation" stage="active">Kementerian Sosial melalui kolaborasi lintas kementerian, yakni Kementerian Agama serta Kementerian Pekerjaan Umum</partnership>.',
    "row that goes as far as": '<partnership parties="Kementerian Sosial|Badan Pusat Statistik|Badan Narkotika Nasional|Bulog" form="cooperation" stage="active">Kementerian Sosial bekerja sama dengan BPS, BNN, hingga Bulog</partnership>.',
    "kinds of members between names": '<partnership parties="Badan Penyelenggara Jaminan Produk Halal|Majelis Ulama Indonesia" form="cooperation" stage="active">BPJPH bekerja sama dengan kementerian terkait, lembaga pemeriksa halal, dan Majelis Ulama Indonesia</partnership>.',
    "doubled noun with examples": 'Bank-bank yang <partnership parties="Universitas Indonesia|Bank Mandiri|Bank Jambi" form="cooperation" stage="active">bekerja sama dengan Universitas Indonesia, seperti Bank Mandiri dan Bank Jambi</partnership>, menerima setoran.',
    "closer ties of somebody else": "Indonesia mengecam negara yang punya kedutaan di sini tetapi juga mempererat hubungan dengan Kuba.",
    "closer ties with a state": '<partnership parties="Indonesia|Kuba" form="cooperation" stage="explored">Indonesia mempererat hubungan bilateral dengan Kuba</partnership>.',
    "accord that two sign": '<partnership parties="Pemerintah Indonesia|Pemerintah Inggris" form="agreement" stage="signed">Pemerintah Indonesia dan Pemerintah Inggris menandatangani kesepakatan</partnership> pemindahan narapidana.',
    "decree by its acronym": '<partnership parties="Kementerian Sosial|Kementerian Agama" form="agreement" stage="signed">SKB itu ditandatangani Menteri Sosial dan Menteri Agama</partnership>.',
    "test by the same acronym": "Peserta BKN menempuh tahap SKB di Kementerian Agama.",
    "suspended with a foreign army": '<partnership parties="Tentara Nasional Indonesia|Australia" form="cooperation" stage="ended">TNI menangguhkan kerja sama dengan militer Australia</partnership>.',
    "two governments under one name": '<partnership parties="Pemerintah Kabupaten Bogor|Pemerintah Kota Bogor" form="mou" stage="signed">Pemkab dan Pemkot Bogor menandatangani nota kesepahaman</partnership>.',
    "speaker behind a comma": 'Dalam <partnership parties="Indonesia|Kanada" form="cooperation" stage="active">kerja sama Indonesia dengan Kanada</partnership>, Menteri Pertahanan mengatakan, kapal itu tiba.',
    "radio with its frequency": '<partnership parties="Kementerian Agama Kabupaten Agam|Radio Salingka 97,1 FM" form="cooperation" stage="active">Kolaborasi Kementerian Agama Kabupaten Agam dengan Radio Salingka 97,1 FM</partnership> mengudara lagi.',
    "guests of an event": 'BKN menata karier pegawai. Kegiatan BKN dihadiri jajaran Pemerintah Kabupaten Situbondo. Melalui <partnership parties="Badan Kepegawaian Negara|Pemerintah Kabupaten Situbondo" form="cooperation" stage="active">sinergi</partnership> ini, BKN berharap layanan membaik.',
}

STAGES = {
    "what it will bring about": '<partnership parties="Kementerian Sosial|Badan Pusat Statistik" form="cooperation" stage="active">Kolaborasi antara Kementerian Sosial dan BPS</partnership> akan memastikan bantuan tepat sasaran.',
    "what it can do": '<partnership parties="Kementerian Sosial|Badan Pusat Statistik" form="cooperation" stage="active">Kolaborasi antara Kementerian Sosial dan BPS</partnership> dapat memperkuat data.',
    "treaty that is negotiated": 'Proses negosiasi <partnership parties="Indonesia|Uni Eropa" form="agreement" stage="explored">Indonesia-European Union Comprehensive Economic Partnership Agreement</partnership> memasuki tahap akhir.',
    "accord that is missing": "Tidak adanya kesepakatan antara BPS dan Baznas disayangkan.",
    "what it will cover": '<partnership parties="Kementerian Sosial|Badan Pusat Statistik" form="cooperation" stage="planned">Kerja sama antara Kementerian Sosial dan BPS</partnership> akan mencakup pendataan.',
    "what two will do in cooperation": '<partnership parties="Kementerian Sosial|Badan Pusat Statistik" form="cooperation" stage="planned">Kementerian Sosial bekerja sama dengan BPS</partnership> akan memperketat syarat.',
}


@pytest.mark.parametrize("marked", [*EFFORTS.values(), *TEAMS.values()], ids=[*EFFORTS, *TEAMS])
def test_shared_efforts_and_teams(marked: str) -> None:
    assert wrong(marked, "partnership") == []


@pytest.mark.parametrize("marked", [*ASKED.values(), *MADE.values()], ids=[*ASKED, *MADE])
def test_asked_for_and_made_by_two(marked: str) -> None:
    assert wrong(marked, "partnership") == []


@pytest.mark.parametrize("marked", [*PARTNERS.values(), *STAGES.values()], ids=[*PARTNERS, *STAGES])
def test_partners_and_stages(marked: str) -> None:
    assert wrong(marked, "partnership") == []


TOPICS = {
    "operasi pasar": '<partnership parties="Pemerintah Kabupaten Agam|Bulog" form="program" stage="active" topic="operasi pasar">Pemkab Agam bersama Bulog menggelar</partnership> operasi pasar (OP) minyak goreng.',
    "posko terpadu": '<partnership parties="Kepolisian Negara Republik Indonesia|Tentara Nasional Indonesia" form="program" stage="planned" topic="posko terpadu">Polri bersama TNI akan mendirikan</partnership> sejumlah posko terpadu.',
}


@pytest.mark.parametrize("topic", TOPICS)
def test_the_topic_is_what_is_held_without_its_number(topic: str) -> None:
    assert wrong(TOPICS[topic], "partnership") == []


def test_the_topic_of_an_event_is_what_is_held() -> None:
    marked = '<partnership parties="Kementerian Sosial|Badan Amil Zakat Nasional" form="program" stage="active" topic="pelatihan kewirausahaan">Kementerian Sosial bersama Baznas menggelar</partnership> pelatihan kewirausahaan bagi ibu di Palu.'
    assert wrong(marked, "partnership") == []
