import { TextDecoder, TextEncoder } from "node:util";

// jsdom leaves out what every browser has, and what reading and writing workbooks needs. To be imported first.
Object.assign(globalThis, { TextDecoder, TextEncoder });
