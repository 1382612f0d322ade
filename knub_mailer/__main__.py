"""`python -m knub_mailer`: the same as `knub-mailer`."""

from knub_mailer.entrypoints.cli import main

main()
