"""Two or more things side by side: places, documents and parts that agree, differ or contradict each other."""
