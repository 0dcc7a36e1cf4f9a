/** What a site's own template may name. All values are escaped for an attribute in double quotes and for the text of an element. */
const names = ['title', 'label', 'video', 'poster', 'captions', 'locale', 'language', 'seconds', 'width', 'height'] as const;

export type TemplateValues = Readonly<Record<(typeof names)[number], string>>;

const place = /\{([A-Za-z-]+)\}/g;

/**
 * What is wrong with a site's own embed template; `undefined` for one that can be used. A value may stand in text or between
 * double quotes: elsewhere its escaping would not hold.
 */
export function findTemplateProblem(template: string): string | undefined {
  const unknown = [...template.matchAll(place)].map(([, name]) => name ?? '').filter((name) => !names.some((known) => known === name));
  if (unknown.length > 0) return `the template names {${unknown[0]}}; known are ${names.map((name) => `{${name}}`).join(', ')}`;
  if (!/\{video\}/.test(template)) return 'the template does not name {video}';
  if (/=\s*(?:'[^']*\{[a-z]+\}|\{[a-z]+\}|[^\s"'<>{]+\{[a-z]+\})|<\/?\{|<script/i.test(template)) return 'a value of the template stands outside of double quotes and text, or in a script: write src="{video}"';
  if (/\n[ \t]*\n/.test(template.trim()) || /<!--|-->|\{\/\*/.test(template)) return 'the template has a blank line or a comment in it';
  return undefined;
}

/** The template with its values in place. */
export function fillTemplate(template: string, values: TemplateValues): string {
  return template.trim().replace(place, (whole, name: string) => {
    const known = names.find((each) => each === name);
    return known === undefined ? whole : values[known];
  });
}
