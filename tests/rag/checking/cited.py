"""A made-up clause of two languages, cited as [1]: what the tests of the checker hold sentences against."""

from __future__ import annotations

from documents import library
from documents.sources import read_bytes
from rag import citations
from rag.answer import Reason
from rag.glossary import Glossary
from rag.retrieval import Evidence

ROPEWAY = """---
id: ropeway
edition: digest
title: 岭东市索道管理办法
title_en: Ropeway Measures of Lingdong
number: 岭交〔2041〕12号
region: 岭东市
date: 2041-03-02
---

# 岭东市索道管理办法
> Ropeway Measures of Lingdong

## 一、运营
> Operation

1. 到2045年，索道年运量不少于80万人次，每季度检修一次；票价由30元降至22元。（牵头单位：市交通局，配合单位：市旅游局）
> By 2045 the ropeways carry at least 800,000 passengers a year and are overhauled every quarter;
> the fare falls from RMB 30 to RMB 22. (Lead: Transport Bureau; cooperating: Tourism Bureau)

2. 七级以上大风时应当停运；运营单位可以出售联票，不得搭售保险。经市应急局批准的，救援车厢除外。
> In a wind of grade seven or more the ropeways must stop; operators may sell combined tickets but may not tie insurance to them.

3. 县财政每年补贴检修费用的四成，最高60万元。
"""
DOCUMENT = library.document(read_bytes(ROPEWAY.encode(), "ropeway.md"))
UNITS = {"市交通局", "市旅游局"}


def evidence(*addresses: str) -> dict[int, Evidence]:
    """The clauses as [1], [2] and so on."""
    found = {}
    for number, address in enumerate(addresses, 1):
        clause = DOCUMENT.clause(address)
        assert clause is not None, address
        found[number] = Evidence(DOCUMENT, clause, 1.0)
    return found


def reason(sentence: str, address: str) -> Reason | None:
    """The code of what is wrong with a sentence that cites one clause; None for nothing."""
    found = citations.found_in(f"{sentence}[1]", evidence(address), UNITS, Glossary(()))
    return found.reason if found else None


def reason_on(sentence: str, clause: str) -> Reason | None:
    """The same for a clause given here, the first article of a document of its own."""
    document = library.document(read_bytes(f"岭东市索道补充规定\n第一条 {clause}".encode(), "more.txt"))
    held = document.clause("1")
    assert held is not None
    found = citations.found_in(f"{sentence}[1]", {1: Evidence(document, held, 1.0)}, UNITS, Glossary(()))
    return found.reason if found else None
