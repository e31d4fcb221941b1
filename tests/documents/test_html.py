"""HTML as public bodies publish it: furniture out, text and tables in."""

from __future__ import annotations

import pytest

from documents import sources
from documents.errors import DocumentFault
from tests.documents.texts import outline, read, texts

PAGE = """<!DOCTYPE html><html><head><title>甲市办法_甲市政府网</title><style>p{color:red}</style></head>
<body><header>甲市政府</header><nav><a href="/">首页</a></nav><!-- 注释 -->
<div class="path">当前位置：首页 > 政策</div>
<h1>甲市人才办法</h1>
<div><p>一、引进</p><p>按规定<b>给予</b>补贴。&nbsp;&nbsp;最高&lt;50万元&gt;。</p>
<p>二、<span>培养</span></p>培养人才。<br>定期评估。</div>
<ul><li>甲类</li><li>乙类</li></ul>
<ol start="3"><li>申报</li><li>审核</li></ol>
<p>打印本页</p><p>上一篇：某通知</p><footer>版权所有</footer><script>alert(1)</script></body></html>"""


def lines(page: str) -> list[str]:
    return [line.text for line in sources.read_bytes(page.encode(), "page.html").lines]


def test_furniture_is_left_out() -> None:
    assert lines(PAGE) == [
        "甲市人才办法",
        "一、引进",
        "按规定给予补贴。 最高<50万元>。",
        "二、培养",
        "培养人才。",
        "定期评估。",
        "甲类",
        "乙类",
        "3. 申报",
        "4. 审核",
    ]


def test_the_tree_of_a_page() -> None:
    document = read(PAGE, "page.html")
    assert outline(document) == [
        "masthead 标题",
        "1 一、 引进",
        "2 二、 培养",
        "2/3 二、3 申报",
        "2/4 二、4 审核",
    ]
    assert document.title == "甲市人才办法"
    assert texts(document)["2"] == "二、培养\n培养人才。\n定期评估。\n甲类\n乙类"


def test_a_title_tag_stands_in_for_a_missing_heading() -> None:
    assert read("<title>甲市公报</title><p>今年工业稳步增长。</p>", "page.html").title == "甲市公报"


def test_a_table_for_layout_is_text() -> None:
    assert lines("<table><tr><td><p>甲市办法</p><p>一、总则</p></td></tr></table>") == [
        "甲市办法",
        "一、总则",
    ]


def test_spans_that_are_nonsense() -> None:
    page = "<table><tr><th>甲</th><th colspan='x'>乙</th></tr><tr><td rowspan='99999'>1</td><td colspan='-2'>2</td></tr></table>"
    [line] = sources.read_bytes(page.encode(), "page.html").lines
    assert line.table is not None
    assert line.table.rows == (("甲", "乙"), ("1", "2"))


def test_unclosed_tags_are_read() -> None:
    assert lines("<p>一、甲<p>二、乙<div>三、丙") == ["一、甲", "二、乙", "三、丙"]


def test_a_page_laid_out_in_a_table_keeps_its_clauses_and_the_tables_inside_it() -> None:
    inner = (
        "<table><tbody><tr><th>项目</th><th>金额</th></tr><tr><td>甲</td><td>1万元</td></tr></tbody></table>"
    )
    for menu in ("", "<td>菜单</td>"):
        page = f"<html><body><table><tr>{menu}<td><p>第一条 负责。</p>{inner}<p>第二条 完。</p></td></tr></table></body></html>"
        found = [
            line.table.rows if line.table else line.text
            for line in sources.read_bytes(page.encode(), "a.html").lines
        ]
        assert found[-3:] == ["第一条 负责。", (("项目", "金额"), ("甲", "1万元")), "第二条 完。"]
        assert found[:-3] == (["菜单"] if menu else [])


def test_a_form_is_furniture_unless_it_is_the_page() -> None:
    text = "<p>第一条 市文旅局牵头负责贴息，市财政局配合。</p>"
    search = "<form><label>搜索</label><input name='q'><button>提交</button></form>"
    assert lines(f"<html><body>{search}{text}</body></html>") == [
        "第一条 市文旅局牵头负责贴息，市财政局配合。"
    ]
    assert lines(f"<html><body><form>{text}</form></body></html>") == [
        "第一条 市文旅局牵头负责贴息，市财政局配合。"
    ]


def test_blocks_nested_beyond_reason_are_refused_at_once() -> None:
    page = f"<html><body>{'<table><tr><td>' * 600}第一条{'</td></tr></table>' * 600}</body></html>"
    with pytest.raises(DocumentFault, match=r"page\.html: lists or tables are nested too deeply"):
        lines(page)


def test_blocks_nested_as_pages_nest_them_are_read() -> None:
    assert lines(f"<html><body>{'<div>' * 150}第一条{'</div>' * 150}</body></html>") == ["第一条"]


def test_control_codes_do_not_reach_a_terminal() -> None:
    assert lines(f"<html><body><p>第一条 {'贴息' * 200}\x1b[31m完</p></body></html>")[0].endswith(
        "贴息[31m完"
    )
