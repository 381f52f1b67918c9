"""From reports to statements: kind, confidence and explanation."""
