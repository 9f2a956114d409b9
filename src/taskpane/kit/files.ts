/** How the pane hands files to the user, and takes files from the user. */
export interface Files {
  /** Offers a file for download, under this name. */
  save(name: string, bytes: Uint8Array): void;
}

/** Time enough for the slowest browser to begin. */
const keptMilliseconds = 60_000;

export const browserFiles: Files = {
  save: (name, bytes) => {
    const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)]));
    const link = document.createElement("a");
    link.href = url;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), keptMilliseconds);
  },
};
