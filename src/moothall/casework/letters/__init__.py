"""Letters between officers and councillors, and letters in the council's name."""
