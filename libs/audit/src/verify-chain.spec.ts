import { describe, expect, it } from '@jest/globals';
import type { Action, Event, InstanceId, Instant, SeatId } from '#libs/engine';
import { GENESIS, seal, unseal, type SealedEvent } from './chain.js';
import { dossierOf, type Dossier } from './dossier.js';
import type { RecordedEvent } from './recorded-event.js';
import { verifyChain, verifyDossier } from './verify-chain.js';

const instance = '01890000-0000-7000-8000-000000000001' as InstanceId;
const action: Action = {
  actor: { kind: 'system', name: 'import', channel: 'batch' },
  authority: 'system',
  onBehalfOf: null,
  actorName: '导入',
  actorUnit: null,
  actorUnitName: null,
  actorTitle: null,
};

function recorded(sequence: number): RecordedEvent {
  const at = (1_443_056_400_000 + sequence) as Instant;
  const event: Event = { type: 'SeatTurned', seatId: sequence as SeatId, at };
  const versions = { directoryVersion: 1, calendarVersion: '2015', clockOffset: 0 };
  return { instance, sequence, action, event, ...versions, commandId: `c-${sequence}` };
}

function chainOf(length: number): Dossier {
  const events: SealedEvent[] = [];
  for (let sequence = 1; sequence <= length; sequence += 1) {
    events.push(seal(events.at(-1)?.hash ?? GENESIS, recorded(sequence)));
  }
  const head = events.at(-1)?.hash ?? GENESIS;
  return dossierOf({ instance, definition: { key: 'paper', hash: 'f'.repeat(64) }, events, head });
}

const withEvents = (dossier: Dossier, events: Dossier['events']): Dossier => ({ ...dossier, events });

describe('a dossier', () => {
  const dossier = chainOf(5);

  it('verifies when nothing was touched, also when it is empty', () => {
    expect(verifyChain(dossier)).toEqual({ ok: true, events: 5, head: dossier.head });
    expect(verifyChain(chainOf(0))).toMatchObject({ ok: true, events: 0 });
  });

  it('survives being written to a file and read again', () => {
    expect(verifyDossier(JSON.parse(JSON.stringify(dossier)))).toMatchObject({ ok: true });
  });

  it('names the event in which any single byte was changed', () => {
    for (const [index, event] of dossier.events.entries()) {
      const bytes = Buffer.from(event.bytes, 'base64');
      for (let place = 0; place < bytes.length; place += 1) {
        const changed = Buffer.from(bytes);
        changed[place] = changed[place]! ^ 1;
        const events = dossier.events.with(index, { ...event, bytes: changed.toString('base64') });
        expect(verifyChain(withEvents(dossier, events))).toMatchObject({ ok: false, sequence: index + 1 });
      }
    }
  });

  it.each([
    ['an event taken out', dossier.events.toSpliced(2, 1), 3],
    ['two events exchanged', [1, 0, 2, 3, 4].map((index) => dossier.events[index]!), 1],
    ['an event put in twice', [...dossier.events.slice(0, 2), ...dossier.events.slice(1)], 3],
    ['the end cut off', dossier.events.slice(0, 4), 5],
    ['an event added', chainOf(6).events, 6],
  ])('is refused with %s', (_, events, sequence) => {
    const verdict = verifyChain(withEvents(dossier, events));
    expect(verdict.ok).toBe(false);
    if (!verdict.ok) expect([sequence, sequence + 1]).toContain(verdict.sequence);
  });

  it('is refused when a whole chain of another instance stands in for it', () => {
    expect(verifyChain({ ...dossier, instance: 'another' })).toMatchObject({
      ok: false,
      sequence: 1,
      fault: 'content',
    });
  });

  it('is refused with an unusual spelling of the same bytes', () => {
    const [first, ...rest] = dossier.events;
    const events = [{ ...first!, bytes: `${first!.bytes}\n` }, ...rest];
    expect(verifyChain(withEvents(dossier, events))).toMatchObject({
      ok: false,
      sequence: 1,
      fault: 'encoding',
    });
  });

  it.each([[null], [[]], ['text'], [{}], [{ ...chainOf(1), events: [{}] }]])('is not %j', (value) => {
    expect(verifyDossier(value)).toMatchObject({ ok: false, fault: 'shape' });
  });

  it('gives back what was recorded', () => {
    expect(unseal(seal(GENESIS, recorded(1)).bytes)).toEqual(recorded(1));
  });
});
