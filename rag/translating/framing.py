"""The English words that frame a question, by what becomes of them in Chinese. Knows no library."""

from __future__ import annotations

import re
from functools import cache

from rag.translating.lexicon import stem

# Carried over by the form of the question or not at all.
IDLE = frozenset(
    "a an the is are was were be been being am do does did will would shall should can could may might must have has had "
    "it its this that these those there here and or any some such please i we you they he she our your their my me us them "
    "him her as if when while so then than also still already exactly actually currently get gets got gotten give gives given "
    "receive receives received obtain obtains go goes say says said tell tells know knows want wants someone somebody anyone "
    "anybody something anything each other own for face faces make makes made take takes taken let lets like very just only "
    "really put puts need needs needed per how what which who whom whose why where much many not no yes into onto upon up out "
    "off down all about consist consists comprise comprises contain contains include includes included make made split splits "
    "divide divided break broken mean means meant intend intended suppose supposed expect expected happen happens look looks "
    "there's that's what's who's where's i'm we're we'd i'd so-called officially formally officially formal exact precise "
    "things thing one ones stuff sort way ways come comes came seem seems become becomes part parts play plays order practice "
    "try tries ask asks asked told set far ever yet again according itself themselves purpose purposes sake case terms regard "
    "respect currently now today going together whoever whatever whichever everyone everybody nobody instead besides too however "
    "though although because whether quite expressly explicitly outright simply maybe perhaps roughly plainly concerned "
    "involved both either neither between per rather else more most less least fewer "
    "along across around since given named called mentioned listed toward towards stated like everything earlier older".split()
) | {"have to", "has to", "had to", "need to", "needs to", "ought to", "supposed to", "bound to"}
BEFORE = frozenset("of for in on under at within among about regarding concerning inside during".split())
AFTER = frozenset("to with from by against through via than over after before between without".split())
# Carried over, and yet they tell little of what is asked.
FRAMING = frozenset(
    "lead leads led leading work key main mainly area areas kind kinds type types number task tasks item items measure "
    "measures document documents date place site sit sits time hold held use used provide provides offer state name pay paid "
    "pays new first year content campaign cost costs rise raise increase require required requirement requirements set sets "
    "condition conditions target targets goal aim aims level rule rules project projects plan amount limit maximum minimum "
    "total cover support apply applied applies carry keep kept change unit units body bodies department agency meet meeting "
    "people person every illegal network text table last build building built develop annual large share shared action "
    "law laws legal legally actions clause clauses article articles list official value figure size big high money".split()
)
FRAMING_PHRASES = frozenset(
    (
        "at most",
        "at least",
        "in total",
        "each year",
        "every year",
        "per year",
        "a year",
        "same year",
        "that year",
        "next year",
        "following year",
        "previous year",
        "in recent years",
        "no more than",
        "more than",
    )
)
# The last word of a body's name.
BODIES = re.compile(
    r"(?:bureau|authority|department|commission|committee|office|administration|agency|federation|association|branch|"
    r"group|brigade|detachment|company|college|institute|league|union|society|government|bank|police|regulator|"
    r"centre|center|station|conference|corps|court|team|zone|academy|school|customs|division|section|desk|board|watchdog|"
    r"ministry|people|folks|officials)s?$",
    re.IGNORECASE,
)
# What any body may be called in English, whatever Chinese calls it, and those who work there: the transport people.
ANY_BODY = frozenset(
    "bureau authority department commission office administration agency board watchdog regulator".split()
)
STAFF = frozenset("people folk official".split())
# What says of a body only what kind it is.
KINDS = frozenset(
    "委员会 委 局 厅 办公室 办 部门 单位 机构 集团 公司 管委会 管理委员会 管理处 管理局 会 联合会 联 协会 中心 站 站点 "
    "分局 分行 支行 分公司 小组 团队 队 支队 总队 学院 研究院 研究所 院 银行 企业 政府 区域 片区 领域 地区 区 城市 市 "
    "召开 会议 举办 学校 处 处室 科 科室 部 分工".split()
)
NO_MATTER = frozenset("the of and municipal city local for a an its".split())


def light(word: str) -> bool:
    """Whether a word tells little of what is asked."""
    said = word.lower()
    return said in FRAMING_PHRASES or all(part in FRAMING or stem(part) in _stems() for part in said.split())


@cache
def _stems() -> frozenset[str]:
    return frozenset(map(stem, FRAMING))
