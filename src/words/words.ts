/** A text in the product's two languages. Chinese is written first: it is what the users read. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}
