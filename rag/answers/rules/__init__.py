"""What a rule costs, leaves out or grants: penalties, exclusions, benefits."""
