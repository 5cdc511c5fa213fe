import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input } from 'antd';
import { Navigate, useNavigate } from 'react-router';
import { demoAccountsQuery, demoClockQuery } from '../../api/demo';
import type { Setup } from '../../api/models';
import { setUp, setupQuery } from '../../api/setup';
import { Loaded } from '../../parts/loaded';
import { ProblemNotice } from '../../parts/problem-notice';
import { Brand } from '../../shell/frame';
import { words } from '../../words';
import './set-up.css';

const posts = ['systemAdministrator', 'securityAdministrator', 'auditAdministrator'] as const;
const required = [{ required: true, whitespace: true, message: words.setUp.missing }];

/** The first page of a house without people: three administrators, once. */
export function SetUpPage() {
  const state = useQuery(setupQuery);
  return (
    <main className="set-up">
      <Brand />
      <h1 className="page-title">{words.setUp.title}</h1>
      <p className="page-lead">{words.setUp.lead}</p>
      <Loaded query={state} rows={8}>
        {({ needed }) => (needed ? <SetUpForm /> : <Navigate to="/login" replace />)}
      </Loaded>
    </main>
  );
}

function SetUpForm() {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const create = useMutation({
    mutationFn: (input: Setup) => setUp(input),
    onSuccess: async () => {
      void message.success(words.setUp.done);
      queries.setQueryData(setupQuery.queryKey, { needed: false });
      queries.setQueryData(demoAccountsQuery.queryKey, null);
      queries.setQueryData(demoClockQuery.queryKey, null);
      await navigate('/login', { replace: true });
    },
  });
  return (
    <Form<Setup> layout="vertical" requiredMark={false} onFinish={create.mutate} disabled={create.isPending}>
      <Form.Item label={words.setUp.token} name="token" rules={required} extra={words.setUp.tokenHint}>
        <Input autoComplete="off" />
      </Form.Item>
      {posts.map((post) => (
        <fieldset key={post} className="sheet set-up-post">
          <legend>{words.setUp.administrators[post]}</legend>
          <Form.Item label={words.setUp.name} name={[post, 'name']} rules={required}>
            <Input autoComplete="off" />
          </Form.Item>
          <Form.Item label={words.setUp.username} name={[post, 'username']} rules={required}>
            <Input autoComplete="off" />
          </Form.Item>
          <Form.Item label={words.setUp.password} name={[post, 'password']} rules={required}>
            <Input.Password autoComplete="new-password" />
          </Form.Item>
        </fieldset>
      ))}
      <ProblemNotice error={create.error} />
      <p className="effect">{words.setUp.effect}</p>
      <Button type="primary" size="large" htmlType="submit" loading={create.isPending}>
        {words.setUp.submit}
      </Button>
    </Form>
  );
}
