import type { OfficeDepartment, OfficeRecord } from "../../engine/answers/officeRecord.js";
import type { Scheme } from "../../scheme/scheme.js";
import { writeWorkbook } from "../../xlsx/write/writeWorkbook.js";
import type { RoundTerms } from "../../engine/answers/roundTerms.js";
import type { BuildOptions } from "../office/buildOffice.js";
import { formDraft } from "./formDraft.js";

/** The form (填报表) of one department, with what it has reported already. The same input gives the same bytes. */
export const buildForm = async (
  scheme: Scheme,
  department: OfficeDepartment,
  parameters: OfficeRecord["parameters"],
  { mode, terms }: BuildOptions & { readonly terms?: RoundTerms },
): Promise<Uint8Array> => writeWorkbook(formDraft(scheme, department, parameters, mode, { ...(terms && { terms }) }));
