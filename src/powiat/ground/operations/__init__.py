"""Operations: whether the house stands, for machines and for its operator."""
