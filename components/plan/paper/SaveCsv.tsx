import { useState } from 'preact/hooks';
import { Button } from '@/components/shared/Button';
import { download } from '@/components/shared/download';
import { ErrorNotice } from '@/components/shared/ErrorNotice';
import type { Plan } from '@/lib/domain/plan';
import { text } from '@/lib/messages/text';
import { openCsv } from './open-csv';

type Props = { plan: Plan; withPrivate: boolean; open?: typeof openCsv };

/** The plan's objectives as a table that a spreadsheet opens. */
export function SaveCsv({ plan, withPrivate, open = openCsv }: Props) {
  const [isFailed, setFailed] = useState(false);

  const save = async (): Promise<void> => {
    setFailed(false);
    const file = await open(plan, withPrivate).catch(() => null);
    // After an update of the extension the code of this page is gone.
    if (file === null) return setFailed(true);
    download(file.fileName, file.content, 'text/csv;charset=utf-8');
  };

  return (
    <>
      <Button onClick={() => void save()}>{text('plan_paper_csv')}</Button>
      {isFailed ? <ErrorNotice problem={{ kind: 'bug' }} /> : null}
    </>
  );
}
