import { useQuery } from '@tanstack/react-query';
import { App, Button, Form, Select } from 'antd';
import { changeDeliverable, deliverableQuery } from '../../api/deliverables';
import { bodiesQuery, peopleOfUnitQuery } from '../../api/directory';
import type { Deliverable, DeliverableChange, Person } from '../../api/models';
import { useCommand } from '../../api/use-command';
import { Loaded } from '../../parts/loaded';
import { ProblemNotice } from '../../parts/problem-notice';
import { words } from '../../words';

type Post = 'personInCharge' | 'handler' | 'leaderInCharge' | 'acceptingBody' | 'supervisingBody';
type Assignment = Pick<DeliverableChange, Post>;

export function AssignmentForm({ id }: { id: string }) {
  const query = useQuery(deliverableQuery(id));
  return <Loaded query={query}>{(deliverable) => <Fields deliverable={deliverable} />}</Loaded>;
}

/** 责任人 and 承办人 come from the responsible unit, 分管领导 from the lead unit; the bodies are the plan's. */
function Fields({ deliverable }: { deliverable: Deliverable }) {
  const { message } = App.useApp();
  const own = useQuery(peopleOfUnitQuery(deliverable.responsibleUnit?.id));
  const lead = useQuery(peopleOfUnitQuery(deliverable.leadUnit?.id));
  const bodies = useQuery(bodiesQuery);
  const assign = useCommand((input: Assignment, commandId: string) =>
    changeDeliverable(deliverable.id, input, commandId),
  );

  const submit = (input: Assignment) =>
    assign.mutate(filledIn(input), { onSuccess: () => void message.success(words.assignment.saved) });

  const people = peopleChoices(own.data);
  const bodyChoices = (bodies.data ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Form layout="vertical" requiredMark={false} onFinish={submit} initialValues={presentOf(deliverable)}>
      <h2 className="section-title">
        {deliverable.code} {deliverable.title}
      </h2>
      <Choice name="personInCharge" required options={people} />
      <Choice name="handler" required options={people} />
      <Choice name="leaderInCharge" required options={peopleChoices(lead.data)} />
      <Choice name="acceptingBody" options={bodyChoices} />
      <Choice name="supervisingBody" options={bodyChoices} />
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

interface ChoiceProps {
  name: Post;
  required?: boolean;
  options: { value: string; label: string }[];
}

function Choice({ name, required = false, options }: ChoiceProps) {
  const label = words.assignment[name];
  return (
    <Form.Item label={label} name={name} rules={[{ required, message: words.assignment.missing(label) }]}>
      <Select allowClear showSearch={{ optionFilterProp: 'label' }} options={options} />
    </Form.Item>
  );
}

const peopleChoices = (people: Person[] | undefined) =>
  (people ?? []).map(({ id, name, title }) => ({ value: id, label: `${name} ${title}` }));

const presentOf = (deliverable: Deliverable): Assignment => ({
  personInCharge: deliverable.personInCharge?.id,
  handler: deliverable.handler?.id,
  leaderInCharge: deliverable.leaderInCharge?.id,
  acceptingBody: deliverable.acceptingBody?.id,
  supervisingBody: deliverable.supervisingBody?.id,
});

/** A field left open is not sent, rather than sent empty. */
const filledIn = (input: Assignment): Assignment =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => Boolean(value)));
