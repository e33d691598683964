"""From a site that was built to one that may be published, or to what stands in the way."""
