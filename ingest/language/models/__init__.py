"""The weights and word tables of the embedded parsers, as package data: see NOTICE."""
