import { parentPort, workerData } from "node:worker_threads";
import type { OfficeDepartment, OfficeRecord } from "../../engine/answers/officeRecord.js";
import type { RoundTerms } from "../../engine/answers/roundTerms.js";
import type { IssueIdentity, IssuePaper } from "../../evidence/issue/issueForm.js";
import { manifestText } from "../../evidence/issue/proof.js";
import { formMaker } from "../../publish/forms/formMaker.js";
import { schemeFrom } from "../../scheme/catalogue.js";
import type { SchemeDefinition } from "../../scheme/definition.js";

/** What the thread is started with. */
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

const { scheme, parameters } = workerData as FormTask;
if (!parentPort) throw new TypeError("forms are made in a thread");
const port = parentPort;
const maker = formMaker(schemeFrom(scheme), parameters);

async function answerTo(question: FormQuestion): Promise<FormAnswer> {
  switch (question.ask) {
    case "blank":
      return maker.blank(question.department, question.terms);
    case "planned":
      return manifestText(await maker.planned(question.department, question.identity));
    case "issued":
      return maker.issued(question.department, question.paper);
  }
}

// a form that cannot be made ends the thread; it is made once more where its error can be reported
port.on("message", (question: FormQuestion) => void answerTo(question).then((answer) => port.postMessage(answer)));
