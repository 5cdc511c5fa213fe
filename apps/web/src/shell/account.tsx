import { useQueryClient } from '@tanstack/react-query';
import { Button, Popover } from 'antd';
import { useNavigate } from 'react-router';
import { logOut, sessionQuery, useMe } from '../api/session';
import { words } from '../words';

/** Who acts here, always in sight, and the way out. */
export function Account() {
  const { person } = useMe();
  const queries = useQueryClient();
  const navigate = useNavigate();

  const leave = async () => {
    await logOut();
    await navigate('/login');
    queries.clear();
    queries.setQueryData(sessionQuery.queryKey, null);
  };

  return (
    <section className="account" aria-label={words.navigation.account}>
      <div className="account-name">{person.name}</div>
      <div className="quiet small">
        {person.unit.name} {person.title}
      </div>
      <Button type="link" size="small" onClick={() => void leave()}>
        {words.navigation.logOut}
      </Button>
    </section>
  );
}

export function AccountMenu() {
  const { person } = useMe();
  return (
    <Popover content={<Account />} trigger="click" placement="bottomRight">
      <Button type="text">{person.name}</Button>
    </Popover>
  );
}
