"""Pages: the article and nothing else, furniture marked, a map to the source, headline and date as people see them."""

from __future__ import annotations

import datetime as dt

import pytest

from pipeline.clean import clean, source_span
from pipeline.document import Document, Item

TITLE = "Balai Latihan Kerja Dibuka di Tiga Kota"
FIRST = (
    "TUAL - Kementerian Ketenagakerjaan membuka tiga balai latihan kerja baru di wilayah timur pada Senin (3/2/2025)."
)
SECOND = "“Kami mengundang warga untuk mendaftar mulai pekan ini,” kata Menteri saat meninjau balai itu bersama bupati."
THIRD = "Balai itu menampung 480 peserta &amp; dilengkapi asrama, bengkel las, serta dapur umum untuk peserta dari pulau lain."
SHOWN = THIRD.replace("&amp;", "&")


def page(body: str, head: str = "") -> str:
    return f"""<!DOCTYPE html><html><head><meta charset=utf-8><title>{TITLE} - Kementerian Ketenagakerjaan</title>{head}</head><body>
<header><nav><ul><li><a href=/>Beranda</a><li><a href=/b>Berita</a></ul></nav><span>Kamis, 9 Oktober 2025</span></header>
<div class=breadcrumb><a href=/>Beranda</a> / <a href=/b>Berita</a></div>
<main>{body}</main>
<aside><h3>Berita Terpopuler</h3><ul><li><a href=/1>Panen Raya di Sigi Diikuti Ratusan Petani</a></ul></aside>
<footer><p>Hak cipta © 2025 Kementerian. Seluruh hak dilindungi undang-undang dan peraturan lain yang berlaku.</p></footer>
</body></html>"""


def read(source: str, **more: object) -> Document:
    return clean(Item.model_validate({"origin": "t", "kind": "html", "text": source, "doc_id": "t", **more}))


def usual(
    between: str = "", after: str = "", above: str = "<p class=date>Senin, 3 Februari 2025 | 10:12 WIB</p>"
) -> str:
    return (
        f"<h1>{TITLE}</h1>{above}<div class=content><p>{FIRST}</p><p>{SECOND}</p>{between}<p>{THIRD}</p>{after}</div>"
    )


def test_the_article_comes_out_and_the_page_around_it_does_not() -> None:
    document = read(page(usual()))
    assert document.text == f"{FIRST}\n{SECOND}\n{SHOWN}"
    assert document.title == TITLE
    assert document.published == dt.date(2025, 2, 3)
    assert document.language == "id"


def test_every_offset_leads_back_to_the_source() -> None:
    source = page(usual("<p>Baca juga: <a href=/2>Panen Raya di Sigi</a></p>"))
    document = read(source)
    assert document.offsets is not None
    mapped = {}
    for start, place, length in document.offsets:
        for i in range(length):
            mapped[start + i] = place + i
    for at, sign in enumerate(document.text):
        if sign in "\n":
            assert at not in mapped
        else:
            there = source[mapped[at]]
            assert there == sign or there == "&" or (sign == " " and there.isspace())


def test_furniture_inside_the_article_is_marked_and_not_cut() -> None:
    document = read(
        page(
            usual("<p><b>Baca juga:</b> <a href=/2>Panen Raya di Sigi</a></p><p>ADVERTISEMENT</p>", "<p>(tyo/rin)</p>")
        )
    )
    marked = [document.text[b.start : b.end] for b in document.blocks if b.kind == "furniture"]
    assert marked == ["Baca juga: Panen Raya di Sigi", "ADVERTISEMENT", "(tyo/rin)"]


def test_a_caption_is_marked_as_the_page_says() -> None:
    document = read(
        page(usual("<figure><img src=x><figcaption>Peserta berbaris di halaman balai di Tual</figcaption></figure>"))
    )
    (caption,) = [b for b in document.blocks if b.kind == "furniture"]
    assert document.text[caption.start : caption.end] == "Peserta berbaris di halaman balai di Tual"
    assert caption.rule == "furniture.caption"


def test_tables_stay_row_by_row() -> None:
    table = "<table><tr><th>Kota</th><th>Peserta</th></tr><tr><td>Tual</td><td>120</td></tr><tr><td>Sorong</td><td>360</td></tr></table>"
    document = read(page(usual(table)))
    assert "\nKota | Peserta\nTual | 120\nSorong | 360\n" in document.text
    assert [b.kind for b in document.blocks][2:5] == ["row", "row", "row"]


def test_a_table_that_lays_out_the_page_is_no_table() -> None:
    cell = f"<p>Balai itu baru.</p><p>{FIRST}</p><p>{SECOND}</p><p>Peserta datang dari jauh.</p><p>{THIRD}</p>"
    source = f"<table><tr><td><a href=/>Beranda</a></td><td><h1>{TITLE}</h1>{cell}</td></tr></table>"
    assert f"{FIRST}\n{SECOND}\nPeserta datang dari jauh.\n{SHOWN}" in read(source, title=TITLE).text
    short = "<p>Balai itu baru di Tual.</p><p>Warga senang dan datang mendaftar sejak pagi hari.</p><p>Peserta dari jauh.</p>"
    assert " | " not in read(f"<table><tr><td>{short}</td></tr></table>").text


def test_lists_stay_item_by_item() -> None:
    document = read(page(usual("<ol><li>kartu tanda penduduk;</li><li>ijazah terakhir.</li></ol>")))
    assert "\nkartu tanda penduduk;\nijazah terakhir.\n" in document.text


def test_a_lead_in_a_box_of_its_own_is_not_lost() -> None:
    body = f"<h1>{TITLE}</h1><div class=lead><p>{FIRST}</p></div><div class=content><p>{SECOND}</p><p>{SHOWN}</p><p>{SECOND[:-1]} dan camat.</p></div>"
    assert read(page(body)).text.startswith(FIRST)


def test_a_dateline_in_bold_stays() -> None:
    body = f"<h1>{TITLE}</h1><div class=content><b>Jakarta</b> - <p>{SECOND}</p><p>{SHOWN}</p></div>"
    assert read(page(body)).text.startswith("Jakarta -")


def test_paragraphs_made_of_line_breaks_are_lines() -> None:
    document = read(page(f"<h1>{TITLE}</h1><div class=content>{FIRST}<br><br>{SECOND}<br /><br />{SHOWN}</div>"))
    assert document.text.split("\n") == [FIRST, SECOND, SHOWN]


def test_the_visible_date_wins_over_the_metadata_with_a_reason() -> None:
    head = '<meta property="article:published_time" content="2025-01-30T08:00:00+07:00">'
    document = read(page(usual(), head))
    assert document.published == dt.date(2025, 2, 3)
    assert "2025-01-30" in document.notes[0]
    assert "headline" in document.notes[0]


@pytest.mark.parametrize(
    ("shown", "day"),
    [
        ("Senin, 03/02/2025 10:12 WIB", "2025-02-03"),
        ("03-02-2025", "2025-02-03"),
        ("3 Feb 2025", "2025-02-03"),
        ("Diterbitkan 3 Pebruari 2025 pukul 10.00", "2025-02-03"),
        ("February 3, 2025", "2025-02-03"),
        ("2025-02-03 10:12:00", "2025-02-03"),
        ("17 Agustus 2024 | Diperbarui 18 Agustus 2024", "2024-08-17"),
        ("31 Nopember 2024 3 Desember 2024", "2024-12-03"),
    ],
)
def test_visible_dates_are_read_day_before_month(shown: str, day: str) -> None:
    assert str(read(page(usual(above=f"<p>{shown}</p>"))).published) == day


def test_without_a_visible_date_the_metadata_count() -> None:
    for head in (
        '<meta property="article:published_time" content="2025-02-03T08:00:00+07:00">',
        '<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "datePublished": "2025-02-03"}]}</script>',
        '<meta itemprop="datePublished" content="2025-02-03">',
    ):
        document = read(page(usual(above=""), head))
        assert str(document.published) == "2025-02-03"


def test_the_date_of_a_feed_counts_where_the_page_shows_none() -> None:
    document = read(page(usual(above="")), published=dt.date(2025, 2, 4))
    assert document.published == dt.date(2025, 2, 4)


@pytest.mark.parametrize(
    ("stamp", "day"),
    [("2025-02-02T23:30:00Z", "2025-02-03"), ("2025-02-03T01:00:00+07:00", "2025-02-03"), ("2025-02-03T23:30:00", "2025-02-03"),
     ("2025-02-03 T23:08:58Z", "2025-02-03"), ("3 Februari 2025", "2025-02-03")],
)  # fmt: skip
def test_time_stamps_count_in_jakarta(stamp: str, day: str) -> None:
    document = read(page(usual(above=""), f'<meta property="article:published_time" content="{stamp}">'))
    assert str(document.published) == day


def test_a_box_that_repeats_a_sentence_of_the_text_is_left_out() -> None:
    document = read(page(usual(f'<div class="widget quote"><p>{SECOND}</p></div>')))
    assert document.text == f"{FIRST}\n{SECOND}\n{SHOWN}"


def test_a_place_in_the_text_is_shown_in_the_source() -> None:
    source = page(usual())
    document = read(source)
    start = document.text.index("peserta & dilengkapi")
    begin, end = source_span(document, start, start + len("peserta & dilengkapi"))
    assert source[begin:end] == "peserta &amp; dilengkapi"
    record = clean(Item(origin="t", kind="record", text=SHOWN, doc_id="t"))
    assert source_span(record, 3, 9) == (3, 9)


def test_the_date_of_today_in_the_page_head_is_not_the_date_of_the_release() -> None:
    assert read(page(usual(above=""))).published != dt.date(2025, 10, 9)


@pytest.mark.parametrize(
    ("head", "heading"),
    [
        ('<meta property="og:title" content="{t}">', "<h1>{t}</h1>"),
        ('<meta property="og:title" content="{t} | Kemnaker">', "<h2>{t}</h2>"),
        ('<meta property="og:title" content="Kemnaker: {t}"><meta property="og:site_name" content="Kemnaker">', "<div class=judul>{t}</div>"),
        ('<meta property="og:title" content="{t}">', ""),
        ("", "<h1>{t}</h1>"),
        ("", ""),
        ('<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "{t}"}}</script>', ""),
    ],
)  # fmt: skip
def test_the_headline_is_free_of_the_name_of_the_site(head: str, heading: str) -> None:
    body = usual().replace(f"<h1>{TITLE}</h1>", heading.format(t=TITLE))
    assert read(page(body, head.format(t=TITLE))).title == TITLE


def test_author_site_and_address_are_found() -> None:
    head = '<meta property="og:site_name" content="Kemnaker"><link rel=canonical href="https://kemnaker.example/b/1"><meta name=author content="Kemnaker">'
    document = read(page(usual(after="<p>Penulis: Ratna Dewi</p>"), head))
    assert (document.author, document.source, document.url) == (
        "Ratna Dewi",
        "Kemnaker",
        "https://kemnaker.example/b/1",
    )


def test_a_fragment_without_a_page_around_it_is_read() -> None:
    document = read(f"<p>{FIRST}</p><p>{SECOND}</p><p>(Humas)</p>", title=TITLE)
    assert document.text.startswith(f"{FIRST}\n{SECOND}")
    assert document.title == TITLE


def test_a_short_announcement_is_read_although_it_has_no_paragraph() -> None:
    document = read(page("<h1>Pengumuman Libur</h1><div>Kantor tutup Senin.</div>"))
    assert "Kantor tutup Senin." in document.text


@pytest.mark.parametrize(
    "source",
    ["", " ", "<html></html>", "<!-- -->", "bukan html sama sekali", "<p>\x00</p>", "<a><b><c>" * 50, "&" * 99],
)
def test_pages_without_an_article_are_empty_and_no_error(source: str) -> None:
    document = read(source)
    assert len(document.text) < 1000


def test_a_page_drawn_by_a_script_is_read_from_its_structured_data() -> None:
    text = f"{FIRST}\\n{SECOND}\\n<p>{THIRD}</p>"
    source = f'<div id=app></div><script type="application/ld+json">{{"headline": "{TITLE}", "articleBody": "{text}"}}</script>'
    document = read(source)
    assert document.text == f"{FIRST}\n{SECOND}\n{SHOWN}"
    assert document.offsets == ()
    assert "structured data" in document.notes[0]


def test_sixty_thousand_short_lines_are_a_document_like_any_other() -> None:
    rows = "".join(f"<tr><td>{n}</td></tr>" for n in range(60_000))
    document = read(page(usual(f"<table>{rows}</table>")))
    assert "\n59999\n" in document.text


def test_a_long_page_is_read_by_its_shape() -> None:
    body = usual(
        "".join(
            f"<p>Balai nomor {n} di kota itu menampung peserta dari semua kecamatan di sekitarnya.</p>"
            for n in range(21_000)
        )
    )
    document = read(page(body))
    assert document.text.startswith(FIRST)
    assert "Hak cipta" not in document.text
    assert "Panen Raya" not in document.text
