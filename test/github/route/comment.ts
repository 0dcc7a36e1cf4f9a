import { demand, findText, invalid, notFound, paginate } from '../call.ts';
import type { Call, Handlers } from '../call.ts';
import { formatComment } from '../format.ts';
import type { Comment } from '../state.ts';
import { demandText, findPull } from './pull.ts';

export const commentHandlers: Handlers = {
  'issues/list-comments'(call) {
    const { number } = findPull(call, 'issue_number');
    return paginate(call, call.state.comments.filter((comment) => comment.number === number), (comment) => formatComment(call.state, comment));
  },

  'issues/create-comment'(call) {
    demand(call, 'issues', 'pull_requests');
    const { number } = findPull(call, 'issue_number');
    const now = call.state.now();
    const comment = { id: call.state.nextId(), number, body: demandBody(call), user: call.actor, createdAt: now, updatedAt: now };
    call.state.comments.push(comment);
    return { status: 201, body: formatComment(call.state, comment) };
  },

  'issues/get-comment': (call) => ({ status: 200, body: formatComment(call.state, findComment(call)) }),

  'issues/update-comment'(call) {
    demand(call, 'issues', 'pull_requests');
    const comment = findComment(call);
    comment.body = demandBody(call);
    comment.updatedAt = call.state.now();
    return { status: 200, body: formatComment(call.state, comment) };
  },

  'issues/delete-comment'(call) {
    demand(call, 'issues', 'pull_requests');
    call.state.comments.splice(call.state.comments.indexOf(findComment(call)), 1);
    return { status: 204 };
  },
};

function demandBody(call: Call): string {
  const body = findText(call.body, 'body') ?? '';
  if (body.trim() === '') throw invalid('IssueComment', { code: 'unprocessable', field: 'data', message: 'Body cannot be blank' });
  demandText('IssueComment', undefined, body);
  return body;
}

function findComment(call: Call): Comment {
  const comment = call.state.comments.find((entry) => entry.id === Number(call.parameters['comment_id']));
  if (comment === undefined) throw notFound();
  return comment;
}
