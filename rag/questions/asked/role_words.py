"""The words of a question -> the roles that count: leads, helpers, any part at all. Knows no body."""

from __future__ import annotations

import re

from documents.facts.responsibilities import Role
from rag.questions.asked import asking, kinds, part_asked

ANY = frozenset(Role)
SEVERAL_ROLES = re.compile(
    r"牵头.{0,4}(?:和|与|同|跟|、|或|还是|及|加|连).{0,3}配合|牵头配合|配合.{0,3}(?:和|与|同|跟|、|及|加|连).{0,3}牵头|(?:牵头|配合).{0,6}(?:分开|分别|都要|"
    r"都算|都列)|"
    r"不论|无论|不管|什么角色|各种角色|"
    r"\b(?:whatever|any role|every role|each role|lead(?:s|ing)? (?:or|and) (?:co-?operat\w*|support\w*)|"
    r"lead(?:s|ing)? (?:them )?or not|either role|both roles)\b",
    re.IGNORECASE,
)
LEADS_OR = re.compile(
    r"(?:牵头|主办)(?:或者?|和|及|、|与|还是)负责|负责(?:或者?|和|及|、|与)牵头|"
    r"\bleads? or (?:is |are )?(?:responsible|in charge)|"
    r"\b(?:responsible|in charge) .{0,8}\bor leads?\b",
    re.IGNORECASE,
)
NO_LEAD = re.compile(
    r"(?:不是|不当|不作|不做|并非|非|不|(?<!有)没有?|未)(?:担任|作为)?(?:牵头|主办|领头)|(?:只|仅|光|净|单纯|"
    r"纯)(?:是|做|作|当|作为|负责)?(?:配合|协办)|"
    r"\b(?:not (?:as )?(?:the |a )?lead\w*|without leading|does(?: not|n't) lead|"
    r"(?:rather than|instead of) lead\w*|only (?:co-?operat\w*|assist\w*|support\w*)|"
    r"merely (?:co-?operat\w*|assist\w*))",
    re.IGNORECASE,
)
ANY_PART = re.compile(
    r"参与|参加|涉及|有关|相关|沾边|承担|出面|出现|点名|列名|名下|有份|出力|"
    r"\b(?:involv\w*|concern\w*|named?|mention\w*|tak\w+ part|participat\w*|appear\w*|part in|"
    r"required to|expected to|have to do|has to do|support|asked to|handles?|assigned)\b",
    re.IGNORECASE,
)
HELPS_TOO = re.compile(r"(?:帮手|帮忙|打下手|参与|搭把手)[^，。？]{0,2}[哪几边多]")  # 带头哪几件、帮手哪几件


def general(text: str) -> frozenset[Role]:
    """The roles of which a question speaks, for a body that has no role word of its own."""
    text = asking.WITH_WHOM.sub(" ", text)
    if NO_LEAD.search(text):
        leads_too = kinds.LEAD.search(NO_LEAD.sub(" ", text)) is not None  # 牵头哪些，只配合哪些
        return frozenset({Role.LEAD, Role.COOPERATE} if leads_too else {Role.COOPERATE})
    leads, others = kinds.LEAD.search(text), kinds.COOPERATE.search(text)
    # 参与 is any part, 配合 is a role.
    strictly = others is not None and not re.match("参与|participat|lend|帮", others[0], re.IGNORECASE)
    if (
        SEVERAL_ROLES.search(text)
        or part_asked.EITHER.search(text)
        or (ANY_PART.search(text) and not leads and not strictly)
    ):
        return ANY
    if leads and (strictly or HELPS_TOO.search(text)):
        return frozenset({Role.LEAD, Role.COOPERATE})
    if leads:
        return frozenset({Role.LEAD, Role.RESPONSIBLE} if LEADS_OR.search(text) else {Role.LEAD})
    if others:
        return frozenset({Role.COOPERATE})
    return ANY
