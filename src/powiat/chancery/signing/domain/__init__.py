"""The rules of signing: certificates, seals and the checking of signatures."""
