import { registerIcons } from "office-ui-fabric-react";
import React from "react";

/** The strokes of the icons that the Fabric components in use ask for, on a field of 16. */
const strokes = {
  Search: "M10.5 10.5 14.5 14.5M11.5 7a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0",
  Clear: "M3.5 3.5 12.5 12.5M12.5 3.5 3.5 12.5",
  Cancel: "M3.5 3.5 12.5 12.5M12.5 3.5 3.5 12.5",
  Info: "M8 7.5V11.5M8 4.5V5.5M14.5 8A6.5 6.5 0 1 1 1.5 8a6.5 6.5 0 0 1 13 0",
  ErrorBadge: "M5.5 5.5 10.5 10.5M10.5 5.5 5.5 10.5M14.5 8A6.5 6.5 0 1 1 1.5 8a6.5 6.5 0 0 1 13 0",
  Blocked2: "M3.5 3.5 12.5 12.5M14.5 8A6.5 6.5 0 1 1 1.5 8a6.5 6.5 0 0 1 13 0",
  Warning: "M8 6.5V10M8 11.5V12.5M8 1.5 15 14.5H1Z",
  Completed: "M5 8.2 7.2 10.4 11.2 5.8M14.5 8A6.5 6.5 0 1 1 1.5 8a6.5 6.5 0 0 1 13 0",
  Back: "M10 2.5 4.5 8 10 13.5",
  Undo: "M5.5 3 2.5 6 5.5 9M2.5 6H9.5A4 4 0 0 1 9.5 14H6",
  Redo: "M10.5 3 13.5 6 10.5 9M13.5 6H6.5A4 4 0 0 0 6.5 14H10",
  ChevronDown: "M3.5 6 8 10.5 12.5 6",
  ChevronDownMed: "M3.5 6 8 10.5 12.5 6",
  ChevronUp: "M3.5 10 8 5.5 12.5 10",
  ChevronRight: "M6 3.5 10.5 8 6 12.5",
  CheckMark: "M3 8.5 6.5 12 13 4.5",
  Calendar: "M2.5 4H13.5V13.5H2.5ZM2.5 6.5H13.5M5.5 2V5M10.5 2V5",
  SortUp: "M8 13V3.5M4.5 7 8 3.5 11.5 7",
  SortDown: "M8 3V12.5M4.5 9 8 12.5 11.5 9",
  DoubleChevronDown: "M3.5 3.5 8 8 12.5 3.5M3.5 8.5 8 13 12.5 8.5",
  DoubleChevronUp: "M3.5 12.5 8 8 12.5 12.5M3.5 7.5 8 3 12.5 7.5",
} as const;

/** Fabric's icons are a font from elsewhere; these are drawn here and follow the colour of the text. @param own by name */
export function registerStrokes(own: Readonly<Record<string, string>>): void {
  const icons = Object.entries({ ...strokes, ...own }).map(([name, path]) => [
    name,
    <svg
      key={name}
      viewBox="0 0 16 16"
      width="1em"
      height="1em"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.3"
      aria-hidden="true"
    >
      <path d={path} />
    </svg>,
  ]);
  registerIcons({ style: {}, icons: Object.fromEntries(icons) as Record<string, React.ReactElement> });
}
