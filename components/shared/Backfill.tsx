import { text } from '@/lib/messages/text';
import { ErrorNotice } from './ErrorNotice';
import { Switch } from './Switch';
import { useSetting } from './use-setting';

/** Whether activities from before the installation are judged too. */
export function Backfill({ isOn }: { isOn: boolean }) {
  const setting = useSetting('setBackfill', isOn);
  return (
    <div>
      <Switch
        label={text('welcome_backfill')}
        why={text('welcome_backfillWhy')}
        isOn={setting.isOn}
        onChange={next => void setting.set(next)}
      />
      {setting.problem === null ? null : <ErrorNotice problem={setting.problem} />}
    </div>
  );
}
