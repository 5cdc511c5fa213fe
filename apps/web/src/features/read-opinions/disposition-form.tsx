import { App, Button, Form, Input, Radio } from 'antd';
import type { Disposition, DispositionKind, Opinion } from '../../api/models';
import { disposeOpinion } from '../../api/opinions';
import { useCommand } from '../../api/use-command';
import { ProblemNotice } from '../../parts/problem-notice';
import { words } from '../../words';

const kinds: DispositionKind[] = ['adopted', 'partlyAdopted', 'notAdopted'];

/** 采纳, 部分采纳, 不采纳. The last two need a reason; the first two a place in the text. */
export function DispositionForm({ opinion, onClose }: { opinion: Opinion; onClose: () => void }) {
  const [form] = Form.useForm<Disposition>();
  const { message } = App.useApp();
  const kind = Form.useWatch('disposition', form);
  const dispose = useCommand((input: Disposition, commandId: string) =>
    disposeOpinion(opinion.id, input, commandId),
  );

  const submit = (input: Disposition) =>
    dispose.mutate(input, {
      onSuccess: () => {
        void message.success(words.decide.done);
        onClose();
      },
    });

  return (
    <Form form={form} layout="vertical" requiredMark={false} className="disposition" onFinish={submit}>
      <Form.Item
        label={words.opinions.disposition}
        name="disposition"
        rules={[{ required: true, message: words.decide.chooseFirst }]}
      >
        <Radio.Group>
          {kinds.map((value) => (
            <Radio key={value} value={value}>
              {words.opinions.dispositions[value]}
            </Radio>
          ))}
        </Radio.Group>
      </Form.Item>
      {kind && kind !== 'notAdopted' && (
        <Form.Item label={words.opinions.place} name="place" initialValue={opinion.item.place}>
          <Input placeholder={words.opinions.placeHint} />
        </Form.Item>
      )}
      <Form.Item
        label={words.opinions.reason}
        name="reason"
        rules={[
          {
            required: kind !== undefined && kind !== 'adopted',
            whitespace: true,
            message: words.opinions.reasonNeeded,
          },
        ]}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} />
      </Form.Item>
      <ProblemNotice error={dispose.error} />
      <p className="effect">{words.opinions.effect}</p>
      <div className="form-buttons">
        <Button onClick={onClose}>{words.common.cancel}</Button>
        <Button type="primary" htmlType="submit" loading={dispose.isPending}>
          {words.opinions.confirm}
        </Button>
      </div>
    </Form>
  );
}
