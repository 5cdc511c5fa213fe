/** Puts the cursor at a line and column, both counted from 1, and brings the line into sight. */
export function placeCursor(area: HTMLTextAreaElement, line: number, column: number): void {
  const before = area.value.split('\n').slice(0, line - 1);
  const start = before.reduce((length, text) => length + text.length + 1, 0);
  area.focus();
  area.setSelectionRange(start + column - 1, start + column - 1);
  const lineHeight = area.scrollHeight / area.value.split('\n').length;
  area.scrollTop = Math.max(0, (line - 4) * lineHeight);
}
