/** What Unicode's normal forms may change: below it every text is in form C already. */
const composable = /[^\0-\u02FF]/;

/** A text in Unicode's normal form C. Nearly all texts are, and to look costs a tenth of asking ICU. */
export function normalizeText(text: string): string {
  return composable.test(text) ? text.normalize('NFC') : text;
}
