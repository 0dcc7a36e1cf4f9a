import type { FontSet, FontStore } from './font.ts';
import { type Layout, makeLayout, makePages, type SlidePage } from './layout.ts';
import { importOptional } from './optional.ts';
import { formatPresenter } from './presenter.ts';
import { findColour } from './silent.ts';
import type { RenderRequest } from '../renderer.ts';

/** Draws slides; one request at a time. */
export interface SlidePainter {
  /** One slide, with the sentence of this number marked as the one being spoken. RGBA, and on demand as PNG. */
  paint(request: RenderRequest, sentences: readonly string[], current: number): Promise<PaintedSlide>;
}

export interface PaintedSlide {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
  toPng(): Uint8Array;
}

type Style = Readonly<Record<string, string | number>>;
interface Element {
  readonly type: string;
  readonly props: { readonly style: Style; readonly children?: readonly (Element | string)[] | string; readonly src?: string; readonly width?: number; readonly height?: number };
}

interface Satori {
  readonly default: (element: Element, options: { readonly width: number; readonly height: number; readonly fonts: FontSet['fonts'] }) => Promise<string>;
}

interface Resvg {
  readonly Resvg: new (svg: string) => { render(): { readonly pixels: Uint8Array; readonly width: number; readonly height: number; asPng(): Uint8Array } };
}

/** The slide painter of satori (layout) and resvg (pixels); `undefined` where either is not installed. */
export async function openPainter(fonts: FontStore): Promise<SlidePainter | undefined> {
  const satori = await importOptional<Satori>('satori');
  const resvg = await importOptional<Resvg>('@resvg/resvg-js');
  if (satori === undefined || resvg === undefined) return undefined;
  return {
    async paint(request, sentences, current) {
      const layout = makeLayout(request.width, request.height);
      const pages = makePages(sentences, layout);
      const page = pages.find((candidate) => candidate.sentences.some(({ index }) => index === current)) ?? pages[0] ?? { sentences: [], fontSize: layout.fontSize };
      const text = [request.title, request.presenter, request.note, formatLanguage(request.locale), formatLanguage(request.locale, 'en'), ...page.sentences.map((sentence) => sentence.text), furniture].join('');
      const set = fonts.find(text);
      const tree = makeSlide(request, layout, page, current, sentences.length, set.family, (words) => fonts.covers(words));
      const svg = await satori.default(tree, { width: request.width, height: request.height, fonts: set.fonts });
      const image = new resvg.Resvg(svg).render();
      return { width: image.width, height: image.height, rgba: image.pixels, toPng: () => image.asPng() };
    },
  };
}

/** Colour of the presenter's side; plain, so that it costs nothing to code. */
const panelColour = '#1b2438';

const unshown = 'No font for this writing is installed: the words are in the voice and in the captions.';

/** Words and signs that stand on every slide. */
const furniture = `EMULATED Made on this machine in place of HeyGen 0123456789/${unshown}`;

function makeSlide(request: RenderRequest, layout: Layout, page: SlidePage, current: number, count: number, family: string, covers: (text: string) => boolean): Element {
  const accent = formatColour(findColour(request.locale));
  const title = request.title === '' || !covers(request.title) ? '' : request.title;
  return box({ width: layout.width, height: layout.height, position: 'relative', fontFamily: family, color: '#e2e8f0', background: '#0f172a' },
    makePresenterPanel(request, layout, accent),
    box({ position: 'absolute', left: layout.body.left, top: layout.body.top, width: layout.body.width, height: layout.body.height, flexDirection: 'column' },
      box({ alignItems: 'center', marginBottom: 18 },
        box({ background: accent, color: '#ffffff', fontSize: 20, fontWeight: 700, borderRadius: 8, padding: '5px 12px' }, request.locale),
        box({ fontSize: 20, color: '#94a3b8', marginLeft: 14, flexGrow: 1 }, covers(formatLanguage(request.locale)) ? formatLanguage(request.locale) : formatLanguage(request.locale, 'en')),
        box({ fontSize: 15, fontWeight: 700, letterSpacing: 2, color: '#fbbf24', border: '2px solid #fbbf24', borderRadius: 8, padding: '4px 10px' }, 'EMULATED')),
      box({ fontSize: layout.titleSize, fontWeight: 700, color: '#f8fafc', lineHeight: 1.15, display: 'block', lineClamp: 2, marginBottom: 12 }, title),
      ...(page.sentences.every((sentence) => covers(sentence.text)) ? [] : [box({ fontSize: 17, color: '#94a3b8', marginBottom: 12 }, unshown)]),
      ...(request.note === '' ? [] : [box({ fontSize: 17, color: '#fcd34d', lineHeight: 1.35, borderLeft: '3px solid #fbbf24', paddingLeft: 12, marginBottom: 12 }, request.note)]),
      box({ flexDirection: 'column', flexGrow: 1, justifyContent: 'center' },
        ...page.sentences.map((sentence) => makeSentence(sentence.text, sentence.index === current, sentence.index < current, page.fontSize, accent, covers(sentence.text)))),
      box({ justifyContent: 'space-between', fontSize: 15, color: '#64748b', marginTop: 12 },
        box({}, 'Made on this machine in place of HeyGen'), box({}, count === 0 ? '' : `${Math.max(current, 0) + 1} / ${count}`))));
}

function makePresenterPanel(request: RenderRequest, layout: Layout, accent: string): Element {
  const { panel, portrait } = layout;
  const source = `data:image/svg+xml;base64,${Buffer.from(formatPresenter(request.presenter, accent)).toString('base64')}`;
  return box({ position: 'absolute', left: panel.left, top: panel.top, width: panel.width, height: panel.height, background: panelColour },
    { type: 'img', props: { src: source, width: portrait.width, height: portrait.height, style: { position: 'absolute', left: portrait.left - panel.left, top: portrait.top - panel.top } } },
    box({ position: 'absolute', left: layout.name.left - panel.left, top: layout.name.top - panel.top, width: layout.name.width, justifyContent: layout.wide ? 'center' : 'flex-start', fontSize: 22, fontWeight: 600, color: '#cbd5e1', textAlign: 'center' }, request.presenter));
}

function makeSentence(text: string, isCurrent: boolean, isPast: boolean, fontSize: number, accent: string, shown: boolean): Element {
  const colour = isCurrent ? '#ffffff' : isPast ? '#64748b' : '#94a3b8';
  const style = {
    fontSize, lineHeight: 1.4, color: colour, padding: '6px 16px', borderRadius: 10, marginBottom: 6, fontWeight: isCurrent ? 600 : 400,
    background: isCurrent ? `${accent}66` : 'transparent', borderLeft: `5px solid ${isCurrent ? '#ffffff' : 'transparent'}`,
  };
  if (shown) return box(style, text);
  // no installed font has this writing: bars as long as the words stand for them
  const words = text.split(/\s+/).flatMap((word) => word.match(/.{1,9}/gu) ?? []).slice(0, 24);
  return box({ ...style, flexWrap: 'wrap' }, ...words.map((word) =>
    box({ width: Math.min(220, 14 + word.length * fontSize * 0.5), height: fontSize * 0.55, borderRadius: 6, background: colour, opacity: 0.55, margin: '7px 8px 7px 0' })));
}

function box(style: Style, ...children: readonly (Element | string)[]): Element {
  const only = children.length === 1 ? children[0] : undefined;
  return { type: 'div', props: { style: { display: 'flex', boxSizing: 'border-box', ...style }, children: typeof only === 'string' ? only : children } };
}

/** A locale's name in its own language, or in another: `español (España)`. */
function formatLanguage(locale: string, inLocale: string = locale): string {
  return new Intl.DisplayNames([inLocale], { type: 'language' }).of(locale) ?? locale;
}

function formatColour([red, green, blue]: readonly [number, number, number]): string {
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
