"""Signs that look like a Chinese character and are coded as another -> that character. Knows no text.

PDF files give ⼈⺠银⾏ for 人民银行: their fonts draw a radical and a character with one glyph, and the radical's code wins.
"""

from __future__ import annotations

import re
import unicodedata

# The supplement of radicals whose form is a whole character; Unicode maps those of Kangxi itself, but not these.
SUPPLEMENT = str.maketrans(
    "⺁⺟⺠⺬⺮⺶⻁⻄⻅⻆⻉⻋⻑⻓⻔⻗⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻮⻰⻳",
    "厂母民示竹羊虎西见角贝车長长门雨青韦页风飞食马骨鬼鱼鸟卤麦黄黾齐齿龙龟",
)  # fmt: skip
LOOKALIKE = re.compile(r"[\u2e80-\u2fdf\uf900-\ufaff]")


def characters(text: str) -> str:
    """The text with the characters that its signs stand for, length kept."""
    if not LOOKALIKE.search(text):
        return text
    return LOOKALIKE.sub(lambda match: unicodedata.normalize("NFKC", match[0]), text.translate(SUPPLEMENT))
