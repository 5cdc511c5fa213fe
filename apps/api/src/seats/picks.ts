import { registerDecorator } from 'class-validator';

/** People by the party they are picked for. */
export type Picks = Readonly<Record<string, readonly string[]>>;

const MOST_PARTIES = 10;
const MOST_PEOPLE = 50;
const LONGEST_NAME = 200;

export function isPicks(value: unknown): value is Picks {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const entries = Object.entries(value);
  return (
    entries.length <= MOST_PARTIES && entries.every(([name, people]) => isName(name) && isPeople(people))
  );
}

export function IsPicks(): PropertyDecorator {
  return (target, propertyName) => {
    registerDecorator({
      name: 'isPicks',
      target: target.constructor,
      propertyName: String(propertyName),
      validator: {
        validate: isPicks,
        defaultMessage: () => `应为不超过${MOST_PARTIES}组的人员名单，每组不超过${MOST_PEOPLE}人`,
      },
    });
  };
}

function isName(name: string): boolean {
  return /^[a-z][A-Za-z0-9-]{0,49}$/u.test(name);
}

function isPeople(people: unknown): boolean {
  return (
    Array.isArray(people) &&
    people.length <= MOST_PEOPLE &&
    new Set(people).size === people.length &&
    people.every((person) => typeof person === 'string' && person.length <= LONGEST_NAME)
  );
}
