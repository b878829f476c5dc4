"""IMGW: the state's weather service (Instytut Meteorologii i Gospodarki Wodnej)."""
