import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';

import type { AnswerSeat, ContentHash, NodeId, SeatId, UnitId } from '#libs/engine';
import { PostgresDocumentStore, PostgresSeatLists, type ListedSeat } from '#libs/storage';

import type { CommandIdentity } from '../http/command-identity.js';
import { Identity } from '../http/command-identity.js';
import { decodeCursor, pageOf } from '../http/cursor.js';
import { Policy } from '../http/policy.decorator.js';
import type { Principal } from '../http/principal.js';
import { Caller } from '../http/principal.js';
import { Refuses } from '../http/refuses.decorator.js';
import { actorOf } from '../instances/commands.js';
import { CommandResults } from '../instances/command-results.js';
import { DecisionContexts } from '../instances/decision-contexts.js';
import { seatOf } from '../instances/instance-reading.js';
import { Sight } from '../instances/sight.js';
import { versionNumbers } from '../instances/version-numbers.js';
import { ProblemError } from '../problems/problem.js';
import { CommandResultDto } from './command-result.dto.js';
import { DecisionInput } from './decision.dto.js';
import { disclosureWrites } from './disclosure.js';
import { presentDetail, presentItem } from './present-detail.js';
import { refuseSecrets } from './refuse-secrets.js';
import { SeatDetailDto } from './seat-detail.dto.js';
import { listPlace } from './seat-place.js';
import { SeatPageDto } from './seat-page.dto.js';
import { SeatsQuery } from './seats.query.js';

@ApiTags('seats')
@Controller('seats')
export class SeatsController {
  constructor(
    private readonly sight: Sight,
    private readonly lists: PostgresSeatLists,
    private readonly documents: PostgresDocumentStore,
    private readonly contexts: DecisionContexts,
    private readonly results: CommandResults,
  ) {}

  /** The work of whoever asks: what waits for them, what waits for others in what they drafted, what they did. */
  @Get()
  @Policy('session')
  @ApiOkResponse({ type: SeatPageDto })
  @Refuses('session.required', 'request.invalid', 'cursor.invalid')
  async list(@Caller() caller: Principal, @Query() query: SeatsQuery): Promise<SeatPageDto> {
    const list = `seats:${query.state}`;
    const after = listPlace(decodeCursor(list, 3, query.cursor));
    const context = await this.contexts.now();
    const today = context.workingDays.dateOf(context.now);
    const rows = await this.lists[query.state](caller.person, query.limit + 1, after, today);
    const seen = await this.sight.instances(
      caller,
      rows.map(({ instanceId }) => instanceId),
    );
    const page = pageOf(rows, query.limit, list, keysetOf, (row) => {
      const instance = seen.get(row.instanceId);
      const seat = instance && seatOf(instance.reading, row.seatId);
      if (instance === undefined || seat === undefined) return undefined;
      const item = presentItem(instance.reading, instance.viewer, seat, context);
      // A list reaches further than the rules do: what is nobody's to this person is not their work.
      return query.state === 'todo' && item.capacity === null ? undefined : item;
    });
    return { items: page.items.filter((item) => item !== undefined), nextCursor: page.nextCursor };
  }

  @Get(':id')
  @Policy('session')
  @ApiOkResponse({ type: SeatDetailDto })
  @Refuses('session.required', 'not_found')
  async read(@Caller() caller: Principal, @Param('id') id: string): Promise<SeatDetailDto> {
    const { reading, viewer, number } = await this.sight.part(caller, id);
    const seat = seatOf(reading, number as SeatId);
    if (seat === undefined) throw new ProblemError('not_found');
    const versions = versionNumbers(await this.documents.versions(reading.state.subject.id));
    return presentDetail(reading, viewer, seat, await this.contexts.now(), versions);
  }

  /** Answers a seat: an opinion, a signature, a vote, a finding, a submission. */
  @Post(':id/decisions')
  @HttpCode(200)
  @Policy('session')
  @ApiOkResponse({ type: CommandResultDto })
  @Refuses(
    'session.required',
    'not_found',
    'request.invalid',
    'instance.ended',
    'seat.closed',
    'seat.queued',
    'seat.blocked',
    'seat.not-held',
    'duty.separation',
    'document.changed',
    'document.missing',
    'document.classified',
    'answer.unknown',
    'reason.required',
    'field.required',
    'return.target',
    'gate.closed',
    'resubmit.unchanged',
    'party.unknown-unit',
    'instance.suspended',
    'seat.claimed',
    'seat.delegated',
    'seat.held',
    'circulation.unread',
    'return.limit',
    'field.unknown',
    'field.invalid',
    'field.read-only',
    'pick.required',
    'pick.invalid',
    'idempotency.reused',
  )
  async decide(
    @Caller() caller: Principal,
    @Identity() identity: CommandIdentity,
    @Param('id') id: string,
    @Body() body: DecisionInput,
  ): Promise<CommandResultDto> {
    const { reading, number } = await this.sight.part(caller, id);
    const {
      answer,
      opinion = '',
      items = [],
      documentHash,
      to,
      resubmit,
      units = [],
      fields = {},
      picks,
    } = body;
    refuseSecrets([opinion, ...items.flatMap((item) => [item.wording, item.reason])], fields);
    return this.results.perform({
      instanceId: reading.state.id,
      identity,
      alongside: disclosureWrites(reading, number as SeatId, answer, fields),
      command: {
        type: 'AnswerSeat',
        by: actorOf(caller.person),
        seatId: number as SeatId,
        answer,
        opinion,
        items: items.map(({ place, nature, wording, reason }) => ({ place, nature, wording, reason })),
        documentHash: documentHash as ContentHash | null,
        to: (to ?? null) as NodeId | null,
        resubmit: resubmit ?? null,
        units: units as UnitId[],
        fields,
        ...(picks !== undefined && { picks: picks as NonNullable<AnswerSeat['picks']> }),
      },
    });
  }

  /** Opening the paper is its receipt 签收. Once is enough; again changes nothing. */
  @Post(':id/acknowledge')
  @HttpCode(200)
  @Policy('session')
  @ApiOkResponse({ type: CommandResultDto })
  @Refuses('session.required', 'not_found', 'instance.ended', 'seat.closed', 'seat.queued', 'seat.not-held')
  async acknowledge(
    @Caller() caller: Principal,
    @Identity() identity: CommandIdentity,
    @Param('id') id: string,
  ): Promise<CommandResultDto> {
    const { reading, number } = await this.sight.part(caller, id);
    return this.results.perform({
      instanceId: reading.state.id,
      identity,
      command: { type: 'AcknowledgeSeat', by: actorOf(caller.person), seatId: number as SeatId },
    });
  }
}

function keysetOf({ sortedBy, instanceId, seatId }: ListedSeat): readonly [string | null, string, number] {
  return [sortedBy, instanceId, seatId];
}
