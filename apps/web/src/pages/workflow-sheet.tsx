import { useQuery } from '@tanstack/react-query';
import { Tabs } from 'antd';
import { useSearchParams } from 'react-router';
import type { WorkflowDetail } from '../api/models';
import { useMe } from '../api/session';
import { workflowQuery } from '../api/workflows';
import { CheckForm } from '../features/check-workflow/check-form';
import { LintSection } from '../features/check-workflow/lint-section';
import { MigrateSection } from '../features/migrate-workflow/migrate-section';
import { SourceSection } from '../features/read-workflow/source-section';
import { VersionsSection } from '../features/read-workflow/versions-section';
import { Loaded } from '../parts/loaded';
import { words } from '../words';

type Section = 'read' | 'check' | 'migrate';

/** One workflow: its text, a place to check another one, and, for who may, its running instances' way to it. */
export function WorkflowSheet({ workflowKey }: { workflowKey: string }) {
  const query = useQuery(workflowQuery(workflowKey));
  return (
    <Loaded query={query} rows={12}>
      {(workflow) => <Sections workflow={workflow} />}
    </Loaded>
  );
}

function Sections({ workflow }: { workflow: WorkflowDetail }) {
  const { duties } = useMe();
  const [search, setSearch] = useSearchParams();
  const sections: Section[] = duties.includes('plan-administrator')
    ? ['read', 'check', 'migrate']
    : ['read', 'check'];
  const section = sections.find((name) => name === search.get('view')) ?? 'read';
  const content: Record<Section, React.ReactNode> = {
    read: (
      <div className="workflow-sheet">
        <LintSection source={workflow.source} />
        <SourceSection source={workflow.source} />
        <VersionsSection workflow={workflow} />
      </div>
    ),
    check: <CheckForm key={workflow.hash} workflow={workflow} />,
    migrate: <MigrateSection workflow={workflow} />,
  };
  return (
    <Tabs
      aria-label={workflow.title}
      activeKey={section}
      onChange={(key) => setSearch(key === 'read' ? {} : { view: key })}
      items={sections.map((key) => ({
        key,
        label: words.workflows.sections[key],
        children: key === section && content[key],
      }))}
    />
  );
}
