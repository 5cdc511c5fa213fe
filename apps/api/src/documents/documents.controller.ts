import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';

import {
  compareTexts,
  refuseClassified,
  SECRECY_NOTICE,
  versionKinds,
  type DraftVersion,
  type DraftVersionWithText,
} from '#libs/documents';
import { PostgresDocumentStore } from '#libs/storage';

import { CurrentDirectory } from '../directory/current-directory.js';
import type { CommandIdentity } from '../http/command-identity.js';
import { Identity } from '../http/command-identity.js';
import { Policy } from '../http/policy.decorator.js';
import type { Principal } from '../http/principal.js';
import { Caller } from '../http/principal.js';
import { Refuses } from '../http/refuses.decorator.js';
import type { InstanceReading } from '../instances/instance-reading.js';
import { Sight } from '../instances/sight.js';
import { ProblemError } from '../problems/problem.js';
import { namesToday } from '../seats/present-seat.js';
import { ComparisonDto, ComparisonQuery } from './comparison.dto.js';
import { DraftTextDto, SaveDraftInput } from './draft.dto.js';
import { Filing } from './filing.js';
import { presentVersion } from './present-document.js';
import { FiledVersionDto, FileVersionInput, VersionPageDto, VersionTextDto } from './version.dto.js';

/** A deliverable's text; the id is the deliverable's. */
@ApiTags('documents')
@Controller('documents/:id')
export class DocumentsController {
  constructor(
    private readonly sight: Sight,
    private readonly documents: PostgresDocumentStore,
    private readonly filing: Filing,
    private readonly directory: CurrentDirectory,
  ) {}

  @Get('versions')
  @Policy('session')
  @ApiOkResponse({ type: VersionPageDto })
  @Refuses('session.required', 'not_found')
  async versions(@Caller() caller: Principal, @Param('id') id: string): Promise<VersionPageDto> {
    const { reading, shows } = await this.sight.texts(caller, id);
    const names = namesToday(await this.directory.now());
    const versions = await this.documents.versions(id);
    const kinds = kindsOf(versions, reading);
    const shown = versions.filter(({ contentHash }) => shows(contentHash));
    return {
      items: shown.map((version) => presentVersion(version, names, kinds.get(version.number))),
      nextCursor: null,
    };
  }

  /** Files a version. It is kept for good; what is wrong with it is put right by the next one. */
  @Post('versions')
  @HttpCode(200)
  @Policy('session')
  @ApiOkResponse({ type: FiledVersionDto })
  @Refuses(
    'session.required',
    'not_found',
    'request.invalid',
    'instance.ended',
    'document.locked',
    'document.changed',
    'document.classified',
    'act.forbidden',
    'idempotency.reused',
  )
  async file(
    @Caller() caller: Principal,
    @Identity() identity: CommandIdentity,
    @Param('id') id: string,
    @Body() body: FileVersionInput,
  ): Promise<FiledVersionDto> {
    const paper = await this.sight.paper(caller, id);
    return this.filing.file(paper, identity, body);
  }

  @Get('versions/:number')
  @Policy('session')
  @ApiOkResponse({ type: VersionTextDto })
  @Refuses('session.required', 'not_found', 'request.malformed')
  async version(
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Param('number', ParseIntPipe) number: number,
  ): Promise<VersionTextDto> {
    const { reading, shows } = await this.sight.texts(caller, id);
    const version = await this.versionOf(id, number);
    if (!shows(version.contentHash)) throw new ProblemError('not_found');
    const kind = kindsOf([version], reading).get(number);
    return { ...presentVersion(version, namesToday(await this.directory.now()), kind), text: version.text };
  }

  /** What the caller has been writing here and has not filed. */
  @Get('draft')
  @Policy('session')
  @ApiOkResponse({ type: DraftTextDto })
  @Refuses('session.required', 'not_found')
  async draft(@Caller() caller: Principal, @Param('id') id: string): Promise<DraftTextDto> {
    await this.sight.paper(caller, id);
    return (await this.documents.privateDraft(id, caller.person)) ?? { text: null, savedAt: null };
  }

  /** Saves what the caller is writing. It is no version and nobody else sees it. */
  @Put('draft')
  @Policy('session')
  @ApiOkResponse({ type: DraftTextDto })
  @Refuses('session.required', 'not_found', 'request.invalid', 'document.classified')
  async saveDraft(
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Body() { text }: SaveDraftInput,
  ): Promise<DraftTextDto> {
    await this.sight.paper(caller, id);
    const refusal = refuseClassified([text]);
    if (refusal !== null) throw new ProblemError(refusal.code, { detail: SECRECY_NOTICE });
    return this.documents.savePrivateDraft(id, caller.person, text);
  }

  /** Two versions side by side: paragraph by paragraph, and word by word where one changed. */
  @Get('diff')
  @Policy('session')
  @ApiOkResponse({ type: ComparisonDto })
  @Refuses('session.required', 'not_found', 'request.invalid')
  async compare(
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Query() { from, to }: ComparisonQuery,
  ): Promise<ComparisonDto> {
    await this.sight.paper(caller, id);
    const [before, after] = [await this.versionOf(id, from), await this.versionOf(id, to)];
    return { from, to, paragraphs: compareTexts(before.text, after.text) };
  }

  private async versionOf(id: string, number: number): Promise<DraftVersionWithText> {
    const known = Number.isSafeInteger(number) && number > 0 && number <= 1_000_000;
    const version = known ? await this.documents.version(id, number) : undefined;
    if (version === undefined) throw new ProblemError('not_found');
    return version;
  }
}

function kindsOf(versions: readonly DraftVersion[], reading: InstanceReading | null) {
  return versionKinds(versions, reading?.state ?? null, reading?.graph ?? null);
}
