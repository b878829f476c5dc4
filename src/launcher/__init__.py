"""Launcher: brings the house up on a bare Debian; standard library only."""
