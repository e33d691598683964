"""Checking quotations: canonical text, matching, the nearest words, and the record of it all."""
