"""What the offices of a document have told so far, one after the other: of which bodies and governments they are."""

from __future__ import annotations

from pipeline.recognise.areas import HOME, OWN_LEVELS
from pipeline.recognise.levels import levels
from pipeline.recognise.mentions import OfficeMention
from pipeline.recognise.office_context import Heard
from pipeline.recognise.office_realms import level_of
from pipeline.recognise.titles import bare_head, heads


class Told:
    """The offices so far; every question is answered without going through them again."""

    def __init__(self) -> None:
        self.last: OfficeMention | None = None
        self.bodies = Heard()
        """The bodies of which an office was told."""
        self.foreign = False
        """Whether the head of another state or its government was spoken of."""
        self._of_body: dict[str, OfficeMention] = {}
        self._ruling: dict[str, dict[str, OfficeMention]] = {level: {} for level in ("", *OWN_LEVELS)}
        self._provincial: dict[str, OfficeMention] = {}
        self._province = f"{levels().of['province'].government} "

    def add(self, mention: OfficeMention) -> None:
        """One more office."""
        self.last = mention
        body, head = mention.organisation, bare_head(mention.position)
        if head in heads().state and body not in (None, HOME):
            self.foreign = True
        if not body:
            return
        self.bodies.add(body)
        self._of_body[body] = mention
        if body.startswith(self._province):
            self._provincial[body] = mention
        level = level_of(head)
        if level in OWN_LEVELS and not any(s.name == "office.region_of_context" for s in mention.signals):
            self._ruling[level][body] = self._ruling[""][body] = mention

    def of_body(self, name: str) -> OfficeMention:
        """The last office told of this body, which is one of `bodies`."""
        return self._of_body[name]

    def only_government(self, level: str) -> OfficeMention | None:
        """The last office of a region (of the level), where all named with their region belong to one government."""
        ruled = self._ruling.get(level, {})
        return next(iter(ruled.values())) if len(ruled) == 1 else None

    def only_province(self) -> OfficeMention | None:
        """The last office at the only government of a province of which offices were told."""
        return next(iter(self._provincial.values())) if len(self._provincial) == 1 else None
