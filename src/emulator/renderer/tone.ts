import type { Mp4Sound } from './mp4.ts';

/** 16,000 samples a second, mono, AAC-LC: an `AudioSpecificConfig`. */
const config = Buffer.from('1408', 'hex');
const rate = 16_000;
/** Samples in a block of AAC. */
const block = 1024;

/** Noise at a thousandth of full loudness, then three blocks of silence, coded once: nobody hears it, and the file has sound as HeyGen's have. */
const blocks = ['ASQvB8xmrrat/fuVz0rfDGsEEZqSVQwXvx3xJ0TKopH0gQKBIxXOyFKA6yE7KySxBO81jCptzIrRlNCrgA==', 'ARggBw==', 'ARggBw==', 'ARggBw==']
  .map((text) => Buffer.from(text, 'base64'));

/** The sound of a quiet room, for as long as whole blocks fit in. @param seconds length of the film */
export function makeRoomTone(seconds: number): Mp4Sound {
  const count = Math.floor(seconds * rate / block);
  return { rate, block, config, samples: Array.from({ length: count }, (_, index) => blocks[index % blocks.length] ?? Buffer.alloc(0)) };
}
