import type { IdentityDecision } from "../../departments/identityDecision.js";
import { departmentFileNames, safeFileName } from "../../publish/fileNames.js";
import type { LastYearRefusal } from "../../publish/bulletin/readLastYear.js";
import { headNames, unfilled } from "../../word/headNames.js";
import type { PaperHead } from "../../word/paper.js";
import type { DateSystem } from "../../selfcheck/native/dataSheet.js";
import type { Words } from "../../words/words.js";
import { deliver } from "../kit/delivery.js";
import type { Desk } from "../shell/desk.js";
import type { PickedFile } from "../kit/FileButton.js";
import type { Notice } from "../shell/paneState.js";
import { noteOf, roundName, settingsOf } from "../settings/settings.js";
import type { DepartmentName } from "../worker/openBook.js";
import type { Bulletin, BulletinWish } from "./bulletinOptions.js";
import type { RangesWish } from "./givenRanges.js";
import type { ShareState } from "./shareState.js";

export interface ShareTasks {
  /** A copy for people without the add-in. @param round names the file; "" for none */
  shareCopy(state: ShareState, departments: readonly DepartmentName[], round: string): Promise<void>;
  shareCard(department: DepartmentName, ranges: RangesWish): Promise<void>;
  /** The same in Word, for download. */
  shareCardPaper(department: DepartmentName, ranges: RangesWish): Promise<void>;
  /** All cards in one archive, for download. @param form as workbooks, or in Word */
  shareCards(count: number, round: string, ranges: RangesWish, form?: "workbook" | "paper"): Promise<void>;
  /** The bulletin of the round. @param year "" for none @param ranges null: no sheet about them */
  makeBulletin(
    office: string,
    year: string,
    lastYear: PickedFile | null,
    identities: readonly IdentityDecision[],
    ranges: RangesWish,
  ): Promise<void>;
  /** The same as an official paper in Word. @param head what is written on it */
  makePaper(
    head: PaperHead,
    wish: Omit<BulletinWish, "lastYear"> & { readonly lastYear: PickedFile | null },
  ): Promise<void>;
  /** Keeps in the workbook that results are given out in spite of what is open. @param matters see `signatureOf` */
  publishDespite(matters: string): Promise<void>;
  /** The workbook that checks the program it is opened in. @param system in which it counts days */
  makeSelfCheck(system: DateSystem): Promise<void>;
  /** The ranking's charts, drawn by Excel itself, in a new workbook. */
  makeChartBook(): Promise<void>;
}

const nameOf = (round: string, what: string, ending: string): string =>
  `${safeFileName(`${round} ${what}`.trim())}${ending}`;

export function shareTasks(desk: Desk): ShareTasks {
  const { workshop, book, files, words, dispatch, perform } = desk;
  /** What is given out is what stands in the workbook now. */
  const opened = async (): Promise<boolean> => (await book.open()).kind === "office";
  const said = (why: Words | LastYearRefusal): string =>
    "code" in why ? words.share.lastYearRefused[why.code] : why[words.language];
  const noOffice = { tone: "error", message: words.ranking.noOffice } as const;
  /** Nothing was made: who is who is asked, or why last year's file cannot be used is told. */
  const unmade = (made: Exclude<Bulletin, { kind: "made" }>, lastYear: PickedFile | null): Notice => {
    const unusable = (why: string) => words.share.lastYearUnusable(lastYear?.name ?? "", why);
    if (made.kind === "refused") return { tone: "error", message: unusable(said(made.why)) };
    dispatch({ type: "shareEdited", change: { openIdentities: made.open } });
    const [wrong] = made.wrong;
    return { tone: "error", message: wrong ? unusable(wrong[words.language]) : words.identities.open };
  };
  return {
    shareCopy: ({ formulas, sheets, without }, departments, round) =>
      perform("share", async () => {
        if (!(await opened())) return noOffice;
        const chosen = departments.map(({ code }) => code).filter((code) => !without.includes(code));
        const shared = await workshop.shareCopy({
          formulas,
          sheets,
          ...(chosen.length < departments.length && { departments: chosen }),
        });
        if (shared.kind === "refused") return { tone: "error", message: shared.why[words.language] };
        const fileName = nameOf(round, "考核结果发送稿", ".xlsx");
        const how = await deliver(desk, fileName, shared.bytes);
        dispatch({ type: "shared", made: { fileName, formulas: shared.formulas, leftOut: shared.leftOut } });
        return { tone: "success", message: words.handout[how](fileName) };
      }),
    shareCard: (department, ranges) =>
      perform("reportCard", async () => {
        if (!(await opened())) return noOffice;
        const [fileName = ""] = departmentFileNames("考核成绩单", [department]);
        const how = await deliver(desk, fileName, await workshop.reportCard(department.code, ranges));
        return { tone: "success", message: words.handout[how](fileName) };
      }),
    makeBulletin: (office, year, lastYear, identities, ranges) =>
      perform("bulletin", async (job) => {
        if (!(await opened())) return noOffice;
        const made = await workshop.bulletin(
          { office, year, lastYear: lastYear?.bytes ?? null, identities, ranges },
          job,
        );
        if (made.kind !== "made") return unmade(made, lastYear);
        const fileName = nameOf(roundName({ year }), "考核结果通报", ".xlsx");
        const how = await deliver(desk, fileName, made.bytes);
        return { tone: "success", message: words.handout[how](fileName) };
      }),
    makePaper: (head, { lastYear, ...wish }) =>
      perform("bulletinPaper", async (job) => {
        if (!(await opened())) return noOffice;
        const made = await workshop.bulletinPaper({ ...wish, lastYear: lastYear?.bytes ?? null, head }, job);
        if (made.kind !== "made") return unmade(made, lastYear);
        const fileName = nameOf(roundName(wish), "考核结果通报", ".docx");
        files.save(fileName, made.bytes);
        const absent = unfilled(head).map((element) => headNames[element][words.language]);
        return {
          tone: "success",
          message: words.share.paperMade(fileName, absent.join(words.language === "zh" ? "、" : ", ")),
        };
      }),
    publishDespite: (publishDespite) =>
      perform("saveSettings", async () => {
        const note = await desk.host.readNote();
        const settings = { ...settingsOf(note), publishDespite };
        await desk.host.writeNote(noteOf(note, settings));
        dispatch({ type: "settingsRead", settings });
        return { tone: "success", message: words.share.before.kept };
      }),
    makeSelfCheck: (system) =>
      perform("selfCheckBook", async () => {
        const fileName = system === 1904 ? "自检-1904.xlsx" : "自检.xlsx";
        const how = await deliver(desk, fileName, await workshop.selfCheckBook(system));
        return { tone: "success", message: words.handout[how](fileName) };
      }),
    makeChartBook: () =>
      perform("charts", async () => {
        if (!(await opened())) return noOffice;
        await desk.host.createWorkbook(await workshop.chartBook());
        return { tone: "success", message: words.ranking.chartBookMade };
      }),
    shareCardPaper: (department, ranges) =>
      perform("reportCard", async () => {
        if (!(await opened())) return noOffice;
        const [fileName = ""] = departmentFileNames("考核成绩单", [department], ".docx");
        files.save(fileName, await workshop.cardPaper(department.code, ranges));
        return { tone: "success", message: words.handout.downloaded(fileName) };
      }),
    shareCards: (count, round, ranges, form = "workbook") =>
      perform("reportCards", async (job) => {
        if (!(await opened())) return noOffice;
        const isPaper = form === "paper";
        const fileName = nameOf(round, isPaper ? "考核成绩单 Word" : "考核成绩单", ".zip");
        files.save(fileName, await (isPaper ? workshop.cardPapers(ranges, job) : workshop.reportCards(ranges, job)));
        return { tone: "success", message: words.share.cardsDone(count, fileName) };
      }),
  };
}
