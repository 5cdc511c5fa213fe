import { useQuery } from '@tanstack/react-query';
import { NavLink, useParams } from 'react-router';
import { workflowsQuery } from '../api/workflows';
import { EmptyLine } from '../parts/empty-line';
import { Loaded } from '../parts/loaded';
import { words } from '../words';
import '../features/read-workflow/read-workflow.css';
import { WorkflowSheet } from './workflow-sheet';

/** 流程: which workflows there are, their source and what the checks say. */
export function WorkflowPage() {
  const { key } = useParams();
  const query = useQuery(workflowsQuery);
  return (
    <div className="page">
      <h1 className="page-title">{words.workflows.title}</h1>
      <Loaded query={query} rows={6}>
        {(workflows) => {
          const shown = key ?? workflows[0]?.key;
          if (!shown) return <EmptyLine>{words.workflows.empty}</EmptyLine>;
          return (
            <div className="workflow-columns">
              <ul className="sheet workflow-list">
                {workflows.map((workflow) => (
                  <li key={workflow.key}>
                    <NavLink
                      to={`/workflows/${workflow.key}`}
                      className={`nav-link ${workflow.key === shown ? 'active' : ''}`}
                    >
                      {workflow.title}
                    </NavLink>
                  </li>
                ))}
              </ul>
              <WorkflowSheet key={shown} workflowKey={shown} />
            </div>
          );
        }}
      </Loaded>
    </div>
  );
}
