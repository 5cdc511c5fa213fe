type Json<Body> = { headers: Record<string, unknown>; content: { 'application/json': Body } };
type Nothing = { headers: Record<string, unknown>; content?: never };
type Answers<Body> = { 200: Json<Body> };
type Parameters<Path, Query> = {
  path: Path;
  query?: Query;
  header?: { 'Idempotency-Key'?: string };
  cookie?: never;
};
type Plain<Query> = { path?: never; query?: Query; header?: { 'Idempotency-Key'?: string }; cookie?: never };
type Read<Body, Query = Record<string, never>> = { parameters: Plain<Query>; requestBody?: never; responses: Answers<Body> };
type ReadOf<Body, Path, Query = Record<string, never>> = { parameters: Parameters<Path, Query>; requestBody?: never; responses: Answers<Body> };
type Write<Input, Body, Query = Record<string, never>> = { parameters: Plain<Query>; requestBody: { content: { 'application/json': Input } }; responses: Answers<Body> };
type WriteOf<Input, Body, Path> = { parameters: Parameters<Path, Record<string, never>>; requestBody: { content: { 'application/json': Input } }; responses: Answers<Body> };
type ActOf<Body, Path> = { parameters: Parameters<Path, Record<string, never>>; requestBody?: never; responses: Answers<Body> };
type Id = { id: string };
type PageOf<Item> = { items: Item[]; nextCursor: string | null };
type Paging = { limit?: number; cursor?: string };

export interface paths {
  '/api/session': {
    get: Read<components['schemas']['Me']>;
    post: Write<{ username: string; password: string }, components['schemas']['Me']>;
    delete: { parameters: Plain<Record<string, never>>; requestBody?: never; responses: { 204: Nothing } };
  };
  '/api/demo/accounts': { get: Read<components['schemas']['DemoRole'][]> };
  '/api/demo/clock': {
    get: Read<components['schemas']['DemoClock']>;
    post: Write<{ to?: string; advance?: 'next-working-day' | 'next-deadline' }, components['schemas']['DemoClock']>;
  };
  '/api/plans': { get: Read<PageOf<components['schemas']['Plan']>> };
  '/api/plans/import': {
    post: Write<{ name: string; text: string }, components['schemas']['ImportReport'], { dryRun?: boolean }>;
  };
  '/api/plans/{id}/questions': { get: ReadOf<PageOf<components['schemas']['PlanQuestion']>, Id> };
  '/api/plans/{id}/questions/{number}/answer': {
    post: WriteOf<{ answer: string }, components['schemas']['PlanQuestion'], { id: string; number: number }>;
  };
  '/api/deliverables': {
    get: Read<
      PageOf<components['schemas']['DeliverableItem']>,
      Paging & { year?: number; area?: string; state?: string; unit?: string; light?: string; q?: string; code?: string }
    >;
  };
  '/api/deliverables/{id}': {
    get: ReadOf<components['schemas']['Deliverable'], Id>;
    patch: WriteOf<components['schemas']['DeliverableChange'], components['schemas']['Deliverable'], Id>;
  };
  '/api/deliverables/{id}/start': { post: ActOf<components['schemas']['CommandResult'], Id> };
  '/api/documents/{id}/versions': {
    get: ReadOf<PageOf<components['schemas']['Version']>, Id>;
    post: WriteOf<
      { text: string; baseHash?: string },
      { version: components['schemas']['Version']; result: components['schemas']['CommandResult'] },
      Id
    >;
  };
  '/api/documents/{id}/versions/{n}': { get: ReadOf<components['schemas']['VersionText'], { id: string; n: number }> };
  '/api/documents/{id}/draft': {
    get: ReadOf<components['schemas']['DraftText'], Id>;
    put: WriteOf<{ text: string }, components['schemas']['DraftText'], Id>;
  };
  '/api/documents/{id}/diff': { get: ReadOf<components['schemas']['Comparison'], Id, { from: number; to: number }> };
  '/api/documents/{id}/attachments': { get: ReadOf<PageOf<components['schemas']['Attachment']>, Id> };
  '/api/instances/{id}': { get: ReadOf<components['schemas']['Instance'], Id> };
  '/api/instances/{id}/history': { get: ReadOf<PageOf<components['schemas']['HistoryItem']>, Id, Paging> };
  '/api/instances/{id}/withdraw': { post: WriteOf<{ reason?: string }, components['schemas']['CommandResult'], Id> };
  '/api/seats': {
    get: Read<PageOf<components['schemas']['SeatListItem']>, Paging & { holder?: 'me'; state?: 'todo' | 'waiting' | 'handled' }>;
  };
  '/api/seats/{id}': { get: ReadOf<components['schemas']['SeatDetail'], Id> };
  '/api/seats/{id}/decisions': {
    post: WriteOf<components['schemas']['Decision'], components['schemas']['CommandResult'], Id>;
  };
  '/api/seats/{id}/transfer': {
    post: WriteOf<{ to: string; reason: string }, components['schemas']['CommandResult'], Id>;
  };
  '/api/seats/{id}/acknowledge': { post: ActOf<components['schemas']['CommandResult'], Id> };
  '/api/opinions': {
    get: Read<PageOf<components['schemas']['Opinion']>, Paging & { deliverable?: string; unit?: 'mine' }>;
  };
  '/api/opinions/{id}/disposition': {
    post: WriteOf<components['schemas']['Disposition'], components['schemas']['CommandResult'], Id>;
  };
  '/api/spot-checks/directed': {
    post: Write<
      { deliverableId: string; inspectors?: string[]; reason: string },
      components['schemas']['CommandResult']
    >;
  };
  '/api/workflows': {
    get: Read<PageOf<components['schemas']['Workflow']>>;
    post: Write<{ source: string }, { key: string; hash: string; created: boolean }>;
  };
  '/api/workflows/{key}': { get: ReadOf<components['schemas']['WorkflowDetail'], { key: string }> };
  '/api/workflows/lint': { post: Write<{ source: string }, components['schemas']['LintReport']> };
  '/api/directory/units': { get: Read<PageOf<components['schemas']['Unit']>> };
  '/api/directory/people': {
    get: Read<PageOf<components['schemas']['Person']>, Paging & { unit?: string; q?: string }>;
  };
  '/api/directory/bodies': { get: Read<PageOf<components['schemas']['Body']>> };
}

export interface components {
  schemas: {
    Ref: { id: string; name: string };
    Problem: {
      title: string;
      status: number;
      code: string;
      detail?: string;
      errors?: { field: string; message: string }[];
      requestId?: string;
    };
    Me: {
      person: { id: string; name: string; title: string; unit: components['schemas']['Ref'] };
      roles: (
        | 'drafter'
        | 'reviewer'
        | 'leader'
        | 'group-member'
        | 'chair'
        | 'group-secretariat'
        | 'supervisor'
        | 'city-leader'
        | 'plan-administrator'
        | 'system-administrator'
        | 'security-administrator'
        | 'audit-administrator'
      )[];
      duties: string[];
      demo: boolean;
      businessTime: string;
      businessDate: string;
    };
    DemoRole: {
      role: string;
      accounts: { username: string; password: string; name: string; unit: string; post: string }[];
    };
    DemoClock: { businessTime: string; businessDate: string; label: string };
    Due: { date: string; at: string };
    Closed: { code: string; title: string };
    SeatSummary: {
      id: string;
      step: string;
      purpose: 'duty' | 'appoint';
      state: string;
      principal: { kind: string; id: string; name: string };
      holder: components['schemas']['Ref'] | null;
      round: number;
      answer: string | null;
      due: components['schemas']['Due'] | null;
    };
    SeatDeliverable: { id: string; code: string; title: string };
    SeatListItem: components['schemas']['SeatSummary'] & {
      deliverable: components['schemas']['SeatDeliverable'];
      stage: string | null;
      stepTitle: string;
      openedAt: string | null;
      acknowledgedAt: string | null;
      workingDaysLeft: number | null;
    };
    SeatDetail: components['schemas']['SeatListItem'] & {
      documentHash: string | null;
      versionNumber: number | null;
      offers: {
        answer: string;
        label: string;
        effect: string;
        reasonRequired: boolean;
        closed: components['schemas']['Closed'] | null;
      }[];
      returnTargets: { step: string; title: string }[];
      closed: components['schemas']['Closed'] | null;
      transferTo: components['schemas']['Ref'][];
      tally?: { seats: number; answered: number; needed: number; turnout: number; words: string } | null;
    };
    CommandResult: {
      instanceId: string;
      version: number;
      status: string;
      outcome: string | null;
      at: string;
      seats: components['schemas']['SeatSummary'][];
    };
    Instance: { id: string; status: string; seats: components['schemas']['SeatSummary'][] };
    OpinionItem: {
      place: string;
      nature: 'modify' | 'add' | 'delete' | 'object' | 'not-concerned';
      wording: string;
      reason: string;
    };
    Decision: {
      answer: string;
      opinion?: string;
      items?: components['schemas']['OpinionItem'][];
      documentHash: string | null;
      to?: string;
      resubmit?: 'direct' | 'rewalk';
      units?: string[];
      fields?: Record<string, string>;
    };
    Opinion: {
      id: string;
      seatId: string;
      deliverable: components['schemas']['SeatDeliverable'];
      unit: components['schemas']['Ref'];
      person: components['schemas']['Ref'] | null;
      at: string;
      round: number;
      answer: string;
      item: components['schemas']['OpinionItem'];
      disposition: {
        kind: 'adopted' | 'partlyAdopted' | 'notAdopted';
        reason: string;
        place: string;
        by: components['schemas']['Ref'] | null;
        at: string;
      } | null;
      mayDispose: boolean;
    };
    Disposition: {
      disposition: 'adopted' | 'partlyAdopted' | 'notAdopted';
      reason?: string;
      place?: string;
    };
    DeliverableItem: {
      id: string;
      code: string;
      title: string;
      area: components['schemas']['Ref'];
      task: components['schemas']['Ref'];
      outputKind: string;
      leadUnit: components['schemas']['Ref'] | null;
      responsibleUnit: components['schemas']['Ref'] | null;
      responsibleBasis: 'stated' | 'inherited-from-lead';
      reviewUnits: components['schemas']['Ref'][];
      reviewListOpen: boolean;
      dueYear: number | null;
      dueDate: string | null;
      state: 'notStarted' | 'started' | 'done';
      stage: string | null;
      step: string | null;
      stepId: string | null;
      light: {
        color: 'grey' | 'green' | 'yellow' | 'red' | 'blue' | 'paused';
        shape: string;
        label: string;
        reason: string;
      };
      holders: { name: string; unit: string; since: string }[];
      instanceId: string | null;
    };
    Deliverable: components['schemas']['DeliverableItem'] & {
      personInCharge: components['schemas']['Ref'] | null;
      handler: components['schemas']['Ref'] | null;
      leaderInCharge: components['schemas']['Ref'] | null;
      acceptingBody: components['schemas']['Ref'] | null;
      supervisingBody: components['schemas']['Ref'] | null;
      assignedAt: string | null;
      acknowledgedAt: string | null;
      disclosure: string | null;
      problem: string;
      nextStep: string;
      remark: string;
      stages: {
        name: string;
        latestStart: string | null;
        latestFinish: string | null;
        enteredAt: string | null;
        leftAt: string | null;
        state: 'done' | 'current' | 'upcoming';
      }[];
      mySeats: components['schemas']['SeatSummary'][];
      mayStart: boolean;
      mayWrite: boolean;
      mayWithdraw: boolean;
    };
    DeliverableChange: {
      personInCharge?: string;
      handler?: string;
      leaderInCharge?: string;
      acceptingBody?: string;
      supervisingBody?: string;
      dueDate?: string;
      reviewUnits?: string[];
      disclosure?: string;
      problem?: string;
      nextStep?: string;
      remark?: string;
    };
    Version: {
      number: number;
      kind: string;
      hash: string;
      filedAt: string;
      filedBy: components['schemas']['Ref'] | null;
    };
    VersionText: components['schemas']['Version'] & { text: string };
    DraftText: { text: string | null; savedAt: string | null };
    Comparison: {
      from: number;
      to: number;
      paragraphs: {
        kind: 'same' | 'changed' | 'added' | 'removed';
        from?: string;
        to?: string;
        words?: { kind: 'same' | 'added' | 'removed'; text: string }[];
      }[];
    };
    Attachment: { id: string; name: string; size: number; uploadedAt: string; uploadedBy: components['schemas']['Ref'] | null };
    HistoryItem: {
      sequence: number;
      at: string;
      round: number | null;
      step: string | null;
      stage: string | null;
      type: string;
      text: string;
      actor: { name: string; unit: string | null; title: string | null } | null;
      system: string | null;
      onBehalfOf: string | null;
      authority: string | null;
      channel: string | null;
      documentHash: string | null;
      versionNumber: number | null;
      opinion?: string | null;
    };
    PlanQuestion: {
      number: number;
      code: string;
      line: number | null;
      text: string;
      quote: string | null;
      proposal: string | null;
      answer: string | null;
      options?: string[];
    };
    ImportReport: {
      planId: string | null;
      dryRun: boolean;
      recognisedAs: components['schemas']['Ref'] | null;
      changed: boolean;
      encoding: string;
      areas: unknown[];
      tasks: unknown[];
      deliverables: { code: string; title: string; dueYear: number; responsibleUnit: string | null; line: number }[];
      questions: components['schemas']['PlanQuestion'][];
    };
    Plan: { id: string; title: string; importedAt: string | null };
    Workflow: { key: string; title: string; hash: string; versions: number; deployedAt: string | null };
    WorkflowDetail: {
      key: string;
      title: string;
      hash: string;
      source: string;
      versions: { hash: string; number: number; deployedAt: string }[];
    };
    LintReport: {
      ok: boolean;
      problems: { line: number; column: number; severity: string; rule: string; message: string; expected: string | null }[];
    };
    Unit: { id: string; name: string };
    Person: { id: string; name: string; title: string; unit: components['schemas']['Ref']; posts?: { unit: string; post: string }[] };
    Body: { id: string; name: string };
  };
}
