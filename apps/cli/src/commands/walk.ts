import { acts } from '../walk/acts.js';
import { StageHand } from '../walk/stage-hand.js';
import type { Output } from '../output.js';

interface HistoryReading {
  readonly items: readonly {
    readonly sequence: number;
    readonly at: string;
    readonly text: string;
    readonly versionNumber: number | null;
    readonly actor: {
      readonly name: string;
      readonly unit: string | null;
      readonly title: string | null;
    } | null;
  }[];
}

/**
 * Plays one deliverable through all five stages on a running server and prints each act. Cut off, it can be played
 * again: every act carries its own key.
 */
export async function walk(
  options: { readonly url: string; readonly code: string; readonly until?: string },
  output: Output,
): Promise<void> {
  const hand = await StageHand.enter(options.url, options.code, '林晓雯');
  const played: string[] = [];
  for (const act of acts) {
    await act.play(hand);
    played.push(act.id);
    output.say(`${String(played.length).padStart(2)}. ${act.who}　${act.tells}`);
    if (act.id === options.until) break;
  }
  const instance = await hand.instance('林晓雯');
  const client = await hand.playing('林晓雯');
  const history = await client.get<HistoryReading>(`/instances/${instance.id}/history?limit=100`);
  output.say(`\n办理记录（${history.items.length}条），状态 ${instance.outcome ?? instance.status}：`);
  for (const item of history.items) {
    const who =
      item.actor === null
        ? '系统'
        : `${item.actor.name}（${item.actor.unit ?? ''}${item.actor.title ?? ''}）`;
    const version = item.versionNumber === null ? '' : ` 第${item.versionNumber}版`;
    output.say(`  ${item.at}  ${who}${version}  ${item.text}`);
  }
  output.result({ deliverable: options.code, instance, acts: played, history: history.items });
}
