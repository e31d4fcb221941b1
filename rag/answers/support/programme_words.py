"""Fixed words of an answer on support measures, in Chinese and English. Decides nothing about a measure."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from documents.clauses import Clause, Document
from documents.facts.aspects import GENERAL
from documents.facts.programmes import Commitment
from documents.facts.tiers import Demand
from rag.answers.support.programme_row import Row
from rag.applicants.profile import Profile
from rag.applicants.verdict import Verdict
from rag.drafting import english_gist, gist, listed, title
from rag.glossary import Glossary
from rag.programmes import exclusions
from rag.questions.names import places
from rag.questions.names.romanised import spelt

GROUPS: Mapping[str, tuple[str, str]] = {
    "loan": ("贷款", "Loans"),
    "guarantee": ("担保增信", "Guarantees and credit enhancement"),
    "intellectual-property": ("知识产权融资", "Finance on intellectual property"),
    "supply-chain": ("供应链与应收账款融资", "Supply-chain and receivables finance"),
    "leasing": ("融资租赁与设备更新", "Leasing and equipment"),
    "insurance": ("保险与避险", "Insurance and hedging"),
    "foreign-exchange": ("外汇与跨境资金", "Foreign exchange and cross-border funds"),
    "bond": ("债券", "Bonds"),
    "listing": ("上市挂牌", "Listing"),
    "equity": ("股权与基金", "Equity and funds"),
    "merger": ("并购重组", "Mergers and acquisitions"),
    "securitisation": ("盘活资产", "Securitisation of assets"),
    "subsidy": ("补贴奖励", "Subsidies and rewards"),
    "premises": ("场地与落户", "Premises and settling"),
    "talent": ("人才", "Talent"),
    "guidance": ("辅导与对接", "Guidance and matching"),
    "care": ("照护", "Care"),
    "housing": ("住房", "Housing"),
    "transport": ("停车与出行", "Parking and transport"),
    "": ("其他支持", "Other support"),
}
FIRMNESS: Mapping[Commitment, tuple[str, str]] = {
    Commitment.EXPLORES: ("还在争取或探索", "still being sought or explored"),
    Commitment.ENCOURAGES: ("只是鼓励引导", "encouragement only"),
    Commitment.SUPPORTS: ("支持推动", "support"),
    Commitment.PROMISES: ("写明给予", "a stated grant"),
}
STATED: Mapping[Verdict, tuple[str, str]] = {
    Verdict.MET: ("符合", "met"),
    Verdict.NOT_MET: ("不符合", "not met"),
    Verdict.UNKNOWN: ("您没有提到，需核实", "you did not say"),
    Verdict.UNSTATED: ("具体条件没有写明", "conditions not stated"),
}
QUESTIONS: Mapping[str, tuple[str, str]] = {
    "need": (
        "需要哪类支持（贷款、担保、保险、上市、补贴等）",
        "which support you need (loan, insurance, listing, subsidy …)",
    ),
    "place": ("您在哪个市", "which city you are in"),
    "trade": ("从事什么行业", "what trade you are in"),
    "security": ("有没有抵押物、专利或应收账款", "whether you have collateral, patents or receivables"),
    "size": ("企业规模（小微、中型、大型）", "the size of your enterprise"),
}
MEANS = re.compile("通过|借助|依托|利用")  # by which something is done, and not what is offered
SHORTEST = 60  # characters of the text after what is a heading and no sentence
SIZES = frozenset({"small", "large"})
# Needs of money, for which it matters what trade one is in and what one can pledge.
MONEY = frozenset({GENERAL, "loan", "unsecured", "first-loan", "guarantee", "long-term", "equity"})
NO_TRADE = SIZES | {
    "early",
    "candidate",
    "private",
    "state-owned",
    "listed",
    "foreign-invested",
    "multinational",
}
CURRENCIES = {"美元": "USD", "元": "RMB", "港元": "HKD", "欧元": "EUR", "澳门元": "MOP"}


def place(clause: Clause, english: bool) -> str:
    """A clause's label; with its heading where the label is a mere ordinal (四、) or tells an English reader nothing."""
    if not english:
        return f"{clause.label}{clause.heading}" if clause.label.endswith("、") else clause.label
    number = re.fullmatch(r"第(\d+)条", clause.label)
    label = f"Task {number[1]}" if number else clause.label
    heading = english_gist(clause) if clause.heading else ""
    if not heading:
        return label
    after = clause.english.partition(heading)[2]  # a heading stands alone: nothing of it was cut off
    return f"{label} ({heading})" if after[:1] in {".", "\n"} and len(after) > SHORTEST else label


def opening(rows: Sequence[Row], english: bool) -> str:
    """How many measures fit, what sort of help they are, which fits best, what it offers and what of it is not met."""
    document, clause = rows[0].fit.measure.document, rows[0].fit.measure.clause
    groups = dict.fromkeys(one.group for one in rows if one.group)
    sorts = listed([GROUPS[one][english] for one in groups], english) if len(rows) > 1 else ""
    if english:
        count = f"{len(rows)} measures may fit" if len(rows) > 1 else "One measure may fit:"
        kinds = f" ({sorts.lower()})" if sorts else ""
        count += f"{kinds}; the nearest is" if len(rows) > 1 else ""
        offer = f": {rows[0].offer.rstrip(' .;,')}" if rows[0].offer else ""
        if rows[0].unmet:
            unmet = listed([f"“{one}”" for one in rows[0].unmet], True)
            nearest = f"{place(clause, True)} of the {title(document, True)}"
            return f"The nearest is {nearest}{offer}; a condition in it is not met: {unmet}."
        return f"{count} {place(clause, True)} of the {title(document, True)}{offer}."
    offer = rows[0].offer
    about = offer if offer and not MEANS.match(offer) else gist(clause)
    kinds = f"（{sorts}）" if sorts else ""
    if rows[0].unmet:
        unmet = "、".join(f"“{one}”" for one in rows[0].unmet)
        return f"最接近的是{title(document, False)}{clause.label}（{about.rstrip('。；，：:')}），其中{unmet}不符合。"
    many = f"找到{len(rows)}条可能适用的措施" + (f"{kinds}，最贴近的是" if len(rows) > 1 else "：")
    return f"{many}{title(document, False)}{clause.label}（{about.rstrip('。；，：:')}）。"


def nothing_for(place: str, count: int, regions: Sequence[str], names: Glossary, english: bool) -> str:
    """That no document is for the applicant's place, and for which places there are some."""
    if english:
        known = listed(
            [(names.english(one) or place_english(one)).removesuffix(" City") for one in regions], True
        )
        tail = f"; the {count} documents here are for {known}" if regions else ""
        return f"No document here is for {place_english(place)}{tail}."
    tail = f"；现有{count}份文件适用于{listed(regions, False)}" if regions else ""
    return f"文件库里没有适用于{place}的文件{tail}。"


def place_english(place: str) -> str:
    """The English name of a place, or its spelling in Latin letters."""
    listed_as = next((one.english for one in places.named(place) if one.chinese == place), "")
    return listed_as or spelt(place.removesuffix("市").removesuffix("县")) or place


def heading(group: str, document: Document, english: bool) -> str:
    """The line above the measures of one instrument in one document."""
    return f"{group}, {title(document, True)}:" if english else f"{group}，{title(document, False)}："


def threshold(figure: Demand) -> str:
    """1e7, 美元 -> USD 10 million."""
    value, scale = figure.least if figure.least > 0 else figure.most, ""
    for factor, name in ((1e9, " billion"), (1e6, " million")):
        if value >= factor:
            value, scale = value / factor, name
            break
    return f"{CURRENCIES.get(figure.unit, figure.unit)} {value:,.10g}{scale}"


def promises(rows: Sequence[Row], english: bool) -> str:
    """Plain words on a text that only encourages; empty when one of the measures states a grant."""
    if any(one.firmness is Commitment.PROMISES for one in rows):
        return ""
    sums = any(one.amounts for one in rows)
    if english:
        amount = "" if sums else "state no amount and "
        return f"These clauses encourage or support; they {amount}promise nothing to a single applicant."
    amount = "" if sums else "没有写明金额，"
    return f"以上条款写的是鼓励和支持的方向，{amount}{'没有' if sums else '也没有'}对单个申请人作出承诺。"


def unnamed(rows: Sequence[Row], english: bool) -> str:
    """That clauses name no body to turn to; empty when all do."""
    without = sum(not one.units for one in rows)
    if not without:
        return ""
    if without == len(rows):
        return "The text names no body to turn to." if english else "以上条款没有写明由哪个单位负责。"
    if english:
        return f"For {without} of the {len(rows)} measures the text names no body to turn to."
    return f"{len(rows)}条措施中有{without}条没有写明由哪个单位负责。"


def not_fitting(row: Row, english: bool) -> str:
    """A measure that would answer the need, and the condition that the enterprise does not meet."""
    document, clause = row.fit.measure.document, row.fit.measure.clause
    if english:
        return f"Not listed, a condition is not met: {title(document, True)}, {place(clause, True)}."
    demands = "、".join(f"“{one}”" for one in row.failed)
    says = "写明" if _shuts_out(row) else "面向"
    return f"未列入{title(document, False)}{clause.label}：它{says}{demands}，与您说的情况不符。"


def near_miss(row: Row, english: bool) -> str:
    """That no measure fits, and what the nearest one demands that the applicant does not meet."""
    document, clause = row.fit.measure.document, row.fit.measure.clause
    demands = [f"“{one}”" for one in row.failed]
    if english:
        about = f"{title(document, True)}, {place(clause, True)}"
        return f"No measure fits. The nearest is {about}; a condition is not met: {listed(demands, True)}."
    about = f"{title(document, False)}{clause.label}（{gist(clause)}）"
    says = "写明" if _shuts_out(row) else "要求"
    return f"没有条件相符的措施。最接近的是{about}，它{says}{listed(demands, False)}，与您说的情况不符。"


def _shuts_out(row: Row) -> bool:
    return any(exclusions.SHUT_OUT.fullmatch(one) for one in row.failed)


def lacking(profile: Profile, rows: Sequence[Row], placed: bool, english: bool) -> list[str]:
    """The facts that would narrow the answer, the most telling first."""
    needs = {one.name for one in profile.needs}
    traits = {one.name for one in profile.traits}
    unknown = frozenset().union(*(one.unknown for one in rows))
    money = bool(needs & MONEY)
    known = {
        "need": bool(needs - {GENERAL}) or rows[0].fit.near,
        "place": placed,
        "trade": bool(traits - NO_TRADE) or not money,
        "security": bool(needs - {GENERAL, "loan"}) or not money,
        "size": not unknown & SIZES,
    }
    lead, tail = (
        ("Please tell us ", "; it would narrow the answer.") if english else ("请补充：", "，可以缩小范围。")
    )
    asked = [f"the figure for “{one}”" if english else one for one in rows[0].untold[:1]]
    asked += [QUESTIONS[name][english] for name, told in known.items() if not told]
    return [f"{lead}{one}{tail}" for one in asked]
