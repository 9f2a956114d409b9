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
  usage: `scorebook key new --out 文件

  --out 文件    密钥写入哪个文件；不覆盖已有的文件

密钥用口令加密保存；口令取自环境变量 SCOREBOOK_PASSPHRASE，没有则在终端输入（不显示）。
口令忘记了就无法找回；请备份文件，并另处保管口令。`,
  options: { out: "string" },
  run: async (args, terminal) => {
    if (args.positionals.join(" ") !== "new") throw new Failure("应为：scorebook key new --out 文件");
    const out = requiredText(args, "out", "密钥写入哪个文件");
    if (existsSync(out))
      throw new Failure(`${out}：已有这个文件，不覆盖；旧密钥一旦丢失，用它签名的填报表就不能再核验`);
    const passphrase = await readPassphrase(true);
    const { key, text } = await withKeyWords(out, () => newKeyFile(passphrase));
    writeFiles([{ path: out, bytes: new TextEncoder().encode(text) }], terminal);
    chmodSync(out, 0o600);
    terminal.out(`已写入 ${out}（密钥 ${shortDigest(key.keyId)}）\n`);
    return exit.done;
  },
};
