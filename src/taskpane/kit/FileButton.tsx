import { DefaultButton } from "office-ui-fabric-react";
import React, { useRef } from "react";

export interface PickedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface Props {
  readonly text: string;
  /** Endings, such as ".csv,.xlsx". */
  readonly accept: string;
  readonly disabled: boolean;
  readonly onPicked: (file: PickedFile) => void;
}

export const pickedFile = async (file: File): Promise<PickedFile> => ({
  name: file.name,
  bytes: new Uint8Array(await file.arrayBuffer()),
});

/** The program's own way of choosing a file, under a button like all others. */
export function FileButton({ text, accept, disabled, onPicked }: Props): React.ReactElement {
  const input = useRef<HTMLInputElement>(null);
  const pick = ({ target }: React.ChangeEvent<HTMLInputElement>): void => {
    const [file] = target.files ?? [];
    if (file) void pickedFile(file).then(onPicked);
    // the same file can be chosen again, after it was mended
    target.value = "";
  };
  return (
    <>
      <DefaultButton text={text} disabled={disabled} onClick={() => input.current?.click()} />
      <input ref={input} type="file" hidden accept={accept} onChange={pick} />
    </>
  );
}
