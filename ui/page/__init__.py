"""The chat page's pieces of HTML, each made from one kind of value."""
