import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { PersonEntity } from '../directory/person.entity.js';

@Entity('account')
@ForeignKey(() => PersonEntity, ['personId'], ['id'], { name: 'account_person_id_fkey' })
export class AccountEntity {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'account_pkey',
  })
  id: string;

  /** Normalised, so that two spellings cannot be two accounts. */
  @Index('account_username_key', { unique: true })
  @Column('text')
  username: string;

  @Index('account_person_id_idx')
  @Column('text', { name: 'person_id' })
  personId: string;

  @Column('text', { name: 'password_hash', nullable: true })
  passwordHash: string | null;

  @Column('boolean')
  demo: boolean;

  @Column('timestamptz', { name: 'disabled_at', nullable: true })
  disabledAt: Date | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;
}
