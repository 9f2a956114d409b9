import { readFileSync } from "node:fs";
import { resolve } from "node:path";

/**
 * Microsoft's own runtime for custom functions, in jsdom, with the test in the place of Excel: what Excel sends
 * is sent, and what the runtime answers is read. The protocol is told in ../shared/embedded-host/README.md.
 * Only for tests with `@jest-environment jsdom`.
 */
export interface ExcelRuntime {
  /** Calls functions in one batch, as Excel does when a sheet is calculated. */
  readonly callAll: (calls: readonly Call[]) => Promise<readonly Answer[]>;
  /** One call. The runtime waits half a second between batches, so many calls are better made together. */
  readonly call: (name: string, ...args: readonly unknown[]) => Promise<Answer>;
}

export interface Call {
  readonly name: string;
  readonly args: readonly unknown[];
}

/** What stands in the cell, and the message beside an error. */
export type Answer = { readonly value: unknown } | { readonly error: string; readonly message: string };

/** An error value of a cell, as Excel hands it to a function that takes errors. */
export const cellError = (code: string): unknown => ({ type: "CustomFunctionError", code });

const errorOfCode: Readonly<Record<number, string>> = {
  1: "#N/A",
  5: "#DIV/0!",
  6: "#NUM!",
  8: "#NULL!",
  9: "#NAME?",
  10: "#NAME?",
};

interface Bridge {
  sendMessageToHost: (text: string) => void;
  onMessageFromHost?: (text: string) => void;
}

interface FromRuntime {
  readonly id: number;
  readonly message: { readonly body: { readonly Actions: readonly Action[] } };
}

interface Action {
  readonly Id: number;
  readonly Name?: string;
  readonly ArgumentInfo?: { readonly Arguments: readonly [readonly Result[]] };
}

/** Id, success, value or message, and for a failure its code. */
type Result = readonly [number, boolean, unknown, unknown];

export function startExcelRuntime(): ExcelRuntime {
  const waiting = new Map<number, (answer: Answer) => void>();
  let next = 1;

  const bridge: Bridge = {
    sendMessageToHost: (text) => {
      const { id, message } = JSON.parse(text) as FromRuntime;
      const { Actions } = message.body;
      for (const { Name, ArgumentInfo } of Actions)
        if (Name === "SetInvocationArrayResults") ArgumentInfo?.Arguments[0].forEach(settle);
      const body = JSON.stringify({ Results: Actions.map(({ Id }) => ({ ActionId: Id, Value: null })), TraceIds: [] });
      setTimeout(() =>
        bridge.onMessageFromHost?.(JSON.stringify({ id, type: 2, message: { statusCode: 200, headers: {}, body } })),
      );
    },
  };
  const settle = ([id, succeeded, value, code]: Result): void => {
    waiting.get(id)?.(
      succeeded ? { value } : { error: errorOfCode[Number(code)] ?? "#VALUE!", message: String(value) },
    );
    waiting.delete(id);
  };

  Object.assign(window, { _richApiNativeBridge: bridge });
  // office.js also looks for Excel on the web in a frame around the page, and finds none
  window.addEventListener("error", (event) => {
    if (String(event.error).includes("conversationId")) event.preventDefault();
  });
  load("office.js");
  load("excel-web-16.00.js");
  if (!bridge.onMessageFromHost) throw new Error("the runtime did not take the bridge");

  const callAll = (calls: readonly Call[]) => {
    const asked = calls.map(({ name, args }) => ({ id: next++, name, args }));
    const answers = asked.map(({ id }) => new Promise<Answer>((answered) => waiting.set(id, answered)));
    const entries = asked.map(({ id, name, args }) => [
      1,
      1000,
      "",
      // 4: the function takes error values, as functions.json says of all
      JSON.stringify({ invocationId: id, functionName: name, parameterValues: args, address: "Sheet1!A1", flags: 4 }),
      id,
    ]);
    bridge.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries } }));
    return Promise.all(answers);
  };
  const call = async (name: string, ...args: readonly unknown[]): Promise<Answer> => {
    const [answer] = await callAll([{ name, args }]);
    if (!answer) throw new Error(`${name} did not answer`);
    return answer;
  };
  return { callAll, call };
}

/** office.js looks for its own script element; nothing is loaded through it. */
function load(file: string): void {
  const script = document.createElement("script");
  script.setAttribute("type", "text/plain");
  script.setAttribute("src", `https://localhost:3000/office-js/${file}`);
  document.head.append(script);
  window.eval(readFileSync(resolve("node_modules/@microsoft/office-js/dist", file), "utf8"));
}
