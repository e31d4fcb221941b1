"""A paragraph without a number below the list of an article -> whether it is a paragraph (款) of the article itself.

第四条 has a list, and below it 前款…, or the head of a second list: people call them 第四条第二款. What goes on with
an item of the list stays the item's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.clauses import Level
from documents.reading.markers import marker
from documents.reading.outline import RANK, Node
from documents.reading.unwrap import Paragraph

REFERS = re.compile(r"前[两三]?[款项]|本[条款]|第[一二三四五]款")
SHORTEST_ITEM = 7  # characters: a shorter one is but the title of what stands below it
FARTHEST = 30  # paragraphs below in which the next number is looked for


def is_one(node: Node) -> bool:
    """Whether a node is such a paragraph."""
    return node.level is Level.PARAGRAPH and node.parent is not None and node.parent.level is Level.ARTICLE


def key(article: Node) -> str:
    """The part of the address of an article's next paragraph: p-2 for the second."""
    return f"p-{len(article.texts) + article.count(Level.PARAGRAPH) + 1}"


def article(top: Node, rest: Sequence[Paragraph]) -> Node | None:
    """The article of which the first of these paragraphs is one, when `top` was read last; None when it is not."""
    if is_one(top):
        return top.parent
    item = next((node for node in top.ancestors() if node.parent is not None and _lists(node.parent)), None)
    if item is None or item.level not in RANK or not _ended(item, top):
        return None
    assert item.parent is not None  # for the type checker; _lists() has looked
    following = next((found for one in rest[1:FARTHEST] if (found := marker(one.text))), None)
    anew = following is not None and following.level is item.level and following.number == 1
    inside = following is not None and RANK.get(following.level, 0) >= RANK[item.level]
    named = len(top.texts[-1]) - len(top.printed) <= SHORTEST_ITEM  # 申请。: its text stands below it
    if (inside or (named and not REFERS.match(rest[0].text))) and not anew:
        return None
    return item.parent.parent if is_one(item.parent) else item.parent


def _lists(node: Node) -> bool:
    return node.level is Level.ARTICLE or is_one(node)


def _ended(item: Node, top: Node) -> bool:
    """Whether the list is over: its last sentence is, and no item of it has paragraphs below its first."""
    siblings = item.parent.children if item.parent else []
    if any(len(one.texts) > 1 for one in (*siblings, top)):
        return False
    return bool(top.texts) and top.texts[-1].rstrip().endswith("。")
