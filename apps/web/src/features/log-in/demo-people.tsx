import { useMemo } from 'react';
import type { DemoRole } from '../../api/models';
import { words } from '../../words';

type Account = DemoRole['accounts'][number];

interface Props {
  roles: DemoRole[];
  busy: boolean;
  onPick: (account: { username: string; password: string }) => void;
}

/** Nine people to try first, then everybody by unit. */
export function DemoPeople({ roles, busy, onPick }: Props) {
  const accounts = useMemo(() => everybody(roles), [roles]);
  const first = words.logIn.firstNine.flatMap(({ name, role }) => {
    const account = accounts.find((candidate) => candidate.name === name);
    return account ? [{ account, role }] : [];
  });
  const pick = ({ username, password }: Account) => onPick({ username, password });
  return (
    <>
      <h2 className="section-title">{words.logIn.tryThese}</h2>
      <ul className="people-cards">
        {first.map(({ account, role }) => (
          <li key={account.username}>
            <button
              type="button"
              className="person-card"
              disabled={busy}
              aria-label={words.logIn.asPerson(account.name, role)}
              onClick={() => pick(account)}
            >
              <span className="person-card-name">{account.name}</span>
              <span className="person-card-role">{role}</span>
              <span className="quiet small">
                {account.unit} {account.post}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <p className="quiet small invented">{words.demo.invented}</p>
      <details className="log-in-more">
        <summary>{words.logIn.allByUnit}</summary>
        {[...byUnit(accounts)].map(([unit, people]) => (
          <section key={unit} className="unit-people">
            <h3 className="small quiet">{unit}</h3>
            <ul>
              {people.map((account) => (
                <li key={account.username}>
                  <button
                    type="button"
                    className="person-line"
                    disabled={busy}
                    aria-label={words.logIn.asPerson(account.name, account.post)}
                    onClick={() => pick(account)}
                  >
                    {account.name} <span className="quiet small">{account.post}</span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </details>
    </>
  );
}

/** A person with several roles is listed under each; here once. */
function everybody(roles: DemoRole[]): Account[] {
  const seen = new Map(
    roles.flatMap(({ accounts }) => accounts).map((account) => [account.username, account]),
  );
  return [...seen.values()];
}

function byUnit(accounts: Account[]): Map<string, Account[]> {
  const units = new Map<string, Account[]>();
  for (const account of accounts) units.set(account.unit, [...(units.get(account.unit) ?? []), account]);
  return units;
}
