import { convertTasks, type ConvertTasks } from "./convert/convertTasks.js";
import { paneDesk } from "./desk.js";
import { explainTasks, type ExplainTasks } from "./explain/explainTasks.js";
import { functionsTasks, type FunctionsTasks } from "./functions/functionsTasks.js";
import { homeTasks, type HomeTasks } from "./home/homeTasks.js";
import type { Action } from "./paneState.js";
import type { Services } from "./services.js";
import { startTasks, type StartTasks } from "./start/startTasks.js";

/** What the pane does for the user; every outcome, good or bad, becomes an action. */
export interface Tasks extends HomeTasks, StartTasks, ExplainTasks, FunctionsTasks, ConvertTasks {}

export function paneTasks(services: Services, dispatch: (action: Action) => void): Tasks {
  const desk = paneDesk(services, dispatch);
  return { ...homeTasks(desk), ...startTasks(desk), ...explainTasks(desk), ...functionsTasks(desk), ...convertTasks(desk) };
}
