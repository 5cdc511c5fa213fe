import pg from 'pg';
import type { Config } from '#libs/platform';
import type { Usage } from '#libs/storage';
import { PostgresUsage } from '#libs/storage';
import type { PrepareStep } from './step.js';
import { CannotPrepare } from './step.js';

/** Settles what the database is used for, before anything is written into it. */
export const usage: PrepareStep = {
  name: 'usage',
  async run({ config, databaseUrl }) {
    const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 });
    try {
      const marks = new PostgresUsage(pool);
      refuse(config, config.demo === 'no' ? await marks.read() : await marks.beginSample());
    } finally {
      await pool.end();
    }
  },
};

/** @throws CannotPrepare when the sample and real use would meet in one database. */
function refuse({ demo }: Config, found: Usage): void {
  if (demo === 'no' && found === 'sample') {
    throw new CannotPrepare(
      '该数据库中是示例数据，不能直接用于正式办理。请先在演示模式下清除示例数据（POST /api/demo/clear），或者换一个空数据库。',
    );
  }
  if (demo === 'asked' && found === 'real') {
    throw new CannotPrepare(
      '该数据库已经正式使用，不能再作演示。请去掉 COUNTERSIGN_DEMO，或者换一个空数据库。',
    );
  }
  if (demo === 'asked' && found === 'unused') {
    throw new CannotPrepare(
      '该数据库中已有数据，不是示例数据，不能作演示。请去掉 COUNTERSIGN_DEMO，或者换一个空数据库。',
    );
  }
}

/** Whether the sample is to be there. */
export async function isSample(databaseUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await new PostgresUsage(client).read()) === 'sample';
  } finally {
    await client.end();
  }
}
