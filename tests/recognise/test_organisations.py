"""Names of bodies in sentences: what is found, under which canonical name."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest

from pipeline.document import Block, Document
from pipeline.language import analyser
from pipeline.recognise import gazetteer, organisations
from pipeline.recognise.acronyms import spells
from pipeline.recognise.mentions import OrganisationMention
from pipeline.rulebook import RuleError, load_table


def mentions(text: str, published: str | None = None, furniture: bool = False) -> tuple[OrganisationMention, ...]:
    kind = "furniture" if furniture else "paragraph"
    document = Document(
        doc_id="t",
        text=text,
        published=dt.date.fromisoformat(published) if published else None,
        blocks=(Block(start=0, end=len(text), kind=kind),),
    )
    return organisations.find(document, analyser("blank")(document))


def names(text: str, published: str | None = None) -> list[str]:
    return [m.name for m in mentions(text, published)]


SENTENCES = {
    "ministry in full": ("Kementerian Perindustrian membuka balai.", ["Kementerian Perindustrian"]),
    "ministry by acronym": ("Data itu milik Kemenkes.", ["Kementerian Kesehatan"]),
    "ministry with RI": ("Kemhan RI menggelar apel.", ["Kementerian Pertahanan"]),
    "ministry with Republik Indonesia": ("Kementerian Keuangan Republik Indonesia menjawab.", ["Kementerian Keuangan"]),
    "acronym in brackets belongs to the name": ("Kementerian Sosial (Kemensos) hadir.", ["Kementerian Sosial"]),
    "commas inside a name": ("Badan Meteorologi, Klimatologi, dan Geofisika memantau.", ["Badan Meteorologi, Klimatologi, dan Geofisika"]),
    "two spellings": ("Kementerian Perlindungan Pekerja Migran Indonesia hadir.", ["Kementerian Pelindungan Pekerja Migran Indonesia"]),
    "slash": ("Kementerian PPN/Bappenas menyusun rencana.", ["Kementerian PPN/Bappenas"]),
    "hyphenated acronym": ("KemenPAN-RB menilai.", ["Kementerian Pendayagunaan Aparatur Negara dan Reformasi Birokrasi"]),
    "province by abbreviation": ("Pemprov Kalteng membayar.", ["Pemerintah Provinsi Kalimantan Tengah"]),
    "Jakarta": ("Pemprov Jakarta dan Pemprov DKI Jakarta sama.", ["Pemerintah Provinsi DKI Jakarta"] * 2),
    "regency": ("Pemkab Wonosobo memperbaiki jalan.", ["Pemerintah Kabupaten Wonosobo"]),
    "city": ("Pemerintah Kota Bekasi dan Pemkot Depok.", ["Pemerintah Kota Bekasi", "Pemerintah Kota Depok"]),
    "prefecture with a bracket": ("Pemerintah Prefektur (Provinsi) Gunma.", ["Pemerintah Prefektur Gunma"]),
    "foreign state": ("Bantuan pemerintah Australia tiba.", ["Pemerintah Australia"]),
    "own state": ("Pemerintah Republik Indonesia menyambut.", ["Pemerintah Indonesia"]),
    "central government": ("Dana pemerintah pusat cair.", ["Pemerintah Pusat"]),
    "government alone is nobody": ("Pemerintah menaikkan upah.", []),
    "ministry of another state": ("Kementerian Pertahanan Turki mengirim tim.", ["Kementerian Pertahanan Turki"]),
    "ministry unknown to the gazetteer": ("Kementerian Perburuhan Laos hadir.", ["Kementerian Perburuhan Laos"]),
    "dinas with its region": ("Dinas Perikanan Kabupaten Tuban membina.", ["Dinas Perikanan Kabupaten Tuban"]),
    "dinas with dan": ("Dinas Tenaga Kerja dan Transmigrasi Kota Batam.", ["Dinas Tenaga Kerja dan Transmigrasi Kota Batam"]),
    "committee of parliament": ("Komisi IX DPR RI meninjau.", ["Komisi IX DPR RI"]),
    "daughter of a known company": ("Kini PT Pertamina Geothermal Energy mengebor.", ["PT Pertamina Geothermal Energy"]),
    "known company behind a title": ("Direktur Utama PT Pertamina Ahmad Fulan hadir.", ["PT Pertamina"]),
    "battalion with number and name": ("Prajurit Yonif 641/Beruang dan Satgas Yonif 122/Tombak Sakti tiba.", ["Yonif 641/Beruang", "Satgas Yonif 122/Tombak Sakti"]),
    "head explained by its short form": ("Satuan Tugas (Satgas) Yonif 512/Quratara menanam padi.", ["Satuan Tugas Yonif 512/Quratara"]),
    "garrison with number and town": ("Kodim 0718/Pati membantu petani.", ["Kodim 0718/Pati"]),
    "branch of the forces spelled out": ("TNI Angkatan Udara menurunkan bantuan.", ["Tentara Nasional Indonesia Angkatan Udara"]),
    "two words for a bank in one name": ("Kredit PT Bank BPD Sulawesi dan Bank BPR Artha Jaya cair.", ["PT Bank BPD Sulawesi", "Bank BPR Artha Jaya"]),
    "branch of the chamber of commerce": ("Kadin Batam dan Palang Merah Indonesia Kota Bogor menjawab.", ["Kamar Dagang dan Industri Indonesia Batam", "Palang Merah Indonesia Kota Bogor"]),
    "fund with an English name": ("Vaksin itu didanai Global Fund.", ["Global Fund"]),
    "force of a state in two words": ("Angkatan Darat Amerika Serikat tiba.", ["Angkatan Darat Amerika Serikat"]),
    "state whose name is also a word": ("Hibah pemerintah Swiss cair.", ["Pemerintah Swiss"]),
    "mother of cooperatives": ("Induk Koperasi Pedagang Pasar (INKOPPAS) berapat.", ["Induk Koperasi Pedagang Pasar"]),
    "office that is not the United Nations": ("UNOPS dan United Nations Office for Youth Matters hadir.", ["UNOPS"]),
    "branch here of a body from abroad": ("Goethe-Institut Indonesien dan UNICEF Indonesia hadir.", ["Goethe-Institut", "UNICEF"]),
    "country inside an English name": ("Menurut Vietnam National Railways, rel itu aman.", ["Vietnam National Railways"]),
    "company with Tbk": ("PT Sinar Laut Abadi Tbk menyerap.", ["PT Sinar Laut Abadi Tbk"]),
    "state company by short name": ("PLN memasang tiang.", ["PT Perusahaan Listrik Negara"]),
    "bank": ("Kredit dari Bank Nagari.", ["Bank Nagari"]),
    "university by acronym": ("Peneliti UGM meneliti.", ["Universitas Gadjah Mada"]),
    "university by head": ("Universitas Samudra Pasai menerima.", ["Universitas Samudra Pasai"]),
    "school with number": ("Siswa SMK Negeri 2 Klaten merakit.", ["SMK Negeri 2 Klaten"]),
    "association": ("Asosiasi Nelayan Tradisional Wakatobi menolak.", ["Asosiasi Nelayan Tradisional Wakatobi"]),
    "embassy": ("Kedutaan Besar Selandia Baru mengundang.", ["Kedutaan Besar Selandia Baru"]),
    "English head in front": ("Surat dari Ministry of Labour and Employment.", ["Ministry of Labour and Employment"]),
    "English head behind": ("Hasil riset Silver Ocean Foundation terbit.", ["Silver Ocean Foundation"]),
    "Co., Ltd": ("Mesin buatan Ito Shipping Co., Ltd dari Kobe.", ["Ito Shipping Co., Ltd"]),
    "row of bodies": ("Kemenkes, BPOM, dan BNN hadir.", ["Kementerian Kesehatan", "Badan Pengawas Obat dan Makanan", "Badan Narkotika Nasional"]),
    "name ends before a title": ("Universitas Nusa Bangsa Rektor Budi hadir.", ["Universitas Nusa Bangsa"]),
    "name ends before a given name behind an office": ("Rektor Universitas Nusa Bangsa Budi Hartono hadir.", ["Universitas Nusa Bangsa"]),
    "common noun badan usaha": ("Badan Usaha itu didenda.", []),
    "common noun balai kota": ("Rapat di Balai Kota.", []),
    "common noun bank sampah": ("Bank Sampah berkembang.", []),
    "small letters": ("setiap kementerian dan dinas melapor", []),
    "portfolio is no body": ("Menteri Koperasi Ahmad Fulan hadir.", []),
    "loud headline keeps known names only": ("KEMENTERIAN SOSIAL GELAR PELATIHAN BADAN TEGAP", ["Kementerian Sosial"]),
    "branch of an agency": ("BPS Provinsi Riau mencatat.", ["Badan Pusat Statistik Provinsi Riau"]),
}  # fmt: skip


@pytest.mark.parametrize("phenomenon", SENTENCES)
def test_sentence(phenomenon: str) -> None:
    text, wanted = SENTENCES[phenomenon]
    assert names(text) == wanted


def test_an_acronym_that_the_text_defines_is_known_from_then_on_and_before() -> None:
    text = "APERON menunggu. Asosiasi Perajin Rotan Nusantara (APERON) hadir. Ketua APERON berbicara."
    assert names(text) == ["Asosiasi Perajin Rotan Nusantara"] * 3


def test_an_acronym_explained_behind_it() -> None:
    found = mentions("GAPKOSI (Gabungan Pengrajin Kopi Sipirok) hadir. GAPKOSI berdiri lama.")
    assert [m.name for m in found] == ["Gabungan Pengrajin Kopi Sipirok"] * 2
    assert "GAPKOSI" in found[0].variants


def test_a_programme_with_an_acronym_is_no_body() -> None:
    assert names("Program Tenaga Kerja Mandiri (TKM) diluncurkan. TKM menyasar pemuda.") == []


def test_a_branch_under_the_acronym_of_the_text() -> None:
    text = "Balai Latihan Nelayan Utama (BLNU) dibuka. BLNU Bekasi ramai."
    assert names(text) == ["Balai Latihan Nelayan Utama", "Balai Latihan Nelayan Utama Bekasi"]


@pytest.mark.parametrize(
    ("acronym", "words", "fits"),
    [
        ("APERON", "Asosiasi Perajin Rotan", True),
        ("Bappisus", "Badan Pengendalian Pembangunan dan Investigasi Khusus", True),
        ("BKD", "Badan Kepegawaian Daerah", True),
        ("XYZ", "Badan Kepegawaian Daerah", False),
        ("BKD", "Dinas Kepegawaian", False),
    ],
)
def test_letters_of_an_acronym(acronym: str, words: str, fits: bool) -> None:
    assert spells(acronym, words.split()) is fits


@pytest.mark.parametrize(
    ("published", "name"),
    [
        ("2018-05-01", "Badan Pelindungan Pekerja Migran Indonesia"),
        ("2023-05-01", "Badan Pelindungan Pekerja Migran Indonesia"),
        ("2025-05-01", "Kementerian Pelindungan Pekerja Migran Indonesia"),
        (None, "Kementerian Pelindungan Pekerja Migran Indonesia"),
    ],
)
def test_one_acronym_means_what_it_meant_on_the_day(published: str | None, name: str) -> None:
    assert names("BP2MI membuka layanan.", published) == [name]


def test_mentions_stand_where_they_say_and_do_not_overlap() -> None:
    text = "Kemenkes dan Dinas Kesehatan Kota Bogor (Dinkes) menemui PT Sinar Laut Abadi, UGM, serta Pemkab Garut."
    found = mentions(text)
    assert [text[m.start : m.end] for m in found] == [
        "Kemenkes",
        "Dinas Kesehatan Kota Bogor (Dinkes)",
        "PT Sinar Laut Abadi",
        "UGM",
        "Pemkab Garut",
    ]
    assert all(a.end <= b.start for a, b in pairwise(found))


def test_furniture_names_nobody() -> None:
    assert mentions("Biro Humas Kementerian Sosial", furniture=True) == ()


def test_a_long_line_is_read_in_one_go() -> None:
    text = "Kemenkes dan (Badan Riset, Sains, dan " * 3000
    assert len(mentions(text)) >= 3000


def test_the_gazetteer_is_consistent() -> None:
    ids = [row.id for row in gazetteer.institutions()]
    assert len(ids) == len(set(ids))
    assert len(gazetteer.regions()) == 552
    assert len([r for r in gazetteer.regions() if r.kind == "province"]) == 38
    assert len(gazetteer.prefectures()) == 47


@pytest.mark.parametrize(
    ("row", "complaint"),
    [
        ("Bad Id,Badan X,,agency,,,", "id"),
        ("x,Badan X,,palace,,,", "kind"),
        ("x,Badan X,,agency,2024-13-01,,", "valid_from"),
        ("x,Badan X,,agency,2024-02-01,2023-01-01,", "valid_until"),
    ],
)
def test_a_wrong_row_is_named_with_its_line(tmp_path, row: str, complaint: str) -> None:  # type: ignore[no-untyped-def]
    table = tmp_path / "institutions.csv"
    table.write_text(f"id,name,variants,kind,valid_from,valid_until,predecessor\n{row}\n", encoding="utf-8")
    with pytest.raises(RuleError, match=complaint) as error:
        load_table(table, gazetteer.Institution)
    assert ":2:" in str(error.value)


def test_years_of_a_body() -> None:
    former = gazetteer.institution_by_id()["bp2mi"]
    assert former.holds(dt.date(2023, 1, 1))
    assert not former.holds(dt.date(2025, 1, 1))
    assert [r.id for r in gazetteer.predecessors(gazetteer.institution_by_id()["kp2mi"])] == ["bp2mi", "bnp2tki"]
