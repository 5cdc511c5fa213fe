import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { RefDto } from '../http/ref.dto.js';

@ApiSchema({ name: 'Attachment' })
export class AttachmentDto {
  @ApiProperty({ example: '0f1c2d3e-4b5a-4c6d-8e7f-9a0b1c2d3e4f' })
  id: string;

  @ApiProperty({ example: '起草依据.docx' })
  name: string;

  @ApiProperty({ description: 'Found by looking at the bytes.', example: 'application/pdf' })
  mediaType: string;

  @ApiProperty({ example: 48213, description: 'Bytes.' })
  size: number;

  @ApiProperty({ description: 'SHA-256 of the bytes, lower-case hex.' })
  sha256: string;

  @ApiProperty({ description: 'Business time.' })
  uploadedAt: string;

  @ApiProperty({ type: RefDto })
  uploadedBy: RefDto;
}

@ApiSchema({ name: 'AttachmentPage' })
export class AttachmentPageDto {
  @ApiProperty({ type: AttachmentDto, isArray: true })
  items: AttachmentDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}
