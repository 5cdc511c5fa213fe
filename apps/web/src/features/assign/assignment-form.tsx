import { useQuery } from '@tanstack/react-query';
import { App, Button, Form, Select } from 'antd';
import { changeDeliverable, deliverableQuery } from '../../api/deliverables';
import { peopleOfUnitQuery } from '../../api/directory';
import type { Deliverable, Person } from '../../api/models';
import { useCommand } from '../../api/use-command';
import { Loaded } from '../../parts/loaded';
import { ProblemNotice } from '../../parts/problem-notice';
import { words } from '../../words';

interface Assignment {
  personInCharge?: string;
  handler?: string;
  leaderInCharge?: string;
}

export function AssignmentForm({ id }: { id: string }) {
  const query = useQuery(deliverableQuery(id));
  return <Loaded query={query}>{(deliverable) => <Fields deliverable={deliverable} />}</Loaded>;
}

/** 责任人, 承办人, 分管领导: the first two from the responsible unit, the leader from the lead unit. */
function Fields({ deliverable }: { deliverable: Deliverable }) {
  const { message } = App.useApp();
  const own = useQuery(peopleOfUnitQuery(deliverable.responsibleUnit.id));
  const lead = useQuery(peopleOfUnitQuery(deliverable.leadUnit.id));
  const assign = useCommand((input: Assignment, commandId: string) =>
    changeDeliverable(deliverable.id, input, commandId),
  );

  const submit = (input: Assignment) =>
    assign.mutate(filledIn(input), { onSuccess: () => void message.success(words.assignment.saved) });

  return (
    <Form
      layout="vertical"
      requiredMark={false}
      onFinish={submit}
      initialValues={{
        personInCharge: deliverable.personInCharge?.id,
        handler: deliverable.handler?.id,
        leaderInCharge: deliverable.leaderInCharge?.id,
      }}
    >
      <h2 className="section-title">
        {deliverable.code} {deliverable.title}
      </h2>
      <Form.Item label={words.assignment.personInCharge} name="personInCharge">
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          options={choices(own.data)}
          loading={own.isPending}
        />
      </Form.Item>
      <Form.Item
        label={words.assignment.handler}
        name="handler"
        rules={[{ required: true, message: words.assignment.handlerMissing }]}
      >
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          options={choices(own.data)}
          loading={own.isPending}
        />
      </Form.Item>
      <Form.Item label={words.assignment.leaderInCharge} name="leaderInCharge">
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          options={choices(lead.data)}
          loading={lead.isPending}
        />
      </Form.Item>
      <p className="effect">{words.assignment.effect}</p>
      <ProblemNotice error={assign.error} />
      <div className="form-buttons">
        <Button type="primary" htmlType="submit" loading={assign.isPending}>
          {words.assignment.submit}
        </Button>
      </div>
    </Form>
  );
}

const choices = (people: Person[] | undefined) =>
  (people ?? []).map(({ id, name, title }) => ({ value: id, label: `${name} ${title}` }));

/** A field left open is not sent, rather than sent empty. */
const filledIn = (input: Assignment): Assignment =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => Boolean(value)));
