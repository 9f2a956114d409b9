import { Failure } from "../terminal/failure.js";
import { systemError } from "../terminal/systemError.js";
import type { Words } from "../../words/words.js";

const words: Readonly<Record<string, Words>> = {
  ENOENT: { zh: "找不到文件或文件夹", en: "there is no such file or folder" },
  EACCES: { zh: "没有权限", en: "no permission" },
  EPERM: { zh: "没有权限，或文件正被其他程序占用", en: "no permission, or another program is using the file" },
  EBUSY: { zh: "文件正被其他程序占用，请先关闭", en: "another program is using the file; close it first" },
  EISDIR: { zh: "是文件夹，不是文件", en: "is a folder, not a file" },
  ENOTDIR: { zh: "路径中有一段不是文件夹", en: "a part of the path is no folder" },
  EEXIST: { zh: "同名文件已存在", en: "there is a file of this name" },
  ENOSPC: { zh: "磁盘空间不足", en: "the disk is full" },
  EROFS: { zh: "磁盘是只读的", en: "the disk is read-only" },
  ENAMETOOLONG: { zh: "文件名太长", en: "the name is too long" },
};

/** What the system says of a file, in words. */
export function fileFailure(path: string, error: unknown): Failure {
  if (error instanceof Failure) return error;
  const { code, message } = systemError(error);
  const told = words[code];
  return new Failure({ zh: `${path}：${told?.zh ?? message}`, en: `${path}: ${told?.en ?? message}` });
}
