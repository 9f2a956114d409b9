import { cardTasks, type CardTasks } from "../card/cardTasks.js";
import { convertTasks, type ConvertTasks } from "../convert/convertTasks.js";
import { paneDesk } from "./desk.js";
import { explainTasks, type ExplainTasks } from "../explain/explainTasks.js";
import { fillTasks, type FillTasks } from "../fill/fillTasks.js";
import { findingsTasks, type FindingsTasks } from "../findings/findingsTasks.js";
import { functionsTasks, type FunctionsTasks } from "../functions/functionsTasks.js";
import { homeTasks, type HomeTasks } from "../home/homeTasks.js";
import type { Action } from "./paneState.js";
import { rankingTasks, type RankingTasks } from "../ranking/rankingTasks.js";
import { departmentsTasks, type DepartmentsTasks } from "../departments/departmentsTasks.js";
import { handoutTasks, type HandoutTasks } from "../handout/handoutTasks.js";
import { issueTasks, type IssueTasks } from "../issue/issueTasks.js";
import { migrateTasks, type MigrateTasks } from "../migrate/migrateTasks.js";
import { rosterTasks, type RosterTasks } from "../roster/rosterTasks.js";
import { settingsTasks, type SettingsTasks } from "../settings/settingsTasks.js";
import { shareTasks, type ShareTasks } from "../share/shareTasks.js";
import { readingsTasks, type ReadingsTasks } from "../readings/readingsTasks.js";
import { returnsTasks, type ReturnsTasks } from "../returns/returnsTasks.js";
import { verifyTasks, type VerifyTasks } from "../verify/verifyTasks.js";
import type { Services } from "./services.js";
import { startTasks, type StartTasks } from "../start/startTasks.js";

/** What the pane does for the user; every outcome, good or bad, becomes an action. */
export interface Tasks
  extends
    HomeTasks,
    RankingTasks,
    CardTasks,
    DepartmentsTasks,
    HandoutTasks,
    IssueTasks,
    ShareTasks,
    ReturnsTasks,
    VerifyTasks,
    SettingsTasks,
    MigrateTasks,
    StartTasks,
    ExplainTasks,
    FillTasks,
    FindingsTasks,
    RosterTasks,
    ReadingsTasks,
    FunctionsTasks,
    ConvertTasks {}

export function paneTasks(services: Services, dispatch: (action: Action) => void): Tasks {
  const desk = paneDesk(services, dispatch);
  return {
    ...homeTasks(desk),
    ...rankingTasks(desk),
    ...cardTasks(desk),
    ...departmentsTasks(desk),
    ...handoutTasks(desk),
    ...issueTasks(desk),
    ...shareTasks(desk),
    ...returnsTasks(desk),
    ...verifyTasks(desk),
    ...settingsTasks(desk),
    ...migrateTasks(desk),
    ...startTasks(desk),
    ...explainTasks(desk),
    ...fillTasks(desk),
    ...findingsTasks(desk),
    ...rosterTasks(desk),
    ...readingsTasks(desk),
    ...functionsTasks(desk),
    ...convertTasks(desk),
  };
}
