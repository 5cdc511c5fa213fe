import type { WorkingDayCalendar } from '#libs/calendar';
import type {
  Action,
  DecisionContext,
  DirectoryView,
  Event,
  Graph,
  InstanceState,
  Instant,
  NodeId,
  Seat,
} from '#libs/engine';
import type { Town } from '../town/town.js';
import type { Notice } from './notices.js';

/** A step that may come, as far as a scenario asks about it. */
export interface ForeseenStep {
  readonly nodeId: NodeId;
  readonly likelihood: 'expected' | 'possible';
  readonly seats: readonly Pick<Seat, 'holder' | 'pool' | 'state'>[];
}

/** Who comes next. The preview of the product is handed in, so that scenarios prove the very one people see. */
export type Foresee = (
  graph: Graph,
  state: InstanceState,
  context: DecisionContext,
) => { readonly steps: readonly ForeseenStep[] };

/** An instance at one moment, with the world around it. Never changed: what happens makes another. */
export interface Scene {
  readonly graph: Graph;
  readonly state: InstanceState | null;
  readonly events: readonly Event[];
  /** What people were told, oldest first. */
  readonly notices: readonly Notice[];
  /** Stamp of the last act. */
  readonly action: Action | null;
  readonly now: Instant;
  readonly town: Town;
  readonly directory: DirectoryView;
  readonly calendar: WorkingDayCalendar;
  /** What the subject says at the start. */
  readonly subject: { readonly attributes: InstanceState['subject']['attributes'] };
  /** Other workflows a migration may go to. */
  readonly workflows: ReadonlyMap<string, Graph>;
  readonly foresee: Foresee;
}
