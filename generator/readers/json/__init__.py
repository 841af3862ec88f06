"""JSON as recognisers, caption services and podcast tools write it."""
