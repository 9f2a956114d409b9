/**
 * A workbook to be written: plain data in Excel's own words, knowing nothing of the XML that it becomes.
 * Rows and columns count from 1.
 */
export interface BookDraft {
  /** Serial dates count from 1904-01-01: the numbers in the cells are taken to be so. */
  readonly date1904?: true;
  readonly sheets: readonly SheetDraft[];
  readonly names: readonly NameDraft[];
  readonly properties: { readonly title: string; readonly creator: string };
  /** Custom document properties, text only. */
  readonly customProperties?: Readonly<Record<string, string>>;
  /** The contents of custom XML parts. */
  readonly customXml?: readonly string[];
}

export interface NameDraft {
  readonly name: string;
  /** Such as "参数与口径!$C$5", without the leading "=". */
  readonly refersTo: string;
  readonly hidden?: boolean;
}

export interface ColumnDraft {
  readonly width?: number;
  readonly hidden?: boolean;
  /** Columns of a level and those within it are shown and hidden together, by the sign over the column behind them. */
  readonly outlineLevel?: number;
  /** The columns before this one, of a deeper level, are hidden now. */
  readonly collapsed?: boolean;
}

export interface SheetDraft {
  readonly name: string;
  readonly state?: "visible" | "hidden" | "veryHidden";
  readonly cells: readonly CellDraft[];
  readonly columns?: ReadonlyMap<number, ColumnDraft>;
  readonly rows?: ReadonlyMap<number, { readonly height?: number; readonly hidden?: boolean }>;
  readonly merges?: readonly AreaDraft[];
  /** Rows above and columns left of this cell stay in view. */
  readonly frozenAt?: { readonly row: number; readonly column: number };
  readonly validations?: readonly ValidationDraft[];
  readonly conditionalFormats?: readonly ConditionalFormatDraft[];
  /** Protected without a password; what a person may still do is listed. */
  readonly protection?: {
    readonly formatColumns?: boolean;
    readonly formatRows?: boolean;
    readonly autoFilter?: boolean;
    readonly sort?: boolean;
    /** Comments among them. */
    readonly objects?: boolean;
  };
  readonly autoFilter?: AreaDraft;
  readonly tabColor?: string;
  readonly zoom?: number;
  readonly showGridLines?: boolean;
  readonly print?: PrintDraft;
  readonly ignoredErrors?: readonly IgnoredErrorDraft[];
  readonly charts?: readonly ChartDraft[];
}

/** A native chart over figures in cells. */
export interface ChartDraft {
  /** Bars lie, columns stand. */
  readonly kind: "bar" | "column";
  readonly title: string;
  /** The cells that it covers. */
  readonly at: AreaDraft;
  readonly series: readonly ChartSeriesDraft[];
  /** Beside each other where absent. */
  readonly grouping?: "clustered" | "stacked";
  /** Of the axis of figures; the program chooses where absent. */
  readonly min?: number;
  readonly max?: number;
  /** Between two lines of the grid. */
  readonly step?: number;
  readonly numberFormat?: string;
  /** What readers of screens say. */
  readonly altText: string;
}

/** Categories and values are a row or column each, and of one length. */
export interface ChartSeriesDraft {
  readonly name: string;
  /** The sheet of the figures; the chart's own where absent. */
  readonly sheet?: string;
  readonly categories: AreaDraft;
  readonly values: AreaDraft;
  /** null for what is not seen: the foot on which the next series stands. The legend does not name it. */
  readonly color: string | null;
  readonly labels?: boolean;
}

/** Where Excel's green corners would only distract, such as on item codes that look like numbers. */
export interface IgnoredErrorDraft {
  readonly area: AreaDraft;
  readonly kinds: readonly (
    "numberStoredAsText" | "formula" | "formulaRange" | "emptyCellReference" | "unlockedFormula" | "evalError"
  )[];
}

export interface AreaDraft {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

export interface CellDraft {
  readonly row: number;
  readonly column: number;
  /** The value, or the cached value of the formula; a CellError is written as an error of the cell. */
  readonly value?: number | string | boolean | CellError;
  /** Without the leading "=". */
  readonly formula?: string;
  /** How many cells the formula fills, itself included, where it yields several; none of the others holds a value. */
  readonly spills?: { readonly rowCount: number; readonly columnCount: number };
  readonly style?: StyleDraft;
  /** A link to a place in this workbook, such as "得分!A1". */
  readonly linkTo?: string;
}

export interface CellError {
  readonly error: "#N/A" | "#VALUE!" | "#DIV/0!" | "#REF!" | "#NAME?" | "#NUM!" | "#NULL!";
}

/** Colours are "RRGGBB". Cells are locked unless they say otherwise. */
export interface StyleDraft {
  readonly font?: {
    readonly name?: string;
    readonly size?: number;
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly color?: string;
    readonly underline?: boolean;
  };
  readonly fill?: string;
  readonly align?: {
    readonly horizontal?: "left" | "center" | "right";
    readonly vertical?: "top" | "center" | "bottom";
    readonly wrap?: boolean;
    readonly indent?: number;
    readonly shrink?: boolean;
    /** 255 is Excel's vertical text. */
    readonly rotation?: number;
  };
  readonly border?: BorderDraft;
  readonly numberFormat?: string;
  readonly unlocked?: boolean;
}

export interface BorderDraft {
  readonly style: "thin" | "medium" | "hair";
  readonly color: string;
}

export interface ValidationDraft {
  readonly area: AreaDraft;
  /** "any" refuses nothing, and shows its prompt. */
  readonly type: "any" | "list" | "whole" | "decimal" | "date" | "custom" | "textLength";
  readonly operator?: "between" | "greaterThanOrEqual" | "lessThanOrEqual";
  /** For lists: the values themselves (short ones), or a formula naming a range. */
  readonly values?: readonly string[];
  readonly formula1?: string;
  readonly formula2?: string;
  readonly prompt?: { readonly title: string; readonly text: string };
  readonly error?: { readonly title: string; readonly text: string; readonly style?: "stop" | "warning" };
  readonly allowBlank?: boolean;
}

export interface ConditionalFormatDraft {
  readonly area: AreaDraft;
  /** A formula as seen from the first cell of the area, without the leading "=". */
  readonly formula: string;
  readonly style: {
    readonly fill?: string;
    readonly color?: string;
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly numberFormat?: string;
  };
  readonly stopIfTrue?: boolean;
}

export interface PrintDraft {
  readonly paper: "A4" | "A3";
  readonly orientation: "portrait" | "landscape";
  /** Pages wide and tall to fit on; 0 leaves that direction free. */
  readonly fitTo?: { readonly width: number; readonly height: number };
  /** Per cent of the natural size; page breaks hold with it, while `fitTo` overrules them. */
  readonly scale?: number;
  readonly titleRows?: readonly [number, number];
  readonly titleColumns?: readonly [number, number];
  readonly area?: AreaDraft;
  /** Rows after which a new page begins, columns likewise. */
  readonly rowBreaks?: readonly number[];
  readonly columnBreaks?: readonly number[];
  /** Excel's header and footer codes, such as "第 &P 页，共 &N 页". */
  readonly header?: { readonly left?: string; readonly center?: string; readonly right?: string };
  readonly footer?: { readonly left?: string; readonly center?: string; readonly right?: string };
  readonly centeredHorizontally?: boolean;
  /** In inches. */
  readonly margins?: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  /** How cell errors are printed. */
  readonly errors?: "displayed" | "blank" | "dash" | "NA";
}
