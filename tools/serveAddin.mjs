// The serving half of npm start: builds the add-in and the embedded workbook when stale, serves both from one address,
// and tells how to look at them and how to bring the add-in into Excel.
import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { addinFolder, buildAddinWhenStale } from "./buildAddin.mjs";
import { certificateFile, localhostCertificate, trust, trustCommandText } from "./certificate.mjs";
import { buildEmbeddedWhenStale, embeddedSites } from "./embedded.mjs";
import { serve } from "./staticServer.mjs";

/**
 * @param {{ port: number, trust: boolean, sample: string }} options sample: the folder of the workbooks that are shown
 * @returns {Promise<number>} the exit code when it did not come to serving; else it serves until it is stopped
 */
export async function serveAddin({ port, trust: wantsTrust, sample }) {
  const address = `https://localhost:${port}`;
  const { key, certificate } = await localhostCertificate();
  if (wantsTrust && !trust()) return 1;
  // First the port: to learn that it is taken, nobody should wait for a build.
  mkdirSync(addinFolder, { recursive: true });
  const site = await serve(embeddedSites({ addin: addinFolder, sample }), { key, certificate, port }).catch(
    (error) => void console.error(failureText(error, port)),
  );
  if (!site) return 1;
  console.log("\nThe add-in …");
  if (!(await buildAddinWhenStale(address)) || !buildEmbeddedWhenStale()) {
    await site.close();
    return 1;
  }
  console.log(servedText(address, wantsTrust));
  return 0;
}

/** @param {unknown} error @param {number} port */
function failureText(error, port) {
  const { code, message } = /** @type {NodeJS.ErrnoException} */ (error);
  if (code === "EADDRINUSE")
    return `\n端口 ${port} 已被占用：请结束占用它的程序（可能是另一个 npm start），或换一个端口：npm start -- --port ${port + 1}
Port ${port} is taken: end the program that uses it (perhaps another npm start), or choose another: npm start -- --port ${port + 1}`;
  if (code === "EACCES")
    return `\nPort ${port} may not be used by this account: npm start -- --port ${port < 1024 ? 3000 : port + 1}`;
  return `\nThe add-in cannot be served: ${message}`;
}

/** @param {string} address @param {boolean} trusted */
function servedText(address, trusted) {
  const manifest = resolve(addinFolder, "manifest.xml");
  const trusting = trusted
    ? ""
    : `证书 Certificate   Excel 须先信任 ${certificateFile}：npm start -- --trust（执行 runs ${trustCommandText()}）
`;
  return `
考核簿加载项，用于 Excel  The add-in, for Excel: ${address}/taskpane.html
${trusting}Windows 放入共享文件夹并添加为受信任的加载项目录，Mac 复制到 wef 文件夹，网页版上传：步骤见 docs/sideload.md
A shared folder on Windows, the folder wef on a Mac, an upload on the web; the steps: docs/sideload.md
  ${manifest}

试用（不需要 Excel；浏览器提示证书时选择继续，按 Ctrl+C 结束）
Try it without Excel: the sample workbook beside the pane. The browser warns of a certificate made here: go on. Ctrl+C ends it.
${address}`;
}
