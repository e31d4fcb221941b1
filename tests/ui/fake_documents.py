"""Two small documents: a plan in force with a hostile clause, and a draft."""

from __future__ import annotations

from documents.clauses import Clause, Document, Edition, Level, Status

LEAD = "开展合格境外有限合伙人试点，争取更多境外资本落户。（牵头单位：市金融工作局，配合单位：市商务局）"
LEAD_ENGLISH = (
    "Run the QFLP pilot and attract more overseas capital. "
    "(Lead: Municipal Bureau of Financial Work; cooperating: Municipal Bureau of Commerce)"
)
HOSTILE = "<script>window.hacked=1</script><img src=x onerror='window.hacked=1'>{{7*7}}${6*7}`"

TASK_17 = Clause(
    "1/11/17",
    Level.ITEM,
    "17.",
    "第17条",
    "",
    LEAD,
    ("一、跨境金融", "（十一）股权投资"),
    41,
    english=LEAD_ENGLISH,
)
TASK_71 = Clause(
    "4/2/71",
    Level.ITEM,
    "71.",
    "第71条",
    "",
    "组织企业参加境外展会。（牵头单位：市商务局）",
    ("四、开放", "（二）贸易"),
    90,
)
TASK_72 = Clause(
    "4/2/72",
    Level.ITEM,
    "72.",
    "第72条",
    "",
    f"完善外贸风险补偿。{HOSTILE}（牵头单位：市商务局）",
    ("四、开放", "（二）贸易"),
    92,
    page=12,
)
PLAN = Document(
    "plan-a",
    "金融支持开放行动计划",
    (TASK_17, TASK_71, TASK_72),
    title_english="Action plan on finance for opening up",
    number="样金〔2020〕75号",
    issuers=("市金融工作局",),
    date="2020-12-18",
    region="样城",
    kind="行动计划",
    status=Status.ISSUED,
    edition=Edition.DIGEST,
    source="plan-a.md",
)
DRAFT = Document(
    "draft-b",
    "科技金融倍增办法（征求意见稿）",
    (Clause("2", Level.ARTICLE, "第二条", "第二条", "", "对获得信用贷款的科技企业给予贴息。"),),
    status=Status.DRAFT,
    source="draft-b.txt",
    notes=("文本未载文号",),
)
