"""One file for one command of ./powiat."""
