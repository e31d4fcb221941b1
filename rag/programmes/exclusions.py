"""A clause's text and a description -> the words that shut out what the applicant says to be. Finds no measure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rag.questions.plain import notions

# 灯谜社、龙灯队除外; 旧船市级不补. What stands before is taken piece by piece.
SHUT_OUT = re.compile(
    r"(?P<who>[^，,。；;：:\n]{3,40}?)的?(?:除外|不(?:予|再|另行)?(?:补贴|补助|奖励|资助|支持|享受|受理)|不[补奖贴])(?=[，,。；;）)\n]|$)"
)
# 非营利性机构, asked of by an 营利性 one of which the clause says nothing.
NEGATED = re.compile(r"非(?P<what>[一-鿿]{2,3}性)")
LEADS = re.compile(r"^(?:但|其中|对于|对|属于|已经?|凡|以)+")
PIECES = re.compile(r"、|以及|或者|[或和]")
BIT = re.compile(r"[，,。；;？?！!]")
DENIED = re.compile(r"(?<!有)没|未(?!来)|不是|不属|并非|无(?!人机|线)")
SAID = 0.6  # share of a piece that one bit of the description must say
SHORTEST = 3  # characters of a piece: 公司 alone is anybody


def stated(text: str, description: str) -> Iterator[tuple[int, int]]:
    """Where each exclusion stands in which the applicant names itself; `description` is folded to Simplified."""
    for match in SHUT_OUT.finditer(text):
        pieces = PIECES.split(LEADS.sub("", match["who"]))
        if any(len(piece) >= SHORTEST and _says(description, piece) for piece in pieces):
            yield match.span()
    for match in NEGATED.finditer(text):
        plain = re.compile(rf"(?<![非不]){match['what']}")
        if plain.search(description) and not plain.search(text):
            yield match.span()


def _says(description: str, piece: str) -> bool:
    """Whether one bit of a description says most of a piece, and does not deny it."""
    own = notions.grams(piece)
    for bit in BIT.split(description):
        said = notions.grams(bit)
        if notions.covered(piece, said) >= SAID:
            last = max(bit.rfind(gram) for gram in own & said)
            return DENIED.search(bit[:last]) is None
    return False
