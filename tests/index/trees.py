"""Small documents made by hand, for the tests of the index."""

from __future__ import annotations

from documents.clauses import Clause, Document, Edition, Level, Status


def clause(
    address: str, text: str, *children: Clause, english: str = "", path: tuple[str, ...] = ()
) -> Clause:
    """A clause whose number is the last part of its address."""
    number = address.rsplit("/", 1)[-1]
    return Clause(
        address=address,
        level=Level.ITEM if "/" in address else Level.HEADING,
        number=f"{number}.",
        label=f"第{number}条",
        heading="",
        text=text,
        path=path,
        english=english,
        children=children,
    )


def plan() -> Document:
    """A plan with two headings and three tasks, each about something else."""
    tasks = (
        clause(
            "1/1",
            "1.扩大科技信贷，科技信贷余额超2000亿元。（牵头单位：甲市金融局，配合单位：甲市科技局、乙银行）",
            path=("一、科技",),
        ),
        clause("1/2", "2.引进人才。（责任单位：甲市人社局）", path=("一、科技",)),
    )
    return Document(
        id="plan",
        title="甲市发展规划",
        clauses=(
            clause("1", "一、科技", *tasks),
            clause(
                "2", "二、风险", clause("2/3", "3.发展绿色保险。（牵头单位：甲市金融局）", path=("二、风险",))
            ),
        ),
        number="甲府〔2021〕1号",
        issuers=("甲市人民政府", "甲市金融局"),
        date="2021-12-01",
        region="甲市",
        kind="规划",
        status=Status.ISSUED,
        period="2021/2025",
        implements=("省规划",),
        source="plan.txt",
        notes=("标题由目录给出",),
    )


def notice() -> Document:
    """A notice of one paragraph."""
    return Document(id="notice", title="乙市通知", clauses=(clause("1", "一、支持企业上市，发行债券。"),))


def digest() -> Document:
    """The digest of the plan: other words, an English rendering, one address that the plan lacks."""
    tasks = (
        clause("1/1", "科技贷款要更多。", english="Expand technology lending."),
        clause("1/9", "摘要独有。", english="Only the digest has this."),
    )
    return Document(
        id="plan",
        title="甲市发展规划（摘要）",
        title_english="Development plan of city A",
        clauses=(clause("1", "科技", *tasks, english="Technology"),),
        edition=Edition.DIGEST,
    )
