import { objectModel } from "../../simulator/excel/objectModel.js";
import { usedMembers } from "../host/support/usedMembers.js";

/** Events are registered by calls of their own, which the model has for each object that it sends events of. */
const registrationOf = (name: string): readonly string[] => {
  const [, event = ""] = /^on(.+)$/.exec(name) ?? [];
  return event === ""
    ? [name]
    : [`_Register${event === "Changed" ? "DataChanged" : event}Event`, `_RegisterEvent${event}`];
};
/** Registered with the frame around the add-in (documentSelectionChanged), not with the workbook. */
const ofTheFrame = new Set(["Workbook.onSelectionChanged"]);

const used = [...usedMembers().keys()].sort();

test("the add-in's use of Excel was seen", () => {
  expect(used).toEqual(
    expect.arrayContaining(["Range.values", "Workbook.getActiveCell", "WorksheetProtection.protect"]),
  );
});

test("the embedded workbook has every member that the add-in uses", () => {
  const missing = used.filter((member) => {
    const [type = "", name = ""] = member.split(".");
    return !ofTheFrame.has(member) && !registrationOf(name).some((call) => objectModel.get(type)?.has(call));
  });
  expect(missing).toEqual([]);
});
