"""The words by which a question asks what several figures come to together. Knows no figure."""

from __future__ import annotations

import re

# They are to be added; 一共 alone may ask for one figure or for a count.
ADDED = (
    r"加起(?:来|嚟)|加埋|加(?:在)?一(?:块儿?|起)|加总|合起来|合(?:在)?一(?:块儿?|起)|相加|合计|拢共|总和|"
    r"一(?:块儿?|起|同)(?=[^，。？]{0,6}(?:多少|几))|\b(?:combined|(?<!-)together(?! (?:with|by)\b))\b"
)
SUMMED = rf"{ADDED}|一共|总共|合共|共(?:计|是|有|多少|几)|\b(?:total|altogether|sum|in all)\b"
ADDS = re.compile(ADDED, re.IGNORECASE)
SUMS = re.compile(SUMMED, re.IGNORECASE)
