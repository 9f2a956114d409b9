/** Native zlib functions, where the platform has them; looked up at run time, as the same files run inside Excel. */
export interface NodeModules {
  "node:zlib": {
    inflateRawSync(
      packed: Uint8Array,
      options: { readonly maxOutputLength: number; readonly chunkSize: number },
    ): Uint8Array;
    /** Since Node 20.15. */
    crc32?(bytes: Uint8Array): number;
  };
  "node:crypto": {
    createHash(name: "sha256"): { update(bytes: Uint8Array): { digest(): Uint8Array } };
  };
}

interface Host {
  readonly process?: {
    /** Since Node 20.16. */
    getBuiltinModule?<Name extends keyof NodeModules>(name: Name): NodeModules[Name];
  };
}

/** @returns undefined in a browser, and in a Node without this interface */
export const nodeModule = <Name extends keyof NodeModules>(name: Name): NodeModules[Name] | undefined =>
  (globalThis as Host).process?.getBuiltinModule?.(name);
