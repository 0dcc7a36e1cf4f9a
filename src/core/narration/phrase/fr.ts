import type { Phrases } from '../phrase.ts';

const ordinals = ['Premièrement', 'Deuxièmement', 'Troisièmement', 'Quatrièmement', 'Cinquièmement', 'Sixièmement', 'Septièmement', 'Huitièmement', 'Neuvièmement', 'Dixièmement'];

export const fr: Phrases = {
  shown: {
    example: ['un exemple', 'un autre exemple', 'des exemples', 'l’exemple', 'les exemples'],
    command: ['la commande', 'une autre commande', 'les commandes', 'la commande', 'les commandes'],
    table: ['un tableau', 'un autre tableau', 'des tableaux', 'le tableau', 'les tableaux'],
    picture: ['une image', 'une autre image', 'des images', 'l’image', 'les images'],
    diagram: ['un schéma', 'un autre schéma', 'des schémas', 'le schéma', 'les schémas'],
    formula: ['une formule', 'une autre formule', 'des formules', 'la formule', 'les formules'],
    video: ['une vidéo', 'une autre vidéo', 'des vidéos', 'la vidéo', 'les vidéos'],
    files: ['les fichiers', 'd’autres fichiers', 'les fichiers', 'les fichiers', 'les fichiers'],
  },
  sentence: (what) => `La page montre ${what}`,
  joined: (what) => ` ; la page montre ${what}`,
  again: ', comme le montre la page',
  mention: /(?<!\p{L})(?:(?<!par )exemples?|suivante?s?|ci-dessous|voici|comme ceci)(?!\p{L})/iu,
  between: /^(?:ou|ou bien|et|à|en|avec|par|puis|au lieu de|devient|équivaut à|est (?:équivalent|identique) à|vs)$/i,
  wanting: { after: /(?<!\p{L})(?:avec|en utilisant|exécutez|lancez|via|est|sont|sera|serait)$/iu, fill: (what) => `${what} de la page` },
  titled: (what, title) => `${what} : ${title}`,
  variants: (what, names) => `${what} pour ${names}`,
  kind: {
    note: 'Remarque', tip: 'Astuce', info: 'Information', warning: 'Avertissement', caution: 'Attention', danger: 'Danger', important: 'Important',
    example: 'Exemple', question: 'Question', summary: 'En bref', quote: 'Citation', hint: 'Indice', solution: 'Solution', pitfall: 'Piège',
    'deep-dive': 'En détail', deprecated: 'Obsolète', experimental: 'Expérimental', learn: 'Vous allez apprendre',
  },
  label: (name) => `${name} : `,
  ordinal: (count) => ordinals[count - 1] ?? `Numéro ${count}`,
  step: (count) => `Étape ${count}`,
  done: 'Fait',
  open: 'À faire',
  system: (name) => `Sur ${name}`,
  address: 'l’adresse indiquée sur la page',
  formula: 'la formule indiquée sur la page',
  code: 'le code indiqué sur la page',
  about: 'environ',
  to: 'à',
  of: 'de',
  term: { stdin: 'entrée standard', stdout: 'sortie standard', stderr: 'sortie d’erreur', nullptr: 'pointeur nul', i18n: 'internationalisation', l10n: 'localisation', a11y: 'accessibilité' },
  sign: {
    '--': 'tiret tiret', '-': 'tiret', '.': 'point', '@': 'arobase', '#': 'dièse', $: 'dollar', _: 'tiret bas', '~': 'tilde', '*': 'étoile', '**': 'double étoile',
    '/': 'barre oblique', '\\': 'barre oblique inverse', '|': 'barre verticale', '&': 'esperluette', '%': 'pour cent', '^': 'accent circonflexe', '!': 'point d’exclamation', '?': 'point d’interrogation',
    '=': 'égale', '==': 'double égal', '===': 'triple égal', '!=': 'différent de', '!==': 'différent de', '=>': 'flèche', '->': 'flèche', '&&': 'double esperluette', ' && ': 'et', '??': 'double point d’interrogation', '||': 'double barre verticale', ' || ': 'ou', ' - ': 'moins', '+': 'plus', '++': 'plus plus',
    '...': 'trois points', '<': 'inférieur à', '>': 'supérieur à', '<=': 'au plus', '>=': 'au moins', '::': 'double deux-points', ':': 'deux-points', ';': 'point-virgule', ',': 'virgule',
    '{}': 'accolades', '{{}}': 'doubles accolades', '[]': 'crochets', '()': 'parenthèses', '<>': 'chevrons', '""': 'guillemets vides', "''": 'guillemets vides', '``': 'accents graves', '`': 'accent grave', '"': 'guillemet', "'": 'apostrophe',
  },
  key: {
    ctrl: 'Contrôle', control: 'Contrôle', cmd: 'Commande', command: 'Commande', '⌘': 'Commande', alt: 'Alt', option: 'Option', '⌥': 'Option', shift: 'Majuscule', '⇧': 'Majuscule',
    esc: 'Échap', escape: 'Échap', enter: 'Entrée', return: 'Entrée', tab: 'Tabulation', space: 'Espace', del: 'Suppr', delete: 'Suppr', backspace: 'Retour arrière', win: 'Windows',
    up: 'Haut', down: 'Bas', left: 'Gauche', right: 'Droite', home: 'Début', end: 'Fin',
  },
};
