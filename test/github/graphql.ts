import { Ajv } from 'ajv';
import type { Answer, Call } from './call.ts';
import { repositoryNode } from './format.ts';
import { isProtected, isUnsigned, unsigned } from './route/ref.ts';
import { settlePulls } from './settle.ts';

// The one mutation that Docreel needs, because REST has no compare-and-swap for a branch. By GitHub's GraphQL reference ("Git"):
//   input UpdateRefsInput { clientMutationId: String, repositoryId: ID!, refUpdates: [RefUpdate!]! }
//   input RefUpdate { name: GitRefname!, beforeOid: GitObjectID, afterOid: GitObjectID!, force: Boolean = false }
//   type UpdateRefsPayload { clientMutationId: String }

const oid = { type: 'string', pattern: '^[0-9a-f]{40}$' };
const validate = new Ajv({ allErrors: true }).compile({
  type: 'object', additionalProperties: false, required: ['query', 'variables'],
  properties: {
    query: { type: 'string', pattern: String.raw`^\s*mutation\s*\(\$input:\s*UpdateRefsInput!\)\s*\{\s*updateRefs\(input:\s*\$input\)\s*\{\s*clientMutationId\s*\}\s*\}\s*$` },
    variables: {
      type: 'object', additionalProperties: false, required: ['input'],
      properties: {
        input: {
          type: 'object', additionalProperties: false, required: ['repositoryId', 'refUpdates'],
          properties: {
            clientMutationId: { type: 'string' },
            repositoryId: { type: 'string' },
            refUpdates: {
              type: 'array', minItems: 1, maxItems: 1,
              items: {
                type: 'object', additionalProperties: false, required: ['name', 'afterOid'],
                properties: { name: { type: 'string', pattern: '^refs/' }, beforeOid: oid, afterOid: oid, force: { type: 'boolean' } },
              },
            },
          },
        },
      },
    },
  },
});

interface Update { readonly name: string; readonly beforeOid?: string; readonly afterOid: string; readonly force?: boolean }
interface Body { readonly variables: { readonly input: { readonly repositoryId: string; readonly refUpdates: readonly [Update] } } }

const isBody = (body: unknown): body is Body => validate(body);

/** What is wrong with a request to GraphQL. */
export function checkGraphql(body: unknown): readonly string[] {
  return isBody(body) ? [] : (validate.errors ?? []).map((error) => `graphql: ${error.instancePath} ${error.message ?? ''}`);
}

const refuse = (type: string, message: string): Answer => ({ status: 200, body: { data: { updateRefs: null }, errors: [{ type, path: ['updateRefs'], message }] } });

export async function answerGraphql(call: Call): Promise<Answer> {
  const { state, body } = call;
  if (!isBody(body)) return { status: 200, body: { errors: [{ message: 'Variable $input of type UpdateRefsInput! was provided invalid value' }] } };
  const { repositoryId, refUpdates: [update] } = body.variables.input;
  if (repositoryId !== repositoryNode(state)) return refuse('NOT_FOUND', `Could not resolve to a node with the global id of '${repositoryId}'.`);
  if (call.actor.type === 'Bot' && state.settings.permissions.contents !== 'write') return refuse('FORBIDDEN', 'Resource not accessible by integration');
  if (isProtected(state, update.name)) return refuse('UNPROCESSABLE', 'Repository rule violations found\n\nChanges must be made through a pull request.\n\n');
  if (isUnsigned(state, update.name, update.afterOid)) return refuse('UNPROCESSABLE', unsigned);
  const old = await state.objects.readRef(update.name);
  const expected = update.beforeOid ?? old;
  if (old !== expected) return refuse('UNPROCESSABLE', `Reference ${update.name} is at ${old ?? 'nothing'} but expected ${expected ?? 'nothing'}`);
  if ((await state.objects.readType(update.afterOid)) !== 'commit') return refuse('UNPROCESSABLE', 'Object does not exist');
  const forward = old === undefined || (await state.objects.findMergeBase(old, update.afterOid)) === old;
  if (!forward && update.force !== true) return refuse('UNPROCESSABLE', 'Update is not a fast forward');
  if (!(await state.objects.updateRef(update.name, update.afterOid, old))) return refuse('UNPROCESSABLE', 'Reference moved');
  await settlePulls(state);
  return { status: 200, body: { data: { updateRefs: { clientMutationId: null } } } };
}
