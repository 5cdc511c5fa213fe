import { Button, Form, Input } from 'antd';
import { words } from '../../words';

interface Props {
  /** In demo mode the form stands behind a fold. */
  folded: boolean;
  busy: boolean;
  onSubmit: (input: { username: string; password: string }) => void;
}

export function PasswordForm({ folded, busy, onSubmit }: Props) {
  const form = (
    <Form
      layout="vertical"
      requiredMark={false}
      onFinish={onSubmit}
      className="password-form"
      disabled={busy}
    >
      <Form.Item
        label={words.logIn.username}
        name="username"
        rules={[{ required: true, message: words.logIn.usernameMissing }]}
      >
        <Input autoComplete="username" />
      </Form.Item>
      <Form.Item
        label={words.logIn.password}
        name="password"
        rules={[{ required: true, message: words.logIn.passwordMissing }]}
      >
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={busy}>
        {words.logIn.submit}
      </Button>
    </Form>
  );
  if (!folded) return form;
  return (
    <details className="log-in-more">
      <summary>{words.logIn.byPassword}</summary>
      {form}
    </details>
  );
}
