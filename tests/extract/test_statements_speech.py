"""Statements where speech is less than a clause, where commas are missing, and where somebody else's words are read out."""

from __future__ import annotations

import pytest

from tests.extract.test_statements import flat
from tests.inline import wrong

CASES: dict[str, str] = {
    # --- commas left out, cues in unusual places
    "cue_without_commas_behind_an_opening": """
        Wali Kota Rina Marlina membuka pasar. Untuk itu kata Rina <statement kind="indirect" speaker="Rina Marlina"
        cue="kata">pedagang harus menjaga kebersihan setiap hari</statement>.""",
    "cue_without_commas_inside_the_clause": """
        Wali Kota Rina Marlina membuka pasar. <statement kind="indirect" speaker="Rina Marlina" cue="kata">Pasar ini kata
        dia menjadi tumpuan warga pulau</statement>.""",
    "lanjut_behind_an_adverbial": """
        Wali Kota Rina Marlina membuka pasar. Sebagai langkah awal lanjut Rina, <statement kind="indirect"
        speaker="Rina Marlina" cue="lanjut">gudang dingin dibangun di dua pulau</statement>.""",
    "lanjut_behind_hal_ini": """
        Wali Kota Rina Marlina membuka pasar. Hal ini lanjut Rina <statement kind="indirect" speaker="Rina Marlina"
        cue="lanjut">untuk memperlancar arus barang</statement>.""",
    "menurutnya_without_commas": """
        Wali Kota Rina Marlina membuka pasar. <statement kind="indirect" speaker="Rina Marlina" cue="menurutnya">Langkah
        ini menurutnya mampu menekan harga</statement>.""",
    "menurutnya_behind_a_conjunction": """
        Wali Kota Rina Marlina membuka pasar. Karena menurutnya, <statement kind="indirect" speaker="Rina Marlina"
        cue="menurutnya">pedagang kecil harus merasa aman</statement>.""",
    "lanjutnya_behind_an_opening": """
        Wali Kota Rina Marlina membuka pasar. Selain itu, lanjutnya, <statement kind="indirect" speaker="Rina Marlina"
        cue="lanjutnya">kios baru akan dibuka bulan depan</statement>.""",
    "lanjut_without_a_comma_behind_the_name": """
        Wali Kota Rina Marlina membuka pasar. Ketiga, lanjut Rina <statement kind="indirect" speaker="Rina Marlina"
        cue="lanjut">pasar memiliki banyak kios kosong</statement>.""",
    "rare_cue_behind_an_opening": """
        Wali Kota Rina Marlina membuka pasar. Untuk itu timpal Rina, <statement kind="indirect" speaker="Rina Marlina"
        cue="timpal">perlu dilakukan perbaikan atap</statement>.""",
    "melanjutkan_with_a_comma": """
        Wali Kota Rina Marlina membuka pasar. Rina melanjutkan, <statement kind="indirect" speaker="Rina Marlina"
        cue="melanjutkan">gudang itu akan selesai bulan depan</statement>.""",
    "melanjutkan_before_a_quotation": """
        Wali Kota Rina Marlina membuka pasar. Ia melanjutkan, “<statement kind="direct" speaker="Rina Marlina"
        cue="melanjutkan">Semoga pasar ini ramai setiap hari.</statement>”""",
    "hoped_with_nya": """
        Wali Kota Rina Marlina membuka pasar. Diharapkannya <statement kind="indirect" speaker="Rina Marlina"
        cue="Diharapkannya">pedagang segera menempati kios baru</statement>.""",
    "that_was_said_by_him": """
        Wali Kota Rina Marlina membuka pasar. <statement kind="indirect" speaker="Rina Marlina" cue="disampaikannya">Harga
        beras akan turun bulan depan</statement>. Hal itu disampaikannya saat meninjau gudang.""",
    "that_he_said": """
        Wali Kota Rina Marlina membuka pasar. <statement kind="indirect" speaker="Rina Marlina" cue="sampaikan">Harga beras
        akan turun bulan depan</statement>. Hal itu ia sampaikan saat meninjau gudang.""",
    "pronoun_without_a_comma_behind_an_adverbial": """
        Wali Kota Rina Marlina membuka pasar. Sebagai penutup dia mengatakan <statement kind="indirect" speaker="Rina
        Marlina">akan memperjuangkan anggaran pasar</statement>.""",
    "seraya_before_the_cue": """
        Wali Kota Rina Marlina membuka pasar seraya berkata, “<statement kind="direct" speaker="Rina Marlina"
        cue="berkata">Pasar ini milik warga Natuna.</statement>”""",
    "not_forgetting_to_remind": """
        Wali Kota Rina Marlina juga tidak lupa mengingatkan agar <statement kind="indirect" speaker="Rina Marlina"
        cue="mengingatkan">pedagang menjaga kebersihan</statement>.""",
    "one_content_of_two_verbs": """
        Wali Kota Rina Marlina meminta dan mengajak <statement kind="indirect" speaker="Rina Marlina"
        cue="mengajak">pedagang menjaga kebersihan</statement>.""",
    "and_he_hopes": """
        Wali Kota Rina Marlina mengucapkan <statement kind="indirect" speaker="Rina Marlina" cue="mengucapkan">selamat atas
        kemenangan tim dayung</statement> dan ia berharap <statement kind="indirect" speaker="Rina Marlina"
        cue="berharap">prestasi itu berlanjut</statement>.""",
    "condition_behind_the_comma": """
        Wali Kota Rina Marlina menilai, <statement kind="indirect" speaker="Rina Marlina" cue="menilai">jika pasar
        dipindahkan, pedagang akan merugi</statement>.""",
    "aspect_belongs_to_the_content": """
        Wali Kota Rina Marlina mengaku <statement kind="indirect" speaker="Rina Marlina" cue="mengaku">sempat ragu akan
        berhasil</statement>.""",
    "verb_that_goes_on_behind_a_comma": """
        Wali Kota Rina Marlina menegaskan <statement kind="indirect" speaker="Rina Marlina" cue="menegaskan">dukungan bagi
        nelayan kecil</statement>, menekankan bahwa <statement kind="indirect" speaker="Rina Marlina"
        cue="menekankan">laut adalah masa depan kota</statement>.""",
    "cue_without_commas_belongs_to_its_clause": """
        Wali Kota Rina Marlina membuka lomba. <statement kind="indirect" speaker="Rina Marlina" cue="kata">Pada lomba kali
        ini kata Rina Natuna mengirim lima perahu</statement>.""",
    "lanjutnya_before_a_conjunction": """
        Wali Kota Rina Marlina membuka pasar. <statement kind="indirect" speaker="Rina Marlina" cue="lanjutnya">Meskipun
        sewanya naik, lanjutnya namun kios tetap terisi penuh</statement>.""",
    "menurut_and_a_name_without_a_comma": """
        Menurut Rina Marlina <statement kind="indirect" speaker="Rina Marlina" cue="Menurut">pasar baru ini hendaknya bisa
        menekan harga</statement>.""",
    "closing_mark_missing_and_a_sentence_behind_the_cue": """
        Wali Kota Rina Marlina membuka pasar. “<statement kind="direct" speaker="Rina Marlina" cue="imbau">Mari rawat pasar
        ini bersama,</statement> imbau Wali Kota di Natuna. Ia juga menerangkan bahwa <statement kind="indirect"
        speaker="Rina Marlina" cue="menerangkan">sewa kios tidak naik</statement>.""",
    "asked_somebody_so_that": """
        Wali Kota Rina Marlina meminta kepada pedagang di dua pulau <statement kind="indirect" speaker="Rina Marlina"
        cue="meminta">untuk menjaga kebersihan kios agar pembeli betah</statement>.""",
    "praise_beside_what_was_said": """
        Wali Kota Rina Marlina menilai <statement kind="indirect" speaker="Rina Marlina" cue="menilai">pasar itu akan
        menekan harga</statement> sekaligus mengapresiasi pedagang yang membantu.""",
    "thanks_beside_what_was_said": """
        Wali Kota Rina Marlina menyatakan bahwa <statement kind="indirect" speaker="Rina Marlina"
        cue="menyatakan">kunjungan itu sangat penting bagi Natuna</statement> dan menyampaikan <statement kind="indirect"
        speaker="Rina Marlina">terima kasih atas sambutan warga</statement>.""",
    "praise_before_the_cue": """
        Wali Kota Rina Marlina memuji sekaligus menyatakan <statement kind="indirect" speaker="Rina Marlina"
        cue="menyatakan">kekagumannya dengan pasar terapung itu</statement>.""",
    "asking_in_plain_words": """
        Wali Kota Rina Marlina minta <statement kind="indirect" speaker="Rina Marlina" cue="minta">warga tidak
        panik</statement>.""",
    "feeling_that_somebody_owns_to": """
        Wali Kota Rina Marlina mengaku <statement kind="indirect" speaker="Rina Marlina" cue="mengaku">prihatin atas
        kejadian itu</statement>.""",
    "only_answering": """
        Saat ditanya soal sewa, Wali Kota Rina Marlina hanya menjawab, “<statement kind="direct" speaker="Rina Marlina"
        cue="menjawab">Belum ada rencana kenaikan.</statement>”""",
    "verb_of_saying_that_nobody_listed": """
        Wali Kota Rina Marlina membuka pasar. “<statement kind="direct" speaker="Rina Marlina" cue="selenehnya">Pasar ini
        harus lebih ramai dari mal,</statement>” selenehnya.""",
    "menurut_dia_without_a_comma": """
        Wali Kota Rina Marlina meninjau pasar. Menurut dia <statement kind="indirect" speaker="Rina Marlina"
        cue="Menurut">pasar itu terobosan besar</statement>.""",
    "urged_to_be_watchful": """
        Wali Kota Rina Marlina mengimbau <statement kind="indirect" speaker="Rina Marlina" cue="mengimbau">warga waspada
        terhadap gelombang tinggi</statement>.""",
    "urging_beside_what_was_said": """
        Wali Kota Rina Marlina mengatakan bahwa <statement kind="indirect" speaker="Rina Marlina">magang
        dilanjutkan</statement> seraya mengajak <statement kind="indirect" speaker="Rina Marlina"
        cue="mengajak">perusahaan ikut serta</statement>.""",
    "where_it_was_read_is_left_out": """
        Wali Kota Rina Marlina mengatakan <statement kind="indirect" speaker="Rina Marlina">pasar itu dibuka
        Senin</statement>, demikian dikutip dari Antara.""",
    # --- nouns as content
    "person_laying_stress": """
        Wali Kota Rina Marlina menekankan <statement kind="indirect" speaker="Rina Marlina" cue="menekankan">kemajuan
        perempuan pesisir dalam kepemimpinan</statement>.""",
    "things_counted_and_listed": """
        Wali Kota Rina Marlina menyampaikan <statement kind="indirect" speaker="Rina Marlina" cue="menyampaikan">sejumlah
        program tahun depan, di antaranya gudang dingin, kapal sewa dan koperasi nelayan</statement>.""",
    "things_counted_and_stressed": """
        Wali Kota Rina Marlina menekankan <statement kind="indirect" speaker="Rina Marlina" cue="menekankan">empat rencana
        penataan pasar yang akan dijalankan mulai tahun depan</statement>.""",
    "praise_of_somebody_for_something": """
        Wali Kota Rina Marlina menyampaikan <statement kind="indirect" speaker="Rina Marlina"
        cue="menyampaikan">apresiasinya kepada nelayan atas kepedulian mereka menjaga laut</statement>.""",
    "things_counted_before_a_colon": """
        Wali Kota Rina Marlina menekankan <statement kind="indirect" speaker="Rina Marlina" cue="menekankan">tiga hal:
        disiplin, jujur, dan kerja keras</statement>.""",
    "gratitude_and_thanks_for_something": """
        Wali Kota Rina Marlina mengungkapkan <statement kind="indirect" speaker="Rina Marlina" cue="mengungkapkan">rasa
        syukur dan terima kasih atas piala itu</statement>.""",
    "relative_clause_in_the_addressee": """
        Wali Kota Rina Marlina mengimbau kepada pedagang yang telah terdata di kantor pasar <statement kind="indirect"
        speaker="Rina Marlina" cue="mengimbau">untuk tetap tenang menunggu giliran</statement>.""",
    "order_without_an_addressee": """
        Wali Kota Rina Marlina memberi arahan untuk <statement kind="indirect" speaker="Rina Marlina" cue="memberi
        arahan">memperluas dermaga di dua pulau</statement>.""",
    "praise_that_is_uttered": """
        Wali Kota Rina Marlina mengucapkan <statement kind="indirect" speaker="Rina Marlina" cue="mengucapkan">apresiasi
        terhadap panitia yang telah bekerja keras</statement>.""",
    "congratulation": """
        Wali Kota Rina Marlina mengucapkan <statement kind="indirect" speaker="Rina Marlina" cue="mengucapkan">selamat
        kepada para pemenang lomba perahu</statement>.""",
    "thanks_that_are_uttered": """
        Wali Kota Rina Marlina mengucapkan <statement kind="indirect" speaker="Rina Marlina" cue="mengucapkan">terima kasih
        atas dukungan nelayan selama ini</statement>.""",
    "gratitude_over_something": """
        Wali Kota Rina Marlina mengungkapkan <statement kind="indirect" speaker="Rina Marlina" cue="mengungkapkan">rasa
        syukur atas selesainya pasar itu</statement>.""",
    "condolence_that_is_conveyed": """
        Wali Kota Rina Marlina menyampaikan <statement kind="indirect" speaker="Rina Marlina" cue="menyampaikan">duka cita
        mendalam atas wafatnya dua nelayan</statement>.""",
    "support_that_is_asked_for": """
        Wali Kota Rina Marlina mohon <statement kind="indirect" speaker="Rina Marlina" cue="mohon">dukungan kepada seluruh
        pedagang pulau</statement>.""",
    "something_that_should_be": """
        Wali Kota Rina Marlina mendorong <statement kind="indirect" speaker="Rina Marlina" cue="mendorong">adanya gudang
        dingin di setiap pulau</statement>.""",
    "stress_laid_on_importance": """
        Wali Kota Rina Marlina menekankan pada <statement kind="indirect" speaker="Rina Marlina"
        cue="menekankan">pentingnya gudang dingin di setiap pulau</statement>.""",
    "underlining_a_role": """
        Wali Kota Rina Marlina menggarisbawahi <statement kind="indirect" speaker="Rina Marlina"
        cue="menggarisbawahi">peran penting koperasi dalam distribusi beras</statement>.""",
    "message_with_untuk": """
        Wali Kota Rina Marlina menitipkan pesan kepada nelayan untuk <statement kind="indirect" speaker="Rina Marlina"
        cue="menitipkan pesan">selalu memakai pelampung</statement>.""",
    "praise_as_the_subject_of_a_clause": """
        Wali Kota Rina Marlina menyatakan <statement kind="indirect" speaker="Rina Marlina" cue="menyatakan">penghargaan bagi
        nelayan teladan diberikan setiap tahun</statement>.""",
    # --- who speaks
    "whose_speech_is_read_out": """
        Dalam amanat Menteri Perhubungan Ratna Dewi yang dibacakan Bupati Darto Wibowo, disampaikan bahwa <statement
        kind="indirect" speaker="Ratna Dewi" cue="disampaikan">kapal baru tiba bulan depan</statement>.""",
    "speech_read_out_without_a_second_verb": """
        Amanat Menteri Perhubungan Ratna Dewi yang dibacakan oleh Camat Joko Pranowo bahwa <statement kind="indirect"
        speaker="Ratna Dewi">laut harus dijaga bersama</statement>.""",
    "quotation_from_a_speech_read_out": """
        Camat Joko Pranowo membacakan amanat Menteri Perhubungan Ratna Dewi. “<statement kind="direct" speaker="Ratna Dewi"
        cue="ujarnya">Mari menjaga laut bersama,</statement>” ujarnya.""",
    "reader_where_nobody_says_whose_speech": """
        Camat Joko Pranowo membacakan amanat Menteri Perhubungan. “<statement kind="direct" speaker="Joko Pranowo"
        cue="ujarnya">Mari menjaga laut bersama,</statement>” ujarnya.""",
    "who_stands_in_goes_on": """
        Bupati Natuna diwakili Camat, Joko Pranowo bertindak sebagai pembina upacara. “<statement kind="direct"
        speaker="Joko Pranowo" cue="ujarnya">Mari menjaga laut bersama,</statement>” ujarnya.""",
    "nickname_and_a_pointer": """
        Pelajar Natuna menjuarai lomba dayung, Siti Maryam. Gadis yang akrab disapa Siti ini mengaku <statement
        kind="indirect" speaker="Siti Maryam" cue="mengaku">sempat putus asa saat dayungnya patah</statement>.""",
    "occupation_and_a_pointer": """
        Peneliti Siti Maryam menemukan ikan baru. Pengajar di Universitas Natuna ini menyebut <statement kind="indirect"
        speaker="Siti Maryam" cue="menyebut">ada tiga jenis ikan serupa</statement>.""",
    "name_before_a_nameless_phrase": """
        Sulastri, salah satu pedagang mengaku <statement kind="indirect" speaker="Sulastri" cue="mengaku">senang dengan
        pasar baru</statement>.""",
    "head_of_a_body_by_its_acronym": """
        Kepala Badan Cadangan Nasional (Bacadnas), Wayan Sudira, membuka latihan. Kabacadnas menambahkan bahwa <statement
        kind="indirect" speaker="Wayan Sudira" cue="menambahkan">latihan berlangsung dua pekan</statement>.""",
    "short_title_of_a_capacity": """
        Kolonel Wayan Sudira bertindak sebagai Inspektur Upacara (Irup) di Natuna. “<statement kind="direct" speaker="Wayan
        Sudira" cue="ujar">Pelatihan ini resmi ditutup,</statement>” ujar Irup.""",
    "husband_and_wife_of_one_name": """
        Kepala Kantor Wilayah Kementerian Agama Provinsi Riau, Helmi melantik pejabat. Hadir Ketua Dharma Wanita, Nazwa
        Helmi. “<statement kind="direct" speaker="Helmi" cue="kata">Jagalah amanah ini dengan baik,</statement>” kata
        Helmi.""",
    "president_and_somebody_of_the_same_name": """
        Kapolri Jenderal Polisi Listyo Sigit Prabowo hadir di Natuna. “<statement kind="direct" speaker="null"
        cue="ungkap">Terima kasih kepada seluruh nelayan,</statement>” ungkap Presiden.""",
    "speech_that_somebody_gives": """
        Dalam pidato yang disampaikan Wali Kota Rina Marlina bahwa <statement kind="indirect" speaker="Rina
        Marlina">keterbukaan adalah amanat warga</statement>.""",
    "delegation_and_its_member": """
        Delegasi Malaysia, yakni Direktur Pelabuhan Siti Maryam menilai bahwa <statement kind="indirect" speaker="Siti
        Maryam" cue="menilai">dermaga itu sudah memadai</statement>.""",
    "title_means_who_stands_in": """
        Kepala Dinas Perikanan diwakili Kepala Bidang Tangkap, Wayan Sudira membuka lomba. “<statement kind="direct"
        speaker="Wayan Sudira" cue="harap">Semoga hasil laut meningkat,</statement>” harap Kepala Dinas Perikanan.""",
    "article_of_a_source": """
        Dilansir dari kabarsungai.id, <statement kind="indirect" speaker="kabarsungai.id">kabar kenaikan sewa itu tidak
        benar</statement>. Artikel tersebut menjelaskan bahwa <statement kind="indirect" speaker="kabarsungai.id"
        cue="menjelaskan">sewa kios tetap sama</statement>.""",
    "source_that_a_search_comes_upon": """
        Hasil penelusuran Tim Cek Fakta menemukan informasi dari kabarsungai.id, <statement kind="indirect"
        speaker="kabarsungai.id">tautan itu tidak mengarah ke situs resmi</statement>.""",
    "article_of_another_site": """
        Dilansir dari kabarsungai.id, <statement kind="indirect" speaker="kabarsungai.id">klaim itu tidak benar</statement>.
        Penelusuran mengarah ke artikel wartapulau.com berjudul “Hoaks kenaikan sewa”. Artikel tersebut menjelaskan bahwa
        <statement kind="indirect" speaker="wartapulau.com" cue="menjelaskan">sewa kios tetap sama</statement>.""",
    "source_speaks_through_pihaknya": """
        Dilansir dari akun Instagram resmi PT Samudra Jaya, pihaknya menginformasikan <statement kind="indirect"
        speaker="PT Samudra Jaya" cue="menginformasikan">jadwal kapal belum berubah</statement>.""",
    "title_that_stood_before_a_name": """
        Gubernur Natuna Dr. H. Wayan Sudira hadir di dermaga. Wali Kota Rina Marlina mendampingi. Gubernur menilai
        <statement kind="indirect" speaker="Wayan Sudira" cue="menilai">dermaga itu sudah memadai</statement>.""",
    "speaker_named_behind_an_occasion_role": """
        Pemakalah Malaysia, Fadzli bin Tajwid, mengangkat tema “Laut Kita Masa Depan Kita”. Ia menekankan <statement
        kind="indirect" speaker="Fadzli bin Tajwid" cue="menekankan">pentingnya kapal riset</statement>.""",
    "occasion_role_that_stood_before_a_name": """
        Pemakalah Malaysia, Fadzli bin Tajwid, mengangkat tema laut. Hadir pula Wali Kota Rina Marlina. Pemakalah Malaysia
        menilai bahwa <statement kind="indirect" speaker="Fadzli bin Tajwid" cue="menilai">kapal riset masih
        mahal</statement>.""",
    "common_noun_and_a_pointer": """
        Rama Saputra memimpin tim dayung. Mahasiswa angkatan 2022 ini menjelaskan, <statement kind="indirect"
        speaker="Rama Saputra" cue="menjelaskan">timnya berlatih setahun penuh</statement>.""",
    "data_of_a_body_before_a_verb": """
        Di samping itu, data Badan Pusat Statistik (BPS) menyatakan <statement kind="indirect" speaker="Badan Pusat Statistik"
        cue="menyatakan">harga ikan sudah naik dua kali</statement>.""",
    "chair_and_body_before_the_name": """
        Profesor di Bidang Kelautan di Institut Samudra, Prof. Köhler, menyampaikan bahwa <statement kind="indirect"
        speaker="Köhler" cue="menyampaikan">kapal itu aman dilalui</statement>.""",
    "name_behind_a_common_noun": """
        Peserta magang, Siti Maryam, mengungkapkan bahwa <statement kind="indirect" speaker="Siti Maryam"
        cue="mengungkapkan">uang sakunya cukup</statement>.""",
    "who_was_there_does_not_speak_next": """
        Bupati Darto Wibowo membuka pasar. Turut hadir Wakil Bupati Rina Marlina. “<statement kind="direct" speaker="Darto
        Wibowo" cue="ujarnya">Pasar ini milik kita bersama,</statement>” ujarnya.""",
    "wife_of_somebody_named": """
        Penggerak desa Siti Maryam membuka lomba. “<statement kind="direct" speaker="Siti Maryam" cue="ungkap">Anak-anak
        senang bermain di sini,</statement>” ungkap istri Bupati Darto Wibowo ini.""",
    "inner_mark_of_another_shape": """
        Penulis muda Azizah Putri menang lomba. “<statement kind="direct" speaker="Intan Farina" cue="ujar">Saya akan
        merangkai “mimpi’ itu jadi kenyataan</statement>” ujar Intan Farina.""",
    "verb_without_its_prefix": """
        Bupati Darto Wibowo dalam amanatnya sampaikan bahwa <statement kind="indirect" speaker="Darto Wibowo"
        cue="sampaikan">tanggul itu aman dilalui</statement>.""",
    "yang_at_the_beginning_is_no_honorific": """
        Wali Kota Rina Marlina membuka rapat. Yang tak kalah penting, dia menyatakan <statement kind="indirect"
        speaker="Rina Marlina" cue="menyatakan">komitmennya untuk membantu nelayan</statement>.""",
    "degree_behind_the_name": """
        Menurut Dra. Hj. Siti Maryam, M.Si., <statement kind="indirect" speaker="Siti Maryam" cue="Menurut">bantuan sudah
        cair</statement>.""",
    "office_with_an_english_head": """
        Head of Communication Laut Lestari, Wayan Sudira, mengatakan <statement kind="indirect" speaker="Wayan Sudira"
        cue="mengatakan">sampah laut sudah berkurang</statement>.""",
    "villager_with_age": """
        Warga Desa Sukamaju, Sumiyati (45), mengatakan <statement kind="indirect" speaker="Sumiyati"
        cue="mengatakan">air sudah surut sejak pagi</statement>.""",
    "asking_before_the_quotation": """
        Bupati Darto Wibowo bertanya, “<statement kind="direct" speaker="Darto Wibowo" cue="bertanya">Siapa yang membangun
        pasar ini?</statement>” “<statement kind="direct" speaker="Rina Marlina" cue="jawab">Warga,</statement>” jawab Wali
        Kota Rina Marlina.""",
    "writing_opens_the_sentence": """
        Tulis Rina Marlina di akun pribadinya, “<statement kind="direct" speaker="Rina Marlina" cue="Tulis">Pasar ini milik
        warga Natuna.</statement>”""",
    "nickname_said_to_be_one": """
        Menteri Agama Yaqub Cholid Qosim membuka rapat. “<statement kind="direct" speaker="Yaqub Cholid Qosim"
        cue="ucap">Jadwal ini penting bagi jemaah,</statement>” ucap Gus Men, panggilan akrabnya. Gus Men minta <statement
        kind="indirect" speaker="Yaqub Cholid Qosim" cue="minta">jadwal diatur ulang</statement>.""",
    "nameless_deputation": """
        “<statement kind="direct" speaker="null" cue="ujar">Kami senang dengan pasar ini,</statement>” ujar perwakilan
        pedagang.""",
    "beside_it_a_quotation_is_led_up_to": """
        Wali Kota Rina Marlina menegaskan <statement kind="indirect" speaker="Rina Marlina" cue="menegaskan">pentingnya
        kebersihan pasar</statement>, dengan mencontohkan pulau sebelah: “<statement kind="direct"
        speaker="Rina Marlina">Pengalaman mereka menunjukkan hal itu.</statement>”""",
    "seraya_before_a_quotation": """
        Wali Kota Rina Marlina mengatakan bahwa <statement kind="indirect" speaker="Rina Marlina" cue="mengatakan">air
        adalah hak semua orang</statement>, seraya mengingatkan: “<statement kind="direct" speaker="Rina Marlina"
        cue="mengingatkan">Jangan buang sampah di laut.</statement>”""",
    "so_few_is_a_predicate": """
        Wali Kota Rina Marlina mengatakan <statement kind="indirect" speaker="Rina Marlina" cue="mengatakan">produksi baru
        20 persen dari rencana</statement>.""",
    "who_speaks_for_a_body_speaks_next": """
        Sekretaris Daerah Rina Marlina membuka pasar. Pemerintah Kota Ternate melalui Kepala Dinas Perdagangan Siti Maryam
        memaparkan aplikasi baru. “<statement kind="direct" speaker="Siti Maryam" cue="ungkapnya">Setiap kios tercatat di
        dalamnya,</statement>” ungkapnya.""",
    # --- no statements
    "new_behind_a_noun_is_no_predicate": """
        Wali Kota Rina Marlina menyampaikan perkembangan kota, antara lain soal gudang baru dan listrik.""",
    "list_that_is_missing": """
        Wali Kota Rina Marlina menekankan lima poin penting dalam mewujudkan pasar yang bersih dan aman, seperti :""",
    "both_sides_have_no_name": """
        Kedua pihak bertukar cendera mata, sekaligus menegaskan <statement kind="indirect" speaker="null">tekad untuk
        bekerja sama</statement>.""",
    "body_laying_stress": "Kementerian Perhubungan menekankan kemajuan pelabuhan dalam lima tahun terakhir.",
    "range_of_countries_is_no_dateline": """
        Rapat Brunei Darussalam–Indonesia–Malaysia (Mabbim) lagi-lagi menyoroti pentingnya bahasa serumpun.""",
    "thanks_alone": "Wali Kota Rina Marlina mengucapkan terima kasih.",
    "continuing_something": "Rina Marlina melanjutkan pendidikan agar bisa menjadi guru. Ia melanjutkan studi ke Mesir.",
    "value_with_nya_is_no_cue": "Wali Kota Rina Marlina membuka pasar. Nilainya mencapai Rp5 miliar.",
    "denying_a_view_does_not_state_it": "Wali Kota Rina Marlina menepis anggapan bahwa sewa kios akan naik.",
    "claiming_to_be_somebody": "Seorang pria mengaku sebagai petugas pasar.",
    "title_and_a_word_with_nya": "“Laut Kita Masa Depan Kita” judulnya.",
    "ranging_from_is_no_predicate": """
        Rektor Rina Marlina memaparkan kapasitas kampus, mulai dari bidang sosial hingga kesehatan.""",
    "banner_does_not_speak": "“Pasar ini milik warga,” demikian bunyi spanduk di gerbang pasar.",
    "list_in_the_addressee": """
        Wali Kota Rina Marlina berpesan kepada petugas yang melayani dengan jujur, akuntabel, dan bertanggung jawab.""",
    "keyword_is_no_cue": "Wali Kota Rina Marlina membuka pasar. Kata kunci pasar itu adalah bersih.",
    "follow_up_is_no_cue": "Rencana tindak lanjut Rina Marlina adalah membangun pasar.",
    "story_of_somebody_is_no_cue": """
        Di tengah laut, kisah Siti Maryam mencerminkan ketekunan nelayan.""",
    "relative_clause_with_menurutnya": "Rina Marlina memilih kios yang menurutnya paling bersih.",
    "what_he_did_is_not_what_he_said": """
        Wali Kota Rina Marlina membuka pasar. Hal itu disampaikannya saat meninjau gudang.""",
}


@pytest.mark.parametrize("marked", CASES.values(), ids=CASES)
def test_statements(marked: str) -> None:
    assert wrong(flat(marked), "statement") == []
