/** Object ids as git writes them in full: SHA-1 or SHA-256. */
const OID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

export function isOid(text: string): boolean {
  return OID.test(text);
}

/**
 * Lets only full object ids reach git's command line, where anything else could be taken for an option or another revision.
 * @throws TypeError for any other text
 */
export function checkOid(text: string): string {
  if (!OID.test(text)) throw new TypeError(`Expected a full object id of 40 or 64 hex digits, got ${JSON.stringify(text)}.`);
  return text;
}

/** The id that stands for "none" beside ids of that length. */
export function makeNullOid(oid: string): string {
  return '0'.repeat(oid.length);
}
