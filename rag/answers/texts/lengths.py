"""How long the texts of a library are -> the longest or the shortest of them, and the others behind it. Reads no question."""

from __future__ import annotations

from collections.abc import Sequence

from documents.clauses import Document, Edition
from rag.answers.texts.record_parts import masthead
from rag.desk import Written
from rag.drafting import Draft, Quote, title, whole

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


def _length(document: Document) -> int:
    return sum(len("".join(one.text.split())) for one in document.walk())


def _head(document: Document) -> Quote:
    return whole(document, masthead(document))
