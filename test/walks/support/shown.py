"""What a workbook shows in LibreOffice."""

# Sheets without figures of the departments; of them, only wrong cells are of interest.
KEY = "scorebook.office."


def shown(document):
    return [of_sheet(sheet) for sheet in document.Sheets]


def of_sheet(sheet):
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    used = cursor.RangeAddress
    rows = sheet.getCellRangeByPosition(0, 0, used.EndColumn, used.EndRow).getDataArray()
    key = rows[0][0] if rows and isinstance(rows[0][0], str) else ""
    # An error has no value of its own in a data array, and comes as nothing at all.
    table = [["#ERROR" if value is None else value for value in row] for row in rows]
    return {"tab": sheet.Name, "id": key[len(KEY):] if key.startswith(KEY) else key, "rows": table}
