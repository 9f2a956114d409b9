import React, { lazy } from "react";
import type { Shown } from "../kit/feature.js";
import { eachWith, type Screen } from "./features.js";

const contents = new Map<Screen, React.ComponentType<Shown>>(
  eachWith("screen").map(([name, load]) => [name, lazy(async () => ({ default: await load() }))]),
);

/** What stands under the header of a screen, home aside; it is loaded when it is first shown. */
export function ScreenContent({ screen, ...shown }: Shown & { readonly screen: Screen }): React.ReactElement | null {
  const Content = contents.get(screen);
  return Content ? <Content {...shown} /> : null;
}
