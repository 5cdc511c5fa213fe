/** What a seat can say. `submit` belongs to write steps; `pass`, `finding`, `overturn`, `reject` … to `decide`. */
export const ANSWERS = [
  'submit',
  'agree',
  'agree-with-changes',
  'disagree',
  'no-comment',
  'not-concerned',
  'abstain',
  'return',
  'reject',
  'pass',
  'finding',
  'overturn',
  'accept',
  'redo',
  'escalate',
  'rule',
  'name',
  'not-applicable',
] as const;
export type Answer = (typeof ANSWERS)[number];

/** What an opinion item asks for. */
export type OpinionNature = 'modify' | 'add' | 'delete' | 'object' | 'not-concerned';
export type OpinionDisposition = 'adopted' | 'partlyAdopted' | 'notAdopted';

/** One point of an opinion, as filed with an answer. Texts are bounded by the API and stored as given. */
export interface OpinionItem {
  /** Where in the text: `第四条`, or empty for the whole. */
  readonly place: string;
  readonly nature: OpinionNature;
  readonly wording: string;
  readonly reason: string;
}
