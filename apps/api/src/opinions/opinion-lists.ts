import { Injectable } from '@nestjs/common';

import { PostgresSeatLists } from '#libs/storage';

import { decodeCursor, encodeCursor, pageOf, type Page } from '../http/cursor.js';
import type { Principal } from '../http/principal.js';
import { Sight } from '../instances/sight.js';
import { listPlace } from '../seats/seat-place.js';
import type { OpinionDto } from './opinion.dto.js';
import { presentOpinion, readableOpinions } from './present-opinion.js';

interface PageRequest {
  readonly limit: number;
  readonly cursor?: string;
}

const onDeliverable = 'opinions:deliverable';
const ofUnit = 'opinions:unit';

/** Opinions as a reader may see them: on one paper, or those of their own unit. */
@Injectable()
export class OpinionLists {
  constructor(
    private readonly sight: Sight,
    private readonly lists: PostgresSeatLists,
  ) {}

  /** In the order they were filed. */
  async onDeliverable(
    caller: Principal,
    id: string,
    { limit, cursor }: PageRequest,
  ): Promise<Page<OpinionDto>> {
    const { reading, viewer } = await this.sight.paper(caller, id);
    const [after = 0] = decodeCursor(onDeliverable, 1, cursor) ?? [];
    if (reading === null) return { items: [], nextCursor: null };
    const rows = readableOpinions(reading, viewer).filter((opinion) => opinion.id > Number(after));
    return pageOf(
      rows.slice(0, limit + 1),
      limit,
      onDeliverable,
      (opinion) => [opinion.id],
      (opinion) => presentOpinion(reading, viewer, opinion),
    );
  }

  /** The latest instances first. A page holds the opinions of so many seats, so it may hold more or fewer of them. */
  async ofOwnUnit(caller: Principal, { limit, cursor }: PageRequest): Promise<Page<OpinionDto>> {
    const { unit } = await this.sight.viewer(caller);
    const after = listPlace(decodeCursor(ofUnit, 3, cursor));
    const rows = await this.lists.ofUnit(unit, limit + 1, after);
    const shown = rows.slice(0, limit);
    const seen = await this.sight.instances(
      caller,
      shown.map(({ instanceId }) => instanceId),
    );
    const items = shown.flatMap(({ instanceId, seatId }) => {
      const instance = seen.get(instanceId);
      if (instance === undefined) return [];
      const { reading, viewer } = instance;
      return readableOpinions(reading, viewer)
        .filter((opinion) => opinion.seatId === seatId)
        .map((opinion) => presentOpinion(reading, viewer, opinion));
    });
    const last = shown.at(-1);
    const more = rows.length > limit && last !== undefined;
    return { items, nextCursor: more ? encodeCursor(ofUnit, [null, last.instanceId, last.seatId]) : null };
  }
}
