"""Models that can draft an answer: behind a server, in a folder, in a GGUF file. None of them is trusted."""
