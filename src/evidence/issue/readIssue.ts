import { proofNamespace } from "../../workbook/form/proofSheet.js";
import { sheetKey } from "../../workbook/sheetNames.js";
import type { BookContents, SheetContents } from "../../xlsx/bookContents.js";
import type { IssuePaper, IssueReading, ProofCopy } from "./issueReading.js";
import { digestOfText } from "../canonical/digest.js";
import { coverProblem, readCover } from "./coverIdentity.js";
import { proofFrom, registeredProof, type ReadProof } from "./proof.js";
import { keyIdOf, verify, type PublicKey } from "../keys/publicKey.js";
import { shortDigest } from "../canonical/shortDigest.js";

/**
 * What a returned form carries of its issue. All copies are read and must agree with each other and with what the
 * cover shows; the signature is checked against the office's keys alone.
 *
 * That a manifest is right proves what was issued, not who filled it in.
 *
 * @param keys of the office, from its ledger; a key that a form brings along counts for nothing
 * @param isRegistered whether the office's ledger has a manifest of this digest: it need not be treated as untrusted
 */
export async function readIssue(
  book: BookContents,
  keys: readonly PublicKey[],
  isRegistered: (digest: string) => boolean = () => false,
): Promise<IssueReading> {
  const found = copiesIn(book);
  const [first] = found;
  if (!first) return { kind: "none" };
  const copies = [...new Set(found.map(({ copy }) => copy))];
  if (found.some(({ text }) => text !== first.text)) return { kind: "copiesDisagree", about: "manifest", copies };
  return readProof({ text: first.text, copies: [first.copy, ...copies.slice(1)] }, book, keys, isRegistered);
}

/** All copies of a proof, which agree. */
interface ProofText {
  readonly text: string;
  readonly copies: readonly [ProofCopy, ...ProofCopy[]];
}

/**
 * Reads the text of a proof and checks its signature.
 *
 * @param book whose cover must say the same; null where there is none to compare
 * @param isRegistered as for readIssue
 */
export async function readProof(
  { text, copies }: ProofText,
  book: BookContents | null,
  keys: readonly PublicKey[],
  isRegistered: (digest: string) => boolean = () => false,
): Promise<IssueReading> {
  const registered = await registeredProof(text, isRegistered);
  const proof = registered ?? proofFrom(text);
  if ("wrong" in proof) return { kind: "damaged", copy: copies[0], detail: proof.wrong };
  const paper = paperOf(proof, registered?.digest ?? (await digestOfText(proof.text)), copies);
  const problem = book && coverProblem(readCover(book), paper);
  if (problem !== null) return { kind: "copiesDisagree", about: problem, copies: [...copies, "cover"] };
  return judged(paper, proof.text, keys);
}

interface FoundCopy {
  readonly copy: ProofCopy;
  readonly text: string;
}

function copiesIn(book: BookContents): readonly FoundCopy[] {
  const key = sheetKey("form", "proof");
  const isProof = ({ cells }: SheetContents) => {
    const value = cells.get("A1")?.value;
    return value?.kind === "text" && value.text === key;
  };
  return [
    ...book.customXml.flatMap((text): readonly FoundCopy[] =>
      text.includes(proofNamespace) ? [{ copy: "customXml", text: xmlContents(text) }] : [],
    ),
    ...book.sheets.filter(isProof).map((sheet): FoundCopy => ({ copy: "sheet", text: sheetText(sheet) })),
  ];
}

/** Whatever declarations, prefixes and whitespace a program puts round it when it saves. */
function xmlContents(xml: string): string {
  const escaped = /<(?:[\w.-]+:)?proof\b[^>]*>([^<]*)<\//.exec(xml)?.[1] ?? "";
  return escaped.replace(
    /&(?:(lt|gt|amp|quot|apos)|#(\d{1,7})|#x([0-9a-fA-F]{1,6}));/g,
    (all, name?: string, decimal?: string, hexadecimal?: string) => {
      if (name !== undefined) return entities[name] ?? all;
      const code = decimal !== undefined ? Number(decimal) : parseInt(hexadecimal ?? "", 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : all;
    },
  );
}

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** The parts in the order of their rows, whether or not their keys are still there. */
function sheetText({ cells }: SheetContents): string {
  return [...cells.values()]
    .filter(({ row, column }) => column === 2 && row > 1)
    .sort((a, b) => a.row - b.row)
    .map(({ value }) => (value.kind === "text" ? value.text : ""))
    .join("");
}

const paperOf = ({ manifest, signature }: ReadProof, digest: string, copies: readonly ProofCopy[]): IssuePaper => ({
  manifest,
  manifestDigest: digest,
  shortDigest: shortDigest(digest),
  signature,
  copies,
});

async function judged(paper: IssuePaper, text: string, keys: readonly PublicKey[]): Promise<IssueReading> {
  const { manifest, signature } = paper;
  if (manifest.keyId === null || signature === null) return { kind: "unsigned", paper };
  const ids = await Promise.all(keys.map(keyIdOf));
  const key = keys[ids.indexOf(manifest.keyId)];
  if (!key) return { kind: "unknownKey", paper, keyId: manifest.keyId };
  const right = await verify(key, text, signature);
  return right ? { kind: "verified", paper } : { kind: "signatureWrong", paper };
}
