"""Officials whose title goes on behind a bracket, stands in one, or only points at somebody named before."""

from __future__ import annotations

import pytest

from tests.extract.official_marks import official
from tests.inline import wrong

SENTENCES = {
    "region_behind_the_bracket_of_an_association": (
        official(
            "Ketua Masyarakat Peduli Terumbu (MPT) Lampung, Ani Lestari",
            "Ani Lestari",
            "Ketua",
            "Masyarakat Peduli Terumbu Lampung",
        )
        + " menanam mangrove."
    ),
    "field_goes_on_behind_its_own_bracket": (
        official(
            "Direktur Pelindungan Warga Negara Indonesia (WNI) dan Badan Hukum Indonesia Kementerian Luar Negeri, Rudi Hartono",
            "Rudi Hartono",
            "Direktur Pelindungan Warga Negara Indonesia dan Badan Hukum Indonesia",
            "Kementerian Luar Negeri",
        )
        + ", menjemput mereka."
    ),
    "matter_behind_the_bracket_of_a_committee": (
        official(
            "Ketua Panitia Khusus (Pansus) Tataniaga Garam DPRD Jawa Timur, Sri Handayani",
            "Sri Handayani",
            "Ketua Panitia Khusus Tataniaga Garam",
            "Dewan Perwakilan Rakyat Daerah Jawa Timur",
        )
        + ", menolak."
    ),
    "name_of_a_school_goes_on": (
        "Turut hadir "
        + official(
            "Rektor Universitas Mitra Nusantara (UMN) YPBM Padang, Galuh Permadi",
            "Galuh Permadi",
            "Rektor",
            "Universitas Mitra Nusantara YPBM Padang",
        )
        + "."
    ),
    "party_behind_the_bracket_of_its_board": (
        official(
            "Ketua Dewan Pimpinan Daerah (DPD) Partai Golkar Jawa Barat, Bagas Prakoso",
            "Bagas Prakoso",
            "Ketua",
            "Dewan Pimpinan Daerah Partai Golkar Jawa Barat",
        )
        + ", menerima tamu."
    ),
    "name_of_two_words_right_behind_a_bracket": (
        official(
            "Kepala Seksi Sarana Olahraga (Sarpor) Panel Barus", "Panel Barus", "Kepala Seksi Sarana Olahraga"
        )
        + " datang."
    ),
    "short_title_in_brackets_before_the_rank": (
        "Keterangan itu datang dari Kepala Dinas Penerangan TNI Angkatan Laut "
        + official(
            "(Kadispenal) Laksamana Pertama (Laksma) Rudi Hartono",
            "Rudi Hartono",
            "Kepala Dinas Penerangan",
            "Tentara Nasional Indonesia Angkatan Laut",
        )
        + "."
    ),
    "abbreviated_first_name_behind_a_comma": (
        official("Bupati Garut, Moch. Tirta Wijaya", "Moch. Tirta Wijaya", "Bupati", "Pemerintah Kabupaten Garut") + ", tiba."
    ),
    "former_coordinating_portfolio": (
        official(
            "Menteri Koordinator Bidang Kemaritiman Rudi Hartono",
            "Rudi Hartono",
            "Menteri Koordinator Bidang Kemaritiman",
            "Kementerian Koordinator Bidang Kemaritiman",
        )
        + " berlayar."
    ),
    "speaker_called_by_his_office_behind_a_quotation": (
        'Ani Lestari menolak usul itu. "Harganya naik," kata '
        + official("Ketua DPC Gerindra Jakarta Timur", "Ani Lestari", "Ketua", "DPC Gerindra Jakarta Timur")
        + " ini."
    ),
    "former_office_points_at_the_one_spoken_of": (
        "Siti Aminah tiba pagi hari. "
        + official("Mantan Gubernur Bali", "Siti Aminah", "mantan Gubernur", "Pemerintah Provinsi Bali")
        + " itu disambut warga."
    ),
    "pointing_behind_a_word_that_goes_on": (
        'Sri Handayani setuju. "Kami siap," ucapnya. Lebih lanjut, '
        + official("Rektor Universitas Andalas", "Sri Handayani", "Rektor", "Universitas Andalas")
        + " ini berharap banyak."
    ),
    "pointing_at_somebody_whose_office_is_told_already": (
        official("Gubernur Bali Sri Handayani", "Sri Handayani", "Gubernur", "Pemerintah Provinsi Bali")
        + " menemui Rudi Hartono. Gubernur Bali itu pulang sore hari."
    ),
    "office_of_somebody_else_is_not_taken": (
        official("Gubernur Bali Sri Handayani", "Sri Handayani", "Gubernur", "Pemerintah Provinsi Bali")
        + " pulang. Gubernur Aceh itu tinggal."
    ),
    "decision_of_an_office_points_at_nobody": "Ani Lestari menunggu. Keputusan Ketua Umum Kadin itu tepat.",
    "office_pointed_at_within_a_quotation": (
        'Ani Lestari setuju. "Rektor Universitas Andalas ini berharap banyak," kata warga.'
    ),
    "bare_title_points_at_nobody_new": "Ani Lestari tiba. Gubernur itu disambut warga.",
}  # fmt: skip


@pytest.mark.parametrize("marked", SENTENCES.values(), ids=SENTENCES.keys())
def test_official(marked: str) -> None:
    assert wrong(marked, "official") == []
