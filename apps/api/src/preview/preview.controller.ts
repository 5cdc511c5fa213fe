import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';

import { previewOf } from '#libs/runtime';

import { Policy } from '../http/policy.decorator.js';
import type { Principal } from '../http/principal.js';
import { Caller } from '../http/principal.js';
import { Refuses } from '../http/refuses.decorator.js';
import { DecisionContexts } from '../instances/decision-contexts.js';
import { Sight } from '../instances/sight.js';
import { PreviewDto } from './preview.dto.js';
import { PreviewQuery } from './preview.query.js';
import { presentPreview } from './present-preview.js';
import { returnedTo, without } from './supposing.js';

@ApiTags('instances')
@Controller('instances')
export class PreviewController {
  constructor(
    private readonly sight: Sight,
    private readonly contexts: DecisionContexts,
  ) {}

  /** Who comes next, by which rule and when. `absent` and `returnTo` ask what would be if. */
  @Get(':id/preview')
  @Policy('session')
  @ApiOkResponse({ type: PreviewDto })
  @Refuses('session.required', 'not_found', 'request.invalid')
  async read(
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Query() { absent, returnTo }: PreviewQuery,
  ): Promise<PreviewDto> {
    const { reading } = await this.sight.instance(caller, id);
    const present = await this.contexts.now();
    const context =
      absent === undefined ? present : { ...present, directory: without(present.directory, absent) };
    const state = returnTo === undefined ? reading.state : returnedTo(reading, returnTo, context);
    return presentPreview(reading.graph, reading.directory, previewOf(reading.graph, state, context));
  }
}
