import type { DirectoryChange } from '#libs/directory';
import type { BodyId, Duty, PersonId, Post, UnitId } from '#libs/engine';
import { record, sampleFileReader, text, texts } from './sample-file.js';

/** `directory.yaml`: the sample units with their people, the bodies, and whom the login page offers first. */
export interface DirectoryFile {
  readonly units: readonly {
    readonly id: UnitId;
    readonly name: string;
    readonly aliases?: readonly string[];
    /** The unit that directs it. */
    readonly parent?: UnitId;
    readonly people: readonly {
      readonly id: PersonId;
      readonly name: string;
      readonly title: string;
      readonly telephone: string;
      /** Held in their own unit. */
      readonly posts?: readonly Post[];
      readonly duties?: readonly Duty[];
      /** Who directs them, where that is not the head of their unit. */
      readonly superior?: PersonId;
    }[];
  }[];
  readonly bodies: readonly {
    readonly id: BodyId;
    readonly name: string;
    readonly members: readonly { readonly person: PersonId; readonly post: Post }[];
  }[];
  /** In the order of the login page, each with the word beside the name. */
  readonly featured: readonly { readonly person: PersonId; readonly as: string }[];
}

const duties = [
  'plan-administrator',
  'group-secretariat',
  'supervisor',
  'system-administrator',
  'security-administrator',
  'audit-administrator',
] satisfies Duty[];

const person = record(
  { id: text, name: text, title: text, telephone: text },
  { posts: texts, duties: { type: 'array', items: { enum: duties } }, superior: text },
);
const unit = record(
  { id: text, name: text, people: { type: 'array', items: person } },
  { aliases: texts, parent: text },
);
const member = record({ person: text, post: text });
const body = record({ id: text, name: text, members: { type: 'array', items: member } });

export const readDirectoryFile = sampleFileReader<DirectoryFile>(
  record({
    units: { type: 'array', items: unit },
    bodies: { type: 'array', items: body },
    featured: { type: 'array', items: record({ person: text, as: text }) },
  }),
);

/** The changes that make an empty directory the one of the file. */
export function directoryChanges(file: DirectoryFile): DirectoryChange[] {
  return [
    ...file.units.flatMap(({ id, name, aliases = [], parent = null, people }): DirectoryChange[] => [
      { kind: 'put-unit', unit: { id, name, aliases, parent } },
      ...people.flatMap((each): DirectoryChange[] => [
        {
          kind: 'put-person',
          person: {
            id: each.id,
            name: each.name,
            unit: id,
            title: each.title,
            telephone: each.telephone,
            active: true,
            duties: each.duties ?? [],
            superior: each.superior ?? null,
          },
        },
        {
          kind: 'set-posts',
          person: each.id,
          posts: (each.posts ?? []).map((post) => ({ unit: id, post })),
        },
      ]),
    ]),
    ...file.bodies.map((each): DirectoryChange => ({ kind: 'put-body', body: each })),
  ];
}
