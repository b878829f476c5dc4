"""Kernel: plain values and rules that know no Django."""
