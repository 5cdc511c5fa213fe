import { zh } from './zh';

/** The shape every language has to fill. A second catalogue that misses a sentence does not compile. */
export type Words = typeof zh;

const catalogues: Record<'zh', Words> = { zh };

/** All words on the screen, in the language in use. */
export const words: Words = catalogues.zh;
