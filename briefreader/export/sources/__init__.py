"""The articles as sources to cite: BibTeX and CSL-JSON."""
