import type { Phrases } from '../phrase.ts';

const ordinals = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh', 'Eighth', 'Ninth', 'Tenth'];

export const en: Phrases = {
  shown: {
    example: ['an example', 'another example', 'examples', 'the example', 'the examples'],
    command: ['the command', 'another command', 'the commands', 'the command', 'the commands'],
    table: ['a table', 'another table', 'tables', 'the table', 'the tables'],
    picture: ['a picture', 'another picture', 'pictures', 'the picture', 'the pictures'],
    diagram: ['a diagram', 'another diagram', 'diagrams', 'the diagram', 'the diagrams'],
    formula: ['a formula', 'another formula', 'formulas', 'the formula', 'the formulas'],
    video: ['a video', 'another video', 'videos', 'the video', 'the videos'],
    files: ['the files', 'more files', 'the files', 'the files', 'the files'],
  },
  sentence: (what) => `The page shows ${what}`,
  joined: (what) => `; the page shows ${what}`,
  again: ', as shown on the page',
  mention: /\b(?<!\bfor )examples?\b|\b(?:snippets?|sandbox(?:es)?|demo|below(?!\))|following|like this|like so|here(?:[’']s| is| are)|this (?:code|command|table|diagram|picture|video))\b/i,
  between: /^(?:or|and|to|from|into|with|vs|versus|then|and then|instead of|becomes?|is (?:very |quite )?similar to|is the same as|(?:is )?equivalent to|(?:to|into|with) this)$/i,
  wanting: {
    after: /^(?!.*\b(?:what|which|that you|you can|you want to)\b.* (?:like|with|to|from)$).*(?<!\bas |\b(?:redirected|linked|navigated?|go|refers?|want|need|able) )\b(?:using|with|from|into|to|by|like|run|via|is|are|be|as|becomes?|returns?|ha(?:s|ve)|(?<!\b(?:that|which|what) (?:you|we|they) )(?:can|could|would|may|might|should|must) use)$/is,
    fill: (what) => `${what} on the page`,
  },
  titled: (what, title) => `${what}: ${title}`,
  variants: (what, names) => `${what} for ${names}`,
  kind: {
    note: 'Note', tip: 'Tip', info: 'Info', warning: 'Warning', caution: 'Caution', danger: 'Danger', important: 'Important',
    example: 'Example', question: 'Question', summary: 'In short', quote: 'Quote', hint: 'Hint', solution: 'Solution', pitfall: 'Pitfall',
    'deep-dive': 'Deep dive', deprecated: 'Deprecated', experimental: 'Experimental', learn: 'You will learn',
  },
  label: (name) => `${name}: `,
  ordinal: (count) => ordinals[count - 1] ?? `Number ${count}`,
  step: (count) => `Step ${count}`,
  done: 'Done',
  open: 'To do',
  system: (name) => `On ${name}`,
  address: 'the address on the page',
  formula: 'the formula on the page',
  code: 'the code on the page',
  about: 'about',
  to: 'to',
  of: 'of',
  term: { stdin: 'standard in', stdout: 'standard out', stderr: 'standard error', mkdir: 'make dir', nullptr: 'null pointer', i18n: 'internationalization', l10n: 'localization', a11y: 'accessibility', argv: 'arg V' },
  sign: {
    '--': 'dash dash', '-': 'dash', '.': 'dot', '@': 'at', '#': 'hash', $: 'dollar', _: 'underscore', '~': 'tilde', '*': 'star', '**': 'star star',
    '/': 'slash', '\\': 'backslash', '|': 'pipe', '&': 'ampersand', '%': 'percent', '^': 'caret', '!': 'exclamation mark', '?': 'question mark',
    '=': 'equals', '==': 'double equals', '===': 'triple equals', '!=': 'not equals', '!==': 'not double equals', '=>': 'arrow', '->': 'arrow',
    '&&': 'double ampersand', ' && ': 'and', '||': 'double pipe', ' || ': 'or', '??': 'double question mark', ' - ': 'minus', '+': 'plus', '++': 'plus plus', '...': 'dot dot dot', '<': 'less than', '>': 'greater than',
    '<=': 'at most', '>=': 'at least', ':': 'colon', '::': 'double colon', ';': 'semicolon', ',': 'comma', '{}': 'curly braces', '{{}}': 'double curly braces', '[]': 'square brackets',
    '()': 'parentheses', '<>': 'angle brackets', '""': 'empty quotes', "''": 'empty quotes', '``': 'backticks', '`': 'backtick', '"': 'quote', "'": 'quote',
  },
  key: {
    ctrl: 'Control', control: 'Control', cmd: 'Command', command: 'Command', '⌘': 'Command', alt: 'Alt', option: 'Option', '⌥': 'Option', shift: 'Shift', '⇧': 'Shift',
    esc: 'Escape', escape: 'Escape', enter: 'Enter', return: 'Return', tab: 'Tab', space: 'Space', del: 'Delete', delete: 'Delete', backspace: 'Backspace', win: 'Windows', super: 'Super', meta: 'Meta',
    up: 'Up', down: 'Down', left: 'Left', right: 'Right', home: 'Home', end: 'End', pgup: 'Page up', pgdn: 'Page down',
  },
};
