import { ErrorNotice } from '@/components/shared/ErrorNotice';
import { Switch } from '@/components/shared/Switch';
import { useSetting } from '@/components/shared/use-setting';
import { text } from '@/lib/messages/text';

/** Whether the toolbar button carries the number of flagged activities. */
export function Badge({ isOn }: { isOn: boolean }) {
  const setting = useSetting('setBadge', isOn);
  return (
    <div>
      <Switch
        label={text('options_badge')}
        why={text('options_badgeWhy')}
        isOn={setting.isOn}
        onChange={next => void setting.set(next)}
      />
      {setting.problem === null ? null : <ErrorNotice problem={setting.problem} />}
    </div>
  );
}
