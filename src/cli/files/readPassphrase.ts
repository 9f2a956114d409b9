import { createInterface } from "node:readline";
import { Writable } from "node:stream";
import { Failure } from "../terminal/failure.js";

const variable = "SCOREBOOK_PASSPHRASE";

/**
 * The passphrase of a key: from the environment, else typed without being shown.
 *
 * @param twice asks again, for a new key
 * @throws Failure when there is no one to ask, and when the two differ
 */
export async function readPassphrase(twice: boolean): Promise<string> {
  const given = process.env[variable];
  if (given !== undefined && given !== "") return given;
  if (!process.stdin.isTTY) throw new Failure(`没有密钥口令：请设置环境变量 ${variable}，或在终端中运行`);
  const first = await typed("密钥口令：");
  if (twice && (await typed("再输入一次：")) !== first) throw new Failure("两次输入的口令不同");
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
    lines.once("close", () => reject(new Failure("没有输入口令")));
    lines.question("", (answer) => {
      resolve(answer);
      lines.close();
      process.stderr.write("\n");
    });
  });
}
