import { createHash } from 'node:crypto';
import { demand, findText, invalid, notFound, paginate, Refusal } from '../call.ts';
import type { Call, Handlers } from '../call.ts';
import { formatRelease } from '../format.ts';
import type { Release } from '../state.ts';

/** Everybody sees what is published, and who may write sees drafts too. */
function isVisible(call: Call, release: Release): boolean {
  return !release.draft || call.actor.type === 'User' || call.state.settings.permissions.contents === 'write';
}

export function findRelease(call: Call): Release {
  const release = call.state.releases.find((entry) => entry.id === Number(call.parameters['release_id']));
  if (release === undefined || !isVisible(call, release)) throw notFound();
  return release;
}

/** Takes over what a request says of a release, and publishes it where it is said to be no draft. */
async function apply(call: Call, release: Release): Promise<void> {
  const { state, body } = call;
  const tag = findText(body, 'tag_name') ?? release.tag;
  if (release.immutable && (tag !== release.tag || body['draft'] === true)) throw invalid('Release', { code: 'custom', field: 'tag_name', message: 'tag_name cannot be changed on an immutable release' });
  if (await state.objects.run(['check-ref-format', `refs/tags/${tag}`]).then(() => false, () => true)) {
    throw invalid('Release', { code: 'custom', field: 'tag_name', message: 'tag_name is not well-formed' });
  }
  const prerelease = typeof body['prerelease'] === 'boolean' ? body['prerelease'] : release.prerelease;
  if (body['make_latest'] === 'true' && prerelease) throw invalid('Release', { code: 'custom', message: 'Latest release cannot be draft or prerelease.' });
  const target = findText(body, 'target_commitish') ?? release.target;
  const publish = release.publishedAt === null && body['draft'] === false;
  if (publish) await publishTag(call, release, tag, target);
  release.tag = tag;
  release.target = target;
  release.name = findText(body, 'name') ?? release.name;
  release.body = findText(body, 'body') ?? release.body;
  release.prerelease = prerelease;
  const latest = findText(body, 'make_latest');
  if (latest !== undefined) release.latest = latest !== 'false';
  if (typeof body['draft'] === 'boolean') release.draft = body['draft'];
  if (!publish) return;
  release.publishedAt = state.now();
  release.immutable = state.settings.immutableReleases;
  if (release.immutable) state.burntTags.add(tag);
}

/** A draft reserves nothing: its tag is made, and may turn out to be taken, when it is published. */
async function publishTag({ state }: Call, release: Release, tag: string, target: string): Promise<void> {
  if (state.releases.some((other) => other !== release && !other.draft && other.tag === tag)) throw invalid('Release', { code: 'already_exists', field: 'tag_name' });
  if (state.burntTags.has(tag)) throw invalid('Release', { code: 'custom', field: 'tag_name', message: 'tag_name was used by an immutable release' });
  if ((await state.objects.readRef(`refs/tags/${tag}`)) !== undefined) return;
  const commit = await state.objects.findCommit(target);
  if (commit === undefined) throw invalid('Release', { code: 'invalid', field: 'target_commitish' });
  await state.objects.updateRef(`refs/tags/${tag}`, commit, undefined);
}

async function findDefaultBranch({ state }: Call): Promise<string> {
  return (await state.objects.run(['symbolic-ref', '--short', 'HEAD'])).toString().trim();
}

export const releaseHandlers: Handlers = {
  'repos/list-releases': (call) =>
    paginate(call, call.state.releases.filter((release) => isVisible(call, release)).toReversed(), (release) => formatRelease(call.state, release)),

  async 'repos/create-release'(call) {
    demand(call, 'contents');
    const { state, actor, body } = call;
    const id = state.nextId();
    const release: Release = {
      id, tag: findText(body, 'tag_name') ?? '', target: await findDefaultBranch(call), name: null, body: null, draft: true, prerelease: false, latest: true,
      immutable: false, author: actor, createdAt: state.now(), publishedAt: null, untagged: `untagged-${createHash('sha1').update(String(id)).digest('hex').slice(0, 20)}`, assets: [],
    };
    await apply({ ...call, body: { draft: false, ...body } }, release);
    state.releases.push(release);
    return { status: 201, body: formatRelease(state, release) };
  },

  'repos/get-latest-release'({ state }) {
    const latest = state.releases.findLast((release) => !release.draft && !release.prerelease && release.latest);
    if (latest === undefined) throw notFound();
    return { status: 200, body: formatRelease(state, latest) };
  },

  'repos/get-release-by-tag'({ state, parameters }) {
    // Not even who may write finds a draft by its tag.
    const release = state.releases.find((entry) => !entry.draft && entry.tag === parameters['tag']);
    if (release === undefined) throw notFound();
    return { status: 200, body: formatRelease(state, release) };
  },

  'repos/get-release': (call) => ({ status: 200, body: formatRelease(call.state, findRelease(call)) }),

  async 'repos/update-release'(call) {
    demand(call, 'contents');
    const release = findRelease(call);
    await apply(call, release);
    return { status: 200, body: formatRelease(call.state, release) };
  },

  'repos/delete-release'(call) {
    demand(call, 'contents');
    call.state.releases.splice(call.state.releases.indexOf(findRelease(call)), 1);
    return { status: 204 };
  },
};

/** @throws Refusal for what GitHub no longer lets anybody change */
export function demandMutable(release: Release, what: string): void {
  if (release.immutable) throw new Refusal(422, `${what} an immutable release.`);
}
