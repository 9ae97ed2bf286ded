import { useEffect, useRef, useState } from 'preact/hooks';
import { ErrorNotice } from '@/components/shared/ErrorNotice';
import { LearningNote } from '@/components/shared/LearningNote';
import { useStable } from '@/components/shared/memo';
import { UndoBar } from '@/components/shared/UndoBar';
import type { Tagged } from '@/components/shared/use-acts';
import { useRequest } from '@/components/shared/use-answer';
import type { KeepDraft } from '@/components/shared/use-drafts';
import { useKeys } from '@/components/shared/use-keys';
import { type RemarkDeed, useRemarks } from '@/components/shared/use-remarks';
import { useTagging } from '@/components/shared/use-tagging';
import { useWavingOff } from '@/components/shared/use-waving-off';
import { text } from '@/lib/messages/text';
import type { AccountView, ActivityLine } from '@/lib/messages/views';
import type { Problem } from '@/lib/result';
import { Activities } from './Activities';
import { AlwaysTag } from './AlwaysTag';
import { AlwaysTagOffer } from './AlwaysTagOffer';
import { cardRemarks } from './card-remarks';
import { Footer, type LogKind } from './Footer';
import { Header } from './Header';
import { LogForm } from './LogForm';
import { accountKey, isBegun, type LogDraft, newDraft } from './log-draft';
import { NoPlan } from './NoPlan';
import { NotJudged } from './NotJudged';
import { ObjectivesHere } from './ObjectivesHere';
import { SelectBar } from './SelectBar';
import { SetAsideQuestion } from './SetAsideQuestion';
import { useRefresh } from './use-refresh';

type Props = {
  view: Extract<AccountView, { kind: 'account' }>;
  /** Asking again failed: what stands here may be old. */
  problem: Problem | null;
  tabId: number | null;
  drafts: Readonly<Record<string, LogDraft>>;
  onDraft: KeepDraft<LogDraft>;
  askAgain: () => void;
};

/** One account: its objectives, what is to be tagged, what was done, and logging more. */
export function AccountScreen({ view, problem, tabId, drafts, onDraft, askAgain }: Props) {
  const request = useRequest();
  const tagging = useTagging(view, askAgain);
  const remarks = useRemarks(tagging);
  const waveOff = useWavingOff(tagging);
  const crm = useRefresh(view, tabId, askAgain);
  const [logging, setLogging] = useState<LogKind | null>(null);
  const [selected, setSelected] = useState<ReadonlySet<string> | null>(null);
  const [said, setSaid] = useState('');
  const [always, setAlways] = useState<Tagged | null>(null);
  const screen = useRef<HTMLDivElement>(null);

  const { objectives, live, here, today, setAsides } = view;
  const lines = view.activities.map(tagging.draw);
  const taggable = lines.filter(line => line.isMine);
  const keyOf = (kind: LogKind): string => `${kind} ${accountKey(view)}`;
  const trouble = crm.problem ?? problem;
  useKeys({ u: tagging.undo }, logging === null && tagging.last !== null);

  // Back from the form: the focus returns to the buttons that lead to it.
  const wasLogging = useRef(logging);
  useEffect(() => {
    const came = wasLogging.current;
    wasLogging.current = logging;
    if (came === null || logging !== null) return;
    const buttons = screen.current?.querySelectorAll<HTMLElement>('.sidebar-footer .button');
    buttons?.[came === 'call' ? 0 : 1]?.focus();
  }, [logging]);

  const onRemark = useStable((line: ActivityLine, deed: RemarkDeed) => {
    if (deed.kind === 'tagTogether') setSelected(new Set(deed.ids));
    else remarks.onDeed(line, deed);
  });

  function beginLog(kind: LogKind): void {
    setSaid('');
    setSelected(null);
    if (drafts[keyOf(kind)] === undefined) onDraft(keyOf(kind), newDraft(kind, view, crypto.randomUUID()));
    setLogging(kind);
  }

  const draft = logging === null ? undefined : drafts[keyOf(logging)];
  return (
    <div class="sidebar" ref={screen}>
      <Header
        account={view.account}
        refreshedAt={view.connection.refreshedAt}
        isRefreshing={crm.isRefreshing}
        onRefresh={() => crm.refresh(true)}
        onHide={tabId === null ? () => void request('setPanel', { host: '', isOpen: false }) : null}
      />
      {draft !== undefined ? (
        <main class="sidebar-form">
          <LogForm
            view={view}
            draft={draft}
            onChange={next => onDraft(keyOf(draft.kind), next)}
            onSaved={() => {
              onDraft(keyOf(draft.kind), null);
              setLogging(null);
              setSaid(text('sidebar_log_saved'));
              askAgain();
            }}
            onLeave={() => {
              if (!isBegun(draft)) onDraft(keyOf(draft.kind), null);
              setLogging(null);
            }}
          />
        </main>
      ) : (
        <>
          <main class="sidebar-body">
            {trouble === null ? null : (
              <div class="sidebar-notice">
                <ErrorNotice problem={trouble} onRetry={() => crm.refresh(true)} />
              </div>
            )}
            {view.plan === null ? <NoPlan /> : <ObjectivesHere {...{ here, objectives, today }} />}
            <Activities
              {...{ view, lines, tagging, selected }}
              remarksFor={cardRemarks(lines, remarks.offer, onRemark)}
              onSelect={setSelected}
            >
              {setAsides === null ? null : (
                <SetAsideQuestion
                  {...{ setAsides, lines }}
                  accountName={view.account.name}
                  onNotNow={() => waveOff(setAsides.about, setAsides.reason, text('sidebar_setAsides_gone'))}
                />
              )}
            </Activities>
            {view.notJudged > 0 ? <NotJudged count={view.notJudged} /> : null}
            {view.learningUntil === null ? null : (
              <div class="sidebar-learning">
                <LearningNote until={view.learningUntil} today={today} />
              </div>
            )}
            <div class="sidebar-body-end" />
          </main>
          <div class="sidebar-undo">
            <UndoBar act={tagging.last} onUndo={tagging.undo} onGone={tagging.forgetLast}>
              {always === null ? <AlwaysTagOffer last={tagging.last} onOpen={setAlways} /> : null}
            </UndoBar>
          </div>
          {/* Down here, where the rep has just pressed: at the top it could be scrolled out of sight. */}
          {tagging.trouble === null ? null : (
            <div class="sidebar-trouble">
              <ErrorNotice problem={tagging.trouble.problem} onRetry={tagging.trouble.again} />
            </div>
          )}
          {always !== null ? (
            <AlwaysTag
              key={always.line.id}
              example={always}
              {...{ objectives, today }}
              act={tagging.act}
              onLeave={() => {
                setAlways(null);
                screen.current?.querySelector<HTMLElement>('[data-activity]')?.focus();
              }}
            />
          ) : selected !== null ? (
            <SelectBar
              selected={taggable.filter(line => selected.has(line.id))}
              live={live}
              objectives={objectives}
              onAll={() => setSelected(new Set(taggable.map(line => line.id)))}
              onCancel={() => setSelected(null)}
              onTag={choice => {
                tagging.tag(
                  taggable.filter(line => selected.has(line.id)),
                  choice,
                  objectives,
                );
                setSelected(null);
              }}
            />
          ) : (
            <Footer
              waiting={view.waiting}
              begun={{ call: isBegun(drafts[keyOf('call')]), meeting: isBegun(drafts[keyOf('meeting')]) }}
              onLog={beginLog}
            />
          )}
        </>
      )}
      <p class="for-screen-readers" role="status">
        {said}
      </p>
    </div>
  );
}
