"""English questions carried over into Chinese, for documents that have no English rendering."""
