"""An answer and its question -> whether its figure is of whom it is asked: a firm, another place, either side. Finds nothing."""

from __future__ import annotations

import re

from documents.facts.amounts import amounts
from rag.answer import Citation
from rag.desk import Desk, Written
from rag.figures import indicators
from rag.questions.asked import asking
from rag.questions.names import places
from rag.questions.names.units import Mention
from rag.questions.needs import moments, particulars, requirements, which_ones
from rag.questions.query import Query

OWN = re.compile(r"目标|指标|多少|\b(?:targets?|goals?|aims?|figures?)\b", re.IGNORECASE)
BESIDE = re.compile(
    r"\W|[亿万元家个间只]|\b(?:what|which|is|are|was|were|will|be|the|its?|for|of|in|by|s)\b|_", re.IGNORECASE
)
FIRM = re.compile(r"(?:银行|信托|证券|期货|保险|公司|集团)$")
OWNED = re.compile(
    r"(?:的|在)?(?![业界]|负责|牵头|主管|主办|配合|参与|承担|监管|管理(?!的)|[和与及、跟同])[一-鿿]"
)
ENGLISH_OWNED, OF = (
    re.compile(r"['’]s?\s|\s(?:was|were|is|go|open)\b"),
    re.compile(r"\b(?:of|at|for)(?: the)?\s$", re.IGNORECASE),
)
PART = re.compile(r"牵头|配合|负责|参与|承担|主管|主办|协办")  # what it has to do is counted in tasks
# One side held against another in a measure.
_MORE = "高|低|多|少|大|小|长|短|快|慢|贵|便宜|强|严|宽"
COMPARES = re.compile(
    rf"比(?P<than>[^，。？比]{{1,12}}?)(?:还|更|要)?(?:{_MORE})(?:吗|么|嘛|不|多少|几|一?些|还是|出|[？?])|(?P<beyond>高于|低于|多于|少于|大于|[高低多少大]过)|"
    rf"哪(?:个|家|边|座|里|份)[^，。？]{{0,12}}?(?:更|最)?(?:{_MORE})[？?]?$|"
    r"\b(?:higher|lower|more|less|larger|bigger|smaller|fewer)\b[^?.]{0,40}\bthan\b",
    re.IGNORECASE,
)
# Against whom, where it is no place by name.
ALL = re.compile("全国|全省|全市|省会|周边|国内|同类|行业平均|平均水平|其他(?:城市|地区|市)")
NONE = re.compile("没有找到|只有|nothing was found|only", re.IGNORECASE)
SIDES = 2


def bodies(query: Query) -> list[str]:
    """The bodies whose own figure or aim is asked for: a firm before what is asked of it, any that is named alone."""
    rest = asking.without(query.text, [(one.start, one.end) for one in query.mentions])
    alone = OWN.search(rest) and not BESIDE.sub("", indicators.ASKING.sub(" ", rest))
    owners = [one for one in query.mentions if alone or _owning(one, query)]
    return [unit.name for one in owners for unit in one.units]


def stated(query: Query, written: Written, desk: Desk) -> bool:
    """Whether some clause cited names the firm or the place whose figure is asked for, and each of two sides one of its own."""
    cited = written.draft.citations
    if written.missing or not cited:
        return True
    names = [*_firms(query, desk), *(one.chinese for one in _elsewhere(query, desk))]
    if names and not any(_names(name, one) for name in names for one in cited):
        return False
    return _either_side(query, written)


def _owning(mention: Mention, query: Query) -> bool:
    """Whether a figure is asked of a firm itself: 某某银行的资产, not what a bank is in charge of."""
    firm = any(FIRM.search(unit.name) for unit in mention.units)
    if not firm or not _asks(query):
        return False
    if query.english:
        return (
            ENGLISH_OWNED.match(query.text, mention.end) is not None
            or OF.search(query.text[: mention.start]) is not None
        )
    return OWNED.match(query.text, mention.end) is not None


def _asks(query: Query) -> bool:
    """Whether a figure, a rank or the year in which somebody came into being is asked for, and no number of tasks."""
    text = query.text
    own = (particulars.RANKED, moments.FOUNDED)
    return (requirements.asks_number(text) or any(one.search(text) for one in own)) and not PART.search(text)


def _firms(query: Query, desk: Desk) -> list[str]:
    """The firms that the glossary knows and whose figure is asked for, though no text gives them a task."""
    if query.english or not _asks(query):
        return []
    called = desk.glossary.bodies(query.text)
    found = [one for one in called if FIRM.search(one) and which_ones.GENERIC.sub("", FIRM.sub("", one))]
    return [one for one in found if OWNED.match(query.text, query.text.index(one) + len(one))]


def _elsewhere(query: Query, desk: Desk) -> list[places.Place]:
    """The place that a question begins with and no text is for, where its figure is asked for."""
    if not requirements.asks_number(query.text):
        return []
    own = "".join(f"{one.region}{one.title}" for one in desk.documents)
    return [
        one
        for one in places.named(query.text)
        if one.chinese not in own
        and re.match(rf"(?:请问)?{one.chinese}[市省县区]?的?(?![到来与和])", query.text)
    ]


def _either_side(query: Query, written: Written) -> bool:
    """Whether of two sides that are compared in a measure each is named by a clause that states a figure."""
    found = COMPARES.search(query.text)
    if found is None or NONE.search(written.draft.text()):
        return True
    cited = written.draft.citations
    against = ALL.search(found["than"] or "")
    if against:
        return any(against[0] in one.quote for one in cited)
    sides = places.named(query.text)
    if len(sides) != SIDES:
        return True
    return all(any(_names(side.chinese, one) and amounts(one.quote) for one in cited) for side in sides)


def _names(name: str, cited: Citation) -> bool:
    """Whether the words quoted, what stands above them or their text's title name somebody."""
    clause, document = cited.clause, cited.document
    words = cited.quote if cited.start >= 0 else clause.text
    return name in " ".join((document.region or "", document.title, *clause.path, clause.heading, words))
