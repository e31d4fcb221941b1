"""The figures of a library, found for a question, compared and worked with."""
