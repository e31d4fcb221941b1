"""A made-up text in Chinese alone on kiosks and their street, that English questions in plain words are asked of."""

from __future__ import annotations

from documents import library
from documents.clauses import Document
from documents.sources import read_bytes

KIOSKS = """霍岭市书报亭管理办法

第一条 经营书报亭应当取得登记证，登记证有效期四年。

第二条 办理登记证应当提交下列材料：
（一）申请书；
（二）身份证复印件；
（三）平面图。

第三条 办理登记不收取任何费用。

第四条 书报亭应当在每日6时至22时经营，距离中小学校门口不得少于80米。

第五条 书报亭禁止有下列行为：
（一）向未成年人销售彩票；
（二）出售盗版图书；
（三）占用盲道摆放货物。

第六条 被吊销登记证的经营者，两年内不得再次申请登记。

第七条 书报亭所在的沿河步道全长9公里，2029年底前建成。

第八条 对家庭经济困难的经营者，每学期补助其子女300元。

第九条 连锁书店不适用本办法。

第十条 任何人可以拨打8123-4567举报书报亭违法行为。
"""


def document() -> Document:
    return library.document(read_bytes(KIOSKS.encode(), "kiosks.txt"), {"id": "kiosks", "region": "霍岭市"})
