/** Bytes before the samples of a WAV file that has nothing but its format and them. */
const headerSize = 44;

/** A WAV file of 16-bit mono samples, as RIFF's specification of 1991 has it. */
export function formatWav(samples: Int16Array, rate: number): Uint8Array {
  const bytes = new Uint8Array(headerSize + samples.length * 2);
  const view = new DataView(bytes.buffer);
  const write = (at: number, text: string): void => { for (const [index, letter] of [...text].entries()) bytes[at + index] = letter.charCodeAt(0); };
  write(0, 'RIFF');
  view.setUint32(4, bytes.length - 8, true);
  write(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  // PCM, one channel
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, rate * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  write(36, 'data');
  view.setUint32(40, samples.length * 2, true);
  for (let at = 0; at < samples.length; at += 1) view.setInt16(headerSize + at * 2, samples[at] ?? 0, true);
  return bytes;
}
