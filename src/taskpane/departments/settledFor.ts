import type { Desk } from "../shell/desk.js";
import type { Notice } from "../shell/paneState.js";
import type { DepartmentsWish, SettledDepartments } from "../issue/issueWork.js";
import type { ListScreen } from "./departmentsState.js";
import { linesOf } from "./linesOf.js";

export type ListInUse = Extract<SettledDepartments, { readonly kind: "settled" }>;

/**
 * The list as workbook and ledger know it, before anything is made of it. What is open is shown on the screen of the
 * list, where it is decided.
 */
export async function settledFor(
  { workshop, words, dispatch }: Desk,
  list: DepartmentsWish,
  ledger: string | null,
  use: "forms" | "office",
): Promise<ListInUse | Notice> {
  const settled = await workshop.settleDepartments(list, ledger, use);
  if (settled.kind === "refused") return { tone: "error", message: settled.message[words.language] };
  dispatch({ type: "identitiesAsked", open: settled.kind === "open" ? settled.open : [] });
  if (settled.kind === "settled") return settled;
  const [first] = settled.open;
  const { identityWords } = await import(/* webpackChunkName: "identityWords" */ "../../departments/identityWords.js");
  const detail = first ? { detail: identityWords(first)[words.language] } : {};
  return { tone: "error", message: words.identities.open, ...detail };
}

/** A list that had no codes shows those that it got, so that whatever is made of it next has the same. */
export function showCodes(
  { words, dispatch }: Desk,
  { isCoded }: Pick<DepartmentsWish, "isCoded">,
  { departments }: ListInUse,
  on: ListScreen,
): void {
  if (isCoded) return;
  dispatch({
    type: "departmentsTaken",
    on,
    text: linesOf(departments.map(({ code, name }) => [code, name])),
    source: words.departments.coded,
    problems: [],
  });
}

/** What is said about it beside what was made. */
export function toldOf({ words }: Desk, { fresh, strangers }: ListInUse): string {
  const named = (departments: ListInUse["departments"]): string =>
    departments.map(({ code, name }) => `${code} ${name}`).join("、");
  return [
    ...(fresh.length > 0 ? [words.departments.fresh(named(fresh))] : []),
    ...(strangers.length > 0 ? [words.departments.strangers(named(strangers))] : []),
  ].join("");
}
