"""Text to a spaCy Doc: `pipeline.load`; which language it is: `detect.detect`."""
