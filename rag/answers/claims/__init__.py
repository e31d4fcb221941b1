"""What a question takes for granted, held against the clause that decides: confirmed, corrected or left open."""
