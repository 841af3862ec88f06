"""The web server of the preview, and what it adds to the pages it shows."""
