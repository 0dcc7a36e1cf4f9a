import type { OpenRepository } from '../../src/git/repository.ts';
import type { World } from '../../src/world.ts';

/** Is told of each boundary between a run and the outside, right before and right after; may end the process, or wait. */
export type Hit = (name: string) => void | Promise<void>;

/** Acts the first time that a run comes to a boundary. */
export function once(boundary: string, act: () => Promise<unknown>): Hit {
  let done = false;
  return async (name) => {
    if (done || name !== boundary) return;
    done = true;
    await act();
  };
}

/** The same object, with every call of the named methods between two boundaries. */
function between<Part extends object>(part: Part, name: string, methods: readonly (keyof Part & string)[], hit: Hit): Part {
  return new Proxy(part, {
    get(target, property, receiver) {
      const value: unknown = Reflect.get(target, property, receiver);
      if (typeof value !== 'function' || !methods.some((method) => method === property)) return value;
      return async (...args: readonly unknown[]) => {
        await hit(`before ${name}.${String(property)}`);
        const result: unknown = await Reflect.apply(value, target, args);
        await hit(`after ${name}.${String(property)}`);
        return result;
      };
    },
  });
}

/** git, where it writes something that others can see, or reads what others wrote. */
export function watchRepository(repository: OpenRepository, hit: Hit): OpenRepository {
  return { ...repository, store: between(repository.store, 'git', ['push', 'updateRef', 'fetchRef', 'writeCommit'], hit) };
}

/** Everything else that a run writes or asks for; HTTP is watched by `watchFetch`. */
export function watchWorld(world: World, hit: Hit): World {
  return {
    ...world,
    ledger: between(world.ledger, 'ledger', ['write'], hit),
    writeAhead: between(world.writeAhead, 'writeAhead', ['append', 'drop'], hit),
    forge: between(world.forge, 'forge', ['readTip', 'propose'], hit),
    makePublisher: (settings) => between(world.makePublisher(settings), 'publisher', ['publish'], hit),
  };
}

/** HTTP: each request before it is sent, and after its answer has come. Looks at renders are left out: their number is a matter of time. */
export function watchFetch(fetch: typeof globalThis.fetch, hit: Hit): typeof globalThis.fetch {
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const name = `${init?.method ?? 'GET'} ${url.pathname.replaceAll(/\b[0-9a-f]{32,64}\b/g, '<id>').replaceAll(/\/\d+(?=\/|$)/g, '/<number>')}`;
    if (url.pathname.endsWith('/statuses')) return fetch(input, init);
    await hit(`before ${name}`);
    const response = await fetch(input, init);
    await hit(`after ${name}`);
    return response;
  };
}
