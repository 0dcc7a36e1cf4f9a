import type { Phrases } from '../phrase.ts';

const ordinals = ['Primeiro', 'Segundo', 'Terceiro', 'Quarto', 'Quinto', 'Sexto', 'Sétimo', 'Oitavo', 'Nono', 'Décimo'];

export const pt: Phrases = {
  shown: {
    example: ['um exemplo', 'outro exemplo', 'exemplos', 'o exemplo', 'os exemplos'],
    command: ['o comando', 'outro comando', 'os comandos', 'o comando', 'os comandos'],
    table: ['uma tabela', 'outra tabela', 'tabelas', 'a tabela', 'as tabelas'],
    picture: ['uma imagem', 'outra imagem', 'imagens', 'a imagem', 'as imagens'],
    diagram: ['um diagrama', 'outro diagrama', 'diagramas', 'o diagrama', 'os diagramas'],
    formula: ['uma fórmula', 'outra fórmula', 'fórmulas', 'a fórmula', 'as fórmulas'],
    video: ['um vídeo', 'outro vídeo', 'vídeos', 'o vídeo', 'os vídeos'],
    files: ['os arquivos', 'mais arquivos', 'os arquivos', 'os arquivos', 'os arquivos'],
  },
  sentence: (what) => `A página mostra ${what}`,
  joined: (what) => `; a página mostra ${what}`,
  again: ', como mostra a página',
  mention: /(?<!\p{L})(?:(?<!por )exemplos?|seguintes?|a seguir|abaixo|assim|aqui (?:está|estão))(?!\p{L})/iu,
  between: /^(?:ou|e|para|a|com|por|em|depois|em vez de|torna-se|equivale a|é (?:o mesmo que|equivalente a)|vs)$/i,
  wanting: { after: /(?<!\p{L})(?:com|usando|execute|via|como|é|são|será|seria)$/iu, fill: (what) => `${what} da página` },
  titled: (what, title) => `${what}: ${title}`,
  variants: (what, names) => `${what} para ${names}`,
  kind: {
    note: 'Nota', tip: 'Dica', info: 'Informação', warning: 'Aviso', caution: 'Cuidado', danger: 'Perigo', important: 'Importante',
    example: 'Exemplo', question: 'Pergunta', summary: 'Em resumo', quote: 'Citação', hint: 'Pista', solution: 'Solução', pitfall: 'Armadilha',
    'deep-dive': 'Em detalhe', deprecated: 'Obsoleto', experimental: 'Experimental', learn: 'Você vai aprender',
  },
  label: (name) => `${name}: `,
  ordinal: (count) => ordinals[count - 1] ?? `Número ${count}`,
  step: (count) => `Passo ${count}`,
  done: 'Feito',
  open: 'Por fazer',
  system: (name) => `No ${name}`,
  address: 'o endereço que está na página',
  formula: 'a fórmula que está na página',
  code: 'o código que está na página',
  about: 'cerca de',
  to: 'a',
  of: 'de',
  term: { stdin: 'entrada padrão', stdout: 'saída padrão', stderr: 'saída de erros', nullptr: 'ponteiro nulo', i18n: 'internacionalização', l10n: 'localização', a11y: 'acessibilidade', '.NET': 'ponto net' },
  sign: {
    '--': 'hífen hífen', '-': 'hífen', '.': 'ponto', '@': 'arroba', '#': 'cerquilha', $: 'cifrão', _: 'sublinhado', '~': 'til', '*': 'asterisco', '**': 'duplo asterisco',
    '/': 'barra', '\\': 'barra invertida', '|': 'barra vertical', '&': 'e comercial', '%': 'por cento', '^': 'circunflexo', '!': 'exclamação', '?': 'interrogação',
    '=': 'igual', '==': 'duplo igual', '===': 'triplo igual', '!=': 'diferente de', '!==': 'diferente de', '=>': 'seta', '->': 'seta', '&&': 'duplo e comercial', ' && ': 'e', '??': 'interrogação dupla', '||': 'barra vertical dupla', ' || ': 'ou', ' - ': 'menos', '+': 'mais', '++': 'mais mais',
    '...': 'três pontos', '<': 'menor que', '>': 'maior que', '<=': 'no máximo', '>=': 'no mínimo', '::': 'dois-pontos duplo', ':': 'dois-pontos', ';': 'ponto e vírgula', ',': 'vírgula',
    '{}': 'chaves', '{{}}': 'chaves duplas', '[]': 'colchetes', '()': 'parênteses', '<>': 'colchetes angulares', '""': 'aspas vazias', "''": 'aspas vazias', '``': 'crases', '`': 'crase', '"': 'aspas', "'": 'apóstrofo',
  },
  key: {
    ctrl: 'Control', control: 'Control', cmd: 'Command', command: 'Command', '⌘': 'Command', alt: 'Alt', option: 'Option', '⌥': 'Option', shift: 'Shift', '⇧': 'Shift',
    esc: 'Esc', escape: 'Esc', enter: 'Enter', return: 'Enter', tab: 'Tab', space: 'Espaço', del: 'Delete', delete: 'Delete', backspace: 'Backspace', win: 'Windows',
    up: 'seta para cima', down: 'seta para baixo', left: 'seta para a esquerda', right: 'seta para a direita', home: 'Home', end: 'End',
  },
};
