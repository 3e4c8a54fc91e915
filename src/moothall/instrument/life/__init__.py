"""The protocol's life after its first adoption: amended, consulted on, readopted, reviewed, ended."""
