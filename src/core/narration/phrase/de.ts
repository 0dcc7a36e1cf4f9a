import type { Phrases } from '../phrase.ts';

const ordinals = ['Erstens', 'Zweitens', 'Drittens', 'Viertens', 'Fünftens', 'Sechstens', 'Siebtens', 'Achtens', 'Neuntens', 'Zehntens'];

export const de: Phrases = {
  // accusative, after "zeigt"
  shown: {
    example: ['ein Beispiel', 'ein weiteres Beispiel', 'Beispiele', 'das Beispiel', 'die Beispiele'],
    command: ['den Befehl', 'einen weiteren Befehl', 'die Befehle', 'den Befehl', 'die Befehle'],
    table: ['eine Tabelle', 'eine weitere Tabelle', 'Tabellen', 'die Tabelle', 'die Tabellen'],
    picture: ['ein Bild', 'ein weiteres Bild', 'Bilder', 'das Bild', 'die Bilder'],
    diagram: ['ein Diagramm', 'ein weiteres Diagramm', 'Diagramme', 'das Diagramm', 'die Diagramme'],
    formula: ['eine Formel', 'eine weitere Formel', 'Formeln', 'die Formel', 'die Formeln'],
    video: ['ein Video', 'ein weiteres Video', 'Videos', 'das Video', 'die Videos'],
    files: ['die Dateien', 'weitere Dateien', 'die Dateien', 'die Dateien', 'die Dateien'],
  },
  sentence: (what) => `Die Seite zeigt ${what}`,
  joined: (what) => `; die Seite zeigt ${what}`,
  again: ', wie auf der Seite zu sehen ist',
  mention: /(?<!\p{L})(?:(?<!\bzum )Beispiel(?:e[ns]?|s)?|folgende[nrsm]?|unten|so aus|hier (?:ist|sind|siehst|sehen))(?!\p{L})/iu,
  between: /^(?:oder|und|zu|mit|durch|dann|statt|anstelle von|wird zu|entspricht|ist (?:dasselbe wie|gleichbedeutend mit)|gegenüber|vs)$/i,
  titled: (what, title) => `${what}: ${title}`,
  variants: (what, names) => `${what} für ${names}`,
  kind: {
    note: 'Hinweis', tip: 'Tipp', info: 'Information', warning: 'Warnung', caution: 'Vorsicht', danger: 'Gefahr', important: 'Wichtig',
    example: 'Beispiel', question: 'Frage', summary: 'Kurz gesagt', quote: 'Zitat', hint: 'Denkanstoß', solution: 'Lösung', pitfall: 'Stolperfalle',
    'deep-dive': 'Im Detail', deprecated: 'Veraltet', experimental: 'Experimentell', learn: 'Das lernst du',
  },
  label: (name) => `${name}: `,
  ordinal: (count) => ordinals[count - 1] ?? `Nummer ${count}`,
  step: (count) => `Schritt ${count}`,
  done: 'Erledigt',
  open: 'Offen',
  system: (name) => `Unter ${name}`,
  address: 'die Adresse auf der Seite',
  formula: 'die Formel auf der Seite',
  code: 'der Code auf der Seite',
  about: 'etwa',
  to: 'bis',
  of: 'von',
  term: { stdin: 'Standardeingabe', stdout: 'Standardausgabe', stderr: 'Standardfehlerausgabe', nullptr: 'Nullzeiger', i18n: 'Internationalisierung', l10n: 'Lokalisierung', a11y: 'Barrierefreiheit', 'C#': 'C Sharp', 'F#': 'F Sharp' },
  sign: {
    '--': 'Minus Minus', '-': 'Minus', '.': 'Punkt', '@': 'at', '#': 'Raute', $: 'Dollar', _: 'Unterstrich', '~': 'Tilde', '*': 'Stern', '**': 'Doppelstern',
    '/': 'Schrägstrich', '\\': 'Backslash', '|': 'senkrechter Strich', '&': 'Und-Zeichen', '%': 'Prozent', '^': 'Zirkumflex', '!': 'Ausrufezeichen', '?': 'Fragezeichen',
    '=': 'gleich', '==': 'doppelt gleich', '===': 'dreifach gleich', '!=': 'ungleich', '!==': 'ungleich', '=>': 'Pfeil', '->': 'Pfeil', '&&': 'doppeltes Und-Zeichen', ' && ': 'und', '??': 'doppeltes Fragezeichen', '||': 'doppelter senkrechter Strich', ' || ': 'oder', ' - ': 'minus', '+': 'plus', '++': 'plus plus',
    '...': 'drei Punkte', '<': 'kleiner als', '>': 'größer als', '<=': 'höchstens', '>=': 'mindestens', '::': 'Doppel-Doppelpunkt', ':': 'Doppelpunkt', ';': 'Semikolon', ',': 'Komma',
    '{}': 'geschweifte Klammern', '{{}}': 'doppelte geschweifte Klammern', '[]': 'eckige Klammern', '()': 'runde Klammern', '<>': 'spitze Klammern', '""': 'leere Anführungszeichen', "''": 'leere Anführungszeichen', '``': 'Backticks', '`': 'Backtick', '"': 'Anführungszeichen', "'": 'Apostroph',
  },
  key: {
    ctrl: 'Steuerung', strg: 'Steuerung', control: 'Steuerung', cmd: 'Command', command: 'Command', '⌘': 'Command', alt: 'Alt', option: 'Option', '⌥': 'Option', shift: 'Umschalt', '⇧': 'Umschalt',
    esc: 'Escape', escape: 'Escape', enter: 'Eingabe', return: 'Eingabe', tab: 'Tabulator', space: 'Leertaste', del: 'Entfernen', delete: 'Entfernen', backspace: 'Rücktaste', win: 'Windows',
    up: 'Pfeil hoch', down: 'Pfeil runter', left: 'Pfeil links', right: 'Pfeil rechts', home: 'Pos 1', end: 'Ende',
  },
};
