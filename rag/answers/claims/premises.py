"""What a question takes for granted and the library does not bear out: said first, from the clause, or abstained from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from documents.clauses import Clause, Document
from documents.numerals import CHINESE, integer
from documents.reading.imprint import NUMBER
from index.text import fold
from rag import outline, wording
from rag.answers.claims import corrections, foreign, record_claims, supposed
from rag.answers.texts import record_parts
from rag.answers.texts.record_parts import masthead
from rag.desk import Desk, Written
from rag.drafting import Draft, listed, title, whole
from rag.questions.asked import navigating
from rag.questions.names import naming, numbering, unit_english, unit_names
from rag.questions.names.references import references, without
from rag.questions.query import Query

LABELLED, WORDED = re.compile(r"^第(\d+)条$"), re.compile(rf"^第([{CHINESE}]+)条$")
SERIAL = re.compile(r"(?<![\d〕\])）])\s*(\d{1,4})\s*号文")
CODE = re.compile(r"([一-鿿]+)[〔\[(（](\d{4})[〕\])）](?:第)?(\d+)号")
BODY = re.compile(
    r"(?:市|省|县|国家|中国)(?![级直属内辖])(?:(?![哪谁几])[一-鿿]){1,7}?(?:管理局|监管局|总局|局|委员会|委(?![托员派])|办公室|厅|"
    r"署|支队|总队)(?![长势面部限级])"
)
# A body without its rank, by what is asked of it: 渡口管理中心配合哪些任务.
ASKED_OF = re.compile(
    r"^(?:请问)?(?P<name>(?:(?![哪谁几的和与在])[一-鿿]){2,9}?(?:管理局|监管局|局|厅|署|中心|委员会|管委会|总队|支队|协会|商会))"
    r"(?=(?:主要|具体|都|要|需要?|应该?)*(?:牵头|配合|负责|参与|承担|主办|协办)(?:了|的)?(?:[哪什啥几]|任务|事项))"
)
ENGLISH_BODY = re.compile(
    r"\b((?:[A-Z][\w&.'’-]*\s+(?:(?:of|for|and)\s+)?){1,5}(?:Authority|Commission|Administration|"
    r"Bureau|Department|Ministry|Council|Association|Exchange|Agency)|"
    r"(?:Ministry|Department|Bureau|Commission|Administration) (?:of|for) [A-Z]\w+(?: (?:and )?[A-Z]\w+){0,3})\b"
)
MANY = 2  # documents, beyond which their titles are not told one by one
ANY = re.compile(r"任何|什么|有(?:没有)?(?:任务|份|事|活)|派活|\bany(?:thing)?\b", re.IGNORECASE)


def answer(query: Query, desk: Desk) -> Written | None:
    """The correction or the abstention; None when nothing is taken for granted that does not hold."""
    for check in (
        _clause_number,
        _document_number,
        foreign.text,
        _absent_body,
        record_claims.answer,
        corrections.answer,
        supposed.answer,
    ):
        written = check(query, desk)
        if written is not None:
            return written
    return None


def _clause_number(query: Query, desk: Desk) -> Written | None:
    """第85条 of a document whose tasks end at 80."""
    if query.number is None:
        return None
    documents = desk.named(query) or desk.within(query)
    # Of a document that is named, what it has in place of the number is told where units are looked up.
    matter = navigating.matter(without(query.text, references(query.text))) and not desk.named(query)
    numbered = [(one, found) for one in documents for found in [_numbered(one, bool(matter))] if found]
    articles = [outline.number(part) for one in documents for part in outline.articles(one.walk())]
    if not numbered or (query.number, 0) in articles:
        return None
    if any(query.number in _articles(one) for one in documents):
        return None
    draft, told = Draft(), numbering.total(query.text) is not None
    for document, found in numbered:
        name, last = title(document, query.english), max(found)
        draft.say(
            f"{name} has no article {query.number}: its numbered clauses end at {last}."
            if query.english
            else f"{name}的条目只编到第{last}条，没有第{query.number}条。",
            *([whole(document, found[last])] if told else []),
        )
        draft.notes += [] if told else [wording.nearest(query.language, document, found[last])]
    if told:  # a question that says how many there are is set right, not left open
        return Written(draft)
    return Written(draft, missing="no clause bears this number" if query.english else "没有这一条")


def _numbered(document: Document, counted: bool) -> dict[int, Clause]:
    """The clauses labelled 第N条, by their number; `counted`: those too whose number is printed in characters."""
    found = {int(match[1]): one for one in document.walk() for match in [LABELLED.match(one.label)] if match}
    if found or not counted:
        return found
    numbers = ((outline.number(one), one) for one in outline.articles(document.walk()))
    return {number[0]: one for number, one in numbers if number is not None}


def _articles(document: Document) -> frozenset[int | None]:
    """The numbers of its articles that are written in words: 第二十九条."""
    return frozenset(
        integer(match[1]) for one in document.walk() for match in [WORDED.match(one.label)] if match
    )


def _document_number(query: Query, desk: Desk) -> Written | None:
    """A document number that no document bears and no clause names."""
    for asked in _asked_numbers(query.text):
        plain = re.sub(r"\s+", "", asked)
        if any(_same(plain, one.number or "") or _cited(plain, one) for one in desk.documents):
            continue
        near = [one for one in desk.documents if one.number and _near(plain, one.number)]
        if near:
            return _nearest_number(plain, near[0], query, desk)
        draft = Draft()
        draft.say(
            f"No document in the library bears the number {asked}."
            if query.english
            else f"库中没有文号为{asked}的文件。"
        )
        return Written(draft, missing="no such document number" if query.english else "没有这个文号")
    return None


def _asked_numbers(text: str) -> Iterator[str]:
    found = [match[0] for match in NUMBER.finditer(text)]
    yield from found
    if not found:
        yield from (f"{match[1]}号" for match in SERIAL.finditer(text))


def _same(asked: str, own: str) -> bool:
    """75号 is the end of 东金〔2020〕75号, but not of 东金〔2020〕175号."""
    brackets = str.maketrans("[](（）)", "〔〕〔〔〕〕")
    plain, known = (one.translate(brackets).replace("人民政府", "政府") for one in (asked, own))
    # A verb may stand before the number without a blank: 根据东金〔2020〕75号.
    if not known:
        return False
    return bool(
        plain.endswith(known) or (known.endswith(plain) and not re.search(r"\d$", known.removesuffix(plain)))
    )


def _cited(asked: str, document: Document) -> bool:
    """Whether a clause names the number: of the year and the number, and of the letters before them the last two."""
    tail = re.search(r"[一-鿿]{0,2}[〔\[(（].*|^\d+号$", asked)
    words = re.escape(tail[0] if tail else asked)
    return any(re.search(rf"(?<!\d){words}", re.sub(r"\s+", "", one.text)) for one in document.walk())


def _near(asked: str, own: str) -> bool:
    """Two of the three parts of a number are the same: who, which year, which number."""
    first, second = CODE.search(asked), CODE.search(own)
    if first is None or second is None:
        return False
    return bool(sum((first[1].endswith(second[1]), first[2] == second[2], first[3] == second[3])) == 2)


def _nearest_number(asked: str, document: Document, query: Query, desk: Desk) -> Written:
    draft, name = Draft(), title(document, query.english)
    draft.say(
        f"The library holds no document {asked}; nearest is {document.number}, {name}."
        if query.english
        else f"库中没有{asked}；相近的是{document.number}，即{name}。",
        whole(document, masthead(document)),
    )
    part = record_parts.date(document, query, desk)
    if part is not None and part.stated:
        draft.say(part.said, *part.quotes)
    return Written(draft)


def _absent_body(query: Query, desk: Desk) -> Written | None:
    """A body that no document names, asked for what it does. One that is claimed to lead is corrected elsewhere."""
    if query.whether and not ANY.search(query.text):
        return None  # whether a thing is its task is told with whose it is
    names = (*query.strangers, *_bodies(query), *_known(query, desk))
    within = desk.within(query) if names else ()
    documents = naming.named(query.text, within, desk.index.words, desk.index.rarity) or within
    for name in names:
        if name.isascii() and not all(_rendered(one) for one in documents):
            continue  # what a text without a rendering calls a body cannot be told
        if name in query.strangers or not any(_stands(name, one, desk) for one in desk.documents):
            draft = Draft()
            titles = _titles(documents, query.english)
            draft.say(
                f"No mention of {name} is made in {titles}; nothing is given to it to do."
                if query.english
                else f"{titles}没有提到{name}，也没有给它分配任务。"
            )
            return Written(
                draft, missing="no document names this body" if query.english else "文件中没有这个单位"
            )
    return None


def _titles(documents: Sequence[Document], english: bool) -> str:
    """The documents that were looked through, by their number where they are many."""
    if len(documents) > MANY:
        return f"any of the {len(documents)} documents" if english else f"{len(documents)}份文件都"
    return listed([title(one, english) for one in documents], english)


def _rendered(document: Document) -> bool:
    return any(one.english for one in document.walk())


def _bodies(query: Query) -> Iterator[str]:
    spans = [(one.start, one.end) for one in query.mentions]
    alone = None if query.mentions else ASKED_OF.match(query.text)
    if alone:
        yield alone["name"]
    for match in (ENGLISH_BODY if query.english else BODY).finditer(query.text):
        if not any(start < match.end() and match.start() < end for start, end in spans):
            yield re.sub(r"^(?:What|Which|Does|Has|Is|The|How|Did|Will)\s+", "", match[0])


def _known(query: Query, desk: Desk) -> Iterator[str]:
    """The bodies that the glossary knows and a question asks for by any name, where it asks for no other."""
    if query.mentions:
        return
    for entry in desk.glossary.called(query.text):
        said = [name for name in entry.names() if name and fold(name) in fold(query.text)]
        if entry.kind == "body" and said:
            yield max(said, key=len)


def _stands(name: str, document: Document, desk: Desk) -> bool:
    """Whether a document names a body, under any name that the glossary gives it."""
    return (_stands_in_english if name.isascii() else _stands_in_chinese)(name, document, desk)


def _stands_in_chinese(name: str, document: Document, desk: Desk) -> bool:
    entries = [one for one in desk.glossary.entries if name in one.names()]
    names = [called for one in entries for called in one.names()] or [name]
    short = re.sub(r"^(?:市|省|县|国家|中国)", "", name)
    bodies = (one.name for one in desk.units.known)
    if any(unit_names.abbreviates(short, one) for one in (*bodies, *document.issuers)):
        return True
    texts = (re.sub(r"\s+", "", clause.text) for clause in document.walk())
    return any(one in text for text in texts for one in (*names, short))


def _stands_in_english(name: str, document: Document, desk: Desk) -> bool:
    """By the last two words of its name; three where the last but one says little: Civil Affairs Bureau."""
    words = name.split()
    weak = len(words) > 2 and unit_english.tokens(words[-2])[0][0] in unit_english.WEAK
    tail = fold(" ".join(words[-3 if weak else -2 :]))
    called = [
        fold(one)
        for entry in desk.glossary.entries
        if any(tail in fold(one) for one in (entry.english, *entry.others) if one.isascii())
        for one in (entry.chinese, *entry.others)
        if not one.isascii()
    ]
    return any(
        tail in fold(clause.english) or any(one in fold(clause.text) for one in called)
        for clause in document.walk()
    )
