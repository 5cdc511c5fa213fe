/** A definition that forks, joins, settles, weighs and runs, without a fault. Specs break it in one place at a time. */
export const branching = `workflow: branching
language: 1
title: 会签流程
subject: deliverable
stages: [起草, 会签, 签批]
form:
  amount: { title: 金额, type: number }
parties:
  drafter: { person: =subject.handler }
  finance: { unit: =subject.financeUnit, post: reviewer, not: drafter }
  law: { unit: =subject.legalUnit, post: reviewer, not: drafter }
  candidates: { unit: =subject.partnerUnits, post: head, not: drafter }
  partners: { picked-from: candidates, not: drafter }
  superiors: { superior-of: drafter, levels: 2 }
  group: { body: =subject.acceptingBody, not: [drafter, { duty: supervisor }] }
  chair: { body: =subject.acceptingBody, post: chair, not: drafter }
steps:
  draft:
    stage: 起草
    write: document
    by: drafter
    takes: 10wd
    fields: { amount: required }
    picks: partners
    then: { submit: both }
  both: { parallel: [finance-opinion, law-opinion] }
  finance-opinion:
    stage: 会签
    consult: finance
    limit: 5wd
    nobody: { ask: chair }
    dispute: [{ ask: drafter, limit: 3wd }, { ask: chair, limit: 5wd }]
    then: { done: together }
  law-opinion:
    stage: 会签
    decide: law
    answers: [accept, reject]
    limit: 5wd
    then: { accept: together, reject: refused }
  together: { join: both, then: { done: extra } }
  extra:
    inclusive:
      - { if: =form.amount > 100, to: budget }
      - { if: =subject.urgent, to: hurry }
      - { else: complete }
  budget: { stage: 会签, consult: finance, limit: 2wd, nobody: { ask: chair }, then: { done: complete } }
  hurry: { stage: 会签, consult: law, limit: 1wd, nobody: { ask: chair }, then: { done: complete } }
  complete: { join: extra, then: { done: revise } }
  revise:
    stage: 会签
    write: document
    by: drafter
    takes: 5wd
    gate: [opinions-disposed]
    then: { submit: co-sign }
  co-sign:
    stage: 签批
    sign: partners
    answers: [agree, disagree, return]
    dispute: [{ ask: drafter, limit: 3wd }, { ask: chair, limit: 5wd }]
    return: { to: [revise, draft], resubmit: direct }
    limit: 3wd
    then: { agreed: leaders }
  leaders:
    stage: 签批
    sign: superiors
    order: sequence
    mandatory: false
    dedupe: round
    return: { to: revise, resubmit: direct }
    limit: 3wd
    pauses: [asking]
    then: { agreed: decision }
  decision:
    stage: 签批
    vote: group
    weights: { chair: 3, member: 1 }
    pass: 2/3
    base: cast
    order: sequence
    limit: 5wd
    then: { passed: rest, failed: refused }
  rest: { wait: { for: 3wd }, then: { elapsed: number } }
  number: { run: assign-number, with: { year: =subject.year }, then: { done: published } }
  published:
    choose:
      - { if: =result.number.secret, to: quiet }
      - { else: closed }
  quiet: { end: filed }
  closed: { end: closed }
  refused: { end: rejected, stops: all }
`;
