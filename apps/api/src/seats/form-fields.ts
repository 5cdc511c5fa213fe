import { registerDecorator, type ValidationOptions } from 'class-validator';

export type FormFields = Readonly<Record<string, string | number | boolean>>;

const MOST_FIELDS = 30;
const LONGEST_VALUE = 4_000;

/** A flat form: named texts, numbers and yes-or-no, nothing nested. */
export function isFormFields(value: unknown): value is FormFields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const entries = Object.entries(value);
  return entries.length <= MOST_FIELDS && entries.every(([name, field]) => isName(name) && isField(field));
}

export function IsFormFields(options?: ValidationOptions): PropertyDecorator {
  return (target, propertyName) => {
    registerDecorator({
      name: 'isFormFields',
      target: target.constructor,
      propertyName: String(propertyName),
      ...(options && { options }),
      validator: {
        validate: isFormFields,
        defaultMessage: () => `应为不超过${MOST_FIELDS}项的表单，每项不超过${LONGEST_VALUE}字`,
      },
    });
  };
}

function isName(name: string): boolean {
  return /^[a-z][A-Za-z0-9-]{0,49}$/u.test(name);
}

function isField(field: unknown): boolean {
  if (typeof field === 'string') return field.length <= LONGEST_VALUE;
  return typeof field === 'boolean' || (typeof field === 'number' && Number.isFinite(field));
}
