/** Reads a table by RFC 4180: lines by the names of their columns. @throws Error for what a strict reader would refuse */
export function parseCsv(text: string): readonly Readonly<Record<string, string>>[] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/y;
  const body = text.replace(/^\u{feff}/u, '');
  while (cell.lastIndex < body.length) {
    const match = cell.exec(body);
    if (match === null) throw new Error(`not a cell: ${JSON.stringify(body.slice(0, 40))}`);
    rows.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '\r\n') rows.push([]);
    if (match[3] === '') break;
  }
  const [head = [], ...lines] = rows.filter((row) => row.length > 0);
  return lines.map((line) => {
    if (line.length !== head.length) throw new Error(`${line.length} cells under ${head.length} columns`);
    return Object.fromEntries(head.map((name, index) => [name, line[index] ?? '']));
  });
}
