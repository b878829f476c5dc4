"""ePUAP: here only the emergency package and the attachments it refers to."""
