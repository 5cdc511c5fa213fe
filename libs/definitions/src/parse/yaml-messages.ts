import type { ErrorCode } from 'yaml';

interface Words {
  readonly message: string;
  readonly expected: string;
}

const common: Partial<Record<ErrorCode, Words>> = {
  BAD_INDENT: { message: '缩进不对齐。', expected: '同一层的各行左边对齐，每层缩进两个空格' },
  TAB_AS_INDENT: { message: '缩进用了制表符（Tab）。', expected: '用空格缩进' },
  MISSING_CHAR: { message: '少了一个引号、括号或冒号。', expected: '成对的引号和括号，名称后面是冒号加空格' },
  MULTIPLE_DOCS: { message: '一个文件里有两个流程。', expected: '一个文件只写一个流程，不用 --- 分隔' },
  MULTILINE_IMPLICIT_KEY: { message: '冒号左边的名称跨了行。', expected: '名称写在一行里' },
  TAG_RESOLVE_FAILED: { message: '这里不用标签（!）。', expected: '去掉标签' },
  BAD_ALIAS: { message: '这里不用引用（& 和 *）。', expected: '把内容原样写出来' },
  BLOCK_IN_FLOW: { message: '花括号或方括号没有写完。', expected: '在同一处写上右括号' },
};

const other: Words = { message: '这里不是正确的 YAML 写法。', expected: '“名称: 内容”，每层缩进两个空格' };

/** What the YAML parser complained about, in words a clerk understands. */
export function yamlMessages(code: ErrorCode): Words {
  return common[code] ?? other;
}
