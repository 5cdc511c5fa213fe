import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { Person } from './person.js';
import { watch, type Watched } from './watch.js';

/** The flags keep the browser from talking to anybody but the product. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const desk = { viewport: { width: 1280, height: 900 } };
const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

/** Milliseconds an element may take to appear on a machine that is busy with other things. */
const PATIENCE = 20_000;

/** One browser in which everybody has a context of their own, as on computers of their own. */
export class Office {
  readonly watched: Watched = { faults: [], refusals: [] };
  private readonly pages = new Map<string, Page>();

  private constructor(
    private readonly browser: Browser,
    private readonly url: string,
  ) {}

  static async open(url: string): Promise<Office> {
    const executablePath = process.env.CHROMIUM_PATH || '/usr/bin/chromium';
    return new Office(await chromium.launch({ executablePath, args: flags }), url);
  }

  /** Somebody comes in at `address` and logs in where that leads to the login page. */
  async enter(name: string, { at = '/', device = desk as typeof desk | typeof phone } = {}): Promise<Person> {
    const context = await this.browser.newContext({
      baseURL: this.url,
      locale: 'zh-CN',
      reducedMotion: 'reduce',
      ...device,
    });
    context.setDefaultTimeout(PATIENCE);
    const page = await context.newPage();
    watch(page, name, this.watched);
    this.pages.set(name, page);
    const person = new Person(name, page);
    await page.goto(at);
    await person.logsIn();
    return person;
  }

  enterByPhone(name: string): Promise<Person> {
    return this.enter(name, { device: phone });
  }

  /** A picture of every open page; answers the folder they are in. */
  async picture(): Promise<string> {
    const folder = mkdtempSync(join(tmpdir(), 'countersign-pages-'));
    for (const [name, page] of this.pages)
      if (!page.isClosed())
        await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
    return folder;
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}
