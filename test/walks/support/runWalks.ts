import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sampleRecord } from "../../../src/sample/sampleRecord.js";
import { newestScheme } from "../../../src/scheme/schemes.js";
import { buildOffice } from "../../../src/workbook/office/buildOffice.js";
import { officeSheets } from "../../../src/workbook/sheetNames.js";
import { runCli } from "../../cli/support/runCli.js";
import { pathOf } from "../../support/needs.js";
import { judgeWalk } from "./judgeWalk.js";
import { meaningOf, type Meaning } from "./meaning.js";
import { randomWalk, walkOf, type Chosen, type Walk } from "./planWalk.js";
import { ShownBook, type ShownSheet } from "./sheetFigures.js";

/** The workbooks from which walks start: several, since the same figures hide the same mistakes. */
export const bookCount = 5;
/** More in one process, and LibreOffice grows. */
const most = 100;

const notDone = "the walk could not be done";

/** Every walk that is one step shorter. */
const fewerSteps = (walk: Walk | undefined): readonly (readonly Chosen[])[] =>
  walk === undefined || walk.chosen.length < 2
    ? []
    : walk.chosen.map((left) => walk.chosen.filter((each) => each !== left));

const script = new URL("walk_books.py", import.meta.url).pathname;

export interface Judged {
  readonly walk: Walk;
  readonly wrong: readonly string[];
}

export class WalkRunner {
  private readonly folder = mkdtempSync(join(tmpdir(), "scorebook-walks-"));
  private readonly starts: Meaning[] = [];

  /** Makes the workbooks from which walks start. */
  async prepare(): Promise<void> {
    const scheme = newestScheme();
    const tabs = new Map(Object.entries(officeSheets));
    for (let at = 0; at < bookCount; at += 1) {
      const record = sampleRecord(scheme, { departments: 5, seed: 11 + at });
      const prepared = { ledger: record.ledger.length + 10, reasons: 8 };
      writeFileSync(this.start(at), await buildOffice(scheme, { ...record, prepared }, { mode: "native" }));
      this.starts.push(meaningOf(record, tabs));
    }
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  plan(seed: number): Walk {
    return randomWalk(seed, this.startOf(seed));
  }

  /** One LibreOffice for all of them. */
  async judge(walks: readonly Walk[]): Promise<readonly Judged[]> {
    const judged: Judged[] = [];
    for (let at = 0; at < walks.length; at += most) judged.push(...(await this.judgeSome(walks.slice(at, at + most))));
    return judged;
  }

  private async judgeSome(walks: readonly Walk[]): Promise<readonly Judged[]> {
    const jobs = walks.map(({ seed, program, acts }, at) => ({
      book: this.start(seed % bookCount),
      saved: join(this.folder, `saved-${at}.xlsx`),
      program,
      acts,
      reopens: seed % 4 === 0,
    }));
    const input = JSON.stringify({ walks: jobs });
    const printed = execFileSync(pathOf("uno"), ["-B", script], {
      input,
      encoding: "utf8",
      maxBuffer: 1 << 30,
      stdio: ["pipe", "pipe", "inherit"],
    });
    const results = JSON.parse(printed) as readonly (
      { readonly sheets: readonly ShownSheet[] } | { readonly failed: string }
    )[];
    const judged: Judged[] = [];
    for (const [at, walk] of walks.entries()) {
      const result = results[at];
      if (!result || "failed" in result) judged.push({ walk, wrong: [`${notDone}: ${result?.failed ?? "no answer"}`] });
      else
        judged.push({
          walk,
          wrong: judgeWalk(
            walk.meant,
            new ShownBook(result.sheets),
            await runCli("score", jobs[at]?.saved ?? "", "--json"),
          ),
        });
    }
    return judged;
  }

  /** The same walks with as few steps as still go wrong; each round of all of them is one LibreOffice. */
  async shrink(failures: readonly Judged[]): Promise<readonly Judged[]> {
    const smallest = [...failures];
    // Of many, the first are enough to begin with.
    const open = new Set(failures.slice(0, 6).keys());
    while (open.size > 0) {
      const tries = [...open].flatMap((at) => fewerSteps(smallest[at]?.walk).map((chosen) => ({ at, chosen })));
      open.clear();
      const judged = await this.judge(tries.map(({ at, chosen }) => this.again(smallest[at]?.walk, chosen)));
      for (const [index, { at }] of tries.entries()) {
        const smaller = judged[index];
        if (
          !smaller ||
          open.has(at) ||
          smaller.wrong.length === 0 ||
          smaller.wrong.some((text) => text.startsWith(notDone))
        )
          continue;
        smallest[at] = smaller;
        open.add(at);
      }
    }
    return smallest;
  }

  private again(walk: Walk | undefined, chosen: readonly Chosen[]): Walk {
    if (!walk) throw new Error("there is no such walk");
    return walkOf(walk.seed, walk.program, this.startOf(walk.seed), chosen);
  }

  private startOf(seed: number): Meaning {
    const start = this.starts[seed % bookCount];
    if (!start) throw new Error("prepare first");
    return start;
  }

  private start(at: number): string {
    return join(this.folder, `start-${at}.xlsx`);
  }
}

export const described = ({ walk, wrong }: Judged): string =>
  [
    `walk ${walk.seed} (${walk.program}, workbook ${walk.seed % bookCount})`,
    ...walk.told.map((step) => `  - ${step}`),
    ...wrong.map((text) => `  ! ${text}`),
  ].join("\n");
