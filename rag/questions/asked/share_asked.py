"""The words by which a question asks what share one thing is of another. Knows no figure."""

from __future__ import annotations

import re

SHARE = r"[^，。？]{0,14}(?:几成|百分之|比例|占比|比重|几分之|多大)"
# 占全市的比重, 是总数的几成: the whole is named; 其中占比 leaves it to what was said before.
OF_WHOLE = rf"(?:占|是[^，。？]{{2,20}}的){SHARE}"
ENGLISH = r"\b(?:share|proportion|percentage|per ?cent) of\b"
# What of an aim is reached, or is still lacking.
OF_AIM = (
    r"(?:占|达到?|达成|完成)了?(?:[其该这本此][个项]?)?(?:20\d\d年?)?的?(?:发展)?目标[^，。？]{0,4}(?:百分之|几成|几多|多少|比)|(?:^|[其该的到至年离距，,于是为相])目标的?(?:百分之|几成|几分之)|"
    r"完成(?:了|咗|到|度)?(?:百分之|几成)|(?:达成|完成)率|"
    r"\b(?:share|proportion|percentage|per ?cent|%) of (?:the|its|that|this)(?: 20\d\d)? (?:target|goal|aim)"
)
ASKS = re.compile(rf"(?:{OF_WHOLE}|[中里]{SHARE})|{ENGLISH}", re.IGNORECASE)
ASKS_OF_AIM = re.compile(OF_AIM, re.IGNORECASE)
