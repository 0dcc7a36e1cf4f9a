/** What a slower pattern cannot find anything without. */
export type Sign = string | RegExp;

export function hasSign(text: string, sign: Sign): boolean {
  return typeof sign === 'string' ? text.includes(sign) : sign.test(text);
}
