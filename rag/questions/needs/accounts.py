"""A question for what is paid, earned or lost (工资, 利润, 票价) -> whether a text speaks of such a thing. Knows no document.

Texts that set aims and rules seldom tell it, and state many figures beside: one of another sort answers nothing.
"""

from __future__ import annotations

import re
from functools import partial

from rag.questions.needs.forms import Holds

# What is asked for in both languages, and the words by which texts call it.
SORTS = (
    ("工资|薪水|薪酬|月薪|年薪", r"salar(?:y|ies)|wages?", r"工资|薪|报酬|劳务|\b(?:salar|wage|pay)"),
    ("净?利润|净利|盈利", r"(?:net )?profits?|profitable", r"利润|净利|盈利|\bprofit"),
    ("亏损|亏", r"losses", r"亏|损失|\bloss"),
    (
        "营业额|营业收入|营收|销售额",
        r"revenues?",
        r"营业|营收|销售|收入|消费额|成交|\b(?:revenue|sales|turnover)",
    ),
    ("月租|房租|租金", r"rents?", r"租|\brent"),
    ("门票|票价|船票", r"ticket(?: price)?s?", r"票|\bticket"),
    ("月收入|年收入", r"incomes?", r"收入|\bincome"),
    ("员工|雇员", r"employees|staff", r"员工|职工|雇员|人员|从业|在职|\b(?:staff|employ)"),
    ("造价|建设成本", r"construction costs?", r"造价|投资|投入|成本|费用|\bcost"),
    ("缴费", r"contributions?", r"缴费|缴纳|费率|筹资|缴存|个人缴|\bcontribut"),
)
_HOW = r"(?:是|有|为|大概|大约|约|了|要|得)*(?:多少|几多|几(?!乎|年)|多高|多大|更?[高低大多][？?])"
ASKED = tuple(
    (
        re.compile(
            rf"(?:{chinese}){_HOW}|(?:多少|几多)(?:名|个|位)?(?:{chinese})[？?]?$|"
            rf"\b(?:what|how (?:much|many|high|large|big)|which)\b[^?.,]{{0,60}}\b(?:{english})\b",
            re.IGNORECASE,
        ),
        re.compile(told, re.IGNORECASE),
    )
    for chinese, english, told in SORTS
)


def asked(text: str) -> Holds | None:
    """What a text must speak of; None where nothing of the kind is asked for."""
    told = next((told for asks, told in ASKED if asks.search(text)), None)
    return partial(_speaks, told) if told else None


def _speaks(told: re.Pattern[str], text: str) -> bool:
    return told.search(text) is not None
