import { Calculator, type FunctionCall } from "../calc/calculator.js";
import { AddInWindow, type AddInOptions } from "../addInWindow.js";
import type { Book } from "../book/book.js";
import { openFile } from "../book/file/openFile.js";
import { Scratch } from "../book/scratch.js";
import { UserEdits } from "../book/userEdits.js";
import type { Shell } from "../excel/services.js";
import { refusalWords } from "../../src/xlsx/refusalWords.js";
import { language } from "./words.js";

export class NotOpened extends Error {}

/** One workbook that is open, with the add-in beside it. */
export class OpenWorkbook {
  readonly calculator: Calculator;
  readonly book: Book;
  readonly scratch: Scratch;
  readonly edits: UserEdits;
  readonly addIn: AddInWindow;
  /** Calls that are handed out and not answered yet. */
  awaited = 0;

  /** @throws NotOpened with the reason, for a person */
  constructor(bytes: Uint8Array, title: string, addIn: AddInOptions, shell: Shell) {
    const early: FunctionCall[] = [];
    let running: AddInWindow | undefined;
    const { differences } = addIn;
    this.calculator = new Calculator((calls) => {
      this.awaited += calls.length;
      if (running) running.call(calls);
      else early.push(...calls);
    }, differences);
    this.calculator.registerFunctions(
      addIn.metadata.functions.map(({ name }) => name).filter((name) => !differences.unregistered.includes(name)),
    );
    const result = openFile(bytes, title, this.calculator);
    if (!result.ok) throw new NotOpened(refusalWords(result.refusal)[language]);
    this.book = result.book;
    this.book.differences = differences;
    this.scratch = new Scratch(this.book);
    this.edits = new UserEdits(this.book, this.scratch);
    const counting = { deliver: (results: Parameters<Calculator["deliver"]>[0]) => this.deliver(results) };
    running = new AddInWindow(addIn, { book: this.book, shell, calculator: counting });
    this.addIn = running;
    running.call(early);
  }

  close(): void {
    this.addIn.close();
  }

  private deliver(results: Parameters<Calculator["deliver"]>[0]): void {
    this.awaited -= results.length;
    this.calculator.deliver(results);
  }
}
