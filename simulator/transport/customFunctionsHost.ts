import { ApiType, type ApiObject } from "../protocol/apiObject.js";
import { addressText } from "../../src/xlsx/cellAddress.js";
import { quotedSheetName } from "../book/area.js";
import { type CellError, type CellValue, errorCodes, isError } from "../calc/values/cellValue.js";
import type { CellBlock, FunctionCall, FunctionResult } from "../calc/customCalls.js";
import type { FunctionsMetadata } from "./functionsMetadata.js";
import { Category, type RichMessage, type SendMessages } from "./richMessages.js";

const invoke = 1000;
/** Error arguments come as objects, which the runtime turns into `CustomFunctions.Error`. */
const errorsAllowed = 4;

/** The runtime's numbers for errors, as cells show them. */
const errorNames: Readonly<Record<number, CellError["error"]>> = {
  1: "#N/A",
  3: "#VALUE!",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
  9: "#NAME?",
  10: "#NAME?",
};

/** At most this many calls in one message of the event; the runtime collects results across messages anyway. */
const callsInOneMessage = 5_000;

interface InvocationResult {
  readonly id: number;
  readonly failed?: boolean;
  readonly value: unknown;
  readonly errorCode?: number;
}

/** Features of the runtime that shorten the wait between batches of results. */
const enabledFeatures = [1, 2, 4];

const runtimeService = new ApiType<CustomFunctionsHost>("CustomFunctions", {
  call: {
    _SetOsfControlContainerReadyForCustomFunctions: (host) => host.begin(),
    _GetEnabledFeatures: () => enabledFeatures,
    SetInvocationResults: (host, results) => host.take(results as readonly InvocationResult[]),
    SetInvocationArrayResults: (host, results) => host.take((results as readonly unknown[][]).map(fromArray)),
  },
});

/** Lets the real runtime of the custom functions, in the pane's frame, compute what cells ask for. */
export class CustomFunctionsHost {
  /** What requests of the runtime are answered by. */
  readonly service: ApiObject = runtimeService.of(this);
  private readonly waiting: FunctionCall[] = [];
  private readonly pending = new Set<number>();
  /** By the function's id in capitals: whether a range may stand at each place of its arguments. */
  private readonly takesRange: ReadonlyMap<string, readonly boolean[]>;
  private isReady = false;

  constructor(
    private readonly metadata: FunctionsMetadata,
    private readonly send: SendMessages,
    private readonly deliver: (results: readonly FunctionResult[]) => void,
  ) {
    this.takesRange = new Map(
      metadata.functions.map(({ id, parameters }) => [
        id.toUpperCase(),
        parameters.map(({ dimensionality }) => dimensionality === "matrix"),
      ]),
    );
  }

  /** Calls made before the runtime is ready are kept until it is. */
  call(calls: readonly FunctionCall[]): void {
    this.waiting.push(...calls);
    if (this.isReady) this.flush();
  }

  begin(): void {
    this.isReady = true;
    this.flush();
  }

  /** The results of one request of the runtime. */
  take(results: readonly InvocationResult[]): void {
    const known = results.filter(({ id }) => this.pending.delete(id));
    if (known.length > 0) this.deliver(known.map((result) => ({ id: result.id, value: valueOf(result) })));
  }

  private flush(): void {
    const calls = this.waiting.splice(0);
    for (let from = 0; from < calls.length; from += callsInOneMessage) {
      this.send(calls.slice(from, from + callsInOneMessage).map((call) => this.message(call)));
    }
  }

  private message({ id, name, args, sheet, row, column }: FunctionCall): RichMessage {
    this.pending.add(id);
    const takesRange = this.takesRange.get(name.toUpperCase()) ?? [];
    const message = {
      invocationId: id,
      functionName: name,
      // a single cell comes as a block of one where a range may stand
      parameterValues: args.map((arg, at) =>
        takesRange[at] === true && !Array.isArray(arg) ? [[handedOver(arg)]] : handedOver(arg),
      ),
      address: `${quotedSheetName(sheet)}!${addressText(row, column)}`,
      flags: this.metadata.allowErrorForDataTypeAny === true ? errorsAllowed : 0,
    };
    return [Category.customFunction, invoke, "", JSON.stringify(message), id];
  }
}

function handedOver(value: CellValue | CellBlock): unknown {
  if (Array.isArray(value)) return (value as CellBlock).map((row) => row.map(handedOver));
  return isError(value) ? { type: "CustomFunctionError", code: value.error } : value;
}

const fromArray = ([id, succeeded, value, errorCode]: unknown[]): InvocationResult => ({
  id: Number(id),
  failed: succeeded !== true,
  value,
  ...(succeeded !== true && { errorCode: Number(errorCode) }),
});

function valueOf({ failed, value, errorCode = 0 }: InvocationResult): CellValue | CellBlock {
  if (failed) return errorValue(errorNames[errorCode], value);
  return Array.isArray(value) ? (value as unknown[][]).map((row) => row.map(scalarOf)) : scalarOf(value);
}

function scalarOf(value: unknown): CellValue {
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean" || value === null)
    return value;
  // a CustomFunctions.Error that was returned, alone or within a block
  const { basicValue, code, message } = (value ?? {}) as { basicValue?: unknown; code?: unknown; message?: unknown };
  return errorValue(
    errorCodes.find((known) => known === (basicValue ?? code)),
    message,
  );
}

const errorValue = (error: CellError["error"] = "#VALUE!", message: unknown): CellError => ({
  error,
  ...(typeof message === "string" && message !== "" && { message }),
});
