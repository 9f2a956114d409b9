import type { BookDesk } from "./bookDesk.js";

/** The tasks of one part by name, each once. */
type Names<Work> = Readonly<Record<keyof Work, true>>;

/** Tasks whose code is loaded when the first of them is asked for: what is rarely used is not to delay the rest. */
export const later =
  <Work>(names: Names<Work>, load: () => Promise<(desk: BookDesk) => Work>) =>
  (desk: BookDesk): Work => {
    let loaded: Promise<Work> | null = null;
    const call =
      (name: keyof Work) =>
      async (...args: readonly unknown[]): Promise<unknown> => {
        loaded ??= load().then((work) => work(desk));
        const task = (await loaded)[name] as (...given: readonly unknown[]) => Promise<unknown>;
        return task(...args);
      };
    return Object.fromEntries(Object.keys(names).map((name) => [name, call(name as keyof Work)])) as Work;
  };
