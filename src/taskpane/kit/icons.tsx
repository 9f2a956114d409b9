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
  Record: "M3 13.5H13.5M4 10.5 11 3.5 13 5.5 6 12.5H4Z",
  Decide: "M8 2.5V13.5M5 13.5H11M3 4.5H13M3 4.5 1.5 9H4.5ZM13 4.5 11.5 9H14.5Z",
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
  Ranking: "M2.5 13.5V8.5H5.5V13.5M6.5 13.5V3.5H9.5V13.5M10.5 13.5V6.5H13.5V13.5M1.5 13.5H14.5",
  Person: "M8 8a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.4M3 13.8c.3-3 2.2-4.3 5-4.3s4.700 1.300 5 4.300Z",
  Roster: "M2.5 3.5H3.5M6 3.5H13.5M2.5 8H3.5M6 8H13.5M2.5 12.5H3.5M6 12.5H9.5M12 10.5V14.5M10 12.5H14",
  Share: "M8 10V2M5 5 8 2 11 5M4.500 7.500H2.500V14H13.500V7.500H11.500",
  Forms:
    "M5.500 4.500V2H13.500V11.500H11M2.500 4.500H10.500V14H2.500ZM4.500 7.500H8.500M4.500 9.500H8.500M4.500 11.500H7",
  Returns: "M8 2V9M5 6 8 9 11 6M2.500 8V13.500H13.500V8",
  Settings:
    "M2 4.500H9M13 4.500H14M2 11.500H3M7 11.500H14M11 2.500A2 2 0 1 1 11 6.500 2 2 0 0 1 11 2.500M5 9.500A2 2 0 1 1 5 13.500 2 2 0 0 1 5 9.500",
  New: "M3.500 1.500H9.500L12.500 4.500V14.500H3.500ZM9.500 1.500V4.500H12.500M8 7V12M5.500 9.500H10.500",
  Explain: "M2.500 2.500H13.500V11H8L5 13.800V11H2.500ZM5.500 5.500H10.500M5.500 8H9",
  Functions:
    "M10.500 3C8.500 2.200 7.800 3.200 7.500 5L6.300 12C6 13.500 5.300 14.300 3.800 13.700M5 7H9.500M9.500 9.500 13 13M13 9.500 9.500 13",
  Convert: "M2.500 5.500H12.500M10 3 12.500 5.500 10 8M13.500 10.500H3.500M6 8 3.500 10.500 6 13",
  DoubleChevronDown: "M3.5 3.5 8 8 12.5 3.5M3.5 8.5 8 13 12.5 8.5",
  DoubleChevronUp: "M3.5 12.5 8 8 12.5 12.5M3.5 7.5 8 3 12.5 7.5",
} as const;

/** Fabric's icons are a font from elsewhere; these are drawn here and follow the colour of the text. */
export function registerPaneIcons(): void {
  const icons = Object.entries(strokes).map(([name, path]) => [
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
