import type { Phrases } from '../phrase.ts';

export const zh: Phrases = {
  shown: {
    example: ['一个示例', '另一个示例', '几个示例', '该示例', '这些示例'],
    command: ['命令', '另一条命令', '这些命令', '该命令', '这些命令'],
    table: ['一张表格', '另一张表格', '几张表格', '该表格', '这些表格'],
    picture: ['一张图片', '另一张图片', '几张图片', '该图片', '这些图片'],
    diagram: ['一张示意图', '另一张示意图', '几张示意图', '该示意图', '这些示意图'],
    formula: ['一个公式', '另一个公式', '几个公式', '该公式', '这些公式'],
    video: ['一段视频', '另一段视频', '几段视频', '该视频', '这些视频'],
    files: ['文件结构', '另一个文件结构', '文件结构', '文件结构', '文件结构'],
  },
  sentence: (what) => `页面上显示了${what}`,
  joined: (what) => `；页面上显示了${what}`,
  again: '，如页面所示',
  titled: (what, title) => `${what}：${title}`,
  variants: (what, names) => `${what}，适用于 ${names}`,
  kind: {
    note: '注意', tip: '提示', info: '信息', warning: '警告', caution: '小心', danger: '危险', important: '重要',
    example: '示例', question: '问题', summary: '总结', quote: '引用', hint: '提示', solution: '答案', pitfall: '陷阱',
    'deep-dive': '深入探讨', deprecated: '已弃用', experimental: '实验性功能', learn: '你将会学习到',
  },
  label: (name) => `${name}：`,
  ordinal: (count) => `第${count}项`,
  step: (count) => `第${count}步`,
  done: '已完成',
  open: '待完成',
  system: (name) => `在 ${name} 上`,
  address: '页面上的网址',
  formula: '页面上的公式',
  code: '页面上的代码',
  sign: {
    '--': '两个连字符', '-': '连字符', '.': '点', '@': 'at', '#': '井号', $: '美元符号', _: '下划线', '~': '波浪号', '*': '星号', '**': '两个星号',
    '/': '斜杠', '\\': '反斜杠', '|': '竖线', '&': '与符号', '%': '百分号', '^': '脱字符', '!': '感叹号', '?': '问号',
    '=': '等于', '==': '双等号', '===': '三等号', '!=': '不等于', '!==': '不等于', '=>': '箭头', '->': '箭头', '&&': '双与号', ' && ': '与', '||': '双竖线', ' || ': '或', ' - ': '减', '+': '加', '++': '加加',
    '...': '三个点', '<': '小于', '>': '大于', '<=': '不超过', '>=': '不低于', '::': '双冒号', ':': '冒号', ';': '分号', ',': '逗号',
    '{}': '花括号', '{{}}': '双花括号', '[]': '方括号', '()': '圆括号', '<>': '尖括号', '""': '空引号', "''": '空引号', '``': '反引号', '`': '反引号', '"': '引号', "'": '引号',
  },
  key: {
    space: '空格键', up: '上箭头', down: '下箭头', left: '左箭头', right: '右箭头', ctrl: 'Control', cmd: 'Command', '⌘': 'Command', '⌥': 'Option', '⇧': 'Shift', esc: 'Escape', del: 'Delete',
    control: 'Control', command: 'Command', alt: 'Alt', option: 'Option', shift: 'Shift', escape: 'Escape', enter: '回车', return: '回车', tab: 'Tab', delete: 'Delete', backspace: '退格',
  },
};
