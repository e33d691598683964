"""Problems as people and programs take them: text, JSON, GitHub's annotations, SARIF."""
