"""What every chapter stands on: strengths, parties, clauses, provisions, rulings, calendars."""
