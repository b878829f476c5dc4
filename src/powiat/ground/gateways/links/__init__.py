"""Other people's pages that ours point to: whether they are still there."""
