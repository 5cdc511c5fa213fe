import { NavLink } from 'react-router';
import { useMe } from '../api/session';
import { words } from '../words';
import { navigationFor } from './navigation-items';

export function Navigation() {
  const me = useMe();
  return (
    <nav aria-label={words.navigation.main}>
      <ul className="nav-list">
        {navigationFor(me).map(({ to, label }) => (
          <li key={to}>
            <NavLink to={to} className="nav-link">
              {label}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
