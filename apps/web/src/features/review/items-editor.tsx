import { AutoComplete, Button, Input, Select } from 'antd';
import { useId } from 'react';
import type { OpinionItem } from '../../api/models';
import { words } from '../../words';
import './review.css';

interface Props {
  items: OpinionItem[];
  /** Articles of the text under review, offered as places. */
  places: readonly string[];
  onChange: (items: OpinionItem[]) => void;
}

const blank: OpinionItem = { place: '', nature: 'modify', wording: '', reason: '' };

export function ItemsEditor({ items, places, onChange }: Props) {
  const replace = (index: number, change: Partial<OpinionItem>) =>
    onChange(items.map((item, at) => (at === index ? { ...item, ...change } : item)));
  return (
    <div className="items" role="group" aria-label={words.review.items}>
      {items.map((item, index) => (
        <ItemFields
          key={index}
          number={index + 1}
          item={item}
          places={places}
          onChange={(change) => replace(index, change)}
          onRemove={() => onChange(items.filter((_, at) => at !== index))}
        />
      ))}
      <Button type="dashed" block onClick={() => onChange([...items, blank])}>
        {words.review.addItem}
      </Button>
    </div>
  );
}

interface ItemProps {
  number: number;
  item: OpinionItem;
  places: readonly string[];
  onChange: (change: Partial<OpinionItem>) => void;
  onRemove: () => void;
}

function ItemFields({ number, item, places, onChange, onRemove }: ItemProps) {
  const id = useId();
  return (
    <fieldset className="item">
      <legend>{words.review.item(number)}</legend>
      <div className="item-head">
        <div className="field">
          <label htmlFor={`${id}-place`}>{words.review.place}</label>
          <AutoComplete
            id={`${id}-place`}
            value={item.place}
            placeholder={words.review.wholeText}
            options={places.map((value) => ({ value }))}
            onChange={(place: string) => onChange({ place: place ?? '' })}
          />
        </div>
        <div className="field">
          <label htmlFor={`${id}-nature`}>{words.review.nature}</label>
          <Select
            id={`${id}-nature`}
            value={item.nature}
            onChange={(nature: OpinionItem['nature']) => onChange({ nature })}
            options={Object.entries(words.opinions.natures).map(([value, label]) => ({ value, label }))}
          />
        </div>
      </div>
      <div className="field">
        <label htmlFor={`${id}-wording`}>{words.review.wording}</label>
        <Input.TextArea
          id={`${id}-wording`}
          autoSize={{ minRows: 2, maxRows: 8 }}
          value={item.wording}
          onChange={({ target }) => onChange({ wording: target.value })}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-reason`}>{words.review.itemReason}</label>
        <Input.TextArea
          id={`${id}-reason`}
          autoSize={{ minRows: 1, maxRows: 6 }}
          value={item.reason}
          onChange={({ target }) => onChange({ reason: target.value })}
        />
      </div>
      <Button type="text" size="small" onClick={onRemove}>
        {words.review.removeItem(number)}
      </Button>
    </fieldset>
  );
}
