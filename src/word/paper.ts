/**
 * An official paper (公文) as it is to be written: what stands in it, apart from how it is set. `writePaper` sets it by
 * GB/T 9704.
 */
export interface Paper {
  readonly title: string;
  readonly head: PaperHead;
  readonly body: readonly Block[];
  /** Each begins a page of its own, and is named below the text. */
  readonly annexes: readonly Annex[];
}

/** What the office fills in. What is absent is left out of the paper, and its place is closed. */
export interface PaperHead {
  /** 发文机关标志. */
  readonly office?: string;
  /** 发文字号, as `checkedNumber` lets it pass. */
  readonly number?: string;
  /** 主送机关, with or without the colon at its end. */
  readonly addressees?: string;
  /** 署名. */
  readonly signatory?: string;
  /** 成文日期, such as "2021-03-05". */
  readonly date?: string;
}

export type Block =
  /** 一、 in 黑体, （一） in 楷体. */
  | { readonly kind: "head"; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: "paragraph"; readonly sentence: Sentence }
  /** In the small type of tables. */
  | { readonly kind: "note"; readonly text: string }
  | Table;

/** Words and figures in turn. */
export type Sentence = readonly (string | Figure)[];

/** A figure of a sentence leads to the row of an annex that it was taken from. */
export interface Figure {
  readonly figure: string;
  readonly from: string;
}

export interface Annex {
  readonly title: string;
  readonly blocks: readonly Block[];
}

export interface Table {
  readonly kind: "table";
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

export interface Column {
  readonly head: string;
  /** In parts of the whole width. */
  readonly width: number;
  readonly align: "left" | "center" | "right";
}

export interface Row {
  readonly cells: readonly string[];
  /** What figures of the text say that they are `from`. */
  readonly source?: string;
}

export const figureOf = (figure: string | number, from: string): Figure => ({ figure: String(figure), from });
