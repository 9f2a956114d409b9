import { formMaker, type FormMaker } from "../../publish/forms/formMaker.js";
import {
  formOrders,
  issueForms,
  makeForm,
  usualParameters,
  type FormDepartment,
  type FormOptions,
  type IssuedFile,
} from "../../publish/forms/issueForms.js";
import type { FormManifest } from "../../evidence/issue/formManifest.js";
import type { Scheme } from "../../scheme/scheme.js";
import { inThreads } from "../../parallel/inThreads.js";
import { BoundedThread } from "./boundedThread.js";
import type { FormAnswer, FormQuestion, FormTask } from "./formThread.js";
import { threadCount } from "./threadCount.js";

/** Fewer forms are made before a thread would have started. */
const worthThreads = 20;

/**
 * What issueForms gives, in the same order and the same bytes, made on all cores. Only a department's code, name and
 * sections go into a form of a list; answers are not handed over.
 */
export async function* formsInThreads(
  scheme: Scheme,
  departments: readonly Pick<FormDepartment, "code" | "name" | "sectionsNotApplicable">[],
  { parameters = usualParameters(scheme), register, terms }: Omit<FormOptions, "mode"> = {},
  script: URL = new URL("./formThread.js", import.meta.url),
): AsyncGenerator<IssuedFile, void, void> {
  if (departments.length < worthThreads) {
    yield* issueForms(scheme, departments, {
      parameters,
      ...(register && { register }),
      ...(terms && { terms }),
    });
    return;
  }
  const task: FormTask = { scheme: scheme.definition, parameters };
  const threads = Array.from(
    { length: threadCount(departments.length) },
    () => new BoundedThread<FormQuestion, FormAnswer>(script, task),
  );
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
    await Promise.all(threads.map((thread) => thread.end()));
  }
}

/** Asks a thread; what it cannot do is done here, where its error is reported. */
function makerIn(
  thread: BoundedThread<FormQuestion, FormAnswer>,
  here: FormMaker,
  asking: { readonly isOver: boolean },
): FormMaker {
  const answerTo = async (question: FormQuestion): Promise<FormAnswer | undefined> => {
    // a question would restart the thread
    if (asking.isOver) throw new Error("nobody takes the forms any more");
    const asked = await thread.ask(question);
    return asked.ok ? asked.reply : undefined;
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
