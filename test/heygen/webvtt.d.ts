declare module 'node-webvtt' {
  interface Cue { readonly identifier: string; readonly start: number; readonly end: number; readonly text: string; readonly styles: string }
  export function parse(text: string, options?: { readonly strict?: boolean }): { readonly valid: boolean; readonly cues: readonly Cue[]; readonly errors?: readonly Error[] };
}
