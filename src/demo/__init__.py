"""Demo: a fictional county made through the apps' faces."""
