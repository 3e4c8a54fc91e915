"""The register of linked policies: the council's other documents, beside which its protocol is read."""
