import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Proxy } from '../../api/models';
import { proxiesQuery } from '../../api/proxies';
import { useMe } from '../../api/session';
import { EmptyLine } from '../../parts/empty-line';
import { Loaded } from '../../parts/loaded';
import { words } from '../../words';
import { GrantForm } from './grant-form';
import { GrantRow } from './grant-row';
import './proxies.css';
import { useIsProxyOffice } from './use-is-proxy-office';

const labels = words.proxies;

/** 授权代理: what I have given and received; an office sees everybody's. */
export function ProxiesPage() {
  const isOffice = useIsProxyOffice();
  const [granting, setGranting] = useState(false);
  return (
    <div className="page">
      <h1 className="page-title">{labels.title}</h1>
      <p className="page-lead">{labels.lead}</p>
      {granting ? (
        <GrantForm onDone={() => setGranting(false)} />
      ) : (
        <Button type="primary" onClick={() => setGranting(true)}>
          {labels.form.open}
        </Button>
      )}
      {isOffice ? <Everybody /> : <Mine />}
      <p className="small proxies-foot">
        <Link to="/hand-over">{labels.toHandOver}</Link>
      </p>
    </div>
  );
}

function Mine() {
  const { person } = useMe();
  return (
    <Grants of="me">
      {(grants) => (
        <>
          <GrantList kind="given" grants={grants.filter(({ from }) => from.id === person.id)} />
          <GrantList kind="received" grants={grants.filter(({ to }) => to.id === person.id)} />
        </>
      )}
    </Grants>
  );
}

function Everybody() {
  return <Grants of="everybody">{(grants) => <GrantList kind="everybody" grants={grants} />}</Grants>;
}

interface GrantsProps {
  of: 'me' | 'everybody';
  children: (grants: Proxy[]) => React.ReactNode;
}

function Grants({ of, children }: GrantsProps) {
  const query = useInfiniteQuery(proxiesQuery(of));
  return (
    <Loaded query={query} rows={6}>
      {({ pages }) => (
        <>
          {children(pages.flatMap((page) => page.items))}
          {query.hasNextPage && (
            <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
              {words.common.loadMore}
            </Button>
          )}
        </>
      )}
    </Loaded>
  );
}

function GrantList({ kind, grants }: { kind: 'given' | 'received' | 'everybody'; grants: Proxy[] }) {
  return (
    <section className="proxies-section" aria-label={labels[kind]}>
      <h2 className="section-title">{labels[kind]}</h2>
      <ul className="sheet proxies-list">
        {grants.map((grant) => (
          <GrantRow key={grant.id} grant={grant} kind={kind} />
        ))}
        {grants.length === 0 && (
          <li>
            <EmptyLine>{labels.empty[kind]}</EmptyLine>
          </li>
        )}
      </ul>
    </section>
  );
}
