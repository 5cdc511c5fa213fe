import type { Locator, Page } from 'playwright-core';

type Place = Page | Locator;

/** Somebody at a page. Finds everything by its role and its name, as a reader with a screen reader would. */
export class Person {
  constructor(
    readonly name: string,
    readonly page: Page,
  ) {}

  /** Picks this person on the login page of the demonstration. */
  async logsIn(): Promise<void> {
    await this.page.waitForURL(/\/login/);
    await this.page.getByText('全部人员（按单位）', { exact: true }).click();
    await this.page
      .getByRole('button', { name: new RegExp(`^以${this.name}（`) })
      .first()
      .click();
    await this.page.waitForURL((url) => url.pathname !== '/login');
    await this.page.getByRole('main').waitFor();
  }

  /** From my work to the paper with that number. */
  async opens(code: string, tab: 'todo' | 'waiting' | 'handled' = 'todo'): Promise<void> {
    await this.page.goto(`/work?tab=${tab}`);
    await this.workRow(code).click();
    await this.page.waitForURL(/\/deliverables\//);
  }

  workRow(code: string): Locator {
    return this.page.getByRole('link', { name: new RegExp(`^打开 ${code.replaceAll('.', '[.]')} `) });
  }

  async goesTo(address: string): Promise<void> {
    await this.page.goto(address);
  }

  async turnsTo(tab: string): Promise<void> {
    await this.page.getByRole('tab', { name: tab, exact: true }).click();
  }

  async presses(name: string, place: Place = this.page): Promise<void> {
    await place.getByRole('button', { name, exact: true }).click();
  }

  async chooses(name: string, place: Place = this.page): Promise<void> {
    await place.getByRole('radio', { name, exact: true }).check();
  }

  /** From a list that unfolds, typing what is looked for. */
  async picks(label: string, option: string): Promise<void> {
    const field = this.page.getByRole('combobox', { name: label, exact: true });
    await field.click();
    if (await field.isEditable()) await field.fill(option);
    await this.page
      .locator('.ant-select-dropdown:visible .ant-select-item-option-content')
      .filter({ hasText: option })
      .first()
      .click();
  }

  async writes(label: string, text: string, place: Place = this.page): Promise<void> {
    await this.field(label, place).fill(text);
  }

  field(label: string, place: Place = this.page): Locator {
    return place.getByRole('textbox', { name: label, exact: true });
  }

  /** Presses the last button of an act and waits until the page says that it was taken. */
  async submits(button: string): Promise<void> {
    const taken = this.page.getByText('已提交', { exact: true });
    await taken.first().waitFor({ state: 'hidden' });
    await this.presses(button);
    await taken.first().waitFor();
  }

  async sees(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor();
  }

  async leaves(): Promise<void> {
    await this.page.context().close();
  }
}
