"""No rows: pages are kept in the memory of each web worker."""
