/** What a video has to say and show. */
export interface RenderRequest {
  /** Shown on the slides; empty for none. */
  readonly title: string;
  /** What is spoken, scene by scene; `<break time="1s"/>` is a pause. */
  readonly scripts: readonly string[];
  /** BCP 47 tag of the video's language, as it is shown. */
  readonly locale: string;
  /** BCP 47 tag of the voice; another one only where no voice of the language could read the words. */
  readonly voice: string;
  /** Name of the one who speaks. */
  readonly presenter: string;
  /** A line that tells the viewer what this stands for; empty for none. */
  readonly note: string;
  /** Least length in seconds; the speech may take longer. `null`: as long as the speech. */
  readonly seconds: number | null;
  /** Speed of speech, 1 is ordinary. */
  readonly speed: number;
  /** Picture size in pixels, both even. */
  readonly width: number;
  readonly height: number;
  /** What goes wrong with it: no sound track, or a black picture. */
  readonly flaw?: 'mute' | 'black';
}

/** A finished video: whole files. */
export interface Rendered {
  readonly mp4: Uint8Array;
  readonly srt: string;
  /** PNG. */
  readonly poster: Uint8Array;
  /** Exact length in seconds, as the MP4 says it. */
  readonly seconds: number;
}

/** Makes videos. Rejects where it cannot, or with the signal's reason when it is aborted. */
export interface Renderer {
  render(request: RenderRequest, signal?: AbortSignal): Promise<Rendered>;
}
