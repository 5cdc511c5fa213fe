import { Table, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import type { DeliverableItem } from '../../api/models';
import { useMe } from '../../api/session';
import { LightMark } from '../../parts/light-mark';
import { words } from '../../words';
import { shortDay } from '../../words/dates';
import { stageWords } from './stage-words';

const labels = words.ledger.columns;

export function LedgerTable({ items }: { items: DeliverableItem[] }) {
  const { businessDate } = useMe();
  const columns: TableColumnsType<DeliverableItem> = [
    {
      key: 'code',
      title: labels.code,
      width: 76,
      render: (_, { code }) => <span className="code">{code}</span>,
    },
    {
      key: 'title',
      title: labels.title,
      render: (_, { id, title }) => (
        <Link to={`/deliverables/${id}`} className="ledger-title">
          {title}
        </Link>
      ),
    },
    {
      key: 'unit',
      title: labels.unit,
      width: 140,
      render: (_, { responsibleUnit }) => responsibleUnit?.name,
    },
    {
      key: 'due',
      title: labels.due,
      width: 150,
      render: (_, { dueDate }) => (
        <span className="code ledger-day">
          {dueDate ? shortDay(dueDate, businessDate) : words.common.notSet}
        </span>
      ),
    },
    {
      key: 'stage',
      title: labels.stage,
      width: 170,
      render: (_, item) => (
        <>
          {stageWords(item)}
          {item.holders.length > 0 && (
            <div className="quiet small">
              {item.holders.map(({ name }) => name).join(words.common.separator)}
            </div>
          )}
        </>
      ),
    },
    {
      key: 'light',
      title: labels.light,
      width: 190,
      render: (_, { light }) => (
        <div className="ledger-light">
          <LightMark light={light} />
          <div className="quiet small">{light.reason}</div>
        </div>
      ),
    },
  ];
  return (
    <Table
      className="sheet"
      rowKey="id"
      columns={columns}
      dataSource={items}
      pagination={false}
      size="middle"
    />
  );
}
