"""gateways: the wire to outside systems."""
