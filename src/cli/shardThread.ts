import { parentPort, workerData } from "node:worker_threads";
import { shard, type MergedRanks } from "../engine/shard.js";
import { schemes } from "../scheme/schemes.js";
import type { ShardReply, ShardTask } from "./assessInShards.js";

const { scheme: id, parameters, answers, length } = workerData as ShardTask;
const scheme = schemes.get(id);
if (!scheme || !parentPort) throw new TypeError(`a shard of the scheme ${id} cannot be scored here`);
const port = parentPort;
const scoring = shard(scheme, parameters, answers, length);

const tell = ({ value, done = false }: IteratorResult<ShardReply["columns"], ShardReply["columns"]>): void => {
  port.postMessage({ columns: value, done } satisfies ShardReply);
  if (done) port.close();
};
port.on("message", (ranks: MergedRanks) => tell(scoring.next(ranks)));
// resumed for the first time, it has not asked yet
tell(scoring.next({ ranks: [], whole: { texts: [], columns: [] } }));
