/** Settings for every test site: a look that the emulator has. */
export const settings = `docs: ['docs/**/*.md']
video: { avatar: Abigail_office_front, languages: [en] }
`;

/** A page of one section, so that a render takes no longer than it must. */
export function makePage(words: string, title = 'Install'): string {
  return `---\ntitle: ${title}\nvideo: true\n---\n\n# ${title}\n\n${words}\n`;
}
