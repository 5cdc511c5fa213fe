import type { MessageEvent } from '@nestjs/common';
import { Controller, Sse } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Observable } from 'rxjs';
import { concatAll, concatMap, endWith, interval, map, merge, startWith, takeWhile } from 'rxjs';
import { CurrentDirectory } from '../directory/current-directory.js';
import { Policy } from '../http/policy.decorator.js';
import type { Principal } from '../http/principal.js';
import { Caller } from '../http/principal.js';
import { Refuses } from '../http/refuses.decorator.js';
import { Principals } from '../session/principals.js';
import { messagesFor, type Change } from './change.js';
import { ChangeHub } from './change-hub.js';

/** Milliseconds between signs of life. They keep proxies from hanging up, and end the stream of a closed session. */
const heartbeat = 15_000;

const todo: MessageEvent = { type: 'todo', data: {} };

@ApiTags('events')
@Controller('events')
export class EventsController {
  constructor(
    private readonly hub: ChangeHub,
    private readonly principals: Principals,
    private readonly directory: CurrentDirectory,
  ) {}

  /** `changed` names an instance this person may see; `todo` says that their lists of work may have changed. */
  @Sse()
  @Policy('session')
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ type: String })
  @Refuses('session.required')
  stream(@Caller() caller: Principal): Observable<MessageEvent> {
    const changes = this.hub.changes.pipe(
      concatMap((change) => this.messages(change, caller)),
      concatAll(),
      // Whoever reconnects may have missed something.
      startWith(todo),
    );
    const alive = interval(heartbeat).pipe(
      concatMap(() => this.principals.isOpen(caller.sessionKey)),
      takeWhile((open) => open),
      map((): MessageEvent => ({ type: 'alive', data: {} })),
    );
    return untilEither(changes, alive);
  }

  /** `null`: something may have been missed, so everybody looks again. */
  private async messages(change: Change | null, { person }: Principal): Promise<readonly MessageEvent[]> {
    return change === null ? [todo] : messagesFor(change, person, await this.directory.now());
  }
}

/** Ends as soon as one of the two does: the application stops, or the session is over. */
function untilEither(
  one: Observable<MessageEvent>,
  other: Observable<MessageEvent>,
): Observable<MessageEvent> {
  return merge(one.pipe(endWith(null)), other.pipe(endWith(null))).pipe(
    takeWhile((message): message is MessageEvent => message !== null),
  );
}
