import { KeyFileError, openKeyFile, type KeyFileFault } from "../../evidence/keys/keyFile.js";
import { shortestPassphrase } from "../../evidence/passphrase.js";
import type { SigningKey } from "../../evidence/keys/signingKey.js";
import { Failure } from "../terminal/failure.js";
import { readPassphrase } from "./readPassphrase.js";
import { readJson } from "./readJson.js";
import { readBytes, textOf } from "./readText.js";

const faults: Readonly<Record<KeyFileFault, string>> = {
  wrongPassphrase: "口令不对",
  damaged: "密钥文件已损坏，请用备份",
  notKeyFile: "不是考核簿的密钥文件",
  weakPassphrase: `口令太短，至少 ${shortestPassphrase} 个字符`,
};

/** @throws Failure with the file */
export async function readKey(path: string): Promise<SigningKey> {
  const bytes = readBytes(path);
  const text = textOf(path, bytes);
  // one that was cut is told as damaged below
  if (!text.includes("scorebook.key")) readJson(path, "key", bytes);
  const passphrase = await readPassphrase(false);
  return withKeyWords(path, () => openKeyFile(text, passphrase));
}

/** What is wrong with a key's file, in words. @throws Failure */
export async function withKeyWords<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof KeyFileError) throw new Failure(`${path}：${faults[error.fault]}`);
    throw error;
  }
}
