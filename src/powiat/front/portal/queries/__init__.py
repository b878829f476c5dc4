"""What the portal reads besides its pages."""
