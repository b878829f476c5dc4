"""The rows of gateways."""
