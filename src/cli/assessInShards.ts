import { Worker } from "node:worker_threads";
import type { Answers } from "../engine/answers.js";
import { assess, type Assessment } from "../engine/assess.js";
import type { MergedRanks, PackedColumns } from "../engine/shard.js";
import { ShardMerge } from "../engine/shardMerge.js";
import type { Scheme } from "../scheme/scheme.js";

export const mostShards = 64;

/** What a thread is started with; its answers are `PackedColumns`, its questions `MergedRanks`. */
export interface ShardTask {
  readonly scheme: string;
  readonly parameters: Answers["parameters"];
  readonly answers: PackedColumns;
  readonly length: number;
}

export interface ShardReply {
  readonly columns: PackedColumns;
  readonly done: boolean;
}

/**
 * As `assess`, with the departments in so many threads, each started for this and ended after it.
 * @param script of a thread; another one for tests
 * @throws Error when a thread fails, which is a programmer's mistake: an answer never makes one fail
 */
export async function assessInShards(
  scheme: Scheme,
  answers: Answers,
  count: number,
  script: URL = new URL("./shardThread.js", import.meta.url),
): Promise<Assessment> {
  if (count < 2 || answers.departments.length < 2) return assess(scheme, answers);
  const merge = new ShardMerge(scheme, answers, count);
  const threads = merge.shards.map((rows) => {
    const task: ShardTask = { scheme: scheme.id, parameters: answers.parameters, answers: merge.answersOf(rows), length: rows.to - rows.from };
    return new Worker(script, { workerData: task });
  });
  try {
    let replies = Promise.all(threads.map(replyOf));
    for (;;) {
      const received = await replies;
      const columns = received.map((reply) => reply.columns);
      if (received.every(({ done }) => done)) return merge.finish(columns);
      // who answers at once must already be listened to
      const next = Promise.all(threads.map(replyOf));
      merge.merge(columns).forEach((ranks: MergedRanks, at) => threads[at]?.postMessage(ranks));
      replies = next;
    }
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}

const replyOf = (thread: Worker): Promise<ShardReply> =>
  new Promise((resolve, reject) => {
    const ended = (code: number): void => reject(new Error(`a shard ended without an answer (${code})`));
    const failed = (error: Error): void => reject(error);
    thread.once("error", failed);
    thread.once("exit", ended);
    thread.once("message", (reply: ShardReply) => {
      thread.off("error", failed);
      thread.off("exit", ended);
      resolve(reply);
    });
  });
