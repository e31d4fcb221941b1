"""How long the texts of a library are, and which have tables -> the longest or shortest of them. Reads no question."""

from __future__ import annotations

from collections.abc import Sequence

from documents.clauses import Clause, Document, Edition, Level
from rag.answers.texts.record_parts import Part, masthead
from rag.desk import Written
from rag.drafting import Draft, Quote, title, whole
from rag.located import named

MOST = 30  # texts that one answer lists


def ranked(documents: Sequence[Document], shortest: bool, english: bool) -> Written:
    """The texts by their length, the longest or the shortest first, each as it is kept here: a digest is no original."""
    order = sorted(documents, key=_length, reverse=not shortest)
    first, draft = title(order[0], english), Draft()
    digests = any(one.edition is Edition.DIGEST for one in order)
    if english:
        kept = ", in characters of the digest that is kept here" if digests else ", in characters"
        opening = f"The {'shortest' if shortest else 'longest'} is {first}{kept}:"
    else:
        kept = "（按库中摘要的字数）" if digests else "（按字数）"
        opening = f"最{'短' if shortest else '长'}的是{first}{kept}："
    draft.say(opening, _head(order[0]))
    for one in order[:MOST]:
        count = f"{_length(one):,}" if english else f"约{_length(one)}字"
        draft.say(f"- {title(one, english)}{f': {count}.' if english else f'：{count}。'}", _head(one))
    return Written(draft, complete=True)


def tables(document: Document) -> list[Clause]:
    """The tables of a text."""
    return [one for one in document.walk() if one.level is Level.TABLE]


def tabled(document: Document, english: bool) -> Part:
    """Where the tables of a text stand, each by its first row, which can be cited."""
    found = tables(document)
    names = ("; " if english else "；").join(named(one, english).strip() for one in found)
    rows = [row for one in found for row in one.children[:1]]
    said = f"{title(document, english)}{': ' if english else '：'}{names}{'.' if english else '。'}"
    return Part(said, [whole(document, one) for one in rows] or [_head(document)])


def _length(document: Document) -> int:
    return sum(len("".join(one.text.split())) for one in document.walk())


def _head(document: Document) -> Quote:
    return whole(document, masthead(document))
