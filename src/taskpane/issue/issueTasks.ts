import { foldedText } from "../../departments/foldedText.js";
import { departmentFileNames, safeFileName } from "../../publish/fileNames.js";
import { deliver } from "../kit/delivery.js";
import type { Desk } from "../shell/desk.js";
import type { HandoutState } from "../handout/handoutState.js";
import type { Notice } from "../shell/paneState.js";
import { putList } from "../kit/putList.js";
import { settledFor, showCodes, toldOf, type ListInUse } from "../departments/settledFor.js";
import type { DepartmentsWish, IssueRequest } from "./issueWork.js";
import type { Job } from "../worker/job.js";
import type { IssuedForms, IssueState } from "./issueState.js";

export interface IssueTasks {
  /** A form for each department, all in one archive for download, and registered. @param again also to those that have one of this round */
  issueZip(
    list: Pick<DepartmentsWish, "departments" | "isCoded">,
    state: IssueState,
    round: string,
    again: boolean,
  ): Promise<void>;
  /** The form of the next department, registered; it stays the next one where that fails. */
  issueNext(handout: HandoutState, state: IssueState, round: string): Promise<void>;
  newKey(passphrase: string): Promise<void>;
  openKey(text: string, passphrase: string): Promise<void>;
  saveLedger(issued: IssuedForms): void;
}

export function issueTasks(desk: Desk): IssueTasks {
  const { host, workshop, book, files, words, dispatch, perform } = desk;
  const error = (message: string): Notice => ({ tone: "error", message });

  /** Makes forms and registers them before any leaves the pane: an unregistered one could not be accepted on return. */
  async function registered(
    list: Pick<DepartmentsWish, "departments" | "isCoded">,
    { key, ledger, identities }: IssueState,
    rest: Pick<IssueRequest, "round" | "again" | "packing">,
    job: Job,
  ): Promise<{ readonly issued: IssuedForms; readonly used: ListInUse } | Notice> {
    if (rest.round === "") return error(words.issue.noRound);
    const isOffice = (await book.open()).kind === "office";
    if (!isOffice && !host.canDownload) return error(words.issue.needsOffice);
    const used = await settledFor(desk, { ...list, identities }, ledger?.text ?? null, "forms");
    if ("tone" in used) return used;
    const issued = await workshop.issueForms(
      used.departments,
      { ...rest, issuedOn: today(), ledger: ledger?.text ?? null, key },
      job,
    );
    if (issued.kind === "refused") return error(issued.message[words.language]);
    if (issued.kind === "alreadyIssued") {
      dispatch({ type: "issuedBefore", codes: issued.codes });
      return error(words.issue.before(issued.codes.length, issued.codes.slice(0, 5).join("、")));
    }
    // the forms leave the pane with this: without their entries none of them could be checked
    const lost = async (): Promise<string> => {
      const opened = await book.open();
      return words.issue.undoLoses(issued.entries.length, opened.kind === "office" ? opened.state.merged : 0);
    };
    if (isOffice) await putList(desk, words.issue.registered(issued.entries.length), issued.list, lost);
    dispatch({ type: "formsIssued", issued });
    return { issued, used };
  }

  const saveLedger = ({ ledger }: IssuedForms): void =>
    files.save(`${words.issue.ledgerFile}.json`, new TextEncoder().encode(ledger));

  return {
    issueZip: (list, state, round, again) =>
      perform("issue", async (job) => {
        const made = await registered(list, state, { round, again, packing: "zip" }, job);
        if ("tone" in made) return made;
        const { issued, used } = made;
        showCodes(desk, list, used, "issue");
        const name = `${safeFileName(`${round} 填报表`)}.zip`;
        files.save(name, issued.bytes);
        const isKept = (await book.open()).kind === "office";
        if (!isKept) saveLedger(issued);
        return {
          tone: "success",
          message: `${words.issue.done(used.departments.length, name)}${isKept ? words.issue.keptHere : words.issue.keptInFile}${toldOf(desk, used)}`,
        };
      }),
    issueNext: ({ departments, done, isCoded }, state, round) =>
      perform("issue", async (job) => {
        const department = departments[done];
        if (!department) return null;
        const ofIt = state.identities.filter(({ name }) => foldedText(name) === foldedText(department.name));
        const made = await registered(
          { departments: [department], isCoded },
          { ...state, identities: ofIt },
          { round, again: true, packing: "single" },
          job,
        );
        if ("tone" in made) return made;
        const { issued, used } = made;
        const fileName =
          departmentFileNames(
            "填报表",
            departments.map((each) => (each === department ? (used.departments[0] ?? each) : each)),
          )[done] ?? "";
        const how = await deliver(desk, fileName, issued.bytes);
        dispatch({ type: "handedOut" });
        return { tone: "success", message: `${words.handout[how](fileName)}${toldOf(desk, used)}` };
      }),
    newKey: (passphrase) =>
      perform("key", async () => {
        const made = await workshop.newKey(passphrase);
        if (!made.ok) return error(words.issue.keyFaults[made.fault]);
        const name = `${safeFileName(`${words.issue.keyFile} ${made.shortId}`)}.json`;
        files.save(name, new TextEncoder().encode(made.text));
        dispatch({ type: "keyOpened", key: { text: made.text, passphrase, shortId: made.shortId } });
        return { tone: "success", message: words.issue.keyMade(name) };
      }),
    openKey: (text, passphrase) =>
      perform("key", async () => {
        const opened = await workshop.openKey(text, passphrase);
        if (!opened.ok) return error(words.issue.keyFaults[opened.fault]);
        dispatch({ type: "keyOpened", key: { text, passphrase, shortId: opened.shortId } });
        return null;
      }),
    saveLedger,
  };
}

/** The day on this computer's own clock: the only clock there is. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}
