import { createBrowserRouter, Navigate } from 'react-router';
import { useMe } from '../api/session';
import { homeOf } from './navigation-items';
import { PageSkeleton } from './page-skeleton';
import { NotFoundPage, RouteProblem } from './problem-page';
import { SessionGate } from './session-gate';

/** Every page is an own chunk, loaded when its address is first opened. */
export const router = createBrowserRouter([
  {
    path: '/login',
    errorElement: <RouteProblem />,
    hydrateFallbackElement: <PageSkeleton />,
    lazy: async () => ({ Component: (await import('../features/log-in/log-in-page')).LogInPage }),
  },
  {
    path: '/setup',
    errorElement: <RouteProblem />,
    hydrateFallbackElement: <PageSkeleton />,
    lazy: async () => ({ Component: (await import('../features/set-up/set-up-page')).SetUpPage }),
  },
  {
    path: '/',
    element: <SessionGate />,
    errorElement: <RouteProblem />,
    hydrateFallbackElement: <PageSkeleton />,
    children: [
      {
        errorElement: <RouteProblem />,
        children: [
          { index: true, element: <Home /> },
          {
            path: 'work',
            lazy: async () => ({ Component: (await import('../features/my-work/my-work-page')).MyWorkPage }),
          },
          {
            path: 'ledger',
            lazy: async () => ({
              Component: (await import('../features/browse-ledger/ledger-page')).LedgerPage,
            }),
          },
          {
            path: 'deliverables/:id',
            lazy: async () => ({ Component: (await import('../pages/deliverable-page')).DeliverablePage }),
          },
          {
            path: 'deliverables/:id/write',
            lazy: async () => ({ Component: (await import('../features/write/write-page')).WritePage }),
          },
          {
            path: 'circulations/:id',
            lazy: async () => ({ Component: (await import('../pages/circulation-page')).CirculationPage }),
          },
          {
            path: 'copies/:id/:version',
            lazy: async () => ({ Component: (await import('../pages/copy-page')).CopyPage }),
          },
          {
            path: 'questions/:id',
            lazy: async () => ({ Component: (await import('../pages/question-page')).QuestionPage }),
          },
          {
            path: 'opinions',
            lazy: async () => ({
              Component: (await import('../features/follow-opinions/unit-opinions-page')).UnitOpinionsPage,
            }),
          },
          {
            path: 'assignment/:id?',
            lazy: async () => ({
              Component: (await import('../features/assign/assignment-page')).AssignmentPage,
            }),
          },
          {
            path: 'plan',
            lazy: async () => ({ Component: (await import('../features/import-plan/plan-page')).PlanPage }),
          },
          {
            path: 'workflows/:key?',
            lazy: async () => ({
              Component: (await import('../pages/workflow-page')).WorkflowPage,
            }),
          },
          {
            path: 'proxies',
            lazy: async () => ({ Component: (await import('../features/proxies/proxies-page')).ProxiesPage }),
          },
          {
            path: 'hand-over',
            lazy: async () => ({
              Component: (await import('../features/hand-over/hand-over-page')).HandOverPage,
            }),
          },
          { path: '*', element: <NotFoundPage /> },
        ],
      },
    ],
  },
]);

function Home() {
  return <Navigate to={homeOf(useMe())} replace />;
}
