"""Close Reading: lessons about framing, loaded language and sourcing, made into a website."""
