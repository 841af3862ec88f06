"""Caption files: short timed cues, made to be shown under a picture."""
