import { Failure } from "../terminal/failure.js";
import { systemError } from "../terminal/systemError.js";

const words: Readonly<Record<string, string>> = {
  ENOENT: "找不到文件或文件夹",
  EACCES: "没有权限",
  EPERM: "没有权限，或文件正被其他程序占用",
  EBUSY: "文件正被其他程序占用，请先关闭",
  EISDIR: "是文件夹，不是文件",
  ENOTDIR: "路径中有一段不是文件夹",
  EEXIST: "同名文件已存在",
  ENOSPC: "磁盘空间不足",
  EROFS: "磁盘是只读的",
  ENAMETOOLONG: "文件名太长",
};

/** What the system says of a file, in words. */
export function fileFailure(path: string, error: unknown): Failure {
  if (error instanceof Failure) return error;
  const { code, message } = systemError(error);
  return new Failure(`${path}：${words[code] ?? message}`);
}
