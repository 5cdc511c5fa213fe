import {
  readAssignmentsFile,
  readDirectoryFile,
  readTextsFile,
  readTimelineFile,
  timelineActs,
  type AssignmentsFile,
  type DirectoryFile,
  type SampleAct,
  type TextsFile,
} from '#libs/ledger';
import { shippedText } from '../shipped-files.js';

/** The demonstration as it ships: a plan, invented people, and what they did before it begins. */
export interface SampleFiles {
  readonly plan: { readonly name: string; readonly bytes: Uint8Array };
  readonly directory: DirectoryFile;
  readonly assignments: AssignmentsFile;
  readonly texts: TextsFile;
  readonly acts: readonly SampleAct[];
}

const sampleText = (name: string) => shippedText(`apps/api/sample/${name}`);

export function readSampleFiles(): SampleFiles {
  return {
    plan: { name: 'plan.yaml', bytes: new TextEncoder().encode(sampleText('plan.yaml')) },
    directory: readDirectoryFile('directory.yaml', sampleText('directory.yaml')),
    assignments: readAssignmentsFile('assignments.yaml', sampleText('assignments.yaml')),
    texts: readTextsFile('texts.yaml', sampleText('texts.yaml')),
    acts: timelineActs(readTimelineFile('timeline.yaml', sampleText('timeline.yaml'))),
  };
}
