"""A number -> that many invented laws as plain text: chapters, articles, lists, second paragraphs. Measures nothing."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

NUMERALS = "一二三四五六七八九十"
ARTICLES = 60
SENTENCES = (
    "渔港经营者应当按照核定的用途使用码头和泊位，不得擅自改变。",
    "县级以上人民政府渔业主管部门应当自收到申请之日起二十个工作日内作出决定。",
    "支持符合条件的企业开展融资，力争到2035年达到120家。",
    "违反前款规定的，由主管部门责令改正，处1万元以上3万元以下罚款。",
    "市财政局每年安排资金3000万元，用于渔港的维护和改造。",
)


def laws(count: int) -> Iterator[bytes]:
    """Each of 60 articles and about 16 KB, no two alike."""
    return islice((_law(number) for number in range(count)), count)


def _law(number: int) -> bytes:
    lines = [f"云溪市第{number + 1}号渔港条例", f"云府令第{number + 1}号"]
    for article in range(1, ARTICLES + 1):
        if article % 12 == 1:
            lines.append(f"第{NUMERALS[article // 12]}章　管理")
        length = 1 + (article + number) % 4
        chosen = (SENTENCES[(article + number + at) % len(SENTENCES)] for at in range(length))
        lines.append(f"第{article}条　{''.join(chosen)}")
        if article % 4 == 0:
            lines += [f"（{NUMERALS[at]}）{SENTENCES[(number + at) % len(SENTENCES)]}" for at in range(5)]
            lines.append(f"前款规定的期限，{SENTENCES[number % len(SENTENCES)]}")
    return "\n".join(lines).encode()
