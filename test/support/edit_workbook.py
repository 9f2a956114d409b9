"""Changes cells of a workbook as a person would, by openpyxl, and saves it.

usage: edit_workbook.py IN.xlsx OUT.xlsx  (edits as JSON on standard input:
[{"sheet": "scorebook.office.reported", "row": "D01", "column": "1.1.1.2.onTime", "value": 3}, …]
A sheet is found by its key in A1, a row by the key in column A, a column by the key in row 1. A row may be a number,
and {"sheet": …, "insert": 7} puts a blank one before the seventh.)
"""
import json
import sys

import openpyxl

source, target = sys.argv[1:3]
book = openpyxl.load_workbook(source)
sheets = {sheet["A1"].value: sheet for sheet in book}
for edit in json.load(sys.stdin):
    sheet = sheets[edit["sheet"]]
    if "insert" in edit:
        sheet.insert_rows(edit["insert"])
        continue
    rows = {cell.value: cell.row for cell in sheet["A"] if cell.value is not None}
    columns = {cell.value: cell.column for cell in sheet[1] if cell.value is not None}
    row, column = edit["row"], edit["column"]
    cell = sheet.cell(row if isinstance(row, int) else rows[row], 1 if column == "A" else columns[column])
    cell.value = edit["value"]
    if isinstance(edit["value"], str) and edit["value"].startswith("="):
        cell.data_type = "s"
book.save(target)
