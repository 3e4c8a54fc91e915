"""What happened: the journal, matters and who may see them, duties, attachments, the outbox."""
