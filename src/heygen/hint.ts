import type { ErrorKind } from './error.ts';

/** What a person can do, by HeyGen's code. */
const hintsByCode: Readonly<Record<string, string>> = {
  insufficient_credit: 'add credit to the API wallet (it is apart from the web subscription) at app.heygen.com/settings/api; the next run goes on where this one stopped',
  trial_limit_exceeded: 'the trial is used up: add credit to the API wallet at app.heygen.com/settings/api',
  quota_exceeded: 'the account has reached its quota: raise it, or wait for its reset; the next run goes on where this one stopped',
  subscription_required: 'the account needs a plan with API access',
  plan_upgrade_required: 'the account\'s plan does not include this: choose another engine or resolution, or a higher plan',
  insufficient_api_key_scope: 'make a key that may read avatars, voices and the account, and create videos',
  phone_verification_required: 'verify the account\'s phone number at app.heygen.com',
  voice_not_usable: 'choose another voice: this key may not use this one',
  avatar_not_usable: 'choose another look: this one cannot be rendered',
  avatar_consent_required: 'the person behind the look has to give consent at app.heygen.com first',
  avatar_expired: 'choose another look: this one has expired',
  avatar_not_found: 'use a look id (not a group id); a look still in training is not found either',
  voice_not_found: 'use a voice id of this account or a public one',
  content_policy_violation: 'reword the section: HeyGen\'s content policy refuses its text',
  script_too_short: 'say more: HeyGen refuses scripts under about one second',
  tts_text_invalid: 'reword the section: the voice cannot read its text',
  download_failed: 'HeyGen could not fetch a file that it was pointed to: it has to be public and to last',
  request_in_progress: 'HeyGen still works on the same request: the next run finds its result',
  video_not_found: 'the video was deleted at HeyGen, or belongs to another account than the key',
};

const hintsByKind: Readonly<Record<ErrorKind, string | null>> = {
  refused: null,
  unauthorized: 'check the HeyGen key (app.heygen.com/settings/api); a missing, a wrong and a revoked one look alike',
  'no-credit': 'add credit to the API wallet at app.heygen.com/settings/api; the next run goes on where this one stopped',
  limited: 'the account renders as many videos as it may, the web app\'s included: wait, or run again later',
  'unknown-outcome': 'nothing is bought again until its outcome is known: the next run looks for it by its title',
  unavailable: 'look at status.heygen.com and run again; nothing was bought by this call',
  'retired-api': 'this address does not speak version 3 of HeyGen\'s API: check heygen-api-url, or update Docreel',
  'blocked-redirect': 'the key is never sent to another address: check heygen-api-url and the proxy in between',
};

/** The next step for a person; `null` where the error's own words say it. */
export function findHint(kind: ErrorKind, code: string | null): string | null {
  return (code === null ? undefined : hintsByCode[code]) ?? hintsByKind[kind];
}
