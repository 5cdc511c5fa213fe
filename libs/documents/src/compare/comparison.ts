/** A run of words of one kind. `same` and `removed` together give the old paragraph, `same` and `added` the new. */
export interface WordRun {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** One paragraph of the two texts laid side by side. */
export type ParagraphChange =
  | { readonly kind: 'same'; readonly from: string; readonly to: string }
  | { readonly kind: 'added'; readonly to: string }
  | { readonly kind: 'removed'; readonly from: string }
  | {
      readonly kind: 'changed';
      readonly from: string;
      readonly to: string;
      readonly words: readonly WordRun[];
    };
