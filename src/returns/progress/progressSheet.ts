import { keyedList } from "../../workbook/office/sheets/keyedList.js";
import type { ListSheet } from "../../workbook/office/sheets/listSheet.js";
import { daysLeft, isLate } from "./lateness.js";
import { dueWords, progressSentence, progressStateWords } from "./progressWords.js";
import type { RoundProgress } from "./roundProgress.js";
import type { RoundTerms } from "../../engine/answers/roundTerms.js";

const columns = {
  code: ["单位代码", 12],
  name: ["单位名称", 30],
  state: ["进度", 14],
  late: ["逾期", 8],
  receivedOn: ["收报时间", 17],
  file: ["文件", 34],
  issueId: ["发放编号", 18],
  issuedOn: ["发放日期", 12],
  about: ["说明", 46],
} as const;

const list = keyedList<keyof typeof columns>({
  name: "收报进度",
  id: "progress",
  title: "收报进度",
  note: "",
  columns,
});

/**
 * 收报进度: who has handed in and who has not, as it was when it was written. It says when that was: what changes from
 * day to day by itself stands in the pane and on the command line.
 */
export function progressSheet(progress: RoundProgress, { dueOn }: RoundTerms, on: string): ListSheet {
  const isDue = daysLeft(dueOn, on) !== null;
  const sheet = list.sheetOf([
    ...progress.departments.map((each) => ({
      key: `department.${each.department.code}`,
      cells: {
        code: each.department.code,
        name: each.department.name,
        state: progressStateWords[each.state].zh,
        late: isDue && isLate(each, dueOn, on) ? "逾期" : "",
        receivedOn: each.receivedOn,
        file: each.file,
        issueId: each.issueId ?? "",
        issuedOn: each.issuedOn,
        about: each.isByFileName ? `按文件名认作该单位：${each.about}` : each.about,
      },
    })),
    ...progress.unclear.map(({ code, name }) => ({
      key: `unclear.${code} ${name}`,
      cells: { code, name, state: progressStateWords.unclear.zh, about: "“发放登记”中的代码和名称与“单位”表对不上" },
    })),
  ]);
  const leftOut = progress.leftOut > 0 ? `；不参加考核的 ${progress.leftOut} 个单位不列` : "";
  return {
    ...sheet,
    note: `${progress.round}，截至 ${on}：${progressSentence(progress, dueOn, on).zh}。${dueWords(dueOn, on).zh}${leftOut}。汇入时自动更新。`,
  };
}
