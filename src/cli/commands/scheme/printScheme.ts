import { shortDigest } from "../../../evidence/canonical/shortDigest.js";
import { ruleHash } from "../../../evidence/issue/ruleHash.js";
import { safeFileName } from "../../../publish/fileNames.js";
import { schemePaper } from "../../../publish/scheme/schemePaper.js";
import { schemeIn } from "../../files/scheme/schemeIn.js";
import { writeFiles } from "../../files/writeFiles.js";
import { Failure } from "../../terminal/failure.js";
import type { Arguments } from "../../terminal/readArguments.js";
import { exit, type Terminal } from "../../terminal/terminal.js";

/** scorebook scheme print SCHEME [--out FILE] */
export async function printScheme(args: Arguments, terminal: Terminal): Promise<number> {
  const [source, ...others] = args.positionals;
  if (source === undefined || others.length > 0)
    throw new Failure({
      zh: "应为：scorebook scheme print 指标体系 [--out 文件.xlsx]",
      en: "Should be: scorebook scheme print SCHEME [--out FILE.xlsx]",
    });
  const { scheme } = schemeIn(source, args, terminal);
  const out = args.text("out") ?? `${safeFileName(`${scheme.title}审签稿`)}.xlsx`;
  if (!/[^/\\]\.xlsx$/i.test(out))
    throw new Failure({ zh: `${out}：文件名应以 .xlsx 结尾`, en: `${out}: the file's name should end in .xlsx` });
  writeFiles([{ path: out, bytes: await schemePaper(scheme) }], terminal);
  const { incomplete } = scheme.definition;
  const digest = shortDigest(await ruleHash(scheme));
  terminal.out({
    zh: `已写入 ${out}（${scheme.title}，摘要 ${digest}）`,
    en: `Wrote ${out} (${scheme.title}, digest ${digest})`,
  });
  if (incomplete !== undefined)
    terminal.err({
      zh: `指标体系不完整，只能试算，不能签发：${incomplete}`,
      en: `The scheme is incomplete: for trials only, it cannot be signed and issued: ${incomplete}`,
    });
  return exit.done;
}
