import { useQuery } from '@tanstack/react-query';
import { Tabs } from 'antd';
import { useParams } from 'react-router';
import { deliverableQuery } from '../api/deliverables';
import type { Deliverable } from '../api/models';
import { AttachmentsSection } from '../features/attach/attachments-section';
import { DeliverableHead } from '../features/read-deliverable/deliverable-head';
import { FactsSection } from '../features/read-deliverable/facts-section';
import { HistorySection } from '../features/read-history/history-section';
import { OpinionsSection } from '../features/read-opinions/opinions-section';
import { PreviewSection } from '../features/read-preview/preview-section';
import { TextSection } from '../features/read-text/text-section';
import { CourseBanners } from '../features/steer-instance/course-banners';
import { SkippedSteps } from '../features/steer-instance/skipped-steps';
import { EmptyLine } from '../parts/empty-line';
import { Loaded } from '../parts/loaded';
import { words } from '../words';
import { BriefOfSeat } from './brief-of-seat';
import { DeliverableSide } from './deliverable-side';
import { useDeliverableAddress, type Section } from './use-deliverable-address';

/** One deliverable: its text and record on the left, what is asked of me on the right. */
export function DeliverablePage() {
  const { id = '' } = useParams();
  const query = useQuery(deliverableQuery(id));
  return (
    <div className="page">
      <Loaded query={query} rows={12}>
        {(deliverable) => (
          <>
            <DeliverableHead deliverable={deliverable} />
            {deliverable.instanceId && <CourseBanners instanceId={deliverable.instanceId} />}
            <div className="deliverable-columns">
              <div>
                <BriefOfSeat deliverable={deliverable} />
                <Sections deliverable={deliverable} />
              </div>
              <DeliverableSide deliverable={deliverable} />
            </div>
          </>
        )}
      </Loaded>
    </div>
  );
}

function Sections({ deliverable }: { deliverable: Deliverable }) {
  const { id, instanceId, mayWrite } = deliverable;
  const { section, version, compare, go } = useDeliverableAddress();
  const content: Record<Section, React.ReactNode> = {
    text: (
      <TextSection
        documentId={id}
        version={version}
        compareWith={compare}
        mayWrite={mayWrite}
        onChoose={(choice) => go({ section: 'text', version, compare, ...choice })}
      />
    ),
    opinions: <OpinionsSection deliverableId={id} instanceId={instanceId} />,
    attachments: <AttachmentsSection documentId={id} mayAdd={mayWrite} />,
    next: instanceId ? (
      <PreviewSection key={instanceId} instanceId={instanceId} />
    ) : (
      <div className="sheet">
        <EmptyLine>{words.preview.notStarted}</EmptyLine>
      </div>
    ),
    history: instanceId ? (
      <>
        <SkippedSteps instanceId={instanceId} />
        <HistorySection instanceId={instanceId} />
      </>
    ) : (
      <div className="sheet">
        <EmptyLine>{words.history.empty}</EmptyLine>
      </div>
    ),
    facts: <FactsSection deliverable={deliverable} />,
  };
  const sections: Section[] = ['text', 'opinions', 'attachments', 'next', 'history', 'facts'];
  return (
    <Tabs
      aria-label={words.deliverable.sectionsLabel}
      activeKey={section}
      onChange={(key) => go({ section: sections.find((name) => name === key) ?? 'text', version, compare })}
      items={sections.map((key) => ({
        key,
        label: words.deliverable.sections[key],
        children: key === section && content[key],
      }))}
    />
  );
}
