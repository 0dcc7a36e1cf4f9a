import type { Phrases } from '../phrase.ts';

const ordinals = ['Primero', 'Segundo', 'Tercero', 'Cuarto', 'Quinto', 'Sexto', 'Séptimo', 'Octavo', 'Noveno', 'Décimo'];

export const es: Phrases = {
  shown: {
    example: ['un ejemplo', 'otro ejemplo', 'ejemplos', 'el ejemplo', 'los ejemplos'],
    command: ['el comando', 'otro comando', 'los comandos', 'el comando', 'los comandos'],
    table: ['una tabla', 'otra tabla', 'tablas', 'la tabla', 'las tablas'],
    picture: ['una imagen', 'otra imagen', 'imágenes', 'la imagen', 'las imágenes'],
    diagram: ['un diagrama', 'otro diagrama', 'diagramas', 'el diagrama', 'los diagramas'],
    formula: ['una fórmula', 'otra fórmula', 'fórmulas', 'la fórmula', 'las fórmulas'],
    video: ['un vídeo', 'otro vídeo', 'vídeos', 'el vídeo', 'los vídeos'],
    files: ['los archivos', 'más archivos', 'los archivos', 'los archivos', 'los archivos'],
  },
  sentence: (what) => `La página muestra ${what}`,
  joined: (what) => `; la página muestra ${what}`,
  again: ', como se muestra en la página',
  mention: /(?<!\p{L})(?:(?<!por )ejemplos?|siguientes?|a continuación|así|aquí (?:está|tienes|hay))(?!\p{L})/iu,
  between: /^(?:o|u|y|e|a|con|por|en|luego|en lugar de|en vez de|se convierte en|equivale a|es (?:lo mismo que|equivalente a)|vs)$/i,
  wanting: { after: /(?<!\p{L})(?:con|usando|mediante|ejecut[ae]|como|es|son|será|sería|tiene)$/iu, fill: (what) => `${what} que aparece en la página` },
  titled: (what, title) => `${what}: ${title}`,
  variants: (what, names) => `${what} para ${names}`,
  kind: {
    note: 'Nota', tip: 'Consejo', info: 'Información', warning: 'Advertencia', caution: 'Precaución', danger: 'Peligro', important: 'Importante',
    example: 'Ejemplo', question: 'Pregunta', summary: 'En resumen', quote: 'Cita', hint: 'Pista', solution: 'Solución', pitfall: 'Trampa',
    'deep-dive': 'En profundidad', deprecated: 'Obsoleto', experimental: 'Experimental', learn: 'Aprenderás',
  },
  label: (name) => `${name}: `,
  ordinal: (count) => ordinals[count - 1] ?? `Número ${count}`,
  step: (count) => `Paso ${count}`,
  done: 'Hecho',
  open: 'Pendiente',
  system: (name) => `En ${name}`,
  address: 'la dirección que aparece en la página',
  formula: 'la fórmula que aparece en la página',
  code: 'el código que aparece en la página',
  about: 'unos',
  to: 'a',
  of: 'de',
  term: { stdin: 'entrada estándar', stdout: 'salida estándar', stderr: 'salida de errores', nullptr: 'puntero nulo', i18n: 'internacionalización', l10n: 'localización', a11y: 'accesibilidad', '.NET': 'punto net' },
  sign: {
    '--': 'guion guion', '-': 'guion', '.': 'punto', '@': 'arroba', '#': 'almohadilla', $: 'dólar', _: 'guion bajo', '~': 'virgulilla', '*': 'asterisco', '**': 'doble asterisco',
    '/': 'barra', '\\': 'barra invertida', '|': 'barra vertical', '&': 'ampersand', '%': 'por ciento', '^': 'circunflejo', '!': 'exclamación', '?': 'interrogación',
    '=': 'igual', '==': 'doble igual', '===': 'triple igual', '!=': 'distinto de', '!==': 'distinto de', '=>': 'flecha', '->': 'flecha', '&&': 'doble ampersand', ' && ': 'y', '??': 'doble interrogación', '||': 'doble barra vertical', ' || ': 'o', ' - ': 'menos', '+': 'más', '++': 'más más',
    '...': 'tres puntos', '<': 'menor que', '>': 'mayor que', '<=': 'como máximo', '>=': 'al menos', '::': 'doble dos puntos', ':': 'dos puntos', ';': 'punto y coma', ',': 'coma',
    '{}': 'llaves', '{{}}': 'dobles llaves', '[]': 'corchetes', '()': 'paréntesis', '<>': 'corchetes angulares', '""': 'comillas vacías', "''": 'comillas vacías', '``': 'comillas invertidas', '`': 'comilla invertida', '"': 'comillas', "'": 'comilla',
  },
  key: {
    ctrl: 'Control', control: 'Control', cmd: 'Comando', command: 'Comando', '⌘': 'Comando', alt: 'Alt', option: 'Opción', '⌥': 'Opción', shift: 'Mayúsculas', '⇧': 'Mayúsculas',
    esc: 'Escape', escape: 'Escape', enter: 'Intro', return: 'Intro', tab: 'Tabulador', space: 'Espacio', del: 'Suprimir', delete: 'Suprimir', backspace: 'Retroceso', win: 'Windows',
    up: 'Arriba', down: 'Abajo', left: 'Izquierda', right: 'Derecha', home: 'Inicio', end: 'Fin',
  },
};
