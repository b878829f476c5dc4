"""Web Push: messages to browsers, through whatever push service a browser uses (RFC 8030, 8291, 8292)."""
