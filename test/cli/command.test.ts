import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makePage, makeSite, runCommand } from './world.ts';

const escape = String.fromCodePoint(27);

describe.concurrent('the command line, with pipes', () => {
  it('helps, without colours, and knows its version', async () => {
    const [bare, help, render, version, short] = await Promise.all([runCommand([]), runCommand(['--help']), runCommand(['render', '--help']), runCommand(['--version']), runCommand(['-v'])]);
    expect(bare).toEqual(help);
    expect(help).toMatchObject({ code: 0, stderr: '' });
    for (const command of ['demo', 'plan', 'render', 'submit', 'collect', 'status', 'narrate', 'baseline', 'emulate']) expect(help.stdout).toMatch(new RegExp(`^ +${command} `, 'm'));
    expect(render).toMatchObject({ code: 0, stderr: '', stdout: expect.stringMatching(/--max-cost=<max[-_]cost> +The most that this run may spend/) });
    expect(help.stdout + render.stdout).not.toContain(escape);
    expect(version).toEqual({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/), stderr: '' });
    expect(short).toEqual(version);
  });

  it('finds settings by their name alone, and says so where they have another', async () => {
    await using site = await makeSite();
    await site.repository.commit({ 'docreel.yml': null, 'docreel.yaml': 'limits: { month: 5 usd }\n' });
    const plan = await site.docreel(['plan', '--base', 'none', '--quiet']);
    expect(plan).toMatchObject({ code: 2, stdout: expect.stringContaining('docreel.yaml: error: settings are read from docreel.yml, and there is none') });
    expect((await site.docreel(['plan', '--base', 'none', '--quiet', '--config', 'docreel.yaml'])).stdout).not.toContain('settings are read');
  });

  it('takes no other settings for those that were named: their limits would not hold', async () => {
    await using site = await makeSite();
    const plan = await site.docreel(['plan', '--base', 'none', '--config', 'docrel.yml', '--quiet']);
    expect(plan).toMatchObject({ code: 2, stdout: expect.stringContaining('docrel.yml: error: the settings that were named are not in this commit') });
    const render = await site.docreel(['render', '--base', 'none', '--config', 'docrel.yml', '--max-cost', '5', '--quiet'], { env: { HEYGEN_API_KEY: 'key', HEYGEN_API_URL: 'http://127.0.0.1:9' } });
    expect(render).toMatchObject({ code: 2, stdout: expect.stringContaining('docrel.yml') });
    expect((await site.docreel(['plan', '--base', 'none', '--config', 'docreel.yml', '--quiet'])).code).toBe(0);
    // what cannot be read now would be bought later
    expect(await site.docreel(['baseline', '--config', 'docrel.yml'])).toEqual({ code: 2, stdout: '', stderr: expect.stringMatching(/^docreel: nothing was taken as owned, .*: docrel\.yml: the settings that were named are not in this commit \(and 2 more, /) });
  });

  it('says what was called wrongly, and what was meant; nothing goes to the output', async () => {
    await using site = await makeSite();
    const cases: readonly (readonly [readonly string[], RegExp])[] = [
      [['plna'], /^docreel: there is no command "plna": did you mean "plan"\? See "docreel --help"\.\n$/],
      [['render', '--max-csot', '5'], /^docreel: render has no flag "--max-csot": did you mean "--max-cost"\? See "docreel render --help"\.\n$/],
      // a version is asked of the program: a command that was started by it would buy
      [['render', '--version'], /^docreel: render has no flag "--version"\. See "docreel render --help"\.\n$/],
      [['render', '--max-csot', '5', '-v'], /^docreel: render has no flag "--max-csot"/],
      [['init', '-v'], /^docreel: init has no flag "-v"/],
      [['status', '--config', 'docrel.yml'], /^docreel: --config "docrel\.yml" is no file that can be read; /],
      [['doctor', '--config', 'docrel.yml'], /^docreel: --config "docrel\.yml" is no file that can be read; /],
      [['plan', 'docs/a.md'], /^docreel: plan does not know what to do with "docs\/a\.md"\./],
      [['narrate'], /^docreel: narrate needs PAGE\./],
      [['narrate', 'docs/none.md'], /^docreel: "docs\/none\.md" has no videos in HEAD/],
      [['plan', '--scope', 'some', '--quiet'], /^docreel: --scope "some" is not one of changed, missing, all\n$/],
      [['render', '--max-cost', 'lots', '--quiet'], /^docreel: --max-cost "lots" is not an amount/],
      [['plan', '--base', 'v9.9', '--quiet'], /^docreel: base "v9\.9" names no commit of this repository; check its spelling/],
      [['plan', '--head', 'nowhere', '--json'], /^docreel: head "nowhere" names no commit of this repository/],
      [['plan', '--repo', '/'], /^docreel: git found no repository to work with at \/\.\n[\s\S]*What to do: run it inside a clone/],
    ];
    const results = await Promise.all(cases.map(([args]) => site.docreel(args)));
    for (const [index, { code, stdout, stderr }] of results.entries()) {
      expect(stderr).toMatch(cases[index]?.[1] ?? /^$/);
      expect([code, stdout]).toEqual([2, '']);
    }
    const blind = await site.docreel(['plan'], { env: { PATH: '/nowhere' } });
    expect(blind).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(/git was not found on the PATH\.\nWhat to do: install git/) });
  });

  it('plans a real repository without a key: for people, for machines, and quietly', async () => {
    await using site = await makeSite();
    const people = await site.docreel(['plan']);
    expect(people.code).toBe(0);
    expect(people.stdout).toMatch(/^docs\/b\.md\n {2}Keep +en +source +new page +\d+ s +\d\.\d\d usd$/m);
    expect(people.stdout).not.toContain('docs/a.md');
    expect(people.stderr).toMatch(/^plan: 1 video in 1 language/m);
    expect(people.stdout + people.stderr).not.toContain(escape);
    const machines = await site.docreel(['plan', '--json', '--scope', 'missing']);
    expect([machines.code, machines.stderr]).toEqual([0, '']);
    expect(JSON.parse(machines.stdout)).toMatchObject({ schema: 1, mode: 'plan', totals: { planned: 2 } });
    const quiet = await site.docreel(['plan', '--quiet']);
    expect([quiet.code, quiet.stderr, quiet.stdout]).toEqual([0, '', people.stdout]);
    // a run leaves nothing to commit
    expect(await site.repository.git('status', '--porcelain')).toBe('');
  });

  it('keeps emulated videos out of the ledger of a real remote', async () => {
    await using site = await makeSite();
    await site.repository.git('remote', 'add', 'origin', 'https://github.com/octo/docs.git');
    for (const command of ['render', 'submit', 'collect']) {
      const result = await site.docreel([command, '--max-cost', '5', '--quiet'], { env: { HEYGEN_API_KEY: 'emulated', HEYGEN_API_URL: 'http://127.0.0.1:9' } });
      expect(result).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(/emulated .* "origin"[\s\S]*remote remove origin/) });
    }
    expect(await site.repository.git('for-each-ref', '--format=%(refname)')).toBe('refs/heads/main');
  });

  it('takes in what is not committed, and tells a newcomer why there is nothing', async () => {
    await using site = await makeSite();
    await site.repository.commit({ 'README.md': 'Hello.\n' });
    expect((await site.docreel(['plan', '--quiet'])).stdout).toContain('docreel plan --base none');
    // nor is there anything to do for another date
    await site.repository.commit({ 'docs/b.md': makePage('The server keeps them safe.').replace('video: true', 'video: true\ndate: 2026-11-26') });
    expect((await site.docreel(['plan', '--quiet'])).stdout).toMatch(/^Nothing to render$[^]*nothing has changed that a page with videos says/m);
    await writeFile(join(site.repository.root, 'docs/c.md'), makePage('A third page.', 'Third'));
    expect((await site.docreel(['plan', '--quiet'])).stdout).toContain('A changed file is not committed');
    expect((await site.docreel(['plan', '--uncommitted', '--quiet'])).stdout).toMatch(/^docs\/c\.md\n {2}Third/m);
    expect((await site.docreel(['narrate', 'docs/c.md', '--uncommitted'])).stdout).toContain('A third page.');
    // settings lie at the root, wherever the command is called
    expect((await runCommand(['status', '--repo', site.repository.root], { env: site.repository.env as Record<string, string> })).code).toBe(0);
  });

  it('ends quietly where the reader of its output has seen enough', async () => {
    await using site = await makeSite();
    const result = await site.docreel(['plan', '--json', '--quiet'], { onChild: (child) => { child.stdout?.destroy(); } });
    expect(result).toMatchObject({ code: 0, stderr: '' });
  });

  it('shows mistakes in pages with their place, and ends with 2', async () => {
    await using site = await makeSite();
    await site.repository.commit({ 'docs/b.md': makePage('The server keeps them safe.').replace('video: true', 'video: { langages: [en] }') });
    const result = await site.docreel(['plan']);
    expect(result.code).toBe(2);
    expect(result.stdout).toMatch(/docs\/b\.md:3:\d+.*"langages".*\n.*did you mean "languages"/);
    const page = await site.docreel(['narrate', 'docs/b.md', '--json']);
    expect(page.code).toBe(2);
    expect(page.stderr).toMatch(/docs\/b\.md:3/);
  });

  it('says what will be said, what is owned, and takes the present state as owned', async () => {
    await using site = await makeSite();
    const said = await site.docreel(['narrate', 'docs/a.md']);
    expect([said.code, said.stderr]).toEqual([0, '']);
    expect(said.stdout).toContain('The agent copies your files.');
    expect(JSON.parse((await site.docreel(['narrate', 'docs/a.md', '--json'])).stdout)).toMatchObject([{ wanted: { locale: 'en', narration: { text: 'The agent copies your files.' } } }]);
    expect(await site.docreel(['status'])).toMatchObject({ code: 0, stderr: '', stdout: expect.stringContaining('Owned 0 videos') });
    expect(await site.docreel(['baseline'])).toMatchObject({ code: 0, stderr: '', stdout: '2 videos are taken as owned; nothing was rendered or paid for\n' });
    expect(JSON.parse((await site.docreel(['plan', '--json', '--scope', 'missing'])).stdout)).toMatchObject({ totals: { planned: 0 } });
    expect(JSON.parse((await site.docreel(['status', '--json'])).stdout)).toBeTypeOf('object');
  });

  it('draws a live list in a terminal only', async () => {
    await using site = await makeSite();
    // `script` gives the program a terminal; where it is missing there is nothing to compare with
    const found = await new Promise<boolean>((done) => { spawn('script', ['--version'], { stdio: 'ignore' }).on('error', () => { done(false); }).on('close', (code) => { done(code === 0); }); });
    if (!found) return;
    const output = await new Promise<string>((done) => {
      const child = spawn('script', ['--quiet', '--return', '--command', `${process.execPath} ${new URL('../../dist/cli.mjs', import.meta.url).pathname} plan`, '/dev/null'], { cwd: site.repository.root, env: { ...site.repository.env, TERM: 'xterm-256color' }, stdio: ['ignore', 'pipe', 'ignore'] });
      let text = '';
      child.stdout.setEncoding('utf8').on('data', (part: string) => { text += part; });
      child.on('close', () => { done(text); });
    });
    expect(output).toContain(escape);
    expect(output).toContain('docs/b.md');
  });
});
