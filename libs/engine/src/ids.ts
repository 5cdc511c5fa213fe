import type { Branded } from './branded.js';

/** UUIDv7, minted by the runtime before the first command. */
export type InstanceId = Branded<string, 'InstanceId'>;
/** Directory keys. A person is a natural person: accounts and posts point at one. */
export type PersonId = Branded<string, 'PersonId'>;
export type UnitId = Branded<string, 'UnitId'>;
export type BodyId = Branded<string, 'BodyId'>;

/** SHA-256 of a definition's bytes, lower-case hex. */
export type DefinitionHash = Branded<string, 'DefinitionHash'>;
/** SHA-256 of the canonical bytes of a text, lower-case hex. */
export type ContentHash = Branded<string, 'ContentHash'>;

/** Names written by the author of a workflow. */
export type NodeId = Branded<string, 'NodeId'>;
export type FlowId = Branded<string, 'FlowId'>;
export type PartyName = Branded<string, 'PartyName'>;

/*
 * Inside an instance everything is numbered from 1 in the order of its birth, so an id is (instance, number) and
 * the engine never needs chance. Seats and activations are dense: `state.seats[id - 1]` is the seat.
 */
export type RoundNumber = Branded<number, 'RoundNumber'>;
export type ActivationId = Branded<number, 'ActivationId'>;
export type SeatId = Branded<number, 'SeatId'>;
export type OpinionId = Branded<number, 'OpinionId'>;
export type TokenId = Branded<number, 'TokenId'>;
export type SignerGroupId = Branded<number, 'SignerGroupId'>;
export type DisputeId = Branded<number, 'DisputeId'>;
export type ThreadId = Branded<number, 'ThreadId'>;
export type CirculationId = Branded<number, 'CirculationId'>;
export type IncidentId = Branded<number, 'IncidentId'>;
export type ScopeId = Branded<number, 'ScopeId'>;
export type TimerId = Branded<number, 'TimerId'>;
