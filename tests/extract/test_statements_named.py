"""Under which name somebody speaks whom the text also calls otherwise: nicknames, titles, somebody who stands for others."""

from __future__ import annotations

import pytest

from tests.extract.test_statements import flat
from tests.inline import wrong

CASES: dict[str, str] = {
    # --- what somebody is called besides
    "nickname_behind_yang_akrab_disapa": """Camat Amarasi Ardiansyah Effendi yang akrab disapa Bang Ucok meninjau tanggul. “<statement kind="direct" speaker="Ardiansyah Effendi">Air sudah turun sejak subuh,</statement>” kata Bang Ucok. Bang Ucok berharap <statement kind="indirect" speaker="Ardiansyah Effendi">warga bisa segera pulang</statement>.""",
    "nickname_between_commas": """Ketua Koperasi Sutra Mawar, Hesti Rahmawati, yang biasa dipanggil Teh Eti, memimpin rapat. “<statement kind="direct" speaker="Hesti Rahmawati">Simpanan pokok tidak berubah,</statement>” ujar Teh Eti.""",
    "short_form_in_brackets": """Wakil Ketua DPRD Sikka Maruli Hasoloan (Aso) menerima warga. “<statement kind="direct" speaker="Maruli Hasoloan">Surat itu belum kami baca,</statement>” kata Aso. Aso menyarankan agar <statement kind="indirect" speaker="Maruli Hasoloan">warga menulis lagi</statement>.""",
    "initials_in_brackets": """Tarmizi Bahri Yusuf (TBY) memberi kuliah umum. TBY menegaskan bahwa <statement kind="indirect" speaker="Tarmizi Bahri Yusuf">kampus harus dekat dengan nelayan</statement>.""",
    "alias": """Direktur Lembaga Padi Nusantara Agung Wijaya Kusuma alias AWK hadir. “<statement kind="direct" speaker="Agung Wijaya Kusuma">Benih ini tahan genangan,</statement>” tutur AWK.""",
    "another_state_in_brackets_is_no_nickname": """Pelatih Bambang Sutrisno (Malaysia) menonton laga itu. “<statement kind="direct" speaker="Yudi Pranata">Kami siap bertanding besok malam,</statement>” kata kapten tim Yudi Pranata.""",
    # --- words before a name, alone
    "religious_title_alone": """Wakil Bupati Ende Romo Dominikus Lado menyerahkan bantuan. “<statement kind="direct" speaker="Dominikus Lado">Jangan ada yang terlewat,</statement>” ujar Romo.""",
    "bishop_by_his_see": """Uskup Larantuka, Mgr Yohanes Kopong, memberkati kapel. Uskup mengatakan, <statement kind="indirect" speaker="Yohanes Kopong">umat boleh bersukacita</statement>.""",
    "first_name_that_is_a_title_elsewhere": """Wali Kota Prabumulih Ratu Malahayati membuka lomba. “<statement kind="direct" speaker="Ratu Malahayati">Mari rawat sungai ini,</statement>” kata Ratu.""",
    # --- who stands for others
    "spokesman_behind_whom_he_stands_for": """Perwakilan warga Pulau Bunut, Siti Hawa, meminta agar <statement kind="indirect" speaker="Siti Hawa">lahan itu dikembalikan</statement>. “<statement kind="direct" speaker="Siti Hawa">Kami tetap di sini,</statement>” ujar Siti.""",
    "spokesman_of_a_family": """“<statement kind="direct" speaker="Mulyono">Kami ikhlas menerima ini semua,</statement>” kata perwakilan keluarga, Mulyono, di rumah duka.""",
    "seat_behind_a_comma_is_nobody": """Pihak RSUD Kendal, Semarang, menyatakan bahwa <statement kind="indirect" speaker="Rumah Sakit Umum Daerah Kendal">pasien itu sudah pulang</statement>.""",
    "delegation_in_company_speaks_itself": """Perwakilan Pemkab Alor, didampingi Kepala Balai Benih, Sony Sultana, memaparkan bahwa <statement kind="indirect" speaker="Pemerintah Kabupaten Alor">sawah mereka bertambah</statement>.""",
    # --- another name nearby
    "title_and_name_of_who_was_met": """Dalam pertemuan dengan Menteri Sosial, Rahman Yusuf di Kantor Dinas Sosial, Palu, Yosepha Hera menyatakan <statement kind="indirect" speaker="Yosepha Hera">program itu sudah siap</statement>.""",
    "who_is_quoted_in_passing_speaks_no_further": """Bupati Alor Yohanis Takandewa membuka lomba. Dia mengutip Menteri Pertanian Suryo Wibowo yang mengatakan bahwa <statement kind="indirect" speaker="Suryo Wibowo">pupuk cukup</statement>. “<statement kind="direct" speaker="Yohanis Takandewa">Kita harus percaya itu,</statement>” ujarnya.""",
    "headline_between": """Kepala Dinas Pendidikan Kota Sorong Dani Korwa mengaku <statement kind="indirect" speaker="Dani Korwa">belum menerima laporan</statement>.

        Baca juga:

        Kesal Ditegur, Juru Parkir Rusak Pagar Kantor Lurah

        “<statement kind="direct" speaker="Dani Korwa">Prosesnya masih berjalan,</statement>” ungkapnya.""",
    "day_behind_a_name": """“<statement kind="direct" speaker="Sumadi">Tinggal dua desa lagi yang gelap,</statement>” ujar Kepala Bidang Energi Kabupaten Rote Ndao Sumadi, Senin, 17 Februari 2025.""",
}


@pytest.mark.parametrize("case", CASES)
def test_statement(case: str) -> None:
    assert wrong(flat(CASES[case]), "statement") == []
