import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { fromBase64url, toBase64url } from "../../src/evidence/canonical/base64url.js";
import { KeyFileError, newKeyFile, openKeyFile, type KeyFileFault } from "../../src/evidence/keys/keyFile.js";
import { keyIdOf, publicKeyFrom, verify, verifyBytes, type PublicKey } from "../../src/evidence/keys/publicKey.js";
import { newSigningKey } from "../../src/evidence/keys/signingKey.js";
import { needs, pathOf } from "../support/needs.js";

const passphrase = "省考核办 2021 钥匙";

async function faultOf(work: Promise<unknown>): Promise<KeyFileFault | "none"> {
  try {
    await work;
    return "none";
  } catch (error) {
    if (error instanceof KeyFileError) return error.fault;
    throw error;
  }
}

describe("signatures", () => {
  test("what was signed is verified; another text, key or signature is not", async () => {
    const [{ key }, { key: other }] = await Promise.all([newSigningKey(), newSigningKey()]);
    const signature = await key.sign("考核");
    expect(fromBase64url(signature)).toHaveLength(64);
    expect(await verify(key.publicKey, "考核", signature)).toBe(true);
    expect(await verify(key.publicKey, "考核 ", signature)).toBe(false);
    expect(await verify(other.publicKey, "考核", signature)).toBe(false);
    expect(await verify(key.publicKey, "考核", signature.slice(0, -2))).toBe(false);
    expect(await verify(key.publicKey, "考核", "")).toBe(false);
  });

  test("every single bit of a signature counts", async () => {
    const { key } = await newSigningKey();
    const signature = fromBase64url(await key.sign("考核")) ?? new Uint8Array();
    for (let bit = 0; bit < 512; bit += 1) {
      const flipped = signature.slice();
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(await verify(key.publicKey, "考核", toBase64url(flipped))).toBe(false);
    }
  });

  test("the name of a key is its thumbprint: that of RFC 7638 for an elliptic curve", async () => {
    // computed with `printf … | openssl dgst -sha256 -binary | basenc --base64url` over the key of RFC 7517, A.1
    const key: PublicKey = {
      kty: "EC",
      crv: "P-256",
      x: "MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4",
      y: "4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM",
    };
    expect(await keyIdOf(key)).toBe("cn-I_WNMClehiVp51i_0VpOENW1upEerA8sEam5hn-s");
  });

  test.each<[string, unknown]>([
    [
      "another curve",
      {
        kty: "EC",
        crv: "P-384",
        x: "MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4",
        y: "4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM",
      },
    ],
    [
      "a coordinate too short",
      { kty: "EC", crv: "P-256", x: "MKBC", y: "4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM" },
    ],
    ["no key", null],
  ])("%s is no key", (_name, value) => expect(publicKeyFrom(value)).toBeNull());
});

interface VectorGroup {
  readonly publicKeyJwk?: PublicKey;
  readonly publicKey: { readonly uncompressed: string };
  readonly tests: readonly {
    readonly tcId: number;
    readonly comment: string;
    readonly msg: string;
    readonly sig: string;
    readonly result: string;
  }[];
}

needs("shared")("the vectors of Project Wycheproof for ECDSA on P-256 with SHA-256", () => {
  test("each signature is judged as it should be", async () => {
    const file = join(pathOf("shared"), "vectors", "ecdsa_secp256r1_sha256_p1363.json");
    const { testGroups, numberOfTests } = JSON.parse(readFileSync(file, "utf8")) as {
      readonly testGroups: readonly VectorGroup[];
      readonly numberOfTests: number;
    };
    const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, "hex"));
    const wrong: string[] = [];
    let judged = 0;
    for (const {
      publicKey: { uncompressed },
      tests,
    } of testGroups) {
      const [x, y] = [uncompressed.slice(2, 66), uncompressed.slice(66)].map((part) => toBase64url(bytes(part)));
      const key = publicKeyFrom({ kty: "EC", crv: "P-256", x, y });
      for (const { tcId, comment, msg, sig, result } of tests) {
        const valid = key !== null && (await verifyBytes(key, bytes(msg), bytes(sig)));
        if (valid !== (result === "valid")) wrong.push(`${tcId} ${comment}`);
        judged += 1;
      }
    }
    expect(wrong).toEqual([]);
    expect(judged).toBe(numberOfTests);
    expect(judged).toBeGreaterThan(200);
  });
});

describe("the key's file", () => {
  let made: Awaited<ReturnType<typeof newKeyFile>>;
  beforeAll(async () => {
    made = await newKeyFile(passphrase);
  });

  test("opens with its passphrase, and signs as the key did before", async () => {
    const opened = await openKeyFile(made.text, passphrase);
    expect(opened).toMatchObject({ keyId: made.key.keyId, publicKey: made.key.publicKey });
    expect(await verify(made.key.publicKey, "考核", await opened.sign("考核"))).toBe(true);
  });

  test("the passphrase is what was typed, not how it was encoded", async () => {
    const { key, text } = await newKeyFile("Schlüssel für 2021");
    expect((await openKeyFile(text, "Schlüssel für 2021".normalize("NFD"))).keyId).toBe(key.keyId);
  });

  test("600,000 iterations, and random salt and iv", async () => {
    const again = JSON.parse((await newKeyFile(passphrase)).text) as Record<string, Record<string, string>>;
    const first = JSON.parse(made.text) as Record<string, Record<string, string>>;
    expect(Number(first["derivation"]?.["iterations"])).toBeGreaterThanOrEqual(600_000);
    expect(first["derivation"]?.["salt"]).not.toBe(again["derivation"]?.["salt"]);
    expect(first["cipher"]?.["iv"]).not.toBe(again["cipher"]?.["iv"]);
    expect(made.text).not.toMatch(/"d":|PRIVATE/);
  });

  test("a wrong passphrase", async () =>
    expect(await faultOf(openKeyFile(made.text, `${passphrase} `))).toBe("wrongPassphrase"));
  test("a short passphrase makes no key", async () =>
    expect(await faultOf(newKeyFile("七个字的口令！"))).toBe("weakPassphrase"));

  test.each<[string, (text: string) => string, KeyFileFault]>([
    ["cut", (text) => text.slice(0, -20), "damaged"],
    [
      "a letter of the wrapped key changed",
      (text) => text.replace(/"wrapped":"(.)/, (_all, letter: string) => `"wrapped":"${letter === "A" ? "B" : "A"}`),
      "damaged",
    ],
    [
      "another public key",
      (text) => text.replace(/"x":"(.)/, (_all, letter: string) => `"x":"${letter === "A" ? "B" : "A"}`),
      "damaged",
    ],
    ["fewer iterations", (text) => text.replace('"600000"', '"1000"'), "damaged"],
    ["an entry less", (text) => text.replace(/"cipher":\{[^}]*\},/, ""), "damaged"],
    ["another version", (text) => text.replace("scorebook.key.1", "scorebook.key.9"), "notKeyFile"],
    ["some other JSON", () => '{"a":"b"}', "notKeyFile"],
    ["no JSON", () => "-----BEGIN PRIVATE KEY-----", "notKeyFile"],
    ["nothing", () => "", "notKeyFile"],
  ])("%s", async (_name, change, fault) => {
    expect(await faultOf(openKeyFile(change(made.text), passphrase))).toBe(fault);
  });
});
