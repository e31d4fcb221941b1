"""The words by which a question asks what share one thing is of another. Knows no figure."""

from __future__ import annotations

import re

SHARE = r"[^，。？]{0,14}(?:几成|百分之|比例|占比|比重|几分之|多大)"
# 占全市的比重, 是总数的几成: the whole is named; 其中占比 leaves it to what was said before.
OF_WHOLE = rf"(?:占|是[^，。？]{{2,20}}的){SHARE}"
ENGLISH = r"\b(?:share|proportion|percentage|per ?cent) of\b"
ASKS = re.compile(rf"(?:{OF_WHOLE}|[中里]{SHARE})|{ENGLISH}", re.IGNORECASE)
