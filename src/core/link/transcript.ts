/** The words of a WebVTT text, one line for each sentence: without header, notes, times and markup. */
export function parseTranscript(captions: string): string {
  const words = captions.replace(/^\uFEFF/, '').split(/\r?\n\r?\n+/).flatMap((block) => {
    const lines = block.split(/\r?\n/);
    const time = lines.findIndex((line) => line.includes('-->'));
    return time < 0 ? [] : lines.slice(time + 1);
  }).join(' ').replace(/<[^>]*>/g, '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&nbsp;', ' ').replaceAll('&amp;', '&');
  return words.replace(/([.!?])\s+/g, '$1\n').replace(/([。！？])\s*/g, '$1\n').replace(/[^\S\n]+/g, ' ').trim();
}
