import { describe, expect, it } from '@jest/globals';
import { databaseUrl } from './config.js';
import { ConfigProblems } from './problems.js';
import { readConfig } from './read-config.js';

describe('readConfig', () => {
  it('starts the embedded database for demonstration when nothing is set', () => {
    const config = readConfig({});
    expect(config).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      demo: 'offered',
      logLevel: 'info',
      redisUrl: null,
    });
    expect(config.database).toEqual({ kind: 'embedded', url: null });
    expect(() => databaseUrl(config)).toThrow(/npm start/);
  });

  it('listens to everybody, without demonstration, when a database is given', () => {
    const config = readConfig({ DATABASE_URL: 'postgres://app@db/countersign' });
    expect(config).toMatchObject({ host: '0.0.0.0', demo: 'no' });
    expect(databaseUrl(config)).toBe('postgres://app@db/countersign');
  });

  it.each(['0.0.0.0', '192.168.1.5', 'countersign.example', '::'])(
    'is no demonstration on address %s',
    (HOST) => {
      expect(readConfig({ HOST }).demo).toBe('no');
    },
  );

  it.each(['127.0.0.1', '127.8.0.1', 'localhost', '::1'])('is a demonstration on address %s', (HOST) => {
    expect(readConfig({ HOST }).demo).toBe('offered');
  });

  it('is a demonstration with a given database when asked by name, on this machine only', () => {
    const asked = { DATABASE_URL: 'postgres://app@db/countersign', COUNTERSIGN_DEMO: 'yes' };
    expect(readConfig(asked)).toMatchObject({ host: '127.0.0.1', demo: 'asked' });
    expect(() => readConfig({ ...asked, HOST: '0.0.0.0' })).toThrow(/COUNTERSIGN_DEMO/);
    expect(readConfig({ COUNTERSIGN_DEMO: 'no' }).demo).toBe('no');
    expect(() => readConfig({ COUNTERSIGN_DEMO: 'perhaps' })).toThrow(/COUNTERSIGN_DEMO/);
  });

  it('reports every problem together', () => {
    const read = () =>
      readConfig({
        DATABASE_URL: 'mysql://db',
        REDIS_URL: 'nonsense',
        PORT: '70000',
        LOG_LEVEL: 'loud',
        TRUSTED_PROXIES: 'everybody',
        METRICS_TOKEN: 'short',
      });
    expect(read).toThrow(ConfigProblems);
    for (const name of ['DATABASE_URL', 'REDIS_URL', 'PORT', 'LOG_LEVEL', 'TRUSTED_PROXIES', 'METRICS_TOKEN'])
      expect(read).toThrow(name);
  });

  it('keeps passwords out of its problems', () => {
    expect(() => readConfig({ DATABASE_URL: 'mysql://app:geheim@db' })).toThrow(/^(?!.*geheim)/s);
  });

  it('does not fall back to the embedded database when DATABASE_URL is wrong', () => {
    expect(() => readConfig({ DATABASE_URL: 'db.example/countersign' })).toThrow(/DATABASE_URL/);
  });

  it('refuses an embedded database on another machine', () => {
    expect(() => readConfig({ EMBEDDED_DATABASE_URL: 'postgres://app@db.example/app' })).toThrow(
      /this machine/,
    );
  });
});
