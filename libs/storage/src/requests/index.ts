import { CreateRequestAnswers1767225660000 } from './migrations/1767225660000-create-request-answers.js';
import { RequestAnswerEntity } from './request-answer.entity.js';

export { PostgresRequestAnswers } from './postgres-request-answers.js';

export const requestEntities = [RequestAnswerEntity];
export const requestMigrations = [CreateRequestAnswers1767225660000];
