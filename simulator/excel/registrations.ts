/** What office.js calls when an add-in begins or ends to listen: events are sent in any case. */
export const registrations = (...names: readonly string[]): Readonly<Record<string, () => undefined>> =>
  Object.fromEntries(
    names.flatMap((name) => [`_Register${name}`, `_Unregister${name}`]).map((name) => [name, () => undefined]),
  );

/** Of a sheet, and of all sheets. Those that only Excel on the web has (ExcelApiOnline) are named the other way round. */
export const sheetRegistrations = registrations(
  "DataChangedEvent",
  "SelectionChangedEvent",
  "ActivatedEvent",
  "DeactivatedEvent",
  "ProtectionChangedEvent",
  "EventNameChanged",
  "EventVisibilityChanged",
);
