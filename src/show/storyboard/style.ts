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
  --paper: light-dark(#f6f7f9, #14171c);
  --card: light-dark(#fff, #1c2027);
  --sunk: light-dark(#eef0f3, #23282f);
  --ink: light-dark(#1b1f24, #e7eaee);
  --soft: light-dark(#5a636e, #9aa4b0);
  --line: light-dark(#dde1e6, #323944);
  --edge: light-dark(#868f99, #6b7684);
  --new: light-dark(#d9f2e1, #1d3f2a);
  --gone: light-dark(#fbdedb, #4a2422);
  --accent: light-dark(#0b63b6, #6cb2f5);
  --good: light-dark(#19743c, #6cc68a);
  --wait: light-dark(#8a5a00, #e5b454);
  --bad: light-dark(#b3261e, #ff8f86);
  --calm: light-dark(#5a636e, #9aa4b0);
}
* { box-sizing: border-box }
[hidden] { display: none !important }
html { scroll-padding-top: 5rem }
main:focus { outline: 0 }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; overflow-wrap: anywhere }
a { color: var(--accent) }
a:focus-visible, summary:focus-visible, input:focus-visible + label, video:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 4px }
code { font: .875em/1.4 ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; background: var(--sunk); padding: .1em .35em; border-radius: 4px; box-decoration-break: clone; -webkit-box-decoration-break: clone }
h1, h2, h3, h4 { line-height: 1.25; margin: 0; text-wrap: balance }
.skip { position: absolute; left: -99rem }
.skip:focus { left: 1rem; top: 1rem; background: var(--card); padding: .5rem 1rem; z-index: 2 }
.layout { display: grid; grid-template-columns: 17rem minmax(0, 1fr); gap: 2.5rem; max-width: 84rem; margin: 0 auto; padding: 2rem }
header.top { grid-column: 1 / -1; display: grid; gap: .6rem; border-bottom: 1px solid var(--line); padding-bottom: 1.5rem }
header.top h1 { font-size: 1.7rem }
header.top .figures { font-size: 1.1rem; margin: 0 }
header.top .run { color: var(--soft); font-size: .875rem; margin: 0 }
nav.contents { position: sticky; top: 1rem; align-self: start; max-height: calc(100vh - 2rem); overflow: auto; font-size: .925rem }
nav.contents summary { font-weight: 600; cursor: pointer; padding: .25rem 0 }
nav.contents ol { list-style: none; margin: 0; padding: 0 }
nav.contents ol ol { margin: .15rem 0 .9rem; border-left: 2px solid var(--line) }
nav.contents a { display: flex; gap: .5rem; align-items: baseline; color: inherit; text-decoration: none; padding: .18rem .6rem; border-radius: 4px }
nav.contents a:hover { background: var(--sunk) }
nav.contents .path { color: var(--soft); font-size: .85rem; padding-left: 0 }
.dot { flex: none; width: .55rem; height: .55rem; border-radius: 50%; background: currentColor; align-self: center }
main { display: grid; grid-template-columns: minmax(0, 1fr); gap: 2.5rem; min-width: 0; align-content: start }
.page { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.1rem }
.page > h2 { font-size: 1.05rem; font-weight: 600; color: var(--soft) }
.page > h2 code { background: none; padding: 0; font-size: 1em }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 1.25rem; content-visibility: auto; contain-intrinsic-size: auto 31rem }
.card > header { display: flex; flex-wrap: wrap; gap: .4rem .8rem; align-items: center; margin-bottom: .9rem }
.card h3 { font-size: 1.2rem; flex: 1 1 auto }
.chip { display: inline-flex; align-items: center; gap: .4rem; font-size: .8rem; font-weight: 600; white-space: nowrap }
.completed { color: var(--good) } .failed { color: var(--bad) } .planned { color: var(--accent) }
.unfinished, .submitted, .rendering { color: var(--wait) } .reused, .moved, .kept, .retired { color: var(--calm) }
.tools { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: .6rem 1rem; align-items: center; background: var(--paper); padding: .75rem 0; margin-bottom: -1.5rem; border-bottom: 1px solid var(--line) }
.tools .find { flex: 1 1 14rem } .tools .find span { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
.tools input[type=search] { width: 100%; font: inherit; color: inherit; background: var(--card); border: 1px solid var(--edge); border-radius: 8px; padding: .4rem .75rem }
.tools input[type=search]:focus-visible { outline: 3px solid var(--accent); outline-offset: 1px }
.tools .bar { margin: 0 } .tools p { margin: 0; color: var(--soft); font-size: .9rem; min-width: 7rem } .tools p:empty { display: none }
.count { font-variant-numeric: tabular-nums; opacity: .8 }
.bar { border: 0; margin: 0 0 1rem; padding: 0; display: flex; flex-wrap: wrap; gap: .35rem; min-width: 0 }
.bar legend, .bar input { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
.bar label { display: inline-flex; gap: .45rem; align-items: center; padding: .25rem .8rem; border: 1px solid var(--edge); border-radius: 99px; cursor: pointer; font-size: .9rem }
.bar label:hover { background: var(--sunk) }
.bar input:checked + label { background: var(--ink); border-color: var(--ink); color: var(--card) }
.bar input:checked + label .dot { background: var(--card) }
.panel { display: grid; grid-template-columns: minmax(0, 11fr) minmax(0, 10fr); gap: 1.25rem; align-items: start }
.panel + .panel { margin-top: 1.25rem }
.screen { display: grid; gap: .5rem }
video, .blank { width: 100%; aspect-ratio: 16 / 9; border-radius: 8px; background: #0c0e11; object-fit: contain; display: block }
.blank { background: var(--sunk); border: 1px dashed var(--line); display: grid; place-content: center; justify-items: center; gap: .25rem; text-align: center; padding: 1rem; color: var(--soft) }
.blank strong { color: var(--ink) }
.facts { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: .15rem .9rem; margin: 0; font-size: .875rem }
.facts dt { color: var(--soft) } .facts dd { margin: 0 }
.words { max-height: 19rem; overflow: auto; padding-right: .5rem }
.words h4 { font-size: .8rem; color: var(--soft); font-weight: 600; margin-bottom: .35rem }
.words p { margin: 0 0 .6rem }
ins { background: var(--new); text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: .2em; border-radius: 3px; padding: 0 .15em; box-decoration-break: clone; -webkit-box-decoration-break: clone }
del { background: var(--gone); border-radius: 3px; padding: 0 .15em; box-decoration-break: clone; -webkit-box-decoration-break: clone }
.plan { margin: 0; color: var(--accent); font-weight: 600 }
.failure { color: var(--bad) }
.block { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 1.25rem }
.block > h2 { font-size: 1.2rem; margin-bottom: .8rem }
.block ul { margin: 0; padding-left: 1.2rem } .block li + li { margin-top: .4rem }
.scroll { overflow-x: auto }
table { border-collapse: collapse; width: 100%; font-size: .925rem; font-variant-numeric: tabular-nums }
th, td { text-align: left; padding: .4rem .8rem .4rem 0; border-bottom: 1px solid var(--line); vertical-align: baseline }
th { font-weight: 600; color: var(--soft); font-size: .85rem }
.number { text-align: right; white-space: nowrap }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); gap: 1.5rem 2.5rem; margin-top: 1.5rem }
.chart { margin: 0 } .chart figcaption { font-weight: 600; margin-bottom: .5rem; display: flex; flex-wrap: wrap; gap: .2rem 1rem }
.chart .key { font-weight: 400; color: var(--soft); font-size: .85rem } .chart .key i { display: inline-block; width: .7rem; height: .7rem; border-radius: 2px; margin: 0 .15rem 0 .4rem }
.chart svg { display: block; overflow: visible } .chart text { fill: var(--ink); font-size: 13px } .chart .tick, .chart .value { fill: var(--soft); font-variant-numeric: tabular-nums } .chart .tick { font-size: 12px }
.chart .grid { stroke: var(--line); stroke-dasharray: 2 3 } .chart .estimate { fill: var(--edge); background: var(--edge) } .chart .charge { fill: var(--accent); background: var(--accent) }
.notes { color: var(--soft); font-size: .9rem; margin: .9rem 0 0 }
.stopped { border-color: var(--bad); border-left-width: 5px }
.list { margin: 0; padding: 0; list-style: none; display: grid; gap: .4rem; font-size: .925rem }
@media (max-width: 60rem) {
  .layout { grid-template-columns: minmax(0, 1fr); gap: 1.5rem; padding: 1.25rem }
  nav.contents { position: static; max-height: 45vh; background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: .5rem 1rem }
}
@media (max-width: 44rem) {
  .panel { grid-template-columns: minmax(0, 1fr) }
  .words { max-height: none }
  .layout { padding: 1rem } .card, .block { padding: 1rem }
  header.top h1 { font-size: 1.35rem }
  .tools { position: static } html { scroll-padding-top: 1rem }
}
@media print {
  :root { color-scheme: light }
  body { background: #fff; font-size: 11pt }
  nav.contents, .bar, .skip, .tools { display: none !important }
  .layout { display: block; padding: 0 } main { display: block }
  .card, .block, .page { break-inside: avoid-page; margin: 0 0 1rem; content-visibility: visible }
  .page { break-inside: auto }
  .words { max-height: none; overflow: visible }
}
`;
