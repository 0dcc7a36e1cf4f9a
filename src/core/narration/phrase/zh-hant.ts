import type { Phrases } from '../phrase.ts';
import { zh } from './zh.ts';

/** The voice says nearly the same as in `zh`; the captions are in the other script. */
export const zhHant: Phrases = {
  shown: {
    example: ['一個範例', '另一個範例', '幾個範例', '該範例', '這些範例'],
    command: ['指令', '另一條指令', '這些指令', '該指令', '這些指令'],
    table: ['一張表格', '另一張表格', '幾張表格', '該表格', '這些表格'],
    picture: ['一張圖片', '另一張圖片', '幾張圖片', '該圖片', '這些圖片'],
    diagram: ['一張示意圖', '另一張示意圖', '幾張示意圖', '該示意圖', '這些示意圖'],
    formula: ['一個公式', '另一個公式', '幾個公式', '該公式', '這些公式'],
    video: ['一段影片', '另一段影片', '幾段影片', '該影片', '這些影片'],
    files: ['檔案結構', '另一個檔案結構', '檔案結構', '檔案結構', '檔案結構'],
  },
  sentence: (what) => `頁面上顯示了${what}`,
  joined: (what) => `；頁面上顯示了${what}`,
  again: '，如頁面所示',
  mention: /以下|如下|下面|下方|下列|(?:這個|該|此|的)範例/,
  between: /^(?:或|或者|和|以及|為|改為|變為|取代為|替換為|然後|等同於|等價於)$/,
  titled: (what, title) => `${what}：${title}`,
  variants: (what, names) => `${what}，適用於 ${names}`,
  kind: {
    note: '注意', tip: '提示', info: '資訊', warning: '警告', caution: '小心', danger: '危險', important: '重要',
    example: '範例', question: '問題', summary: '總結', quote: '引用', hint: '提示', solution: '解答', pitfall: '陷阱',
    'deep-dive': '深入探討', deprecated: '已棄用', experimental: '實驗性功能', learn: '你將會學到',
  },
  label: (name) => `${name}：`,
  ordinal: (count) => `第${count}項`,
  step: (count) => `第${count}步`,
  done: '已完成',
  open: '待完成',
  system: (name) => `在 ${name} 上`,
  address: '頁面上的網址',
  formula: '頁面上的公式',
  code: '頁面上的程式碼',
  about: '約',
  to: '到',
  of: '',
  term: { stdin: '標準輸入', stdout: '標準輸出', stderr: '標準錯誤輸出', i18n: '國際化', l10n: '在地化', a11y: '無障礙', nullptr: '空指標' },
  sign: {
    ...zh.sign, ' - ': '減', '--': '兩個連字號', '-': '連字號', '.': '點', '#': '井號', $: '美元符號', _: '底線', '~': '波浪號', '*': '星號', '**': '兩個星號', '/': '斜線', '\\': '反斜線', '|': '直線',
    '=': '等於', '==': '雙等號', '===': '三等號', '!=': '不等於', '!==': '不等於', '=>': '箭頭', '->': '箭頭', '&&': '雙與號', ' && ': '與', '??': '雙問號', '||': '雙直線', ' || ': '或', '...': '三個點', '<': '小於', '>': '大於', '<=': '不超過', '>=': '不低於',
    '::': '雙冒號', ':': '冒號', ';': '分號', ',': '逗號', '{}': '大括號', '{{}}': '雙大括號', '[]': '中括號', '()': '小括號', '<>': '角括號', '""': '空引號', "''": '空引號', '``': '反引號', '`': '反引號', '"': '引號', "'": '引號', '!': '驚嘆號', '?': '問號', '^': '脫字符號', '&': '與符號', '%': '百分號',
  },
  key: { ...zh.key, space: '空白鍵', up: '上箭頭', down: '下箭頭', left: '左箭頭', right: '右箭頭', enter: 'Enter', return: 'Return', backspace: '退格鍵' },
};
