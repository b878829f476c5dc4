"""search: finding what one may see."""
