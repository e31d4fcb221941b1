"""The workspace -> MCP tools: ask, search_clauses, get_clause, match_programmes. The SDK's only home."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any, Literal

from mcp.server.mcpserver import Context, MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from mcp.types import CallToolResult, InputRequiredResult, ToolAnnotations
from pydantic import Field, ValidationError
from starlette.applications import Starlette

from documents.errors import WenceError
from rag.home.workspace import Workspace
from ui import payloads
from ui.http import errors

INSTRUCTIONS = (
    "Answers from official policy documents. Every sentence of an answer carries [n]; the citation n holds "
    "the clause and the words that support it. `abstained` means that the documents do not state it."
)
Question = Annotated[str, Field(description="The question, in Chinese or English.", min_length=1)]
Language = Annotated[
    Literal["zh-Hans", "zh-Hant", "en"] | None, Field(description="Of the answer; default: the question's.")
]


class _Tools(MCPServer):
    """The SDK's server, which tells a caller what is wrong with its arguments in plain words."""

    async def call_tool(
        self, name: str, arguments: dict[str, Any], context: Context[Any, Any] | None = None
    ) -> CallToolResult | InputRequiredResult:
        """As the SDK's. Raises ToolError."""
        try:
            return await super().call_tool(name, arguments, context)
        except ToolError as fault:
            if not isinstance(fault.__cause__, ValidationError):
                raise
            raise ToolError(errors.plain([dict(one) for one in fault.__cause__.errors()])) from None


def server(workspace: Workspace) -> MCPServer:
    """The tools; each replies with the same JSON as the HTTP API."""
    tools = _Tools("wence", title="Wence 问策", instructions=INSTRUCTIONS, log_level="WARNING")
    reading = ToolAnnotations(read_only_hint=True, open_world_hint=False)

    @tools.tool(annotations=reading)
    def ask(
        question: Question,
        history: Annotated[list[str], Field(description="Earlier questions, oldest first.")] = [],  # noqa: B006
        language: Language = None,
    ) -> payloads.Payload:
        """Answer a question about the policy documents, with the clause behind every sentence."""
        return _told(
            lambda: payloads.answer(workspace.answering(question).ask(question, tuple(history), language))
        )

    @tools.tool(annotations=reading)
    def search_clauses(
        query: Annotated[str, Field(description="What to look for.", min_length=1)],
        limit: Annotated[int, Field(ge=1, le=100)] = 10,
    ) -> payloads.Payload:
        """Rank the clauses nearest to a text, with their scores."""
        return _told(lambda: payloads.search_results(query, workspace.assistant.search(query, limit)))

    @tools.tool(annotations=reading)
    def get_clause(
        document: Annotated[str, Field(description="The document's id.")],
        address: Annotated[str, Field(description="The clause's address, such as 1/11/17.")],
    ) -> payloads.Payload:
        """One clause with its whole text."""
        return _told(
            lambda: payloads.one_clause(workspace.document(document), workspace.clause(document, address))
        )

    @tools.tool(annotations=reading)
    def match_programmes(
        profile: Annotated[str, Field(description="The enterprise and what it needs.", min_length=1)],
        language: Language = None,
    ) -> payloads.Payload:
        """The support programmes that fit an enterprise."""
        return _told(lambda: payloads.answer(workspace.assistant.match(profile, language)))

    return tools


def _told(make: Callable[[], payloads.Payload]) -> payloads.Payload:
    """What the caller can mend reaches it as the tool's own error."""
    try:
        return make()
    except WenceError as fault:
        raise ToolError(str(fault)) from None


def http_app(workspace: Workspace, host: str) -> Starlette:
    """The tools over HTTP at /mcp; each request stands alone, so that any worker can take it.

    The SDK itself refuses other sites' pages when `host` is this machine's own.
    """
    return server(workspace).streamable_http_app(json_response=True, stateless_http=True, host=host)
