import { type DeflateOptions, zipSync, type Zippable } from "fflate";

type ZipLevel = NonNullable<DeflateOptions["level"]>;

/** The earliest date that a zip can hold; as a local one, because fflate asks for local years and days. */
const earliest = new Date(1980, 0, 1);

/**
 * The bytes of an archive. The same parts give the same bytes, on every machine and at any time.
 *
 * @param level of compression: 0 for contents that are compressed already
 */
export function zipParts(parts: Iterable<readonly [name: string, bytes: Uint8Array]>, level: ZipLevel): Uint8Array {
  const files: Zippable = {};
  for (const [name, bytes] of parts) files[name] = bytes;
  return zipSync(files, { mtime: earliest, level });
}
