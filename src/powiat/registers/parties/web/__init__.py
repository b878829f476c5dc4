"""The desk's pages of the register of parties."""
