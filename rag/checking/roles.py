"""Who a sentence says leads and who cooperates, held against who does. Knows no figure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from documents.facts.responsibilities import Responsibility, Role
from index.text import fold
from rag.answer import Reason
from rag.checking.names import bodies, named
from rag.checking.notions import notions, overlap, phrases
from rag.checking.source import Source, Text
from rag.checking.verdicts import Fault
from rag.glossary import Glossary

WORDS = {
    "牵头": Role.LEAD,
    "主办": Role.LEAD,
    "配合": Role.COOPERATE,
    "协办": Role.COOPERATE,
    "协助": Role.COOPERATE,
}
ROLE = re.compile(
    r"(?:参与)?(?P<word>牵头|主办|配合|协办|协助)(?P<unit>单位|部门|方)?(?P<label>的?(?:有|是|为|包括|:|由))?"
)
STOP = re.compile(r"[,。;:\n(){}]|\0{2,}")
LED = re.compile(
    r"\bled by\s+(?P<after>[^.;]*?)(?=,?\s+with\b|[.;,]|$)|\b(?:lead unit|lead body"
    r"|lead)(?:s)?\s*(?:is|are|:)\s+(?P<label>[^.;,]*)"
    r"|(?:^|[,.;:]|\bwhile\b|\band\b(?=\s+[^,.;]{0,60}\bleads?\b))(?P<before>[^,.;:]*?)\s(?:leads?(?!\s+(?:unit|body))"
    r"|takes? the lead|(?:is|are) in the lead|heads?|(?:is|are) the lead)\b"
)
HELPED = re.compile(
    r"\bwith\s+(?P<with>[^.;]*?)\s(?:among those\s+)?(?:cooperating|assisting|supporting|in support)\b"
    r"|(?:^|[,.;:]|\bwhile\b|\band\b(?=\s+(?:the\s+)?[^,.;]{0,60}\bcooperates\b))(?P<before>[^.;:]*?)\s(?:cooperates?|assists?)\b|\bcooperating[^:;,.]{0,20}:\s*(?P<label>[^.;]*)"
    r"|\bin (?:cooperation|partnership|collaboration) with\s+(?P<joined>[^.;]*)"
)
LEADS = re.compile(r"\b(?:leads?|led|in the lead|takes? the lead)\b.*?\band\b")
AGENT = re.compile(
    r"由(?P<agent>[一-鿿、]{1,24}?)(?:来|共同|分别|直接|统一|自主|自行)?(?P<verb>负责|承担|组织|养护|提供|补足|负担|审核|初审|拨付|解释|安排|支付|实施|管理|出资|定价|审批|批准|监管|监督|统筹|协调|制定|办理|受理|发布|颁发|确定)"
)
DUTY = re.compile(r"牵头|配合|责任单位|协办|主办")
LISTED = re.compile(
    r"\b(?P<role>lead|cooperating|responsible)[^:;()]{0,20}:\s*(?P<names>[^;]*?)(?=;|\)\s*$|$)", re.MULTILINE
)
ENGLISH_ROLE = {"lead": Role.LEAD, "cooperating": Role.COOPERATE, "responsible": Role.RESPONSIBLE}
NAMED = 0.6  # of the words of an English name, how many must stand in what names the body
SPOKEN, APART = (
    0.6,
    0.4,
)  # how well what a body does must fit another's phrase, and how much better than its own
CITY = frozenset({"municipal", "city"})  # a city's bodies bear its name, or this
ORGANS = frozenset(
    "bureau office department commission administration authority committee court government company".split()
)


@dataclass(frozen=True, slots=True)
class Given:
    """A role that a sentence gives to the bodies named in `words`."""

    role: Role
    words: str


def fault(said: Text, source: Source, glossary: Glossary) -> Fault | None:
    """The first body to which the sentence gives a role that another bears."""
    if not source.duties:
        return None
    for given in _english(said.plain) if said.english else _chinese(said.plain):
        stranger = _stranger(given, source) if said.english and source.english else None
        if stranger:
            return Fault(Reason.BODY, stranger, f"{stranger} is not named in the cited clause")
        outside = None if said.english else _outside(given.words, source)
        if outside:
            return Fault(Reason.BODY, outside, f"{outside}: the cited clause gives it nothing to do")
        held = _english_roles(given.words, source, glossary) if said.english else _roles(given.words, source)
        for name, roles in held.items():
            if roles and given.role not in roles and roles & {Role.LEAD, Role.COOPERATE}:
                says = " and ".join(sorted(role.value for role in roles))
                line = f"{name}: the cited clause says {says}, not {given.role.value}"
                return Fault(Reason.ROLE, name, line)
    return None


def doer(said: Text, source: Source) -> Fault | None:
    """A body to which the sentence gives what the clause gives another: A负责甲，B负责乙, told as B负责甲."""
    if said.english:
        return None
    held = [
        (phrase, list(bodies(source.chinese.plain[phrase.start : phrase.end])))
        for phrase in phrases(source.chinese.plain)
    ]
    for phrase in phrases(said.plain):
        if DUTY.search(said.plain[phrase.start : phrase.end]):
            continue
        told = list(bodies(said.plain[phrase.start : phrase.end]))
        for body in told if len(told) == 1 else []:
            words = tuple(one for one in phrase.notions if one.form not in body)
            fits = [(overlap(words, one.keys), names) for one, names in held if names]
            own = max(
                (fit for fit, names in fits if any(named(body, name) or named(name, body) for name in names)),
                default=0.0,
            )
            rival, names = max(fits, key=lambda pair: pair[0], default=(0.0, []))
            if rival >= SPOKEN and rival - own >= APART and sum(one.weight for one in words) >= 2:
                return Fault(Reason.BODY, body, f"{body}: the cited clause says this of {names[0]}")
    return None


def agent(said: Text, source: Source) -> Fault | None:
    """由X负责, where the clause has others in X's place."""
    if said.english:
        return None
    clause = source.chinese.plain
    others = [match["agent"] for match in AGENT.finditer(clause)]
    for match in AGENT.finditer(said.plain):
        name = match["agent"]
        outside = _outside(name, source)
        if outside:
            return Fault(Reason.BODY, outside, f"{outside}: the cited clause gives it nothing to do")
        if any(named(fold(duty.unit), name) for duty in source.duties):
            continue
        bare = name.replace("级", "")
        doing = re.search(rf"{re.escape(name)}{re.escape(match['verb'])}", clause)
        if others and not doing and not any(_one_name(bare, other.replace("级", "")) for other in others):
            return Fault(Reason.BODY, name, f"{name}: the cited clause has {others[0]} in its place")
    return None


def _outside(words: str, source: Source) -> str | None:
    """A body to which a sentence gives a role, and that only the document's heading names, as its issuer."""
    issuers = [fold(one) for document in source.documents for one in document.issuers]
    for name in issuers if source.duties else ():
        for body in (
            name,
            *(name[place:] for place in range(1, len(name) - 3) if name[place] in "省市县区镇"),
        ):
            if body in words and not named(body, source.chinese.folded) and not _of_duties(body, source):
                return body
    return None


def _of_duties(body: str, source: Source) -> bool:
    units = [fold(duty.unit) for duty in source.duties]
    return any(named(body, unit) or named(unit, body) for unit in units)


def _one_name(one: str, other: str) -> bool:
    return named(one, other) or named(other, one) or len(set(one) & set(other)) > 0.7 * len(set(one))


def _chinese(text: str) -> Iterator[Given]:
    """The units right before a role's verb, or after its label."""
    found = list(ROLE.finditer(text))
    begin = 0
    for place, match in enumerate(found):
        if match["label"] and (match["unit"] or match["label"] != "由"):
            following = found[place + 1].start() if place + 1 < len(found) else len(text)
            # 牵头单位是甲局，乙局为配合单位: what stands before the next role's verb is its own.
            plain = place + 1 < len(found) and not found[place + 1]["label"]
            comma = text.rfind(",", match.end(), following) if plain else -1
            stop = re.compile(r"[。;\n]").search(text, match.end(), following)
            end = stop.start() if stop else comma if comma > 0 else following
            yield Given(WORDS[match["word"]], text[match.end() : end])
            begin = end
            continue
        stops = [one.end() for one in STOP.finditer(text, begin, match.start())]
        yield Given(WORDS[match["word"]], text[max([begin, *stops]) : match.start()])
        begin = match.end()


def _roles(words: str, source: Source) -> Mapping[str, frozenset[Role]]:
    squeezed = re.sub(r"\s+", "", words)
    found: dict[str, frozenset[Role]] = {}
    for duty in source.duties:
        unit = fold(duty.unit)
        if unit in squeezed:
            found[unit] = _of(source.duties, duty.unit)
    for body in bodies(squeezed):
        if any(body in unit for unit in found):
            continue
        meant = [
            duty.unit
            for duty in source.duties
            if named(body, fold(duty.unit)) or named(fold(duty.unit), body)
        ]
        if meant:
            found[body] = frozenset(role for unit in meant for role in _of(source.duties, unit))
    return found


def _of(duties: tuple[Responsibility, ...], unit: str) -> frozenset[Role]:
    return frozenset(duty.role for duty in duties if duty.unit == unit)


def _english(text: str) -> Iterator[Given]:
    for pattern, role in ((LED, Role.LEAD), (HELPED, Role.COOPERATE)):
        for match in pattern.finditer(text):
            words = next((part for part in match.groupdict().values() if part), "")
            words = LEADS.split(words)[-1]  # A leads and B cooperates
            if words.strip():
                yield Given(role, words)


def _stranger(given: Given, source: Source) -> str | None:
    """A part of the words whose telling words no single name of the rendering's list has."""
    listed = LISTED.finditer(source.english.folded) if source.english else ()
    names = [name for match in listed for name in re.split(r",\s*(?![^(]*\))", match["names"])]
    keys = [frozenset(key for word in notions(name) for key in word.keys) for name in names]
    for part in re.split(r",\s*|\band\b", given.words) if names else ():
        telling = [word for word in notions(part) if word.weight and word.form not in ORGANS | CITY]
        body = any(word.form in ORGANS or word.form == "governments" for word in notions(part))
        if body and telling and not any(all(word.keys & each for word in telling) for each in keys):
            return part.strip()
    return None


def _english_roles(words: str, source: Source, glossary: Glossary) -> Mapping[str, frozenset[Role]]:
    """The bodies of the clause that the words name, by the share of their own words that stands there."""
    said = frozenset(
        key for one in notions(words) if one.weight for key in one.keys if key.startswith(("~", "="))
    )
    table = [
        (name, role, sum(1 for key in keys if key & said) / len(keys), {key for key in keys if key & said})
        for name, role, keys in _english_duties(source, glossary)
        if keys
    ]
    # Finance Bureau is not meant where Financial Work Bureau is named in full.
    full = [one for one in table if re.sub(r"^the\s+", "", one[0].lower()) in words.lower()]
    near = full or [one for one in table if one[2] >= NAMED]
    found: dict[str, set[Role]] = {}
    for name, role, _, words_said in near:
        # Financial Work Bureau is not meant where Financial Holding Group is named in full.
        if not any(words_said < other for _, _, _, other in near):
            found.setdefault(name, set()).add(role)
    return {name: frozenset(roles) for name, roles in found.items()}


def _english_duties(source: Source, glossary: Glossary) -> Iterator[tuple[str, Role, list[frozenset[str]]]]:
    """Each body's English name with its role: as the rendering lists them, else as the glossary names them."""
    if source.english:
        listed = list(LISTED.finditer(source.english.folded))
        for match in listed:
            for name in re.split(r",\s*(?![^(]*\))", match["names"]):
                yield name.strip(), ENGLISH_ROLE[match["role"]], _name_keys(name)
        if listed:
            return
    for duty in source.duties:
        name = glossary.english(duty.unit)
        yield name or duty.unit, duty.role, _name_keys(name.lower() or fold(duty.unit))


def _name_keys(name: str) -> list[frozenset[str]]:
    """What the words of a name match by; the word for its kind (bureau) tells no body from another."""
    words = [one for one in notions(name) if one.weight]
    telling = [one.keys for one in words if one.form not in ORGANS]
    return telling or [one.keys for one in words]
