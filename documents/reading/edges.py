"""Where the matter of a text begins and ends: masthead, foreword, signature, annexes, colophon. Builds no tree."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import count, islice

from documents.clauses import Level
from documents.facts.responsibilities import LABEL
from documents.reading.markers import Marker, marker
from documents.reading.signatures import is_date, names
from documents.reading.unwrap import TITLE, TITLE_NOUNS, Paragraph, columns

PREFACES = re.compile(r"^(?:前\s*言|引\s*言|序\s*言|导\s*言|导\s*语|结\s*语)$")
_DIGITS = "[0-9０-９〇零一二三四五六七八九十]"
COLOPHON = re.compile(
    r"公开方式|^抄送|印发\s*$|^主题词|^联系(?:人|电话|方式)|^[（(].{2,40}[)）]$"
    rf"|^\s*{_DIGITS}{{4}}\s*年\s*{_DIGITS}{{1,3}}\s*月\s*{_DIGITS}{{1,3}}\s*日\s*$"
)
SIGNATURE = re.compile(r"(?:局|委|办|办公室|政府|部|厅|会|院|署|行)$")

# Who was at a meeting, below its minutes.
ATTENDED = re.compile(r"^(?:出席|参加|列席|请假|缺席|记录|主持|参会)(?:人员?|单位)?\s*[:：]")
# 甲方：某某市人民政府（盖章）, 代表（签字）：, 签订日期：…: who signs an agreement, below it.
PARTY = re.compile(r"^[甲乙丙丁戊]\s*方\s*(?:[（(][^（）()]{1,8}[)）])?\s*[:：][^。；：:]*$")
PARTY_SIGNS = re.compile(
    r"^(?:法定代表人|授权代表|代\s*表|负责人|签\s*[字章名])[^。；：:]{0,16}[:：][^。；]{0,12}$"
    r"|^(?:签[订署约])?(?:日\s*期|时\s*间|地\s*点)\s*[:：][^。；]{0,24}$|^[甲乙丙丁戊]\s*方[^。；]{0,40}[（(](?:盖章|签[字章])[）)]"
)
OPENERS = {"“": "”", "（": "）", "(": ")", "《": "》"}
MOST_SIGNERS = 12  # lines of names above a date
ASIDE = re.compile(r"^[（(].{2,80}[）)]$")  # （试行）, （此件公开发布） on a line of its own
NAMES_ANNEX = re.compile(r"^附\s*件\s*[:：]\s*\S")
LISTED = re.compile(r"^附\s*[件表录]\s*[:：]\s*1\s*[.．、]")
LIST_GOES_ON = re.compile(r"^\s*(\d{1,2})\s*[.．、](?!\d)")
ANNEX_TITLED = re.compile(r"^(附\s*件\s*[:：])\s*(\S.{0,60})$")
CLOSES = re.compile(
    rf"^(?:(?:以上|上述)[^。]{{2,60}}。)?(?:本|以上|上述)[一-鿿]{{0,6}}?(?:{TITLE_NOUNS}|政策)[^。]{{0,80}}?(?:自[^。，；]{{2,24}}起(?:正式)?(?:施行|实施|执行|生效|试行)|由[^。]{{2,60}}解释|有效期)"
)
FINAL = re.compile(r"附\s*则|[施执]行|实施(?:时间|日期)|解释|有效期|生效|其[他它]")
NOTE_ITEM = re.compile(r"^\s*(?:[备附]?注\s*[:：]?\s*)?(\d{1,2})\s*[.．、](?!\d)")
NOTE = re.compile(r"^\s*(?:[备附]?注|说明|(?:数据|资料)来源|\*|＊|※)")


def masthead_length(paragraphs: Sequence[Paragraph]) -> int:
    """How many paragraphs stand above the first sentence or the first numbered unit."""
    length = 0
    for length, paragraph in enumerate(paragraphs):
        text = paragraph.text
        plain = paragraph.table is None and not marker(text) and not PREFACES.match(text) and "。" not in text
        if (
            not plain
            or text.rstrip().endswith(("：", ":"))
            or (columns(text) > 120 and not TITLE.match(text))
        ):
            return length
    return length + 1 if paragraphs else 0


def colophon_length(paragraphs: Sequence[Paragraph]) -> int:
    """How many of the last paragraphs tell who printed the text and when; who signs stands right above the date."""
    length = found = 0
    for paragraph in reversed(paragraphs):
        if paragraph.rendering and not found:
            length += 1
            continue
        text = paragraph.text.strip()
        signature = columns(text) <= 60 and SIGNATURE.search(text) and not re.search("[。；：:]", text)
        party = PARTY_SIGNS.match(text) or (found and PARTY.match(text))
        marked = (
            party
            or ATTENDED.match(text)
            or (COLOPHON.search(text) and columns(text) <= 80 and not LABEL.search(text))
        )
        if paragraph.table or paragraph.rendering or marker(text) or not (marked or signature):
            break
        length += 1
        found = length if marked or (signature and found == length - 1 > 0) else found
    return found if found < len(paragraphs) else 0


def note_goes_on(above: Sequence[str], text: str) -> bool:
    """Whether a line bears the next number of a note of several below a table: 注：1.… 2.…"""
    noted = [int(match[1]) for one in above if (match := NOTE_ITEM.match(one))]
    found = LIST_GOES_ON.match(text) if any(map(NOTE.match, above)) else None
    return bool(noted and found and int(found[1]) == noted[-1] + 1)


def signature_length(paragraphs: Sequence[Paragraph]) -> int:
    """How many of the first paragraphs name who signs, the last of them a date; 0 where none does."""
    if not names(paragraphs[0].text):
        return 0
    for length, paragraph in enumerate(islice(paragraphs, 1, MOST_SIGNERS + 1), start=1):
        if is_date(paragraph.text):
            below = paragraphs[length + 1 : length + 2]
            return length + 1 + sum(bool(ASIDE.match(one.text)) for one in below)
        if paragraph.table or not names(paragraph.text):
            return 0
    return 0


def annex_list_length(paragraphs: Sequence[Paragraph]) -> int:
    """附件：1.申报表, 2.评分表 above the signature: how many of the first paragraphs list what is annexed."""
    if not LISTED.match(paragraphs[0].text):
        return 0
    for length in count(1):
        found = LIST_GOES_ON.match(paragraphs[length].text) if length < len(paragraphs) else None
        if found is None or int(found[1]) != length + 1 or "。" in paragraphs[length].text:
            return length
    return 0


def annex_heading(text: str) -> Marker | None:
    """附件：评分标准 below the signature opens the annex that it names; above it, it lists what is annexed."""
    match = ANNEX_TITLED.match(text)
    if match is None or LISTED.match(text):
        return None
    return Marker(Level.ANNEX, None, match[1], match[2])


def tabled(paragraphs: Sequence[Paragraph]) -> bool:
    """Whether what is annexed is a table: it stands right below, or below a title of its own."""
    return any(paragraph.table is not None for paragraph in paragraphs[1:3])


def closes(paragraphs: Sequence[Paragraph]) -> bool:
    """Whether the first paragraph says from when the whole text holds, and nothing numbered follows but annexes."""
    if not CLOSES.match(paragraphs[0].text):
        return False
    for position, paragraph in enumerate(paragraphs[1:], start=1):
        found = marker(paragraph.text)
        if (found and found.level is Level.ANNEX) or signature_length(paragraphs[position:]):
            return True
        if found is not None:
            return bool(annex_list_length(paragraphs[position - 1 :]))
    return True


def resumes(before: str, paragraph: Paragraph) -> bool:
    """Whether a paragraph goes on with the sentence that the box between them cut."""
    closes = any(
        before.count(opener) > before.count(closer)
        and closer in paragraph.text[:40]
        and opener not in paragraph.text.split(closer)[0]
        for opener, closer in OPENERS.items()
    )
    return closes or paragraph.opens_page
