import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { formatVtt, parseSrt } from './renderer/caption.ts';
import type { Fault } from './fault.ts';
import type { Job } from './job.ts';
import { loginPage, makeFaultError, type SentStatus } from './mangle.ts';
import type { RequestRecord, Violation } from './record.ts';
import type { State } from './state.ts';

export interface FileSettings {
  readonly state: State;
  readonly key: string;
  readonly requests: RequestRecord[];
  readonly violations: Violation[];
  readonly signal: AbortSignal;
}

interface Content {
  readonly bytes: Uint8Array;
  readonly type: string;
}

/** The file host: another server than the API, which must never be shown the API key. */
export function makeFileHost(settings: FileSettings): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const { state } = settings;
  let count = 0;

  return async (request, response) => {
    count += 1;
    const url = new URL(request.url ?? '/', state.filesUrl());
    const method = request.method ?? 'GET';
    const record: RequestRecord = { host: 'files', method, path: url.pathname, body: null, idempotencyKey: null, requestId: `file-${count}`, at: state.now(), status: null, fault: null };
    settings.requests.push(record);
    if (Object.values(request.headers).some((value) => String(value).includes(settings.key)) || url.href.includes(settings.key)) {
      settings.violations.push({ what: 'the API key was shown to the file host', method, path: url.pathname });
    }
    request.resume();
    const { state: link, jobId, file } = state.links.check(url);
    const job = state.jobs.find(jobId);
    const fault = state.faults.take('download', job?.title === null || job?.title === undefined ? [] : [job.title], 'file');
    if (fault !== undefined) {
      record.fault = fault.kind;
      const sent = await sendFileFault(settings, response, fault, job === undefined ? undefined : findContent(job, file));
      if (sent !== 'as it is') { record.status = sent; return; }
    }
    if (method !== 'GET' && method !== 'HEAD') record.status = sendXml(response, 405, 'MethodNotAllowed');
    else if (link !== 'good') record.status = sendXml(response, 403, link === 'expired' ? 'AccessDenied: the link has expired' : 'AccessDenied');
    else {
      const content = job === undefined ? undefined : findContent(job, file);
      record.status = content === undefined ? sendXml(response, 404, 'NoSuchKey') : sendContent(request, response, content);
    }
  };
}

function findContent(job: Job, file: string): Content | undefined {
  const { rendered } = job;
  if (rendered === null) return undefined;
  switch (file) {
    case 'video.mp4': return { bytes: rendered.mp4, type: 'video/mp4' };
    case 'poster.png': return { bytes: rendered.poster, type: 'image/png' };
    case 'captions.srt': return { bytes: Buffer.from(rendered.srt), type: 'application/x-subrip' };
    case 'captions.vtt': return { bytes: Buffer.from(formatVtt(parseSrt(rendered.srt))), type: 'text/vtt; charset=utf-8' };
    default: return undefined;
  }
}

/** Sends a file, or the stretch of it that `Range` asks for. */
function sendContent(request: IncomingMessage, response: ServerResponse, content: Content): SentStatus {
  const { bytes, type } = content;
  const range = parseRange(request.headers.range, bytes.length);
  const headers = { 'content-type': type, 'accept-ranges': 'bytes', etag: `"${createHash('sha1').update(bytes).digest('hex')}"` };
  if (range === 'outside') {
    response.writeHead(416, { 'content-range': `bytes */${bytes.length}` }).end();
    return 416;
  }
  const part = range === undefined ? bytes : bytes.subarray(range.start, range.end + 1);
  const status = range === undefined ? 200 : 206;
  response.writeHead(status, { ...headers, 'content-length': part.length, ...(range === undefined ? {} : { 'content-range': `bytes ${range.start}-${range.end}/${bytes.length}` }) });
  response.end(request.method === 'HEAD' ? undefined : part);
  return status;
}

/** One range of bytes, both ends inclusive; `undefined` for the whole file, also where the header is not understood. */
function parseRange(header: string | undefined, size: number): { readonly start: number; readonly end: number } | 'outside' | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (match === null || (match[1] === '' && match[2] === '')) return undefined;
  const start = match[1] === '' ? Math.max(0, size - Number(match[2])) : Number(match[1]);
  const end = match[1] === '' || match[2] === '' ? size - 1 : Math.min(Number(match[2]), size - 1);
  return start >= size || end < start ? 'outside' : { start, end };
}

async function sendFileFault(settings: FileSettings, response: ServerResponse, fault: Fault, content: Content | undefined): Promise<SentStatus | 'as it is'> {
  const { state } = settings;
  const bytes = content?.bytes ?? new Uint8Array();
  const half = bytes.subarray(0, Math.floor(bytes.length / 2));
  const type = content?.type ?? 'video/mp4';
  switch (fault.kind) {
    case 'expired-link': return sendXml(response, 403, 'AccessDenied: the link has expired');
    case 'truncated':
      response.writeHead(200, { 'content-type': type, 'content-length': bytes.length });
      response.write(half, () => { response.destroy(); });
      return null;
    case 'truncated-quietly':
      // neither a length nor chunks: the end of the connection is the end of the file, and nothing tells that it came too soon
      response.useChunkedEncodingByDefault = false;
      response.writeHead(200, { 'content-type': type, connection: 'close' }).end(half);
      return 200;
    case 'not-a-video': response.writeHead(200, { 'content-type': type }).end(loginPage); return 200;
    case 'empty-file': response.writeHead(200, { 'content-type': type, 'content-length': 0 }).end(); return 200;
    case 'redirect': response.writeHead(307, { location: fault.to ?? `${state.filesUrl()}/elsewhere` }).end(); return 307;
    case 'reset': response.destroy(); return null;
    case 'silence': return null;
    case 'slow':
      await sleep((fault.seconds ?? 30) * 1000 / state.timeScale, undefined, { signal: settings.signal });
      return 'as it is';
    case 'drip':
      response.writeHead(200, { 'content-type': type, 'content-length': bytes.length });
      for (const byte of bytes) {
        if (response.destroyed) return null;
        response.write(Uint8Array.of(byte));
        await sleep(100, undefined, { signal: settings.signal });
      }
      response.end();
      return 200;
    default: {
      const error = makeFaultError(fault);
      return sendXml(response, error.status, error.message, error.headers);
    }
  }
}

function sendXml(response: ServerResponse, status: number, message: string, headers: Readonly<Record<string, string>> = {}): SentStatus {
  response.writeHead(status, { 'content-type': 'application/xml', ...headers });
  response.end(`<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${message.split(':')[0] ?? ''}</Code><Message>${message}</Message></Error>\n`);
  return status;
}
