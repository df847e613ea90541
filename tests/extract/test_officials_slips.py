"""Officials whose names slip, and whose bodies are said once or beside: deputies, drives, federations, tags of hoaxes."""

from __future__ import annotations

import pytest

from tests.inline import wrong

SENTENCES = {
    "one_person_spelt_in_two_ways": (
        '<official person="Dudy Purwaghandi" position="Menteri Perhubungan" organization="Kementerian Perhubungan">'
        "Menhub Dudy Purwaghandi</official> hadir. Menteri Perhubungan Dudy Purwagandhi menutup acara."
    ),
    "minister_of_a_matter_of_a_republic": (
        'Hadir <official person="Angelina Motsheg" position="Minister of Defence" organization="Pemerintah Afrika Selatan">'
        "Minister of Defence of the Republic of South Africa, Angelina Motsheg</official>, di Solo."
    ),
    "director_under_a_tag_has_no_body_of_the_release": (
        "Kementerian Komunikasi dan Digital mencatat isu berikut.\n"
        '[HOAKS] Akun Mengatasnamakan <official person="Tono Hartono" position="Direktur Ketahanan Farmasi" organization="null">'
        "Direktur Ketahanan Farmasi Tono Hartono</official>"
    ),
    "governor_of_the_government_named_after_another_governor": (
        '<official person="Dedi Hartono" position="Gubernur" organization="Pemerintah Provinsi Jawa Barat">'
        "Gubernur Jawa Barat Dedi Hartono</official> hadir. Pemerintah Provinsi Jawa Tengah ikut serta. "
        '<official person="Ahmad Sari" position="Gubernur" organization="Pemerintah Provinsi Jawa Tengah">'
        "Gubernur Ahmad Sari</official> menyambut baik."
    ),
    "deputy_of_a_head_of_police_beside_him": (
        '<official person="Tono Hartono" position="Kepala Kepolisian Resor" organization="Kepolisian Resor Tegal">'
        "Kapolres Tegal AKBP Tono Hartono</official> dan "
        '<official person="Rini Sari" position="Wakil Kepala Kepolisian Resor" organization="Kepolisian Resor Tegal">'
        "Wakapolres Kompol Rini Sari</official> hadir."
    ),
    "field_of_a_deputy_head_of_a_school": (
        '<official person="Rini Sari" position="Kepala" organization="SMA Negeri 1 Tegal">Kepala SMAN 1 Tegal, '
        'Rini Sari</official>, hadir bersama <official person="Tono Hartono" '
        'position="Wakil Kepala Sekolah Bidang Kesiswaan" organization="SMA Negeri 1 Tegal">'
        "Wakil Kepala Sekolah Bidang Kesiswaan, Tono Hartono</official>, di Solo."
    ),
    "office_of_old_and_of_now": (
        '<official person="Tito Hartono" position="mantan Kepala Kepolisian Negara Republik Indonesia" '
        'organization="Kepolisian Negara Republik Indonesia">Mantan Kapolri Tito Hartono</official>, '
        '<official person="Tito Hartono" position="Menteri Dalam Negeri" organization="Kementerian Dalam Negeri">'
        "yang kini Mendagri</official>, hadir."
    ),
    "drive_for_family_welfare_of_a_region": (
        'Hadir <official person="Rini Sari" position="Ketua" organization="Tim Penggerak PKK Kabupaten Tegal">'
        "Ketua Tim Penggerak PKK Kabupaten Tegal Rini Sari</official> di Solo."
    ),
    "president_of_a_federation_by_its_acronym": (
        '<official person="Gianni Hartono" position="Presiden" organization="FIFA">Presiden FIFA Gianni Hartono</official> '
        "menyapa tamu."
    ),
}
NOTHING = {
    "grade_of_a_civil_servant": "Fauzan yang berpangkat IV/D (Pembina Utama Madya/Lektor Kepala) menikah di Solo.",
}


@pytest.mark.parametrize("marked", SENTENCES.values(), ids=SENTENCES.keys())
def test_official(marked: str) -> None:
    assert wrong(marked, "official") == []


@pytest.mark.parametrize("text", NOTHING.values(), ids=NOTHING.keys())
def test_nobody_in_office(text: str) -> None:
    assert wrong(text, "official") == []
