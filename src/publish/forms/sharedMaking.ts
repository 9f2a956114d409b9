import type { FormManifest } from "../../evidence/issue/formManifest.js";
import type { IssueIdentity, IssuePaper } from "../../evidence/issue/issueForm.js";
import { manifestText } from "../../evidence/issue/proof.js";
import type { OfficeDepartment, OfficeRecord } from "../../engine/answers/officeRecord.js";
import type { RoundTerms } from "../../engine/answers/roundTerms.js";
import { inThreads } from "../../parallel/inThreads.js";
import { schemeFrom } from "../../scheme/catalogue.js";
import type { SchemeDefinition } from "../../scheme/definition.js";
import type { Scheme } from "../../scheme/scheme.js";
import { formMaker, type FormMaker } from "./formMaker.js";
import {
  formOrders,
  issueForms,
  makeForm,
  usualParameters,
  type FormDepartment,
  type FormOptions,
  type IssuedFile,
} from "./issueForms.js";

/** What a thread that makes forms is started with. */
export interface FormTask {
  readonly scheme: SchemeDefinition;
  readonly parameters: OfficeRecord["parameters"];
}

/** What it is asked, as FormMaker has it. */
export type FormQuestion = { readonly department: OfficeDepartment } & (
  | { readonly ask: "blank"; readonly terms?: RoundTerms }
  | { readonly ask: "planned"; readonly identity: IssueIdentity }
  | { readonly ask: "issued"; readonly paper: IssuePaper }
);
/** A manifest is sent as the text that is signed. */
export type FormAnswer = Uint8Array | string;

/** What the thread does. */
export function formAnswerer({ scheme, parameters }: FormTask): (question: FormQuestion) => Promise<FormAnswer> {
  const maker = formMaker(schemeFrom(scheme), parameters);
  return async (question) => {
    switch (question.ask) {
      case "blank":
        return maker.blank(question.department, question.terms);
      case "planned":
        return manifestText(await maker.planned(question.department, question.identity));
      case "issued":
        return maker.issued(question.department, question.paper);
    }
  };
}

/** One that answers one question after the other; undefined where it cannot. */
export type FormThread = (question: FormQuestion) => Promise<FormAnswer | undefined>;

/** Threads, and how they are ended. */
export interface FormThreads {
  readonly threads: readonly FormThread[];
  readonly end: () => Promise<void> | void;
}

/** Fewer forms are made before a thread would have started. */
const worthThreads = 20;

/**
 * What issueForms gives, in the same order and the same bytes, made by several threads. Only a department's code, name,
 * sections and last year's figures go into a form of a list; answers are not handed over.
 *
 * @param start starts the threads for so many forms
 */
export async function* formsBy(
  start: (task: FormTask, forms: number) => FormThreads,
  scheme: Scheme,
  departments: readonly Pick<FormDepartment, "code" | "name" | "sectionsNotApplicable" | "lastYear">[],
  options: Omit<FormOptions, "mode"> = {},
): AsyncGenerator<IssuedFile, void, void> {
  if (departments.length < worthThreads) {
    yield* issueForms(scheme, departments, options);
    return;
  }
  const { parameters = usualParameters(scheme), register, terms } = options;
  const { threads, end } = start({ scheme: scheme.definition, parameters }, departments.length);
  const here = formMaker(scheme, parameters);
  const asking = { isOver: false };
  try {
    yield* inThreads(
      threads.map((thread) => makerIn(thread, here, asking)),
      formOrders(departments),
      (maker, order) => makeForm(scheme, maker, order, register, terms),
    );
  } finally {
    asking.isOver = true;
    await end();
  }
}

/** Asks a thread; what it cannot do is done here, where its error is reported. */
function makerIn(thread: FormThread, here: FormMaker, asking: { readonly isOver: boolean }): FormMaker {
  const answerTo: FormThread = (question) => {
    // a question would restart the thread
    if (asking.isOver) throw new Error("nobody takes the forms any more");
    return thread(question);
  };
  return {
    blank: async (department, terms) =>
      bytesOf(await answerTo({ ask: "blank", department, ...(terms && { terms }) })) ?? here.blank(department, terms),
    planned: async (department, identity) => {
      const text = await answerTo({ ask: "planned", department, identity });
      return typeof text === "string" ? (JSON.parse(text) as FormManifest) : here.planned(department, identity);
    },
    issued: async (department, paper) =>
      bytesOf(await answerTo({ ask: "issued", department, paper })) ?? here.issued(department, paper),
  };
}

const bytesOf = (answer: FormAnswer | undefined): Uint8Array | undefined =>
  typeof answer === "string" ? undefined : answer;
