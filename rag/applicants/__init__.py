"""What an applicant tells of itself, and how that stands to what a measure demands."""
