"""The mail room: takes what stands in the outbox to a mail server, and shows the Clerk what did not get there."""
