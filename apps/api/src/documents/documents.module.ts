import path from 'node:path';

import { Module } from '@nestjs/common';

import type { Config } from '#libs/platform';
import { DiskAttachmentFiles } from '#libs/storage';

import { CONFIG } from '../tokens.js';
import { Attaching } from './attaching.js';
import { AttachmentsController } from './attachments.controller.js';
import { DocumentsController } from './documents.controller.js';
import { Filing } from './filing.js';

@Module({
  controllers: [DocumentsController, AttachmentsController],
  providers: [
    {
      provide: DiskAttachmentFiles,
      useFactory: ({ dataDir }: Config) => new DiskAttachmentFiles(path.join(dataDir, 'attachments')),
      inject: [CONFIG],
    },
    Filing,
    Attaching,
  ],
})
export class DocumentsModule {}
