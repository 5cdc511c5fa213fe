import { Button, Input, Select } from 'antd';
import type { LedgerFilter } from '../../api/deliverables';
import type { DeliverableItem } from '../../api/models';
import { words } from '../../words';

interface Props {
  filter: LedgerFilter;
  onChange: (change: LedgerFilter) => void;
  /** All deliverables, for the choices that depend on the plan. */
  plan: readonly DeliverableItem[];
}

const labels = words.ledger.filters;

const choicesOf = (record: Record<string, string>) =>
  Object.entries(record).map(([value, label]) => ({ value, label }));

export function LedgerFilters({ filter, onChange, plan }: Props) {
  const years = [...new Set(plan.flatMap(({ dueYear }) => dueYear ?? []))].sort();
  const areas = new Map(plan.map((item) => [item.area.id, item.area.name]));
  return (
    <div className="ledger-filters" role="search">
      <Input.Search
        allowClear
        key={filter.q}
        defaultValue={filter.q}
        aria-label={labels.search}
        placeholder={words.ledger.searchHint}
        onSearch={(q) => onChange({ q: q.trim() })}
      />
      <Select
        allowClear
        aria-label={labels.year}
        placeholder={labels.year}
        value={filter.year}
        onChange={(year: number | undefined) => onChange({ year })}
        options={years.map((year) => ({ value: year, label: words.ledger.year(year) }))}
      />
      <Select
        allowClear
        aria-label={labels.area}
        placeholder={labels.area}
        value={filter.area}
        popupMatchSelectWidth={false}
        onChange={(area: string | undefined) => onChange({ area })}
        options={[...areas].map(([value, label]) => ({ value, label }))}
      />
      <Select
        allowClear
        aria-label={labels.state}
        placeholder={labels.state}
        value={filter.state}
        popupMatchSelectWidth={false}
        onChange={(state: LedgerFilter['state']) => onChange({ state })}
        options={choicesOf(words.deliverableStates)}
      />
      <Select
        allowClear
        aria-label={labels.light}
        placeholder={labels.light}
        value={filter.light}
        popupMatchSelectWidth={false}
        onChange={(light: LedgerFilter['light']) => onChange({ light })}
        options={choicesOf(words.lights)}
      />
      {Object.values(filter).some((value) => value !== undefined) && (
        <Button
          type="link"
          onClick={() =>
            onChange({ year: undefined, area: undefined, state: undefined, light: undefined, q: undefined })
          }
        >
          {words.ledger.clear}
        </Button>
      )}
    </div>
  );
}
