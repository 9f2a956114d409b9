import { readWorkbook } from "../../xlsx/readWorkbook.js";

// whatever a file names itself, nothing of ours can inherit it
Object.freeze(Object.prototype);

addEventListener("message", ({ data }: MessageEvent<Uint8Array>) => postMessage(readWorkbook(data)));
