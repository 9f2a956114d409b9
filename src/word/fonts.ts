/** A typeface of official papers, and its size in half points, as Word counts. */
export interface Face {
  readonly name: string;
  readonly size: number;
  readonly bold?: boolean;
}

const [second, third, fourth] = [44, 32, 28] as const;

/**
 * By GB/T 9704—2012: the text in 三号仿宋, its heads in 黑体 and 楷体 (7.3.3), the title in 二号小标宋 (7.3.1), page numbers in
 * 四号宋体 (7.5). The faces are named and not embedded: a machine without them shows others, in the same grid.
 */
export const faces = {
  text: { name: "仿宋_GB2312", size: third },
  /** 一、 */
  head1: { name: "黑体", size: third },
  /** （一） */
  head2: { name: "楷体_GB2312", size: third },
  title: { name: "方正小标宋简体", size: second },
  annexMark: { name: "黑体", size: third },
  pageNumber: { name: "宋体", size: fourth },
  tableHead: { name: "黑体", size: 21 },
  table: { name: "仿宋_GB2312", size: 21 },
  note: { name: "仿宋_GB2312", size: 21 },
} as const satisfies Record<string, Face>;

/** The face of 发文机关标志: as large as the name leaves room for, at most 50 pt. @param room in twips */
export const officeFace = (name: string, room: number): Face => ({
  name: faces.title.name,
  size: Math.min(100, Math.max(second, Math.floor(room / 10 / Math.max(1, [...name].length)))),
});
