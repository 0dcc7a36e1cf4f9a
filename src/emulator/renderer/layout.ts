/** A rectangle in pixels. */
export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where everything stands on a slide. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  /** Presenter beside the words, or above them. */
  readonly wide: boolean;
  readonly panel: Rectangle;
  readonly portrait: Rectangle;
  readonly name: Rectangle;
  readonly body: Rectangle;
  /** Bars that move with the voice; painted into each frame. All even. */
  readonly meter: Rectangle;
  /** The line that grows with time; painted into each frame. All even. */
  readonly progress: Rectangle;
  readonly titleSize: number;
  readonly fontSize: number;
}

/** The layout for a picture of this size. */
export function makeLayout(width: number, height: number): Layout {
  const progress = { left: 0, top: height - 6, width, height: 6 };
  if (width > height * 1.4) {
    const panel = { left: 0, top: 0, width: 340, height: height - 6 };
    const top = Math.round(height / 2) - 170;
    return {
      width, height, wide: true, panel, progress,
      portrait: { left: 50, top, width: 240, height: 240 }, name: { left: 0, top: top + 258, width: 340, height: 30 }, meter: { left: 104, top: top + 306, width: 132, height: 48 },
      body: { left: 388, top: 44, width: width - 388 - 48, height: height - 44 - 32 }, titleSize: 44, fontSize: 31,
    };
  }
  const panel = { left: 0, top: 0, width, height: 200 };
  return {
    width, height, wide: false, panel, progress,
    portrait: { left: 32, top: 20, width: 160, height: 160 }, name: { left: 220, top: 58, width: width - 240, height: 30 }, meter: { left: 220, top: 104, width: 132, height: 48 },
    body: { left: 36, top: 228, width: width - 72, height: height - 228 - 32 }, titleSize: 36, fontSize: 29,
  };
}

/** The sentences that stand on one slide together. */
export interface SlidePage {
  readonly sentences: readonly { readonly index: number; readonly text: string }[];
  readonly fontSize: number;
}

/** Puts sentences together as they fit, so that the words stand still while the mark moves from one to the next. */
export function makePages(sentences: readonly string[], layout: Layout): readonly SlidePage[] {
  const room = layout.body.height - 230;
  const pages: SlidePage[] = [];
  let page: { index: number; text: string }[] = [];
  let used = 0;
  for (const [index, text] of sentences.entries()) {
    const height = measure(text, layout, layout.fontSize);
    if (page.length > 0 && used + height > room) {
      pages.push({ sentences: page, fontSize: layout.fontSize });
      page = [];
      used = 0;
    }
    if (height > room) {
      pages.push(makeLongPage(index, text, layout, room));
      continue;
    }
    page.push({ index, text });
    used += height;
  }
  if (page.length > 0) pages.push({ sentences: page, fontSize: layout.fontSize });
  return pages;
}

/** One sentence that needs smaller letters, and at the very least is cut short: it is heard and in the captions as a whole. */
function makeLongPage(index: number, text: string, layout: Layout, room: number): SlidePage {
  for (const fontSize of [26, 22, 19]) {
    if (measure(text, layout, fontSize) <= room) return { sentences: [{ index, text }], fontSize };
  }
  const share = room / measure(text, layout, 19);
  return { sentences: [{ index, text: `${[...text].slice(0, Math.floor([...text].length * share * 0.95)).join('')} …` }], fontSize: 19 };
}

/** Height of a sentence in pixels, by the usual width of letters: half of the size, and all of it for full-width ones. */
function measure(text: string, layout: Layout, fontSize: number): number {
  let ems = 0;
  for (const character of text) ems += /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60]/u.test(character) ? 1 : 0.54;
  const lines = Math.ceil(ems * fontSize / (layout.body.width - 37));
  return lines * fontSize * 1.4 + 18;
}
