/** How a long task reports its progress, and how it learns that it was cancelled. */
export interface Job {
  /** @param done how many of `of` are finished, from 0 */
  progress(done: number, of: number): void;
  readonly cancelled: boolean;
}

/** Thrown by a task that was cancelled: nothing of it was kept. */
export class Cancelled extends Error {
  constructor() {
    super("cancelled");
    this.name = "Cancelled";
  }
}

/** For tasks without an observer. */
export const quietJob: Job = { progress: () => undefined, cancelled: false };

/**
 * To be called between the pieces of a long task: reports, and lets a message that cancels it come through.
 *
 * @throws Cancelled
 */
export async function step(job: Job, done: number, of: number): Promise<void> {
  job.progress(done, of);
  await new Promise((resume) => setTimeout(resume));
  if (job.cancelled) throw new Cancelled();
}
