import type { ImportReport } from '../../api/models';
import { words } from '../../words';
import { QuestionText } from './question-text';

/** What the file was read as: counts, encoding, known plan or new, and every doubt with its line. */
export function ReportSummary({ report }: { report: ImportReport }) {
  const { areas, tasks, deliverables, encoding, recognisedAs, changed, dryRun, questions } = report;
  return (
    <div className="report" role="status">
      <p className="report-counts">
        {words.planImport.counts(areas.length, tasks.length, deliverables.length)}
      </p>
      <p className="quiet">{words.planImport.byYear(yearsOf(deliverables))}</p>
      <p className="quiet">
        {encoding && words.planImport.encoding(encoding)}
        {recognisedAs && `　${words.planImport.recognised(recognisedAs.name)}`}
        {!changed && `　${words.planImport.unchanged}`}
      </p>
      {dryRun && <p className="notice">{words.planImport.nothingStored}</p>}
      <h2 className="section-title">
        {questions.length > 0 ? words.planImport.questions(questions.length) : words.planImport.noQuestions}
      </h2>
      <ol className="questions">
        {questions.map((question) => (
          <li key={question.number} className="question">
            <QuestionText question={question} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function yearsOf(deliverables: ImportReport['deliverables']): string {
  const counts = new Map<number, number>();
  for (const { dueYear } of deliverables)
    if (dueYear !== null) counts.set(dueYear, (counts.get(dueYear) ?? 0) + 1);
  return [...counts]
    .sort(([a], [b]) => a - b)
    .map(([year, count]) => words.planImport.year(year, count))
    .join(' · ');
}
