import { PrimaryButton } from "office-ui-fabric-react";
import React, { useRef, useState } from "react";
import { pickedFile, type PickedFile } from "./FileButton.js";

interface Props {
  readonly text: string;
  readonly about: string;
  readonly accept: string;
  readonly disabled: boolean;
  readonly onPicked: (files: readonly PickedFile[]) => void;
}

/** Many files at once, chosen or dropped: dropping has been broken in Excel on Windows at times, so there is always the button. */
export function FilesDrop({ text, about, accept, disabled, onPicked }: Props): React.ReactElement {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const take = (given: FileList | null): void => {
    const files = [...(given ?? [])];
    if (files.length > 0 && !disabled) void Promise.all(files.map(pickedFile)).then(onPicked);
  };
  return (
    <div
      className={isOver ? "drop drop-over" : "drop"}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      <PrimaryButton text={text} disabled={disabled} onClick={() => input.current?.click()} />
      <p className="about">{about}</p>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={accept}
        onChange={({ target }) => {
          take(target.files);
          // the same files can be chosen again, after they were mended
          target.value = "";
        }}
      />
    </div>
  );
}
