import type { Reporter, TestModule } from 'vitest/node';

/** Prints the runner's own count alone on the last line: `N passed, N failed`; what was skipped stands on the line before it. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const count = { passed: 0, failed: errors.length, skipped: 0 };
    for (const module of modules) {
      if (module.errors().length > 0) count.failed += 1;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed' || state === 'failed' || state === 'skipped') count[state] += 1;
      }
    }
    const skipped = count.skipped > 0 ? `${count.skipped} skipped\n` : '';
    process.stdout.write(`\n${skipped}${count.passed} passed, ${count.failed} failed\n`);
  }
}
