import { issueForms, type FormDepartment, type FormOptions, type IssuedFile } from "../../publish/forms/issueForms.js";
import { formsBy, type FormTask, type FormThreads } from "../../publish/forms/sharedMaking.js";
import type { Scheme } from "../../scheme/scheme.js";
import { workerWorkshop } from "../worker/workerWorkshop.js";

/** One for each core, as Excel waits for nothing meanwhile; none that would have nothing to do. */
const workersFor = (forms: number): number => Math.max(1, Math.min(navigator.hardwareConcurrency || 2, 4, forms));

/** What issueForms gives, in the same order and the same bytes; made here where there are no workers of workers. */
export const formsInWorkers = (
  scheme: Scheme,
  departments: readonly FormDepartment[],
  options: Omit<FormOptions, "mode">,
): AsyncGenerator<IssuedFile, void, void> =>
  typeof Worker === "undefined"
    ? issueForms(scheme, departments, options)
    : formsBy(workersOfThisScript, scheme, departments, options);

/** The script that runs here already, once more for each: nothing else is loaded. */
function workersOfThisScript(task: FormTask, forms: number): FormThreads {
  const workers: Worker[] = [];
  const start = (): Worker => {
    const worker = new Worker(location.href);
    workers.push(worker);
    return worker;
  };
  return {
    threads: Array.from({ length: workersFor(forms) }, () => {
      const workshop = workerWorkshop(start);
      const started = workshop.startForms(task);
      // one that breaks down has no answer: what it was asked for is made here
      return (question) => started.then(() => workshop.formAnswer(question)).catch(() => undefined);
    }),
    end: () => workers.forEach((worker) => worker.terminate()),
  };
}
