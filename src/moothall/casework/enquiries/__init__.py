"""Enquiries: a councillor asks, an officer answers in time."""
