"""pagecache: public pages from memory, new at once when anything they show is changed."""
