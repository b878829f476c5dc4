"""Pictures of the virtual tour, drawn with Blender; no part of the running product."""
