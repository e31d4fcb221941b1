"""A made-up city's rules for its ferries, the notes on them and a draft: what defines, forbids, charges and differs."""

from __future__ import annotations

from pathlib import Path

from documents import library
from documents.clauses import Document
from documents.sources import read_bytes
from index import store
from rag.answering import Assistant
from rag.glossary import Glossary
from rag.settings import Settings
from tests.toy import ToyEmbedder

RULES = """霜州市人民政府令

第12号

《霜州市渡口安全办法》已经2031年4月2日市人民政府第8次常务会议通过，现予公布，自2031年6月1日起施行。

霜州市渡口安全办法

第一章 总则

第一条 本办法所称夜渡，是指日落一小时后至次日日出前的载客航行。本办法所称散渡，是指没有固定班次的载客航行。

第二条 市交通局是本市渡口的主管部门。市水利局负责汛期水情通报。市应急管理局负责沉船打捞的指挥。

第三条 渡口布局规划由市交通局编制，报市人民政府批准后公布。
设立渡口安全委员会（以下简称渡安委）。渡安委下设办公室，设在市交通局，主要职责是受理新渡口申请。

第二章 航行

第四条 下列水面不得夜渡：

（一）桥墩上下游各五十米以内；

（二）水厂取水口周围；

（三）军用码头外侧。

第五条 船主应当自购船之日起十五日内申请编号。编号牌有效期两年。全市新建浮码头40座。

第六条 达到85分以上的，评为安心渡口。

第三章 责任

第七条 超员载客的，由区交通部门责令改正；拒不改正的，处800元以上3000元以下罚款。罚款由市财政局统一收缴。

第八条 本办法自2031年6月1日起施行，有效期五年。《霜州市渡船管理暂行规定》同时废止。
"""

NOTES = """霜州市渡口安全办法解读

一、为什么要编号

船主应当自购船之日起三十日内申请编号，这样找得到人。

二、要建多少

全市新建浮码头45座，其中一半在西岸。
"""

DRAFT = """霜州市渔港补贴办法（征求意见稿）

霜州市农业农村局

第一条 本办法所称渔港，是指供渔船停泊的港口。

第二条 对新建渔港每座补助20万元。

意见反馈：公众可在2031年9月30日前，将书面意见寄至霜州市港前街3号市农业农村局渔业科。
"""


def documents() -> tuple[Document, ...]:
    """The three texts as the reader gives them."""
    region = {"region": "霜州市"}
    return (
        library.document(
            read_bytes(RULES.encode(), "rules.txt"), {"id": "rules", "status": "issued", **region}
        ),
        library.document(
            read_bytes(NOTES.encode(), "notes.txt"), {"id": "notes", "date": "2031-06-02", **region}
        ),
        library.document(read_bytes(DRAFT.encode(), "draft.txt"), {"id": "draft", **region}),
    )


def assistant(folder: Path, text: str = "") -> Assistant:
    """One that answers from them, or from one other text of the city."""
    words = ["夜渡", "水情", "打捞", "编号", "浮码头", "超员", "规划", "申请", "渔港"]
    read = list(documents())
    if text:
        read = [library.document(read_bytes(text.encode(), "other.txt"), {"id": "other", "region": "霜州市"})]
    index = store.build(read, folder, ToyEmbedder(words))
    return Assistant(index, Glossary([]), Settings(home=folder))
