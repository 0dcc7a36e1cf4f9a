import type { DubbingRequest, VideoRequest } from '../../src/heygen/heygen.ts';
import { formatTitle, makeMarker } from '../../src/heygen/marker.ts';

/** A content key that ends in a number. */
export function makeKey(number: number): string {
  return number.toString(16).padStart(16, '0').padEnd(64, 'a');
}

export function makeVideoRequest(number = 1, changes: Partial<VideoRequest> = {}): VideoRequest {
  return {
    look: 'Abigail_office_front', voice: null, locale: 'en', engine: 'avatar_iii', resolution: '1080p', aspect: '16:9', background: null, captions: true,
    title: formatTitle(`Video ${number}`, 'en', makeMarker(makeKey(number), 1)), scripts: ['Install the agent. It takes a minute.'], ...changes,
  };
}

export function makeDubbingRequest(number = 1, changes: Partial<DubbingRequest> = {}): DubbingRequest {
  return {
    videoUrl: 'https://files.heygen.ai/video.mp4', language: 'Spanish (Spain)', mode: 'speed', captions: true,
    title: formatTitle(`Video ${number}`, 'es', makeMarker(makeKey(number), 1)), ...changes,
  };
}
