import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import type { Version } from '../../api/models';
import { comparisonQuery, versionsQuery, versionTextQuery } from '../../api/documents';
import { useMe } from '../../api/session';
import { EmptyLine } from '../../parts/empty-line';
import { Loaded } from '../../parts/loaded';
import { words } from '../../words';
import { momentWords } from '../../words/dates';
import { ComparedText } from './compared-text';
import { PlainText } from './plain-text';
import './read-text.css';

interface Props {
  documentId: string;
  /** Version asked for by the address; `null`: the latest. */
  version: number | null;
  compareWith: number | null;
  mayWrite: boolean;
  onChoose: (choice: { version?: number | null; compare?: number | null }) => void;
}

export function TextSection({ documentId, version, compareWith, mayWrite, onChoose }: Props) {
  const versions = useQuery(versionsQuery(documentId));
  return (
    <Loaded query={versions} rows={10}>
      {(list) => {
        const newestFirst = [...list].sort((a, b) => b.number - a.number);
        const shown = newestFirst.find(({ number }) => number === version) ?? newestFirst[0];
        if (!shown) {
          return (
            <div className="sheet">
              <EmptyLine>{mayWrite ? words.text.noneForDrafter : words.text.none}</EmptyLine>
            </div>
          );
        }
        const base = newestFirst.find(({ number }) => number === compareWith && number !== shown.number);
        return (
          <>
            <VersionBar list={newestFirst} shown={shown} base={base} onChoose={onChoose} />
            {base ? (
              <Compared documentId={documentId} from={base.number} to={shown.number} />
            ) : (
              <Whole documentId={documentId} number={shown.number} />
            )}
          </>
        );
      }}
    </Loaded>
  );
}

interface BarProps {
  list: Version[];
  shown: Version;
  base: Version | undefined;
  onChoose: Props['onChoose'];
}

function VersionBar({ list, shown, base, onChoose }: BarProps) {
  const { businessDate } = useMe();
  return (
    <div className="version-bar">
      <Select
        aria-label={words.text.versionLabel}
        value={shown.number}
        popupMatchSelectWidth={false}
        onChange={(number: number) => onChoose({ version: number, compare: null })}
        options={list.map(({ number, kind }) => ({
          value: number,
          label: words.text.version(number, words.versionKinds[kind] ?? ''),
        }))}
      />
      {list.length > 1 && (
        <Select
          aria-label={words.text.compareLabel}
          value={base?.number ?? 0}
          popupMatchSelectWidth={false}
          onChange={(number: number) => onChoose({ version: shown.number, compare: number || null })}
          options={[
            { value: 0, label: words.text.noCompare },
            ...list
              .filter(({ number }) => number !== shown.number)
              .map(({ number }) => ({ value: number, label: words.text.compareWith(number) })),
          ]}
        />
      )}
      <span className="quiet small">
        {words.text.filed(momentWords(shown.filedAt, businessDate), shown.filedBy?.name ?? '')}
      </span>
    </div>
  );
}

function Whole({ documentId, number }: { documentId: string; number: number }) {
  const query = useQuery(versionTextQuery(documentId, number));
  return (
    <Loaded query={query} rows={12}>
      {({ text }) => <PlainText text={text} />}
    </Loaded>
  );
}

function Compared({ documentId, from, to }: { documentId: string; from: number; to: number }) {
  const query = useQuery(comparisonQuery(documentId, from, to));
  return (
    <Loaded query={query} rows={12}>
      {(comparison) => <ComparedText comparison={comparison} />}
    </Loaded>
  );
}
