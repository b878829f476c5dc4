"""What the portal reads besides its pages, and the questions its editors ask."""
