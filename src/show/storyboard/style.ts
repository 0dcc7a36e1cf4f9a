/** The one style of the storyboard. Tabs and folding need no script: radio buttons, `:has()` and `<details>`. */
export function makeStyle(mostLanguages: number): string {
  const tabs = Array.from({ length: mostLanguages }, (_, index) =>
    `.tabs:has(> .bar > input:nth-of-type(${index + 1}):checked) > .panel:nth-of-type(${index + 1})`);
  return `${base}
@supports selector(:has(*)) {
  @media not print {
    .tabs > .panel { display: none }
    ${tabs.join(',\n    ')} { display: grid }
  }
}
`;
}

const base = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#f5f6f8, #101318);
  --card: light-dark(#fff, #191d24);
  --sunk: light-dark(#eceef2, #232932);
  --ink: light-dark(#171a21, #e8ebf0);
  --soft: light-dark(#575f6d, #9aa5b4);
  --line: light-dark(#e0e3e9, #2c333e);
  --edge: light-dark(#868f9d, #6d798a);
  --shade: light-dark(0 1px 2px #1b254014 , 0 1px 2px #0006);
  --new: light-dark(#d7f2e0, #17402a);
  --gone: light-dark(#fbdfdc, #4b2422);
  --accent: light-dark(#4338ca, #a5b0ff);
  --on-accent: light-dark(#fff, #12152b);
  --good: light-dark(#12703a, #63cd8d);
  --wait: light-dark(#8a5600, #eab54d);
  --bad: light-dark(#b3261e, #ff938a);
}
* { box-sizing: border-box }
[hidden] { display: none !important }
html { scroll-padding-top: 5.5rem }
main:focus { outline: 0 }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; -webkit-text-size-adjust: 100% }
a { color: var(--accent) }
:is(a, summary, video, .words, .scroll):focus-visible, input:focus-visible + label { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 6px }
code { font: .875em/1.4 ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, monospace; background: var(--sunk); padding: .1em .35em; border-radius: 4px; overflow-wrap: anywhere; box-decoration-break: clone; -webkit-box-decoration-break: clone }
h1, h2, h3, h4, p { margin: 0; overflow-wrap: anywhere } h1, h2, h3, h4 { line-height: 1.25; text-wrap: balance }
.skip { position: absolute; left: -99rem }
.skip:focus { left: 1rem; top: 1rem; background: var(--card); padding: .5rem 1rem; z-index: 2 }
.layout { display: grid; grid-template-columns: 17rem minmax(0, 1fr); gap: 2rem 2.5rem; max-width: 86rem; margin: 0 auto; padding: 1.75rem 2rem 4rem }
header.top { grid-column: 1 / -1; display: grid; gap: .5rem; justify-items: start }
.brand { display: flex; gap: .5rem; align-items: center; color: var(--soft); font-size: .875rem; font-weight: 600 }
.brand rect { fill: var(--accent) } .brand path { fill: var(--on-accent) }
header.top h1 { font-size: 2rem; letter-spacing: -.015em }
header.top .figures { font-size: 1.1rem }
header.top .run { color: var(--soft); font-size: .875rem; display: flex; flex-wrap: wrap; gap: .1rem 1rem }
.plan { color: var(--accent); font-weight: 600 }
.tiles { list-style: none; margin: .9rem 0 0; padding: 0; width: 100%; display: grid; grid-template-columns: repeat(auto-fit, minmax(12.5rem, 1fr)); gap: .8rem }
.tiles a { display: grid; align-content: start; height: 100%; background: var(--card); border: 1px solid var(--line); border-radius: 14px; box-shadow: var(--shade); padding: .85rem 1.1rem; color: inherit; text-decoration: none }
.tiles a:hover { border-color: var(--edge) }
.tiles .name { font-size: .85rem; color: var(--soft) } .tiles strong { font-size: 1.5rem; line-height: 1.3; letter-spacing: -.01em; font-variant-numeric: tabular-nums } .tiles .note { font-size: .875rem; color: var(--soft) }
.tiles .good strong { color: var(--good) } .tiles .bad strong { color: var(--bad) }
.meter { display: block; margin-top: .5rem } .meter .all { fill: var(--sunk) } .meter .spent { fill: var(--accent) } .meter .bound { fill: var(--edge) } .meter .over { fill: var(--bad) }
nav.contents { position: sticky; top: 1rem; align-self: start; max-height: calc(100vh - 2rem); overflow: auto; font-size: .9rem; scrollbar-width: thin }
nav.contents summary { font-weight: 600; cursor: pointer; padding: .25rem 0 }
nav.contents ol { list-style: none; margin: 0; padding: 0 }
nav.contents .branch > ol { margin: .1rem 0 .7rem .3rem; border-left: 2px solid var(--line) }
nav.contents .branch > summary { font-weight: 500; color: var(--soft); font-size: .85rem; overflow-wrap: anywhere }
nav.contents a { display: flex; gap: .55rem; align-items: baseline; color: inherit; text-decoration: none; padding: .2rem .6rem; border-radius: 0 6px 6px 0; overflow-wrap: anywhere }
nav.contents a:hover { background: var(--sunk) }
nav.contents a[aria-current] { background: var(--sunk); font-weight: 600; box-shadow: -2px 0 0 var(--accent) }
nav.contents .path { padding-left: 0 } nav.contents .rest { color: var(--soft); font-size: .8rem; font-weight: 600; margin-top: .9rem; padding-top: .7rem; border-top: 1px solid var(--line) }
.dot { flex: none; width: .55rem; height: .55rem; border-radius: 50%; background: currentColor; align-self: center }
.new { color: var(--accent) } .renewed { color: var(--good) } .failed { color: var(--bad) } .waiting, .held, .stale { color: var(--wait) } .reused, .moved, .kept { color: var(--edge) }
main { display: grid; grid-template-columns: minmax(0, 1fr); gap: 2.25rem; min-width: 0; align-content: start }
.page { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.1rem }
.page > h2 { font-size: 1rem; font-weight: 600; color: var(--soft) }
.page > h2 code { background: none; padding: 0; font-size: 1em }
.card, .block { background: var(--card); border: 1px solid var(--line); border-radius: 16px; box-shadow: var(--shade); padding: 1.35rem }
.card { content-visibility: auto; contain-intrinsic-size: auto 29rem }
.card > header { display: flex; flex-wrap: wrap; gap: .4rem .8rem; align-items: center; margin-bottom: .9rem }
.card h3 { font-size: 1.25rem; letter-spacing: -.005em; flex: 1 1 60% } @media (max-width: 44rem) { .card h3 { flex-basis: 50% } }
.sign { display: inline-flex; align-items: center; gap: .45rem; font-size: .825rem; font-weight: 600; white-space: nowrap; border: 1px solid; border-radius: 99px; padding: .1rem .7rem }
.sign:is(.reused, .moved, .kept) { color: var(--soft) }
.tools { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: .6rem 1rem; align-items: center; background: var(--paper); padding: .75rem 0; margin: -.75rem 0 -1rem; border-bottom: 1px solid var(--line) }
.tools .find { flex: 1 1 15rem } .tools .find span { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
.tools input[type=search] { width: 100%; font: inherit; color: inherit; background: var(--card); border: 1px solid var(--edge); border-radius: 10px; padding: .45rem .85rem }
.tools input[type=search]::placeholder { color: var(--soft); opacity: 1 }
.tools input[type=search]:focus-visible { outline: 3px solid var(--accent); outline-offset: 1px }
.tools .bar { margin: 0 } .tools p { color: var(--soft); font-size: .9rem; min-width: 7rem } .tools p:empty { display: none }
.count { font-variant-numeric: tabular-nums; opacity: .75; font-weight: 400 }
.bar { border: 0; margin: 0 0 1.1rem; padding: 0; display: flex; flex-wrap: wrap; gap: .4rem; min-width: 0 }
.bar legend, .bar input { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
.bar label { display: inline-flex; gap: .45rem; align-items: center; padding: .25rem .8rem; border: 1px solid var(--edge); border-radius: 99px; cursor: pointer; font-size: .9rem }
.bar label:hover { background: var(--sunk) }
.bar input:checked + label { background: var(--ink); border-color: var(--ink); color: var(--card) }
.bar input:checked + label .dot { background: var(--card) } .bar input:checked + label .count { opacity: 1 }
.panel { display: grid; grid-template-columns: minmax(0, 6fr) minmax(0, 5fr); gap: 1.5rem; align-items: start }
.panel + .panel { margin-top: 1.25rem }
.screen { display: grid; gap: .9rem }
:is(.film, .slide) { aspect-ratio: 16 / 9; border-radius: 10px; background: #0c0f16; overflow: hidden } .film :is(a, img, video) { display: block; width: 100%; height: 100%; object-fit: contain }
.slide { background: linear-gradient(150deg, #20263f, #12151f); color: #fff; display: flex; flex-direction: column; gap: .5rem; justify-content: space-between; padding: 6% 7%; overflow: hidden }
.slide strong { font-size: clamp(1rem, 1.8vw, 1.4rem); line-height: 1.25; font-weight: 600; text-wrap: balance; overflow-wrap: anywhere }
.slide .locale { font-size: .8rem; color: #c3c9d8 } .slide .stand { display: flex; justify-content: space-between; gap: 1rem; font-size: .875rem; color: #c3c9d8 }
.slide.failed { background: linear-gradient(150deg, #51201f, #1d1113) } .slide.waiting { background: linear-gradient(150deg, #49350f, #1a150d) }
.facts { display: flex; flex-wrap: wrap; gap: .7rem 1.8rem; margin: 0; font-size: .9rem }
.facts dt { color: var(--soft); font-size: .8rem } .facts dd { margin: 0; font-variant-numeric: tabular-nums; overflow-wrap: anywhere } .facts span { display: block; color: var(--soft); font-size: .8rem }
.said { display: grid; gap: .8rem; min-width: 0 }
.from { font-size: .825rem; color: var(--soft) } .from code { background: none; padding: 0; font-size: 1em }
.why { font-size: .925rem } .why span { color: var(--soft); margin-right: .4rem }
.words { max-height: 20rem; overflow: auto; padding-right: .5rem; scrollbar-width: thin }
.words h4 { font-size: .8rem; color: var(--soft); font-weight: 400; margin-bottom: .4rem }
.words p { margin: 0 0 .6rem }
ins { background: var(--new); text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: .2em; border-radius: 3px; padding: 0 .15em; box-decoration-break: clone; -webkit-box-decoration-break: clone }
del { background: var(--gone); border-radius: 3px; padding: 0 .15em; box-decoration-break: clone; -webkit-box-decoration-break: clone }
h4 :is(ins, del) { color: var(--ink) }
p.failure, strong.failure { color: var(--bad) }
.block > h2 { font-size: 1.25rem; margin-bottom: .8rem }
.block ul { margin: 0; padding-left: 1.2rem } .block li + li { margin-top: .5rem }
.scroll { overflow-x: auto }
table { border-collapse: collapse; width: 100%; font-size: .925rem; font-variant-numeric: tabular-nums }
th, td { text-align: left; padding: .5rem 1rem .5rem 0; border-bottom: 1px solid var(--line); vertical-align: baseline; white-space: nowrap }
:is(th, td):last-child { padding-right: 0 }
tfoot td { font-weight: 600; border-bottom: 0 }
th { font-weight: 600; color: var(--soft); font-size: .85rem }
.number { text-align: right }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); gap: 1.75rem 3rem; margin-top: 1.75rem }
.chart { margin: 0 } .chart figcaption { font-weight: 600; margin-bottom: .6rem; display: flex; flex-wrap: wrap; gap: .2rem 1rem }
.chart .key { font-weight: 400; color: var(--soft); font-size: .85rem } .chart .key i { display: inline-block; width: .7rem; height: .7rem; border-radius: 3px; margin: 0 .2rem 0 .5rem }
.chart svg { display: block; overflow: visible } .chart text { fill: var(--ink); font-size: 13px } .chart .tick, .chart .value { fill: var(--soft); font-variant-numeric: tabular-nums } .chart .tick { font-size: 12px }
.chart .grid { stroke: var(--line); stroke-dasharray: 2 3 } .chart .estimate { fill: var(--edge); background: var(--edge) } .chart .charge { fill: var(--accent); background: var(--accent) }
.notes { color: var(--soft); font-size: .9rem; margin: .9rem 0 0 } .notes + .list { margin-top: .8rem }
.stopped { border-color: var(--bad); box-shadow: inset 4px 0 0 var(--bad) }
.block .list { padding: 0; list-style: none; font-size: .925rem }
@media (max-width: 60rem) {
  .layout { grid-template-columns: minmax(0, 1fr); gap: 1.5rem; padding: 1.25rem }
  nav.contents { position: static; max-height: 50vh; background: var(--card); border: 1px solid var(--line); border-radius: 14px; padding: .5rem 1rem }
}
@media (max-width: 44rem) {
  .panel { grid-template-columns: minmax(0, 1fr); gap: 1.1rem }
  .words { max-height: none }
  .layout { padding: 1rem } .card, .block { padding: 1rem; border-radius: 14px }
  header.top h1 { font-size: 1.5rem }
  .tiles { grid-template-columns: repeat(2, minmax(0, 1fr)); gap: .6rem } .tiles a { padding: .7rem .8rem } .tiles strong { font-size: 1.2rem }
  .tools { position: static; margin-top: 0 } html { scroll-padding-top: 1rem }
  .slide strong { font-size: 1.15rem }
}
@media screen { .paper { display: none } }
@media print {
  :root { color-scheme: light }
  body { background: #fff; font-size: 10pt }
  nav.contents, .bar, .skip, .tools { display: none !important }
  .layout { display: block; padding: 0; max-width: none } main { display: block; margin-top: 1.5rem }
  .card, .block, .page { margin: 0 0 1rem; content-visibility: visible; box-shadow: none }
  .panel, .block, .tiles a { break-inside: avoid } .page > h2, .card > header { break-after: avoid }
  .panel { grid-template-columns: 5cm minmax(0, 1fr); border-top: 1px solid var(--line); padding-top: .8rem }
  .film, .slide { display: none } .facts { gap: .4rem 1.2rem }
  .tiles { grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)) }
  :is(ins, del, .dot, .key i) { print-color-adjust: exact; -webkit-print-color-adjust: exact }
  .words { max-height: none; overflow: visible }
}
`;
