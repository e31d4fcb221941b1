"""Bodies that a question asks of and to which no text gives anything: told as absent, or by the sentences that name them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from documents.clauses import Document
from index.text import alone, fold
from rag.answers import quoting
from rag.desk import Desk, Written
from rag.drafting import Draft, Quote, listed, sentences, title
from rag.questions.asked import whose_tasks
from rag.questions.names import naming, unit_english, unit_names
from rag.questions.query import Query
from rag.retrieval import UNCITABLE

BODY = re.compile(
    r"(?:市|省|县|国家|中国)(?![级直属内辖])(?:(?![哪谁几])[一-鿿]){1,7}?(?:管理局|监管局|总局|局|委员会|[常管]委会|委(?![托员派会])|办公室|厅|"
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
PART = re.compile(
    r"牵头|负责|配合|参与|承担|主管|主办|协办|\b(?:leads?|responsible for|cooperates?|take part|involved in|what does\b.*\bdo)\b",
    re.IGNORECASE,
)
SORT = re.compile(
    r"(?:单位|部门|机构|组织|专班)$|^(?:各|行业)"
)  # bodies of a sort, which have no name of their own
ENDING = re.compile(r"[a-z]$|[局厅署办院会处队]$", re.IGNORECASE)
SHOWN = 5  # sentences that name a body


def answer(query: Query, desk: Desk) -> Written | None:
    """A body that no document names, asked for what it does. One that is claimed to lead is corrected elsewhere."""
    if query.whether and not ANY.search(query.text):
        return None  # whether a thing is its task is told with whose it is
    strangers = (*query.strangers, *_higher(query))
    names = (*strangers, *_known(query, desk), *_subject(query, desk), *_bodies(query))
    within = desk.within(query) if names else ()
    documents = naming.named(query.text, within, desk.index.words, desk.index.rarity) or within
    for name in names:
        if name.isascii() and not all(_rendered(one) for one in documents):
            continue  # what a text without a rendering calls a body cannot be told
        stands = _printed if name in strangers else _stands
        if name in query.strangers or not any(stands(name, one, desk) for one in desk.documents):
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


def named(query: Query, desk: Desk) -> Written | None:
    """The sentences that name such a body, where it is asked for its tasks and no text gives it one."""
    if query.whether or not PART.search(query.text):
        return None
    names = [*_known(query, desk), *([] if query.mentions else _bodies(query))][:1]
    called = [each for name in names for each in _called(name, desk) if not each.isascii()]
    if any(SORT.search(one) or any(one == unit.name for unit in desk.units.known) for one in called):
        return None
    quotes = [
        Quote(document, clause, start, end)
        for document in desk.within(query)
        for clause in document.walk()
        if clause.level not in UNCITABLE and not clause.children
        for start, end in sentences(clause.text)
        if any(_says(clause.text[start:end], one) for one in called)
    ]
    if not 0 < len(quotes) <= SHOWN:
        return None
    draft = Draft()
    draft.say(
        f"No task is given to {names[0]}; it is named in:"
        if query.english
        else f"没有列明由{names[0]}承担的任务，提到它的条文是：",
        *quotes,
    )
    for one in quotes:
        draft.say(f"- {quoting.sentence(one, query.english)}", one)
    return Written(draft, quoted=True)


def _titles(documents: Sequence[Document], english: bool) -> str:
    """The documents that were looked through, by their number where they are many."""
    if len(documents) > MANY:
        return f"any of the {len(documents)} documents" if english else f"{len(documents)}份文件都"
    return listed([title(one, english) for one in documents], english)


def _rendered(document: Document) -> bool:
    return any(one.english for one in document.walk())


def _subject(query: Query, desk: Desk) -> Iterator[str]:
    """Whatever stands where a body is asked for, unless a body of the texts, a text or their place is meant."""
    name = whose_tasks.particular(desk.calls(whose_tasks.body(query.text)).rest.strip())
    if name and not query.mentions:
        yield name


def _higher(query: Query) -> Iterator[str]:
    """A body of the state or of a province whose name holds that of one of the texts': 国家发改委."""
    name = whose_tasks.body(query.text)
    if name and any(whose_tasks.another(name, one.text) for one in query.mentions):
        yield name


def _bodies(query: Query) -> Iterator[str]:
    spans = [(one.start, one.end) for one in query.mentions]
    unranked = None if query.mentions else ASKED_OF.match(query.text)
    if unranked:
        yield unranked["name"]
    for match in (ENGLISH_BODY if query.english else BODY).finditer(query.text):
        if not any(start < match.end() and match.start() < end for start, end in spans):
            yield re.sub(r"^(?:What|Which|Does|Has|Is|The|How|Did|Will)\s+", "", match[0])


def _known(query: Query, desk: Desk) -> Iterator[str]:
    """The bodies that the glossary knows and a question asks for by any name, where it asks for no other.

    A body of the texts whose name is but a part of it is no other: 市委 of 市委组织部.
    """
    text = fold(query.text)
    for entry in desk.glossary.called(query.text):
        said = [name for name in entry.names() if name and fold(name) in text] if entry.kind == "body" else []
        name = max(said, key=len, default="")
        start, end = text.find(fold(name)), text.find(fold(name)) + len(name)
        within = all(
            start <= one.start and one.end <= end and one.end - one.start < len(name)
            for one in query.mentions
        )
        if name and within and alone(query.text, start, end):
            yield name


def _stands(name: str, document: Document, desk: Desk) -> bool:
    """Whether a document names a body, under any name that the glossary gives it."""
    return (_stands_in_english if name.isascii() else _stands_in_chinese)(name, document, desk)


def _printed(name: str, document: Document, _: Desk) -> bool:
    """Whether a document prints a name, letter by letter."""
    return any(fold(name) in fold(f"{clause.text} {clause.english}") for clause in document.walk())


def _stands_in_chinese(name: str, document: Document, desk: Desk) -> bool:
    names = _called(name, desk)
    short = re.sub(r"^(?:市|省|县|国家|中国)", "", name)
    bodies = (one.name for one in desk.units.known)
    if any(_abbreviates(short, one) for one in (*bodies, *document.issuers)):
        return True
    texts = (re.sub(r"\s+", "", clause.text) for clause in document.walk())
    return any(_says(text, one) for text in texts for one in (*names, short))


def _abbreviates(name: str, known: str) -> bool:
    """Whether either of two names is the other, cut short: 外事办 and 市外办."""
    return unit_names.abbreviates(name, known) or unit_names.abbreviates(known, name)


def _called(name: str, desk: Desk) -> list[str]:
    """All names under which the glossary knows a body."""
    entries = [one for one in desk.glossary.entries if name in one.names()]
    return [called for one in entries for called in one.names()] or [name]


def _says(text: str, name: str) -> bool:
    """Whether a name stands in a text as a word: 组织部 does not in 组织部署; one that ends as bodies do is no other word."""
    return (name in text and bool(ENDING.search(name))) or any(
        alone(text, one.start(), one.end()) for one in re.finditer(re.escape(name), text)
    )


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
        tail in fold(clause.english) or any(_says(fold(clause.text), one) for one in called)
        for clause in document.walk()
    )
