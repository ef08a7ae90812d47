import type { Reporter, TestModule } from 'vitest/node';

/**
 * Ends the run with one plain line that people and CI can read: `N passed, N failed`. Tests that
 * passed only at their second attempt are named before it: each is a race to be found.
 */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = { passed: 0, failed: errors.length, pending: 0, skipped: 0 };
    for (const test of tests) count[test.result().state] += 1;
    // A file that cannot be loaded, or a hook that throws, holds no failed test of its own.
    const failed = count.failed + modules.flatMap((module) => module.errors()).length;
    const skipped = count.skipped + count.pending;
    for (const { fullName } of tests.filter((test) => test.diagnostic()?.flaky)) {
      process.stdout.write(`\nPassed at the second attempt: ${fullName}`);
    }
    const others = skipped > 0 ? `, ${skipped} skipped` : '';
    process.stdout.write(`\n${count.passed} passed, ${failed} failed${others}\n`);
  }
}
