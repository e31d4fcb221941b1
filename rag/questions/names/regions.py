"""The regions of a library's documents -> the names by which people call them, in both languages. Knows no clause."""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.clauses import Document
from index.text import fold
from rag.glossary import Glossary
from rag.questions.names import naming, places
from rag.questions.names.romanised import spellings


def names_of(region: str, glossary: Glossary) -> tuple[str, ...]:
    """What a region is called: whole, by its own name, without its rank, in English."""
    own, short = places.own(region), places.short(region)
    english = (glossary.english(region) or glossary.english(short)).removesuffix(" City")
    spelt = (english,) if english else spellings(short)
    return tuple(dict.fromkeys(name for name in (region, own, short, *spelt) if len(name) >= 2))


def region_names(documents: Sequence[Document], glossary: Glossary) -> tuple[str, ...]:
    """Every name of the regions that the documents speak of."""
    regions = dict.fromkeys(region for one in documents for region in re.split(r"[、,，]", one.region or ""))
    return tuple(dict.fromkeys(name for region in regions for name in names_of(region, glossary)))


def covered(place: places.Place, text: str, documents: Sequence[Document]) -> bool:
    """Whether a document is for a place that a text names, for the city whose district it is, or for one spelt alike."""
    regions = {region for one in documents for region in naming.parts(one)}
    names = [name for name in (place.chinese, place.city) if name]
    if any(name in region for region in regions for name in names):
        return True
    said = place.chinese in fold(text)
    return not said and any(place.english in spellings(places.short(region)) for region in regions)
