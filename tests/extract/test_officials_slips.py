"""Officials where the writer slips: one name spelt in two ways, grades that are no offices, tags of hoaxes."""

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
