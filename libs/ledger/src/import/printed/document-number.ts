import { fold } from './fold.js';

const loose = /([\u4e00-\u9fff]{1,8}[发函办字令文通组])([〔[(（［]?)(\d{4})([〕\])）］]?)第?(\d{1,5})号/gu;

export interface DocumentNumber {
  readonly printed: string;
  /** 中组发〔2014〕3号, the standard form. */
  readonly proper: string;
}

/** Every 发文字号 in a text, well formed or not. */
export function documentNumbersIn(printed: string): DocumentNumber[] {
  return [...fold(printed).matchAll(loose)].map((found) => ({
    printed: printed.slice(found.index, found.index + found[0].length),
    proper: `${found[1]}〔${found[3]}〕${Number(found[5])}号`,
  }));
}
