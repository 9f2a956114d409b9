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
    : `
  证书 Certificate   Excel 须先信任 ${certificateFile}：npm start -- --trust（执行：${trustCommandText()}）
                     Excel has to trust it first: npm start -- --trust runs the command above.
`;
  return `
试用（不需要 Excel） Try it without Excel, the sample workbook beside the task pane:

  ${address}

  浏览器会提示证书不是由受信任的机构签发：选择继续即可。The browser warns of a certificate made on this computer: go on.

考核簿加载项，用于 Excel  The add-in, for Excel: ${address}/taskpane.html
${trusting}
  Windows            把 ${manifest}
                     放入共享文件夹，并在 Excel“文件 → 选项 → 信任中心 → 受信任的加载项目录”添加该文件夹；
                     重启 Excel，“插入 → 我的加载项 → 共享文件夹”。
                     Put manifest.xml into a shared folder, add it under Trust Center → Trusted Add-in Catalogs,
                     restart Excel: Insert → My Add-ins → Shared Folder.
  Mac                复制到 copy it to ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef
                     重启 Excel，“插入 → 我的加载项”旁的箭头。Restart Excel; the arrow beside Insert → My Add-ins.
  网页 Web           “插入 → 加载项 → 上传我的加载项”，选择 manifest.xml。Insert → Add-ins → Upload My Add-in.

  详见 More: docs/sideload.md　按 Ctrl+C 结束 Ctrl+C ends it.`;
}
