"""A question -> whether it asks what somebody thinks or foresees, which no document states. Knows no document."""

from __future__ import annotations

import re
from functools import lru_cache

from rag.questions.needs.benefits import CASE

ASKS = re.compile(
    r"[你您](?:们|自己)?(?:觉得|认为|看好|估计|预测|怎么看)|(?:依|据|在)[你您]看|"
    r"(?:明年|后年|将来|未来|20\d\d年?)[^，。？]*(?:会不会|能不能|能否|会否)[^，。？]*(?:完成|实现|达成|赶上|超越|超过)|"
    r"\bdo you (?:think|believe|expect|reckon)\b|\bin your (?:view|opinion)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=64)  # one question is read several times
def asked(text: str) -> bool:
    """Whether an opinion or a forecast is asked for; a case of one's own is told in such words too."""
    return ASKS.search(text) is not None and CASE.search(text) is None
