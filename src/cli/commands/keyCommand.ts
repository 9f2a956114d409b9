import { chmodSync, existsSync } from "node:fs";
import { newKeyFile } from "../../evidence/keys/keyFile.js";
import { shortDigest } from "../../evidence/canonical/shortDigest.js";
import type { Command } from "../terminal/command.js";
import { Failure } from "../terminal/failure.js";
import { requiredText } from "../terminal/readArguments.js";
import { withKeyWords } from "../files/readKey.js";
import { readPassphrase } from "../files/readPassphrase.js";
import { exit } from "../terminal/terminal.js";
import { writeFiles } from "../files/writeFiles.js";

export const keyCommand: Command = {
  usage: {
    zh: `scorebook key new --out 文件

  --out 文件    密钥写入哪个文件；不覆盖已有的文件

密钥用口令加密保存；口令取自环境变量 SCOREBOOK_PASSPHRASE，没有则在终端输入（不显示）。
口令忘记了就无法找回；请备份文件，并另处保管口令。`,
    en: `scorebook key new --out FILE

  --out FILE    where the key is written; no file is written over

The key is wrapped with a passphrase, from the environment variable SCOREBOOK_PASSPHRASE or typed (not shown). Nobody can
recover a forgotten one; keep a copy of the file, and the passphrase elsewhere.`,
  },
  options: { out: "string" },
  run: async (args, terminal) => {
    if (args.positionals.join(" ") !== "new")
      throw new Failure({ zh: "应为：scorebook key new --out 文件", en: "Should be: scorebook key new --out FILE" });
    const out = requiredText(args, "out", { zh: "密钥写入哪个文件", en: "where to write the key" });
    if (existsSync(out))
      throw new Failure({
        zh: `${out}：已有这个文件，不覆盖；旧密钥一旦丢失，用它签名的填报表就不能再核验`,
        en: `${out}: there is such a file, and it is not written over; without the old key, forms signed by it could not be verified`,
      });
    const passphrase = await readPassphrase(true, terminal.say);
    const { key, text } = await withKeyWords(out, () => newKeyFile(passphrase));
    writeFiles([{ path: out, bytes: new TextEncoder().encode(text) }], terminal);
    chmodSync(out, 0o600);
    terminal.out({
      zh: `已写入 ${out}（密钥 ${shortDigest(key.keyId)}）`,
      en: `Wrote ${out} (key ${shortDigest(key.keyId)})`,
    });
    return exit.done;
  },
};
