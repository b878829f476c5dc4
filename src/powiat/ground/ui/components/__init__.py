"""Components: functions from plain values to HTML. Tags in templates, table cells in views."""
