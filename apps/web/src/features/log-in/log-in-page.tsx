import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { demoAccountsQuery } from '../../api/demo';
import { logIn, sessionQuery } from '../../api/session';
import { setupQuery } from '../../api/setup';
import { Loaded } from '../../parts/loaded';
import { ProblemNotice } from '../../parts/problem-notice';
import { DemoStrip } from '../../shell/demo-strip';
import { Brand } from '../../shell/frame';
import { words } from '../../words';
import { DemoPeople } from './demo-people';
import './log-in.css';
import { PasswordForm } from './password-form';
import { safeReturn } from './safe-return';

export function LogInPage() {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const queries = useQueryClient();
  // Only what is known already: asking here would tell nobody but the console that nobody is logged in.
  const session = useQuery({ ...sessionQuery, enabled: false });
  const accounts = useQuery(demoAccountsQuery);
  const setup = useQuery({ ...setupQuery, enabled: accounts.data === null });
  const back = safeReturn(search.get('return'));

  const enter = useMutation({
    mutationFn: logIn,
    onSuccess: async (me) => {
      queries.setQueryData(sessionQuery.queryKey, me);
      await navigate(back, { replace: true });
    },
  });

  if (accounts.data === null && setup.data?.needed) return <Navigate to="/setup" replace />;
  if (session.data && !enter.isPending) return <Navigate to={back} replace />;
  return (
    <div className="frame">
      <DemoStrip readOnly />
      <main className="log-in">
        <Brand />
        <h1 className="page-title">{words.logIn.title}</h1>
        <p className="page-lead">{search.has('return') ? words.logIn.sessionOver : words.logIn.lead}</p>
        <ProblemNotice error={enter.error} />
        <Loaded query={accounts} rows={6}>
          {(roles) => (
            <>
              {roles && <DemoPeople roles={roles} busy={enter.isPending} onPick={enter.mutate} />}
              <PasswordForm folded={roles !== null} busy={enter.isPending} onSubmit={enter.mutate} />
            </>
          )}
        </Loaded>
      </main>
    </div>
  );
}
