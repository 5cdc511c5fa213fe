import { describe, expect, it } from '@jest/globals';
import { safeReturn } from './safe-return';

describe('the way back after login', () => {
  it('leads to the page that was asked for', () => {
    expect(safeReturn('/deliverables/1.1.1?view=history')).toBe('/deliverables/1.1.1?view=history');
  });

  it.each(['https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example', 'work', null])(
    'never leads away from this site: %s',
    (wanted) => {
      expect(safeReturn(wanted)).toBe('/');
    },
  );
});
