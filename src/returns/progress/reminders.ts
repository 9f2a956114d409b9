import type { DepartmentIdentity } from "../../departments/departmentDirectory.js";
import { daySerial } from "../../exact/daySerial.js";
import { daysLeft, isAwaited } from "./lateness.js";
import type { DepartmentProgress, RoundProgress } from "./roundProgress.js";
import type { RoundTerms } from "../../engine/answers/roundTerms.js";

/** A text for one department, to be pasted into a mail or the office's own system. */
export interface Reminder {
  readonly department: DepartmentIdentity;
  readonly text: string;
}

export interface ReminderSource {
  /** Of the assessment, as the form bears it. */
  readonly title: string;
  readonly terms: RoundTerms;
  /** The day on which it is sent, or day and time. */
  readonly today: string;
  /** Who sends it; "" leaves it out. */
  readonly office: string;
}

/** 催报: for each department that the office still waits for, what is missing and by when; in the order of 单位. */
export const reminders = (progress: RoundProgress, source: ReminderSource): readonly Reminder[] =>
  progress.departments
    .filter(isAwaited)
    .map((each) => ({ department: each.department, text: reminderText(progress.round, each, source) }));

/** All of them in one text, each under the department's name. */
export const joinedReminders = (all: readonly Reminder[]): string =>
  all.map(({ department: { code, name }, text }) => `──── ${name}（${code}） ────\n\n${text}\n`).join("\n\n");

function reminderText(
  round: string,
  each: DepartmentProgress,
  { title, terms, today, office }: ReminderSource,
): string {
  const { name } = each.department;
  const issued = [
    ...(each.issueId === null ? [] : [`发放编号 ${each.issueId}`]),
    ...(each.issuedOn === "" ? [] : [`${shownDay(each.issuedOn)}发放`]),
  ];
  const form = `${title.includes(round) ? "" : round}“${title}”填报表${issued.length > 0 ? `（${issued.join("，")}）` : ""}`;
  const until = `截至${shownDay(today)}`;
  const what = {
    missing: `${until}，尚未收到你单位的${form}。`,
    unfilled: `你单位报来的${form}整表未填，没有收取${fileOf(each)}。确无可报的，请书面说明。`,
    asked: `你单位报来的${form}有需要核实之处，尚未收取${fileOf(each)}；逐条见核实单。`,
    refused: `${each.isByFileName ? `收到的文件“${each.file}”按名称是你单位的${form}，不能读取或不是下发的原表，没有收取` : `你单位报来的${form}不能收取${fileOf(each)}`}。${each.about === "" ? "" : `原因：${ended(each.about)}`}`,
  }[each.state as "missing" | "unfilled" | "asked" | "refused"];
  const act = {
    missing: "请填报后报送。",
    unfilled: "请填报后重新报送整份文件。",
    asked: "请更正后重新报送整份文件；数值无误的，请书面说明原因。",
    refused: "请在下发的原表中填报后重新报送。",
  }[each.state as "missing" | "unfilled" | "asked" | "refused"];
  return [
    `${name}：`,
    [what, dueSentence(terms.dueOn, today), act].join(""),
    ...(terms.handIn === "" ? [] : [`报送方式：${ended(terms.handIn)}`]),
    ...(terms.contact === "" ? [] : [`联系：${ended(terms.contact)}`]),
    ...(office === "" ? [] : [office, shownDay(today)]),
  ].join("\n");
}

const fileOf = ({ file }: DepartmentProgress): string => (file === "" ? "" : `（文件 ${file}）`);

/** Texts that people typed may end with a stop, or not. */
const ended = (text: string): string => (/[。！？!?]$/.test(text.trim()) ? text.trim() : `${text.trim()}。`);

function dueSentence(dueOn: string, today: string): string {
  const left = daysLeft(dueOn, today);
  if (left === null) return "";
  const how = left > 0 ? `还有 ${left} 天` : left === 0 ? "就在今天" : `已逾期 ${-left} 天`;
  return `报送截止日期为${shownDay(dueOn)}，${how}。`;
}

function shownDay(day: string): string {
  const date = day.slice(0, 10);
  if (daySerial(date) === null) return day;
  const [year, month, of] = date.split("-").map(Number);
  return `${year}年${month}月${of}日`;
}
