export const zh = {
  screen: { name: "单位", about: "参加或不参加，增加单位，台账加行" },
  busy: { roster: "正在写入“单位”…", grow: "正在生成新的汇总簿…" },
  elsewhere: "请先打开汇总簿",
  elsewhereAbout: "单位和台账在汇总簿中。请打开汇总簿，或新建一个。",
  head: "是否参加考核",
  count: (all: number, leftOut: number) =>
    leftOut === 0 ? `${all} 个单位，都参加考核。` : `${all} 个单位，其中 ${leftOut} 个不参加考核：`,
  department: "单位",
  unclear: (typed: string, matches: number) =>
    matches === 0
      ? `没有与“${typed}”相符的单位，请重新输入代码或名称。`
      : matches === 1
        ? `“${typed}”不是完整的代码或名称，没有代为选择。如为下面这一个，请点选。`
        : `有 ${matches} 个单位与“${typed}”相符，请再输入几个字，或从列表中选择。`,
  because: "不参加的理由",
  becauseMissing: "请写明理由，例如：机构改革撤并。",
  becauseIs: (because: string) => `不参加的理由：${because}`,
  noReason: "未写明",
  leaveOut: {
    about: "数据原样保留，不计分、不排名，也不与其他单位比较；随时可以恢复。",
    effect: "不参加以后",
    action: "不参加考核",
    label: (name: string) => `${name}不参加考核`,
    done: (name: string) => `${name}已改为不参加考核，理由写在“单位”表。`,
  },
  takeIn: {
    about: "恢复以后照常计分、排名；原来的理由随之清除。",
    effect: "恢复以后",
    action: "恢复参加",
    label: (name: string) => `${name}恢复参加考核`,
    done: (name: string) => `${name}已恢复参加考核。`,
  },
  add: {
    head: "增加单位",
    name: "单位名称",
    code: "单位代码",
    codeHint: (next: string) => `留空则为 ${next}`,
    effect: "增加以后",
    action: "选择已保存的汇总簿，增加单位…",
  },
  rows: {
    head: "台账加行",
    room: (free: number, prepared: number) => `台账预备 ${prepared} 行，还空 ${free} 行。`,
    label: "加多少行",
    fault: (most: number) => `应为 1 至 ${most} 的整数。`,
    action: "选择已保存的汇总簿，加行…",
  },
  growing:
    "先保存现在打开的汇总簿，再选择它的文件。另成一个文件，其余内容（其他工作表、批注、格式、公式）原样保留；现在打开的这个保持不变，以后请用新的。",
  fileName: (name: string) => `${name}-新.xlsx`,
  refused: (name: string, why: string) => `${name}：${why}。`,
  otherFile: (name: string) => `“${name}”的内容与打开的汇总簿不同，没有生成。请先保存打开的汇总簿，再选择它的文件。`,
  between: "；",
  more: (count: number) => `另有 ${count} 处`,
  notGrown: (faults: string) => `没有生成：${faults}。`,
  grown: (name: string) => `已生成“${name}”；现在打开的这个没有变，以后请用新的。`,
  opened: "已在新窗口打开，请保存；现在打开的这个没有变，以后请用新的。",
  remarks: (remarks: string) => `请留意：${remarks}。`,
};
