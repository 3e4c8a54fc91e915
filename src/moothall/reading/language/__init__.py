"""What English says whatever a clause is about: spelling, sentences, dates, spans, how strongly, and whom it binds."""
