import { colour, fontStack } from './tokens';

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Makes the tokens readable from style sheets: `colour.inkQuiet` is `var(--ink-quiet)`. */
export function applyTokens(root: HTMLElement): void {
  for (const [name, value] of Object.entries(colour)) root.style.setProperty(`--${kebab(name)}`, value);
  root.style.setProperty('--font', fontStack);
}
