"""The doors: command line, HTTP API, MCP and the chat page."""
