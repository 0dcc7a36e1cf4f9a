import { makeChat } from './chat.ts';
import type { Tools } from './call.ts';
import { makeDeepL } from './deepl.ts';
import { makeTranslator } from './make.ts';
import type { Translator } from './translator.ts';

/** What the settings say of a translator. */
export interface ProviderSettings {
  readonly provider: 'deepl' | 'openai' | 'github' | 'local' | null;
  readonly model: string | null;
  readonly endpoint: string | null;
}

/** Keys by provider; empty or absent: none. */
export interface ProviderKeys {
  readonly deepl?: string | undefined;
  readonly openai?: string | undefined;
  readonly github?: string | undefined;
}

const chats = {
  openai: { endpoint: 'https://api.openai.com/v1', model: 'gpt-4.1-mini' },
  github: { endpoint: 'https://models.github.ai/inference', model: 'openai/gpt-4.1-mini' },
  local: { endpoint: 'http://127.0.0.1:11434/v1', model: 'default' },
} as const;

/** A translator's name, as narration files and rates have it; `null` where the settings name none. Needs no key. */
export function findTranslatorName({ provider, model }: Pick<ProviderSettings, 'provider' | 'model'>): string | null {
  if (provider === null || provider === 'deepl') return provider;
  return `${provider}/${model ?? chats[provider].model}`;
}

/**
 * The translator that the settings name.
 * @returns `null` without one, or without its key (a server of one's own needs none)
 * @throws RangeError for an address that a key must not be sent to
 */
export function openTranslator(settings: ProviderSettings, keys: ProviderKeys, tools: Tools): Translator | null {
  const { provider, endpoint } = settings;
  if (provider === null) return null;
  const key = provider === 'local' ? keys.openai ?? '' : keys[provider] ?? '';
  if (key === '' && provider !== 'local') return null;
  if (provider === 'deepl') return makeTranslator(makeDeepL({ key, endpoint: endpoint ?? undefined, tools }));
  const { endpoint: usual, model } = chats[provider];
  return makeTranslator(makeChat({ name: provider, key, endpoint: endpoint ?? usual, model: settings.model ?? model, tools }));
}
