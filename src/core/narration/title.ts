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
  if (!/^\S*[./_]\S*$/.test(plain)) return sayText(plain, speaker);
  // the page has the whole path; by ear its last two parts are enough
  const path = plain.split('/').filter((part) => part !== '' && part !== '.').slice(-2).join('/');
  return { text: pronounceCode(path, speaker.pronounce, speaker.phrases), source: plain };
}
