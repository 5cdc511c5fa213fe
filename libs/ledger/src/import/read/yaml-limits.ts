/** Characters; the sample has eight thousand. */
const longest = 256 * 1024;
/** Our format nests eight levels. */
const deepest = 12;
const widestIndent = 60;

/**
 * What in a YAML text would cost the parser more than a plan is worth, `null` when nothing does. The parser recurses,
 * and nesting deep enough ends the process instead of throwing, so depth is judged before it runs.
 */
export function yamlExcess(text: string): string | null {
  if (text.length > longest) return `YAML文件超过${longest / 1024}KB`;
  const indented = new RegExp(`^ {${widestIndent},}`, 'mu').test(text);
  const stacked = new RegExp(`(?:[-?:]\\s+){${deepest},}`, 'u').test(text);
  return indented || stacked || flowDepth(text) > deepest ? 'YAML嵌套过深，读不了' : null;
}

/** How deep brackets are opened, at most. Brackets inside texts count too, which a plan does not mind. */
function flowDepth(text: string): number {
  let depth = 0;
  let most = 0;
  for (const mark of text) {
    if (mark === '[' || mark === '{') most = Math.max(most, (depth += 1));
    if (mark === ']' || mark === '}') depth = Math.max(0, depth - 1);
  }
  return most;
}
