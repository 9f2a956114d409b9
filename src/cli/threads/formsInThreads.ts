import type { FormDepartment, FormOptions, IssuedFile } from "../../publish/forms/issueForms.js";
import { formsBy, type FormAnswer, type FormQuestion } from "../../publish/forms/sharedMaking.js";
import type { Scheme } from "../../scheme/scheme.js";
import { BoundedThread } from "./boundedThread.js";
import { threadCount } from "./threadCount.js";

/** What issueForms gives, in the same order and the same bytes, made on all cores. */
export const formsInThreads = (
  scheme: Scheme,
  departments: readonly Pick<FormDepartment, "code" | "name" | "sectionsNotApplicable" | "lastYear">[],
  options: Omit<FormOptions, "mode"> = {},
  script: URL = new URL("./formThread.js", import.meta.url),
): AsyncGenerator<IssuedFile, void, void> =>
  formsBy(
    (task, forms) => {
      const threads = Array.from(
        { length: threadCount(forms) },
        () => new BoundedThread<FormQuestion, FormAnswer>(script, task),
      );
      return {
        threads: threads.map((thread) => async (question) => {
          const asked = await thread.ask(question);
          return asked.ok ? asked.reply : undefined;
        }),
        end: async () => void (await Promise.all(threads.map((thread) => thread.end()))),
      };
    },
    scheme,
    departments,
    options,
  );
