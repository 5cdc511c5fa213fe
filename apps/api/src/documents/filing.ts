import { Injectable } from '@nestjs/common';

import { fileText, SECRECY_NOTICE } from '#libs/documents';
import type { NodeId } from '#libs/engine';
import { PostgresDocumentStore } from '#libs/storage';

import type { CommandIdentity } from '../http/command-identity.js';
import { actorOf } from '../instances/commands.js';
import { CommandResults } from '../instances/command-results.js';
import type { InstanceReading } from '../instances/instance-reading.js';
import { penOf } from '../instances/pen.js';
import { detailsOf } from '../instances/rejection-words.js';
import type { SeenPaper } from '../instances/sight.js';
import { ProblemError } from '../problems/problem.js';
import type { CommandResultDto } from '../seats/command-result.dto.js';
import { presentVersion } from './present-document.js';
import type { FileVersionInput, VersionDto } from './version.dto.js';

export interface Filed {
  readonly version: VersionDto;
  readonly result: CommandResultDto;
}

/** Files a version through the door: the engine says whether, and the text is stored in the same transaction. */
@Injectable()
export class Filing {
  constructor(
    private readonly documents: PostgresDocumentStore,
    private readonly results: CommandResults,
  ) {}

  /** @throws ProblemError, and then nothing is stored. */
  async file(paper: SeenPaper, identity: CommandIdentity, input: FileVersionInput): Promise<Filed> {
    const { reading, viewer, deliverable } = paper;
    if (reading === null) throw new ProblemError('document.locked');

    // A retry is answered as before, whatever has been filed since and even when all is over.
    const before = await this.documents.versionFiledBy(viewer.id, identity.commandId);
    if (before === undefined) {
      refuseWhatIsOver(reading);
      refuseOldBase(reading, input.baseHash);
    }

    const filed = fileText({
      deliverableId: deliverable.id,
      instanceId: reading.state.id,
      graph: reading.graph,
      step: before?.step ?? stepOfPen(reading),
      text: input.text,
      secrecyLevel: input.secrecyLevel ?? null,
      by: actorOf(viewer.id),
      commandId: identity.commandId,
    });
    if ('code' in filed) {
      throw new ProblemError(filed.code, { detail: SECRECY_NOTICE, facts: { level: filed.level } });
    }
    const { command, alongside } = filed;
    const { result, names } = await this.results.answer({
      instanceId: reading.state.id,
      identity,
      command,
      alongside,
    });
    const version = await this.documents.versionFiledBy(viewer.id, identity.commandId);
    if (version === undefined) throw new Error(`Expected a version filed by command ${identity.commandId}`);
    return { version: presentVersion(version, names), result };
  }
}

function refuseWhatIsOver(reading: InstanceReading): void {
  const { status } = reading.state;
  if (status !== 'ended' && status !== 'terminated') return;
  throw new ProblemError('instance.ended', detailsOf({ code: 'instance.ended', status }, reading));
}

function refuseOldBase({ state }: InstanceReading, baseHash: string | undefined): void {
  const current = state.subject.contentHash;
  if (baseHash === undefined || baseHash === current) return;
  throw new ProblemError('document.changed', { facts: { seen: baseHash, current } });
}

function stepOfPen(reading: InstanceReading): NodeId {
  const pen = penOf(reading);
  if (pen === null)
    throw new ProblemError('document.locked', detailsOf({ code: 'document.locked' }, reading));
  return pen.step;
}
