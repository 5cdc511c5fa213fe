import { Controller, Get, HttpCode, Param, Post, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { ATTACHMENT_LIMIT_BYTES, attachmentDisposition } from '#libs/documents';
import { DiskAttachmentFiles, PostgresDocumentStore } from '#libs/storage';

import { CurrentDirectory } from '../directory/current-directory.js';
import { Policy } from '../http/policy.decorator.js';
import type { Principal } from '../http/principal.js';
import { Caller } from '../http/principal.js';
import { Refuses } from '../http/refuses.decorator.js';
import { Sight } from '../instances/sight.js';
import { ProblemError } from '../problems/problem.js';
import { parseInstanceId } from '../seats/public-id.js';
import { Attaching } from './attaching.js';
import { AttachmentDto, AttachmentPageDto } from './attachment.dto.js';
import { presentAttachment } from './present-document.js';
import { uploadOf } from '../http/upload.js';

@ApiTags('documents')
@Controller('documents/:id/attachments')
export class AttachmentsController {
  constructor(
    private readonly sight: Sight,
    private readonly documents: PostgresDocumentStore,
    private readonly files: DiskAttachmentFiles,
    private readonly attaching: Attaching,
    private readonly directory: CurrentDirectory,
  ) {}

  @Get()
  @Policy('session')
  @ApiOkResponse({ type: AttachmentPageDto })
  @Refuses('session.required', 'not_found')
  async list(@Caller() caller: Principal, @Param('id') id: string): Promise<AttachmentPageDto> {
    await this.sight.paper(caller, id);
    const directory = await this.directory.now();
    const attachments = await this.documents.attachments(id);
    return { items: attachments.map((each) => presentAttachment(each, directory)), nextCursor: null };
  }

  /** One file of at most 50 MB. */
  @Post()
  @HttpCode(200)
  @Policy('session')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } } } })
  @ApiOkResponse({ type: AttachmentDto })
  @Refuses(
    'session.required',
    'not_found',
    'act.forbidden',
    'request.invalid',
    'request.media-type',
    'request.too-large',
    'attachment.too-many',
    'document.classified',
  )
  async add(
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
  ): Promise<AttachmentDto> {
    const paper = await this.sight.paper(caller, id);
    await this.attaching.refuseStrangers(paper);
    const upload = await uploadOf(request, ATTACHMENT_LIMIT_BYTES);
    return presentAttachment(await this.attaching.attach(paper, upload), await this.directory.now());
  }

  /** The file itself, always as a download: a browser is never asked to show what somebody uploaded. */
  @Get(':attachmentId')
  @Policy('session')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @Refuses('session.required', 'not_found')
  async download(
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Param('attachmentId') attachmentId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    await this.sight.paper(caller, id);
    const fileId = parseInstanceId(attachmentId);
    const attachment = fileId === null ? undefined : await this.documents.attachment(id, fileId);
    if (attachment === undefined) throw new ProblemError('not_found');
    void reply.headers({
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'private, no-store',
    });
    return new StreamableFile(await this.files.read(attachment.id), {
      type: attachment.mediaType,
      disposition: attachmentDisposition(attachment.name),
      length: attachment.bytes,
    });
  }
}
