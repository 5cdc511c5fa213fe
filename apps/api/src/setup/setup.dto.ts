import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsDefined, IsString, Matches, MaxLength, MinLength, ValidateNested } from 'class-validator';
import { longestPassword, shortestPassword } from '#libs/access';

export class AdministratorDto {
  @ApiProperty({ example: '白宇' })
  @IsString()
  @MinLength(1)
  @MaxLength(50)
  name: string;

  @ApiProperty({ example: 'baiyu' })
  @IsString()
  @Matches(/^[a-z][a-z0-9.-]{1,49}$/, { message: '应为2至50个小写字母、数字、点或者连字符，以字母开头' })
  username: string;

  @ApiProperty({ minLength: shortestPassword })
  @IsString()
  @MinLength(shortestPassword)
  @MaxLength(longestPassword)
  password: string;
}

/** The three who run, grant and watch. They are three people, and none of them is in the business. */
export class SetupDto {
  @ApiProperty({ description: 'Printed where the product was started' })
  @IsString()
  @MaxLength(200)
  token: string;

  @ApiProperty()
  @IsDefined()
  @ValidateNested()
  @Type(() => AdministratorDto)
  systemAdministrator: AdministratorDto;

  @ApiProperty()
  @IsDefined()
  @ValidateNested()
  @Type(() => AdministratorDto)
  securityAdministrator: AdministratorDto;

  @ApiProperty()
  @IsDefined()
  @ValidateNested()
  @Type(() => AdministratorDto)
  auditAdministrator: AdministratorDto;
}

export class SetupStateDto {
  @ApiProperty({ description: 'Nobody can log in yet: the three administrators are asked for' })
  needed: boolean;
}
