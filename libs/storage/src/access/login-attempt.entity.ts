import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('login_attempt')
export class LoginAttemptEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'login_attempt_pkey' })
  key: string;

  @Column('integer')
  failures: number;

  @Column('timestamptz', { name: 'last_at' })
  lastAt: Date;
}
