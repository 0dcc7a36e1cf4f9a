import { copyFile, mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

export const root = resolve(fileURLToPath(import.meta.url), '../..');
/** Sätteri's Rust, compiled by its authors. */
export const wasm = join(root, 'node_modules/@bruits/satteri-wasm32-wasi/satteri_napi.wasm32-wasi.wasm');

const noYaml = '\0no-js-yaml';

/** What is loaded together goes into one file; of two parts that need a module, the first has it. */
export interface Part {
  readonly name: string;
  readonly test: RegExp;
}

/**
 * Bundles programs into readable ESM files: one for each, and in `part/` what a program loads only when it is needed.
 * rolldown: of the bundlers that split code it is the one that lets parts have names, so that a diff of `dist/` can be read.
 * @param input path of the source by the program's name
 * @param out the folder; what stands in its `part/` is removed
 * @returns absolute paths of all modules and files that went in
 */
export async function bundle(input: Readonly<Record<string, string>>, out: string, parts: readonly Part[] = []): Promise<readonly string[]> {
  const work = await rolldown({
    cwd: root,
    input: { ...input },
    platform: 'node',
    tsconfig: false,
    shimMissingExports: true,
    plugins: [{
      name: 'stand-ins',
      resolveId: (source) => (source === '#binding' ? join(root, 'src/binding.ts') : source === 'js-yaml' ? noYaml : null),
      // gray-matter is given another reader of YAML, and brings a fifth of all that a plan loads for the one that it would use
      load: (id) => (id === noYaml ? 'export function safeLoad() { throw new Error("YAML is read by another library"); }\nexport const safeDump = safeLoad;\n' : null),
    }],
    onLog(level, log, handle) {
      // gray-matter's engine that evaluates code is replaced before it can be asked; of Sätteri only the trees are asked for
      if (log.code !== 'EVAL' && log.code !== 'SHIMMED_EXPORT') handle(level, log);
    },
  });
  try {
    await rm(join(out, 'part'), { recursive: true, force: true });
    const { output } = await work.write({
      dir: out,
      format: 'esm',
      entryFileNames: '[name].mjs',
      chunkFileNames: 'part/[name].mjs',
      // V8 reads over them again and again as it finds its functions: an eleventh of what a short plan takes
      comments: false,
      codeSplitting: { groups: parts.map((part, index) => ({ ...part, priority: parts.length - index })) },
    });
    await mkdir(join(out, 'part'), { recursive: true });
    await copyFile(wasm, join(out, 'part/satteri.wasm'));
    return [...output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : [])), wasm];
  } finally {
    await work.close();
  }
}
