"""Changes office workbooks as officers do, saves them, and prints what they show after a hard recalculation.

The job is JSON on standard input: {"walks": [{"book", "saved", "program": "libreoffice" | "openpyxl", "reopens", "acts": […]}, …]};
what the books show is JSON on standard output, in the same order. One LibreOffice serves all of them.
An act says what is done on which sheet (by the key in A1 of the workbook as it was opened); test/walks/support/act.ts lists them.
"""
import json
import sys

from openpyxl_walk import walk_in_openpyxl
from libreoffice_walk import walk_in_libreoffice
from shown import shown
from soffice import Soffice
from com.sun.star.lang import DisposedException
from com.sun.star.uno import RuntimeException


def walk(soffice, job):
    """A LibreOffice that falls over (seldom, after many books) is started again, and the walk is done anew."""
    try:
        return walked(soffice, job)
    except (DisposedException, RuntimeException):
        soffice.stop()
        soffice.start()
    except Exception as failure:
        return {"failed": f"{type(failure).__name__}: {failure}"}
    try:
        return walked(soffice, job)
    except Exception as failure:
        return {"failed": f"twice: {type(failure).__name__}: {failure}"}


def walked(soffice, job):
    if job["program"] == "openpyxl":
        walk_in_openpyxl(job["book"], job["saved"], job["acts"])
        return looked_at(soffice, job["saved"])
    document = soffice.open(job["book"])
    try:
        walk_in_libreoffice(document, job["acts"])
        soffice.save(document, job["saved"])
        if not job["reopens"]:
            return calculated(document)
    finally:
        document.close(True)
    return looked_at(soffice, job["saved"])


def looked_at(soffice, path):
    document = soffice.open(path)
    try:
        return calculated(document)
    finally:
        document.close(True)


def calculated(document):
    document.calculateAll()
    return {"sheets": shown(document)}


with Soffice() as soffice:
    json.dump([walk(soffice, job) for job in json.load(sys.stdin)["walks"]], sys.stdout, ensure_ascii=False)
