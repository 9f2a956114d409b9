"""Where an act takes place, for both programs: rows and columns by keys and by what stands in them, counted from 0."""

KEY = "scorebook.office."
# Title and headings stand above the first keyed row.
TYPED_IN_LEDGER = ("department", "item", "date", "what", "count", "evidence", "recordedBy")


def is_data(key):
    return isinstance(key, str) and key not in ("", "head") and not key.startswith((".", "end."))


class Table:
    """A sheet as a list of lists, by which a row is found as a person finds it."""

    def __init__(self, rows):
        self.rows = rows
        self.columns = {}
        for at, key in enumerate(rows[0]):
            if at > 0 and isinstance(key, str) and key:
                self.columns.setdefault(key, at)

    def column(self, key):
        if key == "":
            return 0
        return self.columns[key]

    def keyed_rows(self):
        """Rows of data: marks of heads and ends stand in column A as well."""
        return [at for at, row in enumerate(self.rows) if at > 0 and is_data(row[0])]

    def row(self, where):
        (kind, value), = where.items()
        if kind == "key":
            return next(at for at, row in enumerate(self.rows) if at > 0 and row[0] == value)
        if kind == "number":
            return value - 1
        if kind == "holding":
            column = self.column(value["column"])
            return next(at for at, row in enumerate(self.rows) if at > 0 and row[column] == value["text"])
        keyed = self.keyed_rows()
        if kind == "below":
            return keyed[-1] + value
        if kind == "pastEnd":
            return next((at for at, row in enumerate(self.rows) if str(row[0]).startswith("end.")), keyed[-1]) + value
        if kind == "free":
            columns = [self.column(key) for key in TYPED_IN_LEDGER]
            # what was typed below the end is not looked at: nobody goes on there
            end = next((at for at, row in enumerate(self.rows) if str(row[0]).startswith("end.")), len(self.rows))
            taken = [at for at in range(keyed[0], end) if any(self.rows[at][c] not in ("", None) for c in columns)]
            return (taken[-1] if taken else keyed[0] - 1) + value
        raise KeyError(kind)
