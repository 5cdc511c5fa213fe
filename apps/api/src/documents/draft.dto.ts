import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';

import { LONGEST_TEXT } from './version.dto.js';

/** What one person is writing and has not filed. Nobody else sees it. */
@ApiSchema({ name: 'DraftText' })
export class DraftTextDto {
  @ApiProperty({ type: String, nullable: true, description: 'Null while nothing has been saved.' })
  text: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Real time.' })
  savedAt: string | null;
}

@ApiSchema({ name: 'SaveDraft' })
export class SaveDraftInput {
  @ApiProperty({ maxLength: LONGEST_TEXT })
  @IsString()
  @MaxLength(LONGEST_TEXT)
  text: string;
}
