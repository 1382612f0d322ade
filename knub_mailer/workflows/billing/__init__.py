"""The life of a bill: announced, stopped or sent, credited, chased, reported.

Everything changes in a sitting of the office; what a batch holds and when it goes follows from
what is stored, so that running twice, or being cut off anywhere, does no harm.
"""

from knub_mailer.workflows.billing.amend import Amended, amend
from knub_mailer.workflows.billing.answers import StaffAnswer
from knub_mailer.workflows.billing.cases import BILL
from knub_mailer.workflows.billing.chase import chase_eans
from knub_mailer.workflows.billing.content import is_credit_preview
from knub_mailer.workflows.billing.credit import carry_out_credit
from knub_mailer.workflows.billing.doors import batch_reply, credit_command, finance_reply
from knub_mailer.workflows.billing.finance import batch_mails, batch_meant
from knub_mailer.workflows.billing.preflight import announce
from knub_mailer.workflows.billing.report import report_held_back, report_invoices
from knub_mailer.workflows.billing.send import send_batches
from knub_mailer.workflows.billing.stranded import bill_stranded, tell_stranded
from knub_mailer.workflows.billing.what_if import explained_invoice, faktura_what_if

__all__ = [
    "BILL",
    "Amended",
    "StaffAnswer",
    "amend",
    "announce",
    "batch_mails",
    "batch_meant",
    "batch_reply",
    "bill_stranded",
    "carry_out_credit",
    "chase_eans",
    "credit_command",
    "explained_invoice",
    "faktura_what_if",
    "finance_reply",
    "is_credit_preview",
    "report_held_back",
    "report_invoices",
    "send_batches",
    "tell_stranded",
]
