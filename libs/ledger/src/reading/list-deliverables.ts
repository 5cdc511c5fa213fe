import type { EntryFilter, EntryPosition, EntrySort, LedgerStore } from '../ledger-store.js';
import type { LightColor } from '../schedule/schedule-light.js';
import { deliverableItem } from './deliverable-item.js';
import type { DeliverableItem, LedgerContext } from './deliverable-item.js';

export interface DeliverableQuery extends EntryFilter {
  readonly light?: LightColor;
  readonly sort: EntrySort;
  readonly after: EntryPosition | null;
  /** 1 to 100. */
  readonly limit: number;
}

export interface DeliverablePage {
  readonly items: readonly DeliverableItem[];
  readonly next: EntryPosition | null;
}

/**
 * A page of the ledger. A light is computed, so it cannot be a condition of the store: pages are read until enough
 * rows show the colour asked for.
 */
export async function listDeliverables(
  store: LedgerStore,
  { light, sort, after, limit, ...filter }: DeliverableQuery,
  context: LedgerContext,
): Promise<DeliverablePage> {
  const items: DeliverableItem[] = [];
  let position = after;
  do {
    // Never more than still fit, so that the position after the page is the position after its last row.
    const page = await store.entries(filter, sort, position, limit - items.length);
    for (const entry of page.entries) {
      const item = deliverableItem(entry, context);
      if (light === undefined || item.light.color === light) items.push(item);
    }
    position = page.next;
  } while (position !== null && items.length < limit);
  return { items, next: position };
}
