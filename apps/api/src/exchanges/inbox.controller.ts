import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';

import { PostgresDocumentStore, PostgresNotices, type Topic } from '#libs/storage';

import { Policy } from '../http/policy.decorator.js';
import type { Principal } from '../http/principal.js';
import { Caller } from '../http/principal.js';
import { Refuses } from '../http/refuses.decorator.js';
import { DecisionContexts } from '../instances/decision-contexts.js';
import { Sight } from '../instances/sight.js';
import { versionNumbers } from '../instances/version-numbers.js';
import { InboxDto } from './inbox.dto.js';
import { presentInbox } from './present-inbox.js';

const topics: readonly Topic[] = [
  'seat-delegated',
  'extension-asked',
  'question-asked',
  'text-circulated',
  'copy-sent',
];

/** How many notices are looked at. What is older has long been read or is over. */
const MOST_NOTICES = 200;

@ApiTags('inbox')
@Controller('inbox')
export class InboxController {
  constructor(
    private readonly notices: PostgresNotices,
    private readonly sight: Sight,
    private readonly documents: PostgresDocumentStore,
    private readonly contexts: DecisionContexts,
  ) {}

  /** What reached whoever asks without a seat of theirs: advice, more time, questions, circulated texts, copies. */
  @Get()
  @Policy('session')
  @ApiOkResponse({ type: InboxDto })
  @Refuses('session.required')
  async read(@Caller() caller: Principal): Promise<InboxDto> {
    const viewer = await this.sight.viewer(caller);
    const ids = await this.notices.instancesToldOf(caller.person, topics, MOST_NOTICES);
    const kept = await this.sight.kept(ids);
    const context = await this.contexts.now();
    const inbox: InboxDto = { advice: [], extensions: [], questions: [], circulations: [], copies: [] };
    for (const id of ids) {
      const reading = kept.get(id)?.reading;
      if (reading === undefined) continue;
      const versions = versionNumbers(await this.documents.versions(reading.state.subject.id));
      const found = presentInbox({ reading, versions }, viewer, context);
      inbox.advice.push(...found.advice);
      inbox.extensions.push(...found.extensions);
      inbox.questions.push(...found.questions);
      inbox.circulations.push(...found.circulations);
      inbox.copies.push(...found.copies);
    }
    return inbox;
  }
}
