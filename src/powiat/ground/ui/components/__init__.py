"""Components: functions from plain values to HTML. Templates reach them as tags, views call them for table cells."""
