#!/usr/bin/env node
import { run } from "./run.js";

// A reader of only the beginning, such as head, closes the pipe: that is not an error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

process.exitCode = await run(
  process.argv.slice(2),
  {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    get input() {
      return process.stdin;
    },
  },
  process.env,
);
