import { KeyFileError, openKeyFile, type KeyFileFault } from "../../evidence/keys/keyFile.js";
import { shortestPassphrase } from "../../evidence/passphrase.js";
import type { SigningKey } from "../../evidence/keys/signingKey.js";
import { Failure } from "../terminal/failure.js";
import { readPassphrase } from "./readPassphrase.js";
import { readJson } from "./readJson.js";
import { readBytes, textOf } from "./readText.js";
import type { Words } from "../../words/words.js";
import type { Say } from "../../words/say.js";

const faults: Readonly<Record<KeyFileFault, Words>> = {
  wrongPassphrase: { zh: "口令不对", en: "the passphrase is wrong" },
  damaged: { zh: "密钥文件已损坏，请用备份", en: "the key's file is damaged; use a copy" },
  notKeyFile: { zh: "不是考核簿的密钥文件", en: "is no key file of Scorebook" },
  weakPassphrase: {
    zh: `口令太短，至少 ${shortestPassphrase} 个字符`,
    en: `the passphrase is too short; it should have at least ${shortestPassphrase} characters`,
  },
};

/** @throws Failure with the file */
export async function readKey(path: string, say: Say): Promise<SigningKey> {
  const bytes = readBytes(path);
  const text = textOf(path, bytes);
  // one that was cut is told as damaged below
  if (!text.includes("scorebook.key")) readJson(path, "key", bytes);
  const passphrase = await readPassphrase(false, say);
  return withKeyWords(path, () => openKeyFile(text, passphrase));
}

/** What is wrong with a key's file, in words. @throws Failure */
export async function withKeyWords<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof KeyFileError)
      throw new Failure({ zh: `${path}：${faults[error.fault].zh}`, en: `${path}: ${faults[error.fault].en}` });
    throw error;
  }
}
