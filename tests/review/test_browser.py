"""The review page and the explorer as a person uses them: a real browser, a real server, keys and mouse."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from pipeline.review.journal import journal_of, read
from tests.review.support import ROOT, Server, releases, store

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed: pip install -e '.[test]'")
CHROMIUM = next((p for p in map(shutil.which, ("chromium", "chromium-browser", "google-chrome")) if p), None)
AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here: apt-get install chromium")
SLOW = 60_000
playwright.expect.set_options(timeout=SLOW)


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with playwright.sync_playwright() as driver:
        try:
            running = driver.chromium.launch(executable_path=CHROMIUM, args=FLAGS, timeout=180_000)
        except playwright.Error as error:  # a package that is only a pointer to another, a machine without namespaces
            pytest.skip(f"Chromium does not start here: {str(error).splitlines()[0]}")
        yield running
        running.close()


def visit(page: Any, url: str) -> None:
    """Go there; a browser that is still finding its feet on a busy machine may drop its first connections."""
    for attempt in range(4):
        page.failures = []
        try:
            page.goto(url)
            return
        except playwright.Error:
            if attempt == 3:
                raise


def open_page(browser: Any, server: Server, address: str = "/review?type=&source=kkp", **options: Any) -> Any:
    context = browser.new_context(**options)
    context.set_default_timeout(SLOW)
    page = context.new_page()
    page.on("pageerror", lambda error: page.failures.append(str(error)))
    page.on("console", lambda m: page.failures.append(m.text) if m.type == "error" else None)
    visit(page, server.url + address)
    return page


def count(page: Any, words: str) -> None:
    """Wait until the page says so and takes the next key: a key during an answer is ignored, as a double click is."""
    playwright.expect(page.locator("#count")).to_have_text(words, timeout=SLOW)
    playwright.expect(page.locator("#main")).to_have_attribute("aria-busy", "false", timeout=SLOW)


def test_a_review_by_keyboard_alone_with_undo(browser: Any, server: Server, db: Path) -> None:
    page = open_page(browser, server)
    count(page, "0 of 6 decided")
    assert page.locator("#fact-type").inner_text() == "partnership"
    assert page.locator("#text mark").inner_text() == "menjajaki kerja sama budidaya rumput laut"
    page.keyboard.press("a")
    count(page, "1 of 6 decided")
    page.keyboard.press("r")
    page.locator("#rejection").wait_for()
    page.keyboard.press("2")
    count(page, "2 of 6 decided")
    page.keyboard.press("u")
    count(page, "1 of 6 decided")
    page.keyboard.press("s")
    playwright.expect(page.locator("#notice")).to_have_text("")
    verdicts = [d.verdict for d in read(journal_of(db)).decisions]
    assert verdicts[:3] == ["accepted", "rejected", "undone"]
    assert read(journal_of(db)).decisions[1].reason == "wrong person or body"
    assert page.failures == []


def test_a_correction_with_words_marked_by_the_mouse(browser: Any, server: Server, db: Path) -> None:
    page = open_page(browser, server, "/review?type=figure&until=2025-02-10")
    count(page, "0 of 1 decided")
    page.get_by_role("button", name="Correct C").click()
    page.locator("#fields input[name=measure]").focus()
    box = page.evaluate(
        """() => {
            const walk = document.createTreeWalker(document.getElementById("text"), NodeFilter.SHOW_TEXT);
            while (walk.nextNode()) {
                const at = walk.currentNode.data.indexOf("nelayan");
                if (at < 0) continue;
                const range = document.createRange();
                range.setStart(walk.currentNode, at);
                range.setEnd(walk.currentNode, at + 7);
                const r = range.getBoundingClientRect();
                return [r.left, r.right, r.top + r.height / 2];
            }
        }"""
    )
    page.mouse.move(box[0] + 1, box[2])
    page.mouse.down()
    page.mouse.move((box[0] + box[1]) / 2, box[2], steps=4)
    page.mouse.move(box[1] - 1, box[2], steps=4)
    page.mouse.up()
    playwright.expect(page.locator("#new-passage")).to_have_text("nelayan")
    assert page.locator("#fields input[name=measure]").input_value() == "nelayan"
    page.get_by_role("button", name="Save correction").click()
    count(page, "1 of 1 decided")
    last = read(journal_of(db)).decisions[-1]
    assert last.verdict == "corrected"
    assert last.corrected is not None
    assert last.corrected["measure"] == "nelayan"
    assert last.passage == "nelayan"
    assert page.failures == []


def test_a_correction_by_keyboard_alone(browser: Any, server: Server, db: Path) -> None:
    page = open_page(browser, server, "/review?type=official&until=2025-02-10")
    count(page, "0 of 1 decided")
    page.keyboard.press("c")
    page.keyboard.press("Alt+ArrowRight")
    playwright.expect(page.locator("#new-passage")).to_have_text("Maluku Dian Latuconsina")
    page.keyboard.press("Alt+Shift+ArrowLeft")
    page.keyboard.press("Alt+Shift+ArrowRight")
    page.keyboard.press("Alt+Shift+ArrowRight")
    playwright.expect(page.locator("#new-passage")).to_have_text("Maluku Dian Latuconsina bertemu")
    page.keyboard.press("Alt+ArrowLeft")
    page.keyboard.press("Alt+Shift+ArrowLeft")
    playwright.expect(page.locator("#text mark")).to_have_text("Gubernur Maluku Dian Latuconsina")
    assert not page.locator("#actions").is_visible()
    page.locator("#fields input[name=person]").fill("Dian L.")
    page.keyboard.press("Control+Enter")
    count(page, "1 of 1 decided")
    last = read(journal_of(db)).decisions[-1]
    assert last.passage == "Gubernur Maluku Dian Latuconsina"
    assert last.corrected == {"person": "Dian L.", "position": "Gubernur", "organization": "Pemerintah Provinsi Maluku"}
    assert page.failures == []


def test_two_reviewers_by_name_and_a_restart(browser: Any, server: Server, db: Path) -> None:
    page = open_page(browser, server)
    count(page, "0 of 6 decided")
    page.get_by_label("Reviewer").fill("Ani")
    with page.expect_response("**/api/next*"):
        page.get_by_label("Reviewer").press("Tab")
    playwright.expect(page.locator("#main")).to_have_attribute("aria-busy", "false", timeout=SLOW)
    page.get_by_role("button", name="Accept A").click()
    count(page, "1 of 6 decided")
    other = open_page(browser, server)
    count(other, "1 of 6 decided")
    assert read(journal_of(db)).decisions[-1].reviewer == "Ani"
    server.kill()
    page.keyboard.press("a")
    playwright.expect(page.locator("#notice")).to_contain_text("does not answer", timeout=SLOW)
    again = Server(db)
    try:
        resumed = open_page(browser, again)
        count(resumed, "1 of 6 decided")
    finally:
        again.stop()


def test_a_card_whose_fact_went_makes_way_for_the_next(browser: Any, server: Server, db: Path) -> None:
    page = open_page(browser, server)
    count(page, "0 of 6 decided")
    document, facts = releases()[0]
    store(db, [(document, [f for f in facts if f.type == "statement"])], version="2")
    page.keyboard.press("a")
    playwright.expect(page.locator("#notice")).to_contain_text("no longer holds", timeout=SLOW)
    playwright.expect(page.locator("#fact-type")).not_to_have_text("partnership")
    assert read(journal_of(db)).decisions == ()
    assert page.failures == []


def test_a_conflict_is_shown_and_withdrawn(browser: Any, server: Server) -> None:
    first = open_page(browser, server, "/review?type=partnership")
    count(first, "0 of 1 decided")
    first.get_by_role("button", name="Accept A").click()
    count(first, "1 of 1 decided")
    second = open_page(browser, server, "/review?type=partnership")
    count(second, "1 of 1 decided")
    with second.expect_response("**/api/next*"):
        second.get_by_label("Reviewer").fill("Budi")
        second.get_by_label("Reviewer").press("Tab")
    visit(second, server.url + "/review/document/kkp-1")  # a fact that is decided is reached by the list
    second.get_by_role("link", name="menjajaki kerja sama").click()
    count(second, "1 of 6 decided")
    second.get_by_role("button", name="Reject R").click()
    with second.expect_response("**/api/decide"):
        second.get_by_role("button", name="1 not stated in the text").click()
    visit(second, server.url + "/review/conflicts")
    row = second.locator("tbody tr")
    playwright.expect(row).to_contain_text("reviewers disagree")
    playwright.expect(row).to_contain_text("accepted by Sari")
    row.get_by_role("button", name="Withdraw the decision by Budi").click()
    playwright.expect(second.locator("tbody tr")).to_have_count(0)


def test_phone_width_shows_the_card_and_its_buttons(browser: Any, server: Server) -> None:
    page = open_page(browser, server, viewport={"width": 390, "height": 780})
    count(page, "0 of 6 decided")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.get_by_role("button", name="Accept").click()
    count(page, "1 of 6 decided")


@pytest.mark.parametrize("kind", ["official", "figure", "statement"])
def test_the_fields_of_a_correction_fit_the_narrowest_phone(browser: Any, server: Server, kind: str) -> None:
    page = open_page(browser, server, f"/review?everything=1&type={kind}", viewport={"width": 320, "height": 700})
    playwright.expect(page.locator("#fact-type")).to_have_text(kind)
    page.keyboard.press("c")
    page.locator("#correction").wait_for()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    card = page.locator("#card").bounding_box()
    for field in page.locator("#fields input, #fields select, #fields textarea").all():
        box = field.bounding_box()
        assert box["x"] + box["width"] <= card["x"] + card["width"]


def test_hostile_texts_render_harmlessly(browser: Any, server: Server) -> None:
    for address in (
        "/review?since=2025-02-20",
        "/explore/document/aneh%2F..%2F%3Cb%3E1%3C%2Fb%3E",
        "/explore/measures",
        "/explore/search?q=%3Cscript%3E",
    ):
        page = open_page(browser, server, address)
        page.locator("main").wait_for()
        assert page.evaluate("window.hacked") is None, address
        assert page.failures == [], address


def test_a_number_in_the_explorer_is_one_click_from_its_sentence(browser: Any, server: Server) -> None:
    page = open_page(browser, server, "/explore/figures?measure=nelayan")
    page.locator("table").get_by_role("link", name="source").first.click()
    playwright.expect(page).to_have_url(re.compile("/explore/document/kkp-1#f-"), timeout=SLOW)
    marked = page.locator("#text mark.figure").first
    assert marked.inner_text() == "1.200 nelayan"
    marked.click()
    assert "1200" in page.locator(".facts .chosen").first.inner_text()


EVERY_PAGE = (
    "/review", "/review/conflicts", "/review/document/kkp-1", "/explore", "/explore/search?q=maluku",
    "/explore/officials", "/explore/official?name=Dian+Latuconsina", "/explore/institutions",
    "/explore/institution?name=Pemerintah+Provinsi+Maluku", "/explore/network", "/explore/timeline",
    "/explore/measures", "/explore/figures?measure=nelayan", "/explore/sources", "/explore/changes",
    "/explore/document/kkp-1", "/explore/sql?q=SELECT+1",
)  # fmt: skip


@pytest.mark.skipif(not AXE.exists(), reason="axe is not installed: npm install")
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_accessibility(browser: Any, server: Server, scheme: str) -> None:
    # axe is put in by the browser's own tools, past the policy of the page.
    page = open_page(browser, server, "/review", color_scheme=scheme, bypass_csp=True)
    for address in EVERY_PAGE:
        visit(page, server.url + address)
        if address == "/review":
            page.locator("#card h2").wait_for()
            page.keyboard.press("c")
        page.add_script_tag(path=str(AXE))
        found = page.evaluate("axe.run().then(r => r.violations.map(v => [v.id, v.nodes[0].html.slice(0, 200)]))")
        assert found == [], address
