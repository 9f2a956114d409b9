import type { Desk } from "../shell/desk.js";

/** How a finished workbook reaches the user: a download, or a new window where downloads do nothing. */
export async function deliver(
  { host, files }: Pick<Desk, "host" | "files">,
  name: string,
  xlsx: Uint8Array,
): Promise<"downloaded" | "opened"> {
  if (host.canDownload) {
    files.save(name, xlsx);
    return "downloaded";
  }
  await host.createWorkbook(xlsx);
  return "opened";
}
