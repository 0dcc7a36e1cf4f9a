// The box in a pull request's body by which a person asks for a fresh start. GitHub lets those edit a body who may push, so a tick
// can undo no more than they could undo themselves; it costs nothing, and nothing that an outsider writes comes near it.

/** As GitHub leaves the line: a click changes the one character between the brackets. */
const box = /^- \[([ xX])\] <!-- docreel:rebuild -->/m;

/** The box, not ticked, with what it does. @param base the base branch, in markdown */
export function formatRebuildBox(base: string): string {
  return `- [ ] <!-- docreel:rebuild -->Rebuild this branch from ${base} at the next run, and discard people's commits on it and their edits inside Docreel's zones. Nothing is rendered or paid for again.`;
}

/** Whether a person has ticked the box. */
export function isRebuildAsked(body: string | null): boolean {
  return (box.exec(body ?? '')?.[1] ?? ' ') !== ' ';
}

/** The same body with the box ticked: what was asked for and is not done yet. */
export function askRebuild(body: string): string {
  return body.replace(box, '- [x] <!-- docreel:rebuild -->');
}
