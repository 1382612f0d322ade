"""Invoice details: EAN numbers and references, which of them count, and for whose invoices."""
