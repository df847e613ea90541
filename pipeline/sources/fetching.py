"""Fetching with manners: robots.txt, pauses, one connection, conditional requests, retries, an archive of it all."""

from __future__ import annotations

import datetime as dt
import email.utils
import hashlib
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from pipeline.sources.addresses import Address, FetchError, RefusedError, address, canonical
from pipeline.sources.archive import Archive, record_at
from pipeline.sources.decoding import decode
from pipeline.sources.memory import Known, Memory, now
from pipeline.sources.robots import EVERYTHING, Robots, parse
from pipeline.sources.wire import Reply, WireLimits, ask

AGENT = "Sarifakta"
FOLDER = Path("corpus/fetched")
_REDIRECTS = {301, 302, 303, 307, 308}
_PASSING = {429, 500, 502, 503, 504}


@dataclass(frozen=True)
class Manners:
    """How politely, how long, and what is allowed."""

    contact: str = ""
    """Address or page of the person who runs this, for the user agent."""
    pause: float = 1.0
    """Least seconds between two requests to one site; a longer crawl-delay is obeyed."""
    longest_pause: float = 60.0
    """A site that asks for more is left alone."""
    attempts: int = 3
    backoff: float = 2.0
    """Seconds before the second attempt; doubled each time."""
    redirects: int = 5
    wire: WireLimits = field(default_factory=WireLimits)
    loopback: bool = False
    """Let servers on this very machine pass (tests)."""

    @property
    def agent(self) -> str:
        """The header User-Agent."""
        return f"{AGENT}/0.1 (reads press releases; obeys robots.txt{'; ' + self.contact if self.contact else ''})"


@dataclass(frozen=True)
class Answer:
    """A page or feed, fresh or from the archive."""

    url: str
    """Canonical address that was asked for."""
    final_url: str
    content_type: str
    body: bytes
    origin: str
    """Where its bytes lie: archive#place."""
    changed: bool
    """False where the site said that nothing has changed, or answered with the same bytes."""


class Fetcher:
    """Fetches one address after another; one object per thread."""

    def __init__(
        self,
        folder: Path = FOLDER,
        manners: Manners | None = None,
        sleep: Callable[[float], object] = time.sleep,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.folder = folder
        self.manners = manners or Manners()
        self.requests = 0
        """How many requests went out (robots.txt and redirects among them)."""
        self._sleep = sleep
        self._clock = clock
        self._memory = Memory(folder)
        self._archive = Archive(folder)
        self._robots: dict[tuple[str, str, int], Robots] = {}
        self._last: dict[str, float] = {}

    def __enter__(self) -> Fetcher:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Finish the archive file and the memory."""
        self._archive.close()
        self._memory.close()

    def get(self, url: str, source: str | None = None, published: dt.date | None = None) -> Answer:
        """The page behind this address; FetchError where there is none to be had.

        Asks with the ETag and Last-Modified of last time; an unchanged page comes out of the archive.
        """
        key = canonical(url)
        known = self._memory.get(key)
        before = self._archived(known) if known is not None else None
        headers = {}
        if known is not None and before is not None:
            headers = {"If-None-Match": known.etag, "If-Modified-Since": known.last_modified}
        reply, final = self._follow(address(url), {k: v for k, v in headers.items() if v})
        if reply.status == 304 and before is not None:
            self._memory.checked(key)
            return before
        if reply.status != 200:
            raise _bad_status(final, reply)
        digest = hashlib.sha256(reply.body).hexdigest()
        if known is not None and before is not None and known.sha256 == digest:
            self._memory.checked(key)
            return before
        return self._keep(key, final, reply, digest, source, published)

    def _keep(
        self, key: str, final: str, reply: Reply, digest: str, source: str | None, published: dt.date | None
    ) -> Answer:
        """Archive and remember a new answer."""
        own = {"WARC-Sarifakta-Source": source, "WARC-Sarifakta-Published": published and published.isoformat()}
        kept = {name: value for name, value in own.items() if value}
        path, place = self._archive.add(key, reply.status, reply.reason, list(reply.headers), reply.body, kept)
        kind = reply.header("content-type") or ""
        moment = now()
        self._memory.put(
            Known(
                key,
                reply.header("etag"),
                reply.header("last-modified"),
                kind,
                final,
                digest,
                path.name,
                place,
                moment,
                moment,
            )
        )
        return Answer(key, final, kind, reply.body, f"{path}#{place}", changed=True)

    def _archived(self, known: Known) -> Answer | None:
        """The answer of last time; None where its archive is gone or damaged, so that it is fetched again."""
        path = self.folder / known.archive
        try:
            body = record_at(path, known.place)
        except Exception:
            # warcio stumbles over damage in many ways; whatever it is, the page has to be fetched again.
            return None
        if hashlib.sha256(body).hexdigest() != known.sha256:
            return None
        return Answer(known.url, known.final_url, known.content_type, body, f"{path}#{known.place}", changed=False)

    def _follow(self, place: Address, headers: dict[str, str]) -> tuple[Reply, str]:
        """Ask, and follow redirects; every hop is checked like the first."""
        seen = {place.url}
        for _ in range(self.manners.redirects + 1):
            self._permitted(place)
            reply = self._patiently(place, headers)
            target = reply.header("location")
            if reply.status not in _REDIRECTS or not target:
                return reply, place.url
            following = address(target, base=place.url)
            if place.scheme == "https" and following.scheme == "http":
                raise RefusedError(f"{place.url} leads from https to http.", "Tell the site; nothing was read.")
            if following.url in seen:
                raise FetchError(f"{place.url} leads in a circle.", "Tell the site.")
            seen.add(following.url)
            if following.site != place.site:
                headers = {}  # an ETag belongs to the site that gave it
            place = following
        raise FetchError(f"{place.url}: more than {self.manners.redirects} redirects.", "Tell the site.")

    def _permitted(self, place: Address) -> None:
        rules = self.robots(place)
        if not rules.allows(place.target):
            raise RefusedError(f"robots.txt of {place.host} forbids {place.target}.", "Ask the site, or leave it out.")
        if rules.delay and rules.delay > self.manners.longest_pause:
            raise RefusedError(
                f"robots.txt of {place.host} asks for {rules.delay:g} seconds between requests.",
                "Fetch from it by hand, or raise the longest pause.",
            )

    def robots(self, place: Address) -> Robots:
        """The rules of this site, asked for once a run; everything is allowed where it has no robots.txt."""
        if place.site not in self._robots:
            self._robots[place.site] = self._ask_robots(place)
        return self._robots[place.site]

    def _ask_robots(self, place: Address) -> Robots:
        at = address("/robots.txt", base=place.url)
        for _ in range(self.manners.redirects + 1):
            reply = self._patiently(at, {})
            target = reply.header("location")
            if reply.status in _REDIRECTS and target:
                at = address(target, base=at.url)
                continue
            if reply.status == 200:
                return parse(decode(reply.body)[0], AGENT)
            if 400 <= reply.status < 500 and reply.status != 429:
                return EVERYTHING
            raise FetchError(
                f"robots.txt of {place.host} cannot be had (status {reply.status}).", "Try later.", passing=True
            )
        return EVERYTHING

    def _patiently(self, place: Address, headers: dict[str, str]) -> Reply:
        """Ask up to so many times, later and later."""
        wait = self.manners.backoff
        for attempt in range(1, self.manners.attempts + 1):
            self._pause(place)
            self.requests += 1
            try:
                with _turn(place.host):
                    reply = ask(
                        place, {"User-Agent": self.manners.agent, **headers}, self.manners.wire, self.manners.loopback
                    )
            except FetchError as error:
                if not error.passing or attempt == self.manners.attempts:
                    raise
            else:
                if reply.status not in _PASSING or attempt == self.manners.attempts:
                    return reply
                wait = max(wait, _retry_after(reply))
                if wait > self.manners.longest_pause:
                    return reply
            finally:
                self._last[place.host] = self._clock()
            self._sleep(wait)
            wait *= 2
        raise AssertionError("unreachable")

    def _pause(self, place: Address) -> None:
        """Wait until the site may be asked again."""
        last = self._last.get(place.host)
        if last is None:
            return
        rules = self._robots.get(place.site)
        pause = max(self.manners.pause, (rules.delay or 0.0) if rules else 0.0)
        remaining = last + pause - self._clock()
        if remaining > 0:
            self._sleep(remaining)


_turns: dict[str, threading.Lock] = {}
_turns_lock = threading.Lock()


def _turn(host: str) -> threading.Lock:
    """The lock of a host: never two connections to it from this process, even where redirects cross."""
    with _turns_lock:
        return _turns.setdefault(host, threading.Lock())


def _retry_after(reply: Reply) -> float:
    """The seconds that the site asks us to wait (a number or a date)."""
    value = (reply.header("retry-after") or "").strip()
    if value.isdigit():
        return float(value[:6])
    try:
        when = email.utils.parsedate_to_datetime(value)
    except (ValueError, TypeError):
        return 0.0
    return max(0.0, (when - dt.datetime.now(when.tzinfo)).total_seconds())


def _bad_status(url: str, reply: Reply) -> FetchError:
    words = {
        401: "asks for a password", 403: "does not let us in", 404: "does not exist", 410: "is gone",
        429: "has had too many requests",
    }  # fmt: skip
    what = words.get(reply.status, f"answers with status {reply.status}")
    passing = reply.status in _PASSING
    remedy = "Try later." if passing else "Look at the address in a browser."
    return FetchError(f"{url} {what} ({reply.status}).", remedy, passing=passing)
