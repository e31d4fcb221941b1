"""A text that is a news report -> sentences that say so, and whose it is. Chooses no document."""

from __future__ import annotations

import re
from dataclasses import replace

from documents.clauses import Clause, Document, Level
from rag.answers.texts.record_parts import Part, masthead
from rag.desk import Desk
from rag.drafting import title, whole
from rag.questions.query import Query

NEWS = re.compile(r"记者|文章来源|来源：|本报讯|讯[（(]|获悉|据(?:了解|悉|介绍)")
SOURCE = re.compile(r"(?:文章)?来源[：:]\s*([^）)\n]+)")
REPORTER = re.compile(r"(?:由|据|，|。|^)([^，。由据]{2,16}?)(?:讯)?记者")
# Asks for texts, not for a yes or a no: 哪份是草案, or 征求意见稿 and no more.
WHICH = re.compile(r"哪|边[啲几份个]|^(?:征求意见稿?|草案|草稿)[？?]?$|\bwhich\b", re.IGNORECASE)
FORMAL = re.compile(
    r"正式|生效|有效|印发|定稿|终稿|算数|执行|"
    r"\b(?:final\w*|in force|in effect|valid|binding|official\w*|formal\w*|issued|adopted|or)\b",
    re.IGNORECASE,
)
# Yes or no is asked of a news report: whether it is one, whether it is the text itself.
REPORTED = re.compile(
    r"是[^，。？不]{0,8}(?:新闻|报道)[^，。？]{0,2}(?:吗|么)|\bnews (?:report|article|story)\b(?!.*\bor\b)",
    re.IGNORECASE,
)
ORIGINAL = re.compile(r"\b(?:official|original|actual|full|signed|real)\b(?!.*\bor\b)", re.IGNORECASE)


def source(document: Document, query: Query, _: Desk) -> Part | None:
    """Who reported it, where a text says from where it comes; None where it says no source."""
    clauses = sorted(document.clauses, key=lambda one: not SOURCE.search(one.text))
    best = next((one for one in clauses if SOURCE.search(one.text) or REPORTER.search(one.text)), None)
    if best is None:
        return None
    found = SOURCE.search(best.text) or REPORTER.search(best.text)
    name, by = title(document, query.english), found[1].strip() if found else ""
    return Part(
        f"The source of {name} is {by}." if query.english else f"{name}的来源是{by}。",
        [whole(document, best)],
    )


def report(document: Document, query: Query) -> Part | None:
    """That a text is a news report, with a yes or a no where one is asked for; None for any other text."""
    news = _news(document)
    if not news:
        return None
    source = next((found[1] for one in news for found in [SOURCE.search(one.text)] if found), "")
    best = next((one for one in news if SOURCE.search(one.text)), news[0])
    if query.english:
        by = f" (source: {source})" if source else ""
        opening = "Yes: " if REPORTED.search(query.text) else "No: " if ORIGINAL.search(query.text) else ""
        said = f"{opening}{title(document, True)} is a news report{by}; it gives the main content, not the original text."
    else:
        by = f"（来源：{source}）" if source else ""
        formal = "正式文件" if FORMAL.search(query.text) else "原文"
        opening = "是的：" if REPORTED.search(query.text) else f"不是{formal}："
        opening = "" if WHICH.search(query.text) else opening
        said = f"{opening}{title(document, False)}是一篇新闻报道{by}，只报道了主要内容。"
    return Part(said, [whole(document, best)])


def plainly(document: Document, query: Query) -> Part | None:
    """That a text is a news report, where it is one: neither a yes nor a no."""
    return report(document, replace(query, text="哪"))


def _news(document: Document) -> list[Clause]:
    """The clauses by which a text shows itself to be a news report; none of any other text."""
    news = [
        one
        for one in document.clauses
        if NEWS.search(one.text) and one.level in {Level.PARAGRAPH, Level.COLOPHON}
    ]
    if document.kind == "news report":
        return news or [masthead(document)]
    return news if document.number is None and len(news) > 1 and not document.issuers else []
