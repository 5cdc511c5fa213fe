import { Module } from '@nestjs/common';

import { OpinionsModule } from '../opinions/opinions.module.js';
import { Changing } from './changing.js';
import { DeliverablesController } from './deliverables.controller.js';
import { LedgerContexts } from './ledger-contexts.js';

@Module({
  imports: [OpinionsModule],
  controllers: [DeliverablesController],
  providers: [Changing, LedgerContexts],
})
export class DeliverablesModule {}
