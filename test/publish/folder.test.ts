import { mkdir, readFile, readdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { PublishError } from '../../src/publish/error.ts';
import { makeFolderPublisher } from '../../src/publish/folder.ts';
import { makeTestFolder } from './file.ts';

const batch = { title: 'Videos', notes: '' };

describe('makeFolderPublisher()', () => {
  it('stores files whole and says where they are', async () => {
    await using source = await makeTestFolder();
    const files = [await source.write('one'), await source.write('two')];
    const folder = join(source.path, 'site/videos');
    const [one, two] = await makeFolderPublisher({ folder }).publish({ ...batch, files });
    expect(await readFile(fileURLToPath(one?.url ?? ''), 'utf8')).toBe('one');
    expect(two).toMatchObject({ name: files[1]?.name, bytes: 3, sha256: files[1]?.sha256 });
    expect(await makeFolderPublisher({ folder, baseUrl: 'https://videos.example.com/x/' }).publish({ ...batch, files: files.slice(0, 1) })).toMatchObject([{ url: `https://videos.example.com/x/${files[0]?.name}` }]);
    expect(await makeFolderPublisher({ folder, root: source.path }).publish({ ...batch, files: files.slice(0, 1) })).toMatchObject([{ url: `site/videos/${files[0]?.name}` }]);
    expect((await readdir(folder)).toSorted()).toEqual(files.map((file) => file.name).toSorted());
  });

  it('does not write again what is there, and replaces what is broken', async () => {
    await using source = await makeTestFolder();
    const file = await source.write('video');
    const folder = join(source.path, 'out');
    const publisher = makeFolderPublisher({ folder });
    await publisher.publish({ ...batch, files: [file] });
    await writeFile(join(folder, file.name), 'vid');
    await publisher.publish({ ...batch, files: [file] });
    expect(await readFile(join(folder, file.name), 'utf8')).toBe('video');
    // the source is not needed for what is there
    expect(await publisher.publish({ ...batch, files: [{ ...file, path: '/nowhere' }] })).toHaveLength(1);
  });

  it('never follows a link out of the folder', async () => {
    await using source = await makeTestFolder();
    const file = await source.write('video');
    const folder = join(source.path, 'out');
    await mkdir(folder);
    await writeFile(join(source.path, 'secret'), 'secret');
    await symlink('../secret', join(folder, file.name));
    await makeFolderPublisher({ folder }).publish({ ...batch, files: [file] });
    expect(await readFile(join(source.path, 'secret'), 'utf8')).toBe('secret');
    expect(await readFile(join(folder, file.name), 'utf8')).toBe('video');
  });

  it('stores the rest when one fails, and names both; nothing half is left', async () => {
    await using source = await makeTestFolder();
    const good = await source.write('good');
    const bad = [await source.write('x', '../out.mp4'), await source.write('x', '/etc/x.mp4'), { ...await source.write('x'), bytes: 7 }, { ...await source.write('y'), path: join(source.path, 'gone') }];
    const folder = join(source.path, 'out');
    const error: unknown = await makeFolderPublisher({ folder }).publish({ ...batch, files: [...bad, good] }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(PublishError);
    expect(error).toMatchObject({ stored: [{ name: good.name }], failed: bad.map(({ name }) => ({ name })) });
    expect(String(error)).toMatch(/4 of 5 files could not be stored in the folder .*: \.\.\/out\.mp4, \/etc\/x\.mp4 \(its name is not a plain file name\).* 1 is stored\. Check that the folder/);
    expect(await readdir(folder)).toEqual([good.name]);
    expect((await readdir(source.path)).includes('out.mp4')).toBe(false);
  });

  it('says so where the folder cannot be made, and stops when it is told to', async () => {
    await using source = await makeTestFolder();
    const file = await source.write('video');
    await expect(makeFolderPublisher({ folder: join(file.path, 'below-a-file') }).publish({ ...batch, files: [file] })).rejects.toThrow(/ENOTDIR.*Check that the folder can be written/);
    // and is asked before anything is paid for
    await expect(makeFolderPublisher({ folder: join(file.path, 'below-a-file') }).check?.()).rejects.toThrow(/folder \S+below-a-file, which cannot be written \(ENOTDIR.*"publish\.folder" in docreel\.yml/);
    await makeFolderPublisher({ folder: join(source.path, 'new') }).check?.();
    await expect(makeFolderPublisher({ folder: source.path }).publish({ ...batch, files: [file] }, AbortSignal.abort(new Error('stop')))).rejects.toThrow('stop');
  });
});
