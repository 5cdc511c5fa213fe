import { Injectable } from '@nestjs/common';

import { capacityOn, offersOf, type DecisionContext, type PersonId, type Seat } from '#libs/engine';
import { PostgresSeatLists } from '#libs/storage';

import type { CommandIdentity } from '../http/command-identity.js';
import { actorOf, Commands } from '../instances/commands.js';
import { DecisionContexts } from '../instances/decision-contexts.js';
import { seatOf } from '../instances/instance-reading.js';
import { Sight, type SeenInstance } from '../instances/sight.js';
import type { Principal } from '../http/principal.js';
import { ProblemError } from '../problems/problem.js';
import { problemTable } from '../problems/problem-table.js';
import { presentItem } from '../seats/present-detail.js';
import { personRef } from '../seats/present-seat.js';
import { publicId } from '../seats/public-id.js';
import type { HandOverInput, HandOverSeatDto } from './hand-over.dto.js';

/** Seats one batch takes on. The next one finds the rest. */
const MOST_SEATS = 200;

/** Who takes over, and why. */
export interface HandOverWish extends Pick<HandOverInput, 'to' | 'reason'> {
  /** By the public id of a seat; before `to`. */
  readonly seats: Readonly<Record<string, string>>;
}

export interface HandOverRequest {
  readonly caller: Principal;
  readonly from: PersonId;
  readonly input: HandOverWish;
  readonly dryRun: boolean;
  readonly identity: CommandIdentity;
}

interface HeldSeat extends SeenInstance {
  readonly seat: Seat;
}

/** Hands on everything a person holds, seat by seat through the one door: what is refused stays where it is. */
@Injectable()
export class HandingOver {
  constructor(
    private readonly lists: PostgresSeatLists,
    private readonly sight: Sight,
    private readonly contexts: DecisionContexts,
    private readonly commands: Commands,
  ) {}

  async run(
    request: HandOverRequest,
  ): Promise<{ readonly seats: readonly HandOverSeatDto[]; readonly more: boolean }> {
    const rows = await this.lists.heldBy(request.from, MOST_SEATS + 1);
    const seen = await this.sight.instances(
      request.caller,
      rows.map(({ instanceId }) => instanceId),
    );
    const context = await this.contexts.now();
    const seats: HandOverSeatDto[] = [];
    for (const { instanceId, seatId } of rows.slice(0, MOST_SEATS)) {
      const instance = seen.get(instanceId);
      const seat = instance && seatOf(instance.reading, seatId);
      if (instance === undefined || seat === undefined) continue;
      const planned = plan({ ...instance, seat }, request, context);
      seats.push(request.dryRun ? planned : await this.handOver({ ...instance, seat }, planned, request));
    }
    return { seats, more: rows.length > MOST_SEATS };
  }

  /** One command for each seat. Its id is the batch's and the seat's, so the batch may be sent again. */
  private async handOver(
    { reading, seat }: HeldSeat,
    planned: HandOverSeatDto,
    { caller, input, identity }: HandOverRequest,
  ): Promise<HandOverSeatDto> {
    if (planned.result !== 'proposed' || planned.to === null) return planned;
    try {
      await this.commands.perform({
        instanceId: reading.state.id,
        identity: { ...identity, commandId: `${identity.commandId}:${seat.id}` },
        command: {
          type: 'TransferSeat',
          by: { ...actorOf(caller.person), channel: 'batch' },
          seatId: seat.id,
          to: planned.to.id as PersonId,
          reason: input.reason,
        },
      });
      return { ...planned, result: 'handed-over' };
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      const { code, details } = error;
      return {
        ...planned,
        result: 'refused',
        refused: { code, title: details.detail ?? problemTable[code].title },
      };
    }
  }
}

/** What would become of a seat: whom it goes to, by name or because they hold its post now. */
function plan(
  { reading, viewer, seat }: HeldSeat,
  { from, input }: Pick<HandOverRequest, 'from' | 'input'>,
  context: DecisionContext,
): HandOverSeatDto {
  const { graph, state, directory } = reading;
  const { transferTo } = offersOf(graph, state, seat.id, actorOf(viewer.id), context);
  const { pool } = seat;
  const holders =
    pool?.kind === 'unit-post' ? directory.holdersOf(pool.unit, pool.post).map(({ id }) => id) : [];
  const candidates = [...transferTo].sort(
    (a, b) => Number(holders.includes(b)) - Number(holders.includes(a)),
  );
  const named = input.seats[publicId(state.id, seat.id)] ?? input.to;
  const successor = holders.find(
    (id) => id !== from && capacityOn(graph, state, seat.id, id, context)?.kind === 'own',
  );
  const follows = named === undefined && successor !== undefined;
  const to = named ?? successor ?? candidates[0];
  return {
    seat: presentItem(reading, viewer, seat, context),
    to: to === undefined ? null : personRef(directory, to as PersonId),
    candidates: candidates.map((id) => personRef(directory, id)),
    result: follows ? 'follows-post' : to === undefined ? 'nobody' : 'proposed',
    refused: null,
  };
}
