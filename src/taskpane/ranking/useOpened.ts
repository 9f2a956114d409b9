import { useRef, useState, type RefObject } from "react";

export interface Opened {
  /** The code of the department that is looked at; null while the list is. */
  readonly opened: string | null;
  readonly open: (code: string) => void;
  /** Back to the list, which is as it was left: the keyboard to the link of this label. */
  readonly close: (label: string) => void;
  /** Of what holds the list; it stays there, hidden, while one is looked at. */
  readonly list: RefObject<HTMLDivElement>;
}

/** A list of departments of which one is opened in its place. */
export function useOpened(): Opened {
  const [opened, setOpened] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const close = (label: string): void => {
    setOpened(null);
    // not before the list is seen again
    setTimeout(() => {
      const links = [...(list.current?.querySelectorAll<HTMLElement>("button.link") ?? [])];
      links.find((link) => link.getAttribute("aria-label") === label)?.focus();
    });
  };
  return { opened, open: setOpened, close, list };
}
