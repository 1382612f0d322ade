"""Runs a municipal network by mail: see docs/architecture.md."""
