import { useSearchParams } from 'react-router';

export type Section = 'text' | 'opinions' | 'attachments' | 'next' | 'history' | 'facts';

const sections: readonly Section[] = ['text', 'opinions', 'attachments', 'next', 'history', 'facts'];

interface Place {
  section: Section;
  /** `null`: the latest version. */
  version?: number | null;
  compare?: number | null;
}

/** Which part of the page is open lives in the address, so that it can be sent on and Back works. */
export function useDeliverableAddress() {
  const [search, setSearch] = useSearchParams();
  const number = (name: string): number | null => {
    const value = Number(search.get(name));
    return Number.isInteger(value) && value > 0 ? value : null;
  };

  const go = ({ section, version = null, compare = null }: Place) => {
    const seat = search.get('seat');
    setSearch({
      ...(seat && { seat }),
      ...(section !== 'text' && { view: section }),
      ...(version !== null && { version: String(version) }),
      ...(compare !== null && { compare: String(compare) }),
    });
  };

  return {
    section: sections.find((section) => section === search.get('view')) ?? 'text',
    version: number('version'),
    compare: number('compare'),
    seat: search.get('seat'),
    go,
  };
}
