import type { ValidationError } from '@nestjs/common';
import { ValidationPipe } from '@nestjs/common';
import type { FieldProblem } from '../problems/problem.js';
import { ProblemError } from '../problems/problem.js';

/** Turns bodies and queries into their classes. Unknown fields are refused, and every faulty field is named. */
export function validation(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    stopAtFirstError: true,
    exceptionFactory: (errors) =>
      new ProblemError('request.invalid', { errors: errors.flatMap(fieldsOf('')) }),
  });
}

const fieldsOf =
  (parent: string) =>
  (error: ValidationError): FieldProblem[] => {
    const field = parent === '' ? error.property : `${parent}.${error.property}`;
    const own = Object.values(error.constraints ?? {}).map((message) => ({ field, message }));
    return [...own, ...(error.children ?? []).flatMap(fieldsOf(field))];
  };
