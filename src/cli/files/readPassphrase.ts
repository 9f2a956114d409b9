import { createInterface } from "node:readline";
import { Writable } from "node:stream";
import { Failure } from "../terminal/failure.js";
import type { Say } from "../../words/say.js";

const variable = "SCOREBOOK_PASSPHRASE";

/**
 * The passphrase of a key: from the environment, else typed without being shown.
 *
 * @param twice asks again, for a new key
 * @throws Failure when there is no one to ask, and when the two differ
 */
export async function readPassphrase(twice: boolean, say: Say): Promise<string> {
  const given = process.env[variable];
  if (given !== undefined && given !== "") return given;
  if (!process.stdin.isTTY)
    throw new Failure({
      zh: `没有密钥口令：请设置环境变量 ${variable}，或在终端中运行`,
      en: `There is no passphrase for the key: set the environment variable ${variable}, or run it in a terminal`,
    });
  const first = await typed(say({ zh: "密钥口令：", en: "Passphrase of the key: " }));
  if (twice && (await typed(say({ zh: "再输入一次：", en: "Once more: " }))) !== first)
    throw new Failure({ zh: "两次输入的口令不同", en: "The two passphrases differ" });
  return first;
}

function typed(question: string): Promise<string> {
  // what is typed is echoed into nothing
  const hidden = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: hidden, terminal: true });
  // asked for only now: until here the terminal would have shown what is typed
  process.stderr.write(question);
  return new Promise((resolve, reject) => {
    lines.once("SIGINT", () => lines.close());
    lines.once("close", () => reject(new Failure({ zh: "没有输入口令", en: "No passphrase was typed" })));
    lines.question("", (answer) => {
      resolve(answer);
      lines.close();
      process.stderr.write("\n");
    });
  });
}
