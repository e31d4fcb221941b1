"""A question about the product itself -> what it can do, said plainly. Finds no clause and cites none."""

from __future__ import annotations

from rag.answers.texts.record_parts import spoken_date
from rag.desk import Desk
from rag.questions.asked.of_wence import About

SAID = {
    About.EXPORT: (
        "可以：网页上每个回答下方有下载链接，把所引条款存成CSV或XLSX表格；命令行用 wence ask \"问题\" --export 文件.xlsx。",
        'Yes: below each answer on the page are links that save the clauses it cites as a CSV or XLSX table; '
        'in a terminal, wence ask "question" --export file.xlsx does so.',
    ),
    About.ADDING: (
        "可以：在网页的“文件”一栏拖入官方文件，或在命令行用 wence add 文件；读入后即可提问，回答会引用它的条款。",
        "Yes: drop an official file on the Documents tab of the page, or run wence add FILE; once it is read, answers "
        "cite its clauses.",
    ),
    About.TRUST: (
        "每句话后面的编号指向它所依据的条款，可以点开核对；文件没有写的会说明没有写。措辞以文件原文为准，解释以有权机关为准。",
        "The number behind each sentence leads to the clause that it rests on, so that it can be checked; what "
        "the documents do not state is said not to be stated. Their own wording counts, and only the authorities interpret it.",
    ),
    About.TONGUES: (
        "可以用简体中文、繁体中文（包括粤语写法）或英文提问，回答跟随提问的语言，粤语提问用繁体书面语回答。",
        "Ask in Simplified or Traditional Chinese, written Cantonese included, or in English; the answer is in "
        "the language of the question.",
    ),
    About.DRAFTING: (
        "这里不代写文稿，只依据文件回答，并附上条款。可以问文稿里需要的内容，把回答连同条款一起引用。",
        "Nothing is drafted here: it answers from the documents and shows the clauses. Ask for what your text "
        "needs, and quote the answer with its clauses.",
    ),
}  # fmt: skip


def said(about: About, english: bool, desk: Desk) -> str:
    """What is told of it."""
    return _fresh(english, desk) if about is About.FRESH else SAID[about][english]


def _fresh(english: bool, desk: Desk) -> str:
    """Up to when the library goes, by the days that its texts state."""
    last = max((one.date for one in desk.documents if one.date), default="")
    day = spoken_date(last, english) if last else ""
    if english:
        newest = f" The newest date that one of them bears is {day}." if day else ""
        return f"Answers come from the {len(desk.documents)} documents of this library alone, not from the web.{newest}"
    newest = f"写明日期的文件中，最新的是{day}。" if day else ""
    return f"回答只依据库中的{len(desk.documents)}份文件，不上网查找，也没有今天的数据。{newest}"
