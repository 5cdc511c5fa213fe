import type { ContentHash, InstanceId, NodeId, PersonId } from '#libs/engine';

/** 征求意见稿 · 修改稿 · 送审稿 · 报批稿 · 定稿 · 正本 */
export const DRAFT_KINDS = [
  'consultation',
  'revised',
  'forReview',
  'forApproval',
  'approvedDraft',
  'issuedText',
] as const;
export type DraftKind = (typeof DRAFT_KINDS)[number];

/** One filed state of a text. Never overwritten. */
export interface DraftVersion {
  readonly deliverableId: string;
  /** 1..n within the deliverable, in the order of filing. */
  readonly number: number;
  readonly kind: DraftKind;
  readonly contentHash: ContentHash;
  readonly filedBy: PersonId;
  /** Business time, ISO 8601 UTC. */
  readonly filedAt: string;
  readonly instanceId: InstanceId;
  /** The write step it was filed in. */
  readonly step: NodeId;
  /** Characters (code points). */
  readonly length: number;
}

/** A version with its text; lists leave the text out. */
export interface DraftVersionWithText extends DraftVersion {
  readonly text: string;
}

/** What a person is writing and has not filed. Nobody else sees it. */
export interface PrivateDraft {
  readonly text: string;
  /** Real time, ISO 8601 UTC: an autosave is no act of the procedure. */
  readonly savedAt: string;
}
