"""Which addresses may be fetched: http(s) to public machines, checked after every redirect and name resolution."""

from __future__ import annotations

import ipaddress
import re
import socket
from dataclasses import dataclass
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

from courlan import clean_url

_PORTS = {"http": 80, "https": 443}
_LONGEST = 4000
_HOST = re.compile(r"[a-z0-9._-]{1,253}|[0-9a-f:.]{2,45}")
_NAT64 = ipaddress.ip_network("64:ff9b::/96")


class FetchError(Exception):
    """Something could not be fetched; `message` and `remedy` are for the person at the terminal."""

    def __init__(self, message: str, remedy: str = "", passing: bool = False) -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy
        self.passing = passing
        """Whether it may go better in a moment (worth another try)."""


class RefusedError(FetchError):
    """An address that is not to be fetched, whatever the answer might be."""


@dataclass(frozen=True)
class Address:
    """A checked URL in its parts."""

    url: str
    scheme: str
    host: str
    port: int
    target: str
    """Path and query, as the request line has them."""

    @property
    def site(self) -> tuple[str, str, int]:
        """What shares a connection and a robots.txt."""
        return self.scheme, self.host, self.port

    @property
    def authority(self) -> str:
        """Host and, where it is not the usual one, port, for the header `Host`."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"


def address(url: str, base: str | None = None) -> Address:
    """The parts of an absolute http(s) URL (made absolute with `base`); RefusedError for everything else."""
    try:
        joined = urljoin(base, url.strip()) if base else url.strip()
    except ValueError as error:
        raise RefusedError(f"{url.strip()[:200]!r} is no address: {error}.", "Copy it again.") from error
    if len(joined) > _LONGEST:
        raise RefusedError(f"The address has {len(joined)} signs.", "An address that long is a trap; leave it out.")
    if any(ord(sign) < 32 or ord(sign) == 127 for sign in joined):
        raise RefusedError(f"The address {joined!r} has control characters.", "Copy it again.")
    try:
        parts = urlsplit(joined)
        port = parts.port
    except ValueError as error:
        raise RefusedError(f"{joined!r} is no address: {error}.", "Copy it again.") from error
    scheme = parts.scheme.lower()
    if scheme not in _PORTS:
        raise RefusedError(
            f"{joined!r} is not http or https.", "Only web addresses are fetched; name a file as a path."
        )
    if parts.username is not None or parts.password is not None:
        raise RefusedError(f"The address of {parts.hostname} holds a user name.", "Leave the user name out.")
    host = (parts.hostname or "").rstrip(".")
    try:
        host = host if ":" in host else host.encode("idna").decode("ascii").lower()
    except UnicodeError as error:
        raise RefusedError(f"{joined!r} has no valid host name.", "Copy it again.") from error
    if not _HOST.fullmatch(host):
        raise RefusedError(f"{joined!r} has no valid host name.", "Copy it again.")
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    query = quote(parts.query, safe="/?%:@!$&'()*+,;=~-._[]")
    target = path + (f"?{query}" if query else "")
    own = Address("", scheme, host, port or _PORTS[scheme], target)
    return Address(urlunsplit((scheme, own.authority, path, query, "")), scheme, host, own.port, target)


def canonical(url: str) -> str:
    """The address by which a page is remembered: no fragment, no tracking parameters, parameters in order."""
    whole = address(url).url
    return clean_url(whole) or whole


def forbidden(ip: ipaddress.IPv4Address | ipaddress.IPv6Address, loopback: bool) -> str | None:
    """Why this machine must not be asked, in a word; None where it may. `loopback` lets this very machine pass."""
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if ip in _NAT64:
            inner = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if inner is not None:
            return forbidden(inner, loopback)
    if ip.is_loopback:
        return None if loopback else "this machine itself"
    if ip.is_link_local:
        return "a link-local address"
    if ip.is_multicast or ip.is_unspecified or ip.is_reserved:
        return "a special address"
    if ip.is_private or not ip.is_global:
        return "a private address"
    return None


def resolve(place: Address, loopback: bool = False) -> list[str]:
    """The network addresses of this host, all of them public; the connection must go to one of these and no other.

    RefusedError where any of them is private, loopback or link-local: a name that mixes both is an attack.
    """
    try:
        found = socket.getaddrinfo(place.host, place.port, type=socket.SOCK_STREAM)
    except (socket.gaierror, UnicodeError, OSError) as error:
        raise FetchError(
            f"The name {place.host} cannot be resolved.",
            "Look at the network connection and the spelling.",
            passing=True,
        ) from error
    numbers = list(dict.fromkeys(str(entry[4][0]) for entry in found))
    for number in numbers:
        ip = ipaddress.ip_address(number.split("%")[0])
        if why := forbidden(ip, loopback):
            raise RefusedError(
                f"{place.host} is {why} ({ip}); only public addresses are fetched.",
                "If it is a site of your own, save its pages and name the files.",
            )
    return numbers
