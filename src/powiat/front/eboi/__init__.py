"""eboi: the customer office."""
