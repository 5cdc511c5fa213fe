import { setImmediate as breathe } from 'node:timers/promises';

import { Injectable } from '@nestjs/common';

import { staffingOf, type Shortage } from '#libs/definitions';
import type { ContentHash, DirectoryView, Graph, PersonId, Subject, UnitId } from '#libs/engine';
import { DELIVERABLE_SUBJECT, subjectOf, type Deliverable } from '#libs/ledger';
import { PostgresLedgerStore } from '#libs/storage';

import { CurrentDirectory } from '../directory/current-directory.js';
import { personName, principalName } from '../instances/instance-reading.js';
import { blockCauseWords, stepTitle } from '../instances/words.js';
import type { ShortageDto, StaffingReportDto } from './staffing.dto.js';

/** More deliverables than a plan has; what is beyond is not tried. */
const MOST_TRIED = 500;

/** Asks, for everything in the ledger, whether at each step of a workflow somebody may act as the directory stands. */
@Injectable()
export class StaffingCheck {
  constructor(
    private readonly ledger: PostgresLedgerStore,
    private readonly directory: CurrentDirectory,
  ) {}

  async of(graph: Graph): Promise<StaffingReportDto> {
    const directory = await this.directory.now();
    const deliverables = graph.subjectKind === DELIVERABLE_SUBJECT ? await this.deliverables() : [];
    const found: { readonly code: string; readonly shortage: Shortage }[] = [];
    const incomplete: string[] = [];
    for (const deliverable of deliverables) {
      const staffing = staffingOf(graph, [asStarted(deliverable, directory)], directory);
      found.push(...staffing.shortages.map((shortage) => ({ code: deliverable.code, shortage })));
      if (staffing.incomplete.length > 0) incomplete.push(deliverable.code);
      // Others are served in between.
      await breathe();
    }
    return { tried: deliverables.length, shortages: gathered(graph, directory, found), incomplete };
  }

  private async deliverables(): Promise<readonly Deliverable[]> {
    const { entries } = await this.ledger.entries({}, 'code', null, MOST_TRIED);
    return entries.map(({ deliverable }) => deliverable);
  }
}

/** With a text, and with the drafter it has or, before it is assigned, one its lead unit could assign. */
function asStarted(deliverable: Deliverable, directory: DirectoryView): Subject {
  const subject = subjectOf(deliverable);
  const unit = deliverable.leadUnits[0];
  const handler: PersonId | null =
    deliverable.handler ?? (unit === undefined ? null : drafterOf(directory, unit));
  return {
    ...subject,
    contentHash: 'expected' as ContentHash,
    attributes: { ...subject.attributes, handler },
  };
}

function drafterOf(directory: DirectoryView, unit: UnitId): PersonId | null {
  return directory.holdersOf(unit, 'drafter').find(({ active }) => active)?.id ?? null;
}

/** One line for what several have in common. */
function gathered(
  graph: Graph,
  directory: DirectoryView,
  found: readonly { readonly code: string; readonly shortage: Shortage }[],
): ShortageDto[] {
  const lines = new Map<string, ShortageDto>();
  for (const { code, shortage } of found) {
    const { node, cause, principals } = shortage;
    const key = [node, cause, ...principals].join(' ');
    const line = lines.get(key);
    if (line !== undefined) {
      line.deliverables.push(code);
      continue;
    }
    const step = graph.nodes[node];
    lines.set(key, {
      step: node,
      title: step === undefined ? node : stepTitle(step),
      because: cause === 'seat' ? '席位无人可办' : blockCauseWords[cause],
      principals: principals.map((id) => nameOf(directory, id)),
      deliverables: [code],
    });
  }
  return [...lines.values()];
}

function nameOf(directory: DirectoryView, id: string): string {
  const unit = directory.unit(id as UnitId);
  return unit === undefined
    ? personName(directory, id as PersonId)
    : principalName(directory, { kind: 'unit', unit: unit.id });
}
