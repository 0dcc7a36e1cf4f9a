/** Pictures that show a state of a project, not something of the page. */
export function isBadge(url: string): boolean {
  return /shields\.io|badgen\.net|badge\.fury\.io|codecov\.io|coveralls\.io|travis-ci|circleci\.com|\/badges?[./]|badge\.svg|deepscan\.io|snyk\.io|\/workflows\/[^/]+\/badge/i.test(url);
}
