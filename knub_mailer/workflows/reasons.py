"""Why a mail needs a person, in Danish for the secretariat; the engine's own reason is a log's."""

from __future__ import annotations

from knub_mailer.domain.request import Understanding
from knub_mailer.language.decision import FOR_ANOTHER
from knub_mailer.workflows.case import Case
from knub_mailer.workflows.speaking import is_outside


def why_a_person(case: Case, understanding: Understanding) -> str:
    """One sentence: what about the mail the service does not decide by itself."""
    code = understanding.municipality
    if understanding.suspicious:
        return "Mailen ligner spam eller svindel, så afsenderen har ikke fået svar."
    if code is not None and is_outside(case, code):
        name = case.sitting.office.register.name(code)
        return f"Mailen taler for {name}, men kommer ikke fra kommunens egen mailadresse."
    if code is None:
        return "Afsenderens mailadresse hører ikke til en kommune, vi kender."
    if understanding.reason == FOR_ANOTHER:
        name = case.sitting.office.register.name(code)
        return f"Mailen gælder også nogen fra en anden kommune. Vores bud er kun for {name}."
    if not understanding.requests:
        return "Vi kan ikke se, hvad mailen beder om, eller det er noget, kun I kan svare på."
    return "Ved siden af ønsket er der noget, et menneske skal tage stilling til."
