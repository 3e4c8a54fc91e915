"""From a sentence to the provisions it states: by cues, by likeness to our own sayings, and by both weighed."""
