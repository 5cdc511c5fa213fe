import type { Actor, ChangeSubject, ContentHash, Graph, InstanceId, NodeId, PersonId } from '#libs/engine';
import type { AlongsideWrite } from '#libs/runtime';

import { canonicalText, contentHashOf } from './canonical-text.js';
import { draftKindAt } from './draft-kind.js';
import { refuseClassified, type DocumentClassified } from './secrecy-mark.js';

/** Name of the prepared statement that stores a version; its adapter registers it, values in the order below. */
export const INSERT_VERSION = 'documents.insert-version';

export interface Filing {
  readonly deliverableId: string;
  readonly instanceId: InstanceId;
  readonly graph: Graph;
  /** The write step the text is filed in. */
  readonly step: NodeId;
  readonly text: string;
  readonly secrecyLevel?: string | null;
  readonly by: Extract<Actor, { kind: 'person' }>;
  /** Ties the row to the request, so that a retry finds the number it was given. */
  readonly commandId: string;
}

export interface FiledText {
  readonly command: ChangeSubject;
  readonly alongside: readonly AlongsideWrite[];
  readonly contentHash: ContentHash;
}

/**
 * The command that pushes a new text into the running instance, and the version row that goes into the same
 * transaction. Whether anybody may file now is the engine's to say (`document.locked`).
 */
export function fileText(filing: Filing): FiledText | DocumentClassified {
  const text = canonicalText(filing.text);
  const refusal = refuseClassified([text], filing.secrecyLevel);
  if (refusal !== null) return refusal;

  const contentHash = contentHashOf(text);
  return {
    contentHash,
    command: {
      type: 'ChangeSubject',
      by: filing.by,
      attributes: {},
      content: { contentHash, parts: { whole: contentHash } },
    },
    alongside: [{ statement: INSERT_VERSION, values: versionValues(filing, text, contentHash) }],
  };
}

function versionValues(filing: Filing, text: string, contentHash: ContentHash): readonly unknown[] {
  const { deliverableId, instanceId, step, commandId } = filing;
  const filedBy: PersonId = filing.by.person;
  return [
    deliverableId,
    draftKindAt(filing.graph, step),
    text,
    contentHash,
    filedBy,
    instanceId,
    step,
    commandId,
  ];
}
