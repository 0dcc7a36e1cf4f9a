import { pronounceCode } from './pronounce.ts';
import { sayText } from './prose.ts';
import type { Speaker } from './speaker.ts';
import { silence } from './speech.ts';
import type { Speech } from './speech.ts';

/** A title as its writer gave it in an attribute: the name of a file as code is said, everything else as prose. */
export function sayTitle(title: string | undefined, speaker: Speaker): Speech {
  // no markdown, but some components take backticks and asterisks in it
  const plain = (title ?? '').replace(/[`*]/g, '').trim();
  if (plain === '') return silence;
  return /^\S*[./_]\S*$/.test(plain) ? { text: pronounceCode(plain, speaker.pronounce, speaker.phrases), source: plain } : sayText(plain, speaker);
}
