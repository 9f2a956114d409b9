import { digestOfBytes } from "../../evidence/canonical/digest.js";
import { refusedReturn, type CheckedReturn } from "../../returns/check/checkedReturn.js";
import { receivedReturn } from "../../returns/check/receivedReturn.js";
import { inThreads } from "../../parallel/inThreads.js";
import { BoundedThread } from "./boundedThread.js";
import type { CheckerTask, FileToCheck } from "./checkerThread.js";
import type { ReceivedFile } from "../files/returnedFiles.js";
import { threadCount } from "./threadCount.js";

type Checker = BoundedThread<FileToCheck, CheckedReturn>;

/**
 * Reads and checks returned files, each within the limits of time and memory, several at a time.
 *
 * @param script of a thread; another one for tests
 * @returns in the order of the files
 * @throws Failure with the path of a file that cannot be read from disk
 */
export async function checkFiles(
  files: readonly ReceivedFile[],
  task: CheckerTask,
  script: URL = new URL("./checkerThread.js", import.meta.url),
): Promise<readonly CheckedReturn[]> {
  const threads = Array.from({ length: threadCount(files.length) }, (): Checker => new BoundedThread(script, task));
  const checked: CheckedReturn[] = [];
  try {
    for await (const one of inThreads(threads, files, checkIn)) checked.push(one);
  } finally {
    await Promise.all(threads.map((thread) => thread.end()));
  }
  return checked;
}

async function checkIn(thread: Checker, { name, read }: ReceivedFile): Promise<CheckedReturn> {
  // a copy of its own: what came out of an archive is a view of the whole archive
  const bytes = new Uint8Array(read());
  const file = { name, digest: await digestOfBytes(bytes) };
  const asked = await thread.ask({ file, bytes }, [bytes.buffer]);
  return asked.ok ? receivedReturn(asked.reply) : refusedReturn(file, [{ code: "file", refusal: asked.refusal }]);
}
