import type { ImportProblem, PlanFile } from '../plan-import.js';
import { zipEntries } from './zip-entries.js';

export type PlanFormat = 'text' | 'csv' | 'yaml' | 'xlsx' | 'docx';

type Recognised = { ok: true; format: PlanFormat } | { ok: false; problem: ImportProblem };

const megabyte = 1024 * 1024;
const largestFile = 10 * megabyte;
/** A small zip can unpack to gigabytes; a plan never does. */
const largestUnpacked = 100 * megabyte;

const byExtension: Readonly<Record<string, PlanFormat>> = {
  csv: 'csv',
  yaml: 'yaml',
  yml: 'yaml',
  xlsx: 'xlsx',
  docx: 'docx',
};

const foreignSignatures: readonly (readonly [string, string])[] = [
  ['%PDF', 'PDF文件'],
  ['\xd0\xcf\x11\xe0', '旧版Office文件（doc、xls）'],
  ['{\\rtf', 'RTF文件'],
  ['\x89PNG', '图片'],
  ['\xff\xd8\xff', '图片'],
  ['\x1f\x8b', '压缩文件'],
  ['Rar!', '压缩文件'],
  ['7z\xbc\xaf', '压缩文件'],
];

/** Compares what the name claims with what the bytes are. */
export function fileFormat(file: PlanFile): Recognised {
  const { bytes } = file;
  if (bytes.length > largestFile) {
    return refuse(
      'plan.too-large',
      `文件有${Math.ceil(bytes.length / megabyte)}MB，超过10MB的上限。请只导入方案本身。`,
    );
  }
  const foreign = foreignSignatures.find(([signature]) => startsWith(bytes, signature));
  if (foreign) return refuse('plan.wrong-format', `这是${foreign[1]}，不能作为方案导入。${accepted}`);
  return startsWith(bytes, 'PK\x03\x04') ? zipFormat(file) : textFormat(file);
}

const accepted = '请使用txt、docx、xlsx、csv或yaml文件。';

function zipFormat({ name, bytes }: PlanFile): Recognised {
  const entries = zipEntries(bytes) ?? [];
  if (entries.reduce((sum, entry) => sum + entry.size, 0) > largestUnpacked) {
    return refuse('plan.too-large', '文件解压后超过100MB，不能作为方案导入。');
  }
  const holds = (path: string): boolean => entries.some((entry) => entry.name === path);
  if (holds('word/document.xml')) return namedRightly(name, 'docx', 'Word文档（docx）');
  if (holds('xl/workbook.xml')) return namedRightly(name, 'xlsx', 'Excel工作簿（xlsx）');
  return refuse('plan.wrong-format', `这是压缩文件，不能作为方案导入。${accepted}`);
}

function namedRightly(name: string, format: PlanFormat, what: string): Recognised {
  if (extensionOf(name) === format) return { ok: true, format };
  return refuse('plan.wrong-format', `这是${what}，文件名却是“${name}”。请把扩展名改为.${format}后再导入。`);
}

function textFormat({ name, bytes }: PlanFile): Recognised {
  if (bytes.every((byte) => byte <= 0x20 || byte === 0xef || byte === 0xbb || byte === 0xbf)) {
    return refuse('plan.empty', '文件是空的，没有可以导入的内容。');
  }
  const format = byExtension[extensionOf(name)] ?? 'text';
  if (format === 'xlsx' || format === 'docx') {
    return refuse(
      'plan.wrong-format',
      `文件名是“${name}”，内容却不是${format}格式。请用原来的软件另存后再导入。`,
    );
  }
  return { ok: true, format };
}

function extensionOf(name: string): string {
  return name.includes('.') ? name.slice(name.lastIndexOf('.') + 1).toLowerCase() : '';
}

function startsWith(bytes: Uint8Array, signature: string): boolean {
  return [...signature].every((mark, at) => bytes[at] === mark.charCodeAt(0));
}

function refuse(code: ImportProblem['code'], title: string): Recognised {
  return { ok: false, problem: { code, title } };
}
