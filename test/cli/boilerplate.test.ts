import { describe, expect, it } from 'vitest';
import { makePage, makeSite } from './world.ts';

const notice = 'This page is about version 2. Read about version 3 instead.';
const write = (before: string): Readonly<Record<string, string>> => Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`docs/part/${index}.md`, makePage(`${before}Page ${index} tells of machine number ${index}, and of no other.`, `Page ${index}`)]));

describe('a notice that is pasted on many pages', () => {
  it('is told before anything is bought, and left out by the line that the plan gives', async () => {
    await using site = await makeSite();
    await site.repository.commit(write(''));
    expect(await site.docreel(['baseline', '--quiet'])).toMatchObject({ code: 0 });
    await site.repository.commit(write(`> ${notice}\n\n`));
    const { code, stdout } = await site.docreel(['plan']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/warning: the same words are new in 60 sections: "This page is about version 2\. Read about version 3 instead\."; saying them costs \d+\.\d\d usd, the price of the 60 videos in which nothing else is new/);
    const [, line = ''] = /write in docreel\.yml: (leave-out: \[.*\])$/m.exec(stdout) ?? [];
    expect(line).toBe(`leave-out: [${JSON.stringify(notice)}]`);

    const settings = await site.repository.git('show', 'HEAD:docreel.yml');
    await site.repository.commit({ 'docreel.yml': `${settings}\n${line}\n` });
    const after = await site.docreel(['plan', '--scope', 'missing', '--json']);
    expect(after.code).toBe(0);
    expect(JSON.parse(after.stdout)).toMatchObject({ totals: { planned: 0 } });
    expect((await site.docreel(['narrate', 'docs/part/7.md'])).stdout).not.toContain('version 3');
  });
});
