import type { Joined } from "../kit/joined.js";
import { paneDesk } from "./desk.js";
import { eachWith, type Each } from "./features.js";
import type { Action } from "./paneState.js";
import type { Services } from "./services.js";

/** What the pane does for the user; every outcome, good or bad, becomes an action. */
export interface Tasks extends Joined<ReturnType<Each<"tasks">>> {}

export function paneTasks(services: Services, dispatch: (action: Action) => void): Tasks {
  const desk = paneDesk(services, dispatch);
  return Object.assign({}, ...eachWith("tasks").map(([, tasks]) => tasks(desk))) as Tasks;
}
