import { OptionsScreen } from '@/components/options/OptionsScreen';
import { Rules } from '@/components/options/rules/Rules';
import { TagRules } from '@/components/options/TagRules';
import { AskContext } from '@/components/shared/ask';
import { defaultDigest } from '@/lib/domain/targets/digest';
import type { LearnedView, RulesView, SetupView } from '@/lib/messages/settings-views';
import { cannedScreen, type Replies, refusing } from '../support/canned-screen';
import { aRulesView } from '../support/rules-view';
import { freshSetup, fullSetup } from '../support/setup-view';
import { someTagRules } from '../support/tag-rule-lines';
import type { Story } from './story';

/** The settings, and their rules in every state. */
const widths = [320, 420, 900];
const full: SetupView = { ...fullSetup, learningUntil: '2026-11-26' };
const trouble: SetupView = {
  ...full,
  connections: [
    ...full.connections,
    {
      place: 'Fernhill Sandbox',
      crm: 'salesforce',
      problem: { kind: 'apiRefused' },
      refreshedAt: null,
      isRefreshing: false,
    },
  ],
};
const firstReading: SetupView = {
  ...full,
  connections: full.connections.map(connection => ({
    ...connection,
    isRefreshing: true,
    refreshedAt: null,
    progress: { done: 12_000, total: 45_200 },
    apiUsage: { used: 1_204, allowed: 100_000 },
  })),
};
const learned: LearnedView = {
  days: 30,
  right: { n: 48, first: 43, offered: 47 },
  links: 312,
  forgottenAt: null,
};
const busyMonth = aRulesView({
  changed: { outcomeWords: 5, off: ['S9', 'H3'] },
  rules: [
    { rule: 'H1', fired: 12, fixed: 9, dismissed: 0, offersToRetire: false },
    { rule: 'S1', fired: 12, fixed: 9, dismissed: 1, offersToRetire: false },
    { rule: 'S5', fired: 7, fixed: 0, dismissed: 6, offersToRetire: true },
  ],
});
const ofCompany = aRulesView({ company: { graceEndsAt: '12:00', burstCount: 8, off: ['S9'] } });

function options(setup: SetupView, rules: RulesView = busyMonth, tagRules = someTagRules) {
  return () => (
    <AskContext.Provider
      value={
        cannedScreen({
          readSetup: setup,
          readRules: rules,
          readTagRules: tagRules,
          keepTagRules: null,
          saveWeek: null,
          readLearned: learned,
        }).asking
      }
    >
      <OptionsScreen />
    </AskContext.Provider>
  );
}

function onlyRules(rules: RulesView, more: Replies = {}) {
  return () => (
    <AskContext.Provider value={cannedScreen({ readRules: rules, saveRules: null, ...more }).asking}>
      <main class="options">
        <h1>Settings</h1>
        <Rules />
      </main>
    </AskContext.Provider>
  );
}

function tagRulesAlone(more: Replies = {}) {
  return () => (
    <AskContext.Provider value={cannedScreen({ readTagRules: someTagRules, keepTagRules: null, ...more }).asking}>
      <main class="options">
        <h1>Settings</h1>
        <TagRules />
      </main>
    </AskContext.Provider>
  );
}

export const stories: Story[] = [
  { name: 'options-full', draw: options(full), widths, height: 1000 },
  { name: 'options-first-reading', draw: options(firstReading), widths, height: 1000 },
  { name: 'options-none', draw: options(freshSetup, aRulesView(), []), widths },
  { name: 'options-trouble', draw: options(trouble), widths },
  { name: 'options-rules', draw: onlyRules(busyMonth), press: ['Adjust “No outcome”'], widths, height: 2100 },
  {
    name: 'options-rules-burst',
    draw: onlyRules(busyMonth),
    press: ['Adjust “Logged in one go”'],
    widths,
    height: 2100,
  },
  { name: 'options-rules-saved', draw: onlyRules(busyMonth), press: ['Switch it off'], widths, height: 900 },
  {
    name: 'options-rules-not-saved',
    draw: onlyRules(busyMonth, { saveRules: refusing('storageFull') }),
    press: ['Switch it off'],
    widths,
    height: 900,
  },
  {
    name: 'options-rules-company',
    draw: onlyRules(ofCompany),
    press: ['Adjust “Not tied', 'Adjust “Logged in'],
    widths,
    height: 2100,
  },
  { name: 'options-rules-failed', draw: onlyRules(busyMonth, { readRules: refusing('bug') }), widths },
  {
    name: 'options-week',
    draw: options({ ...full, digest: { ...defaultDigest, isOn: true, at: '07:30' } }),
    widths,
    height: 1500,
  },
  {
    name: 'options-week-refused',
    draw: options(full),
    press: ['Every working day'],
    widths,
    height: 1300,
  },
  { name: 'options-tag-rules', draw: tagRulesAlone(), widths, height: 700 },
  { name: 'options-tag-rules-deleted', draw: tagRulesAlone(), press: ['Delete: Contact'], widths, height: 700 },
  {
    name: 'options-tag-rules-failed',
    draw: tagRulesAlone({ keepTagRules: refusing('storageFull') }),
    press: ['Try it later'],
    widths,
    height: 700,
  },
];
