// @vitest-environment jsdom
import { fireEvent, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { ApiShare } from '@/components/options/ApiShare';
import { FirstReading } from '@/components/options/FirstReading';
import type { Connection } from '@/lib/messages/views';
import { axeFinds } from '../../support/axe';
import { refusing } from '../../support/canned-screen';
import { drawScreen } from '../../support/draw-screen';
import { putAway } from '../../support/put-away';

afterEach(putAway);

const connection: Connection = {
  place: 'fernhill.lightning.force.com',
  crm: 'Salesforce',
  problem: null,
  refreshedAt: null,
  isRefreshing: true,
  apiUsage: { used: 1_204, allowed: 100_000 },
};

describe('reading from a CRM', () => {
  test('a first reading shows how far it has come', async () => {
    const screen = await drawScreen(<FirstReading done={12_000} total={45_000} />, {});
    const bar = screen.getByRole('progressbar', { name: /12,000 of 45,000/ }) as HTMLProgressElement;
    expect(bar.value / bar.max).toBeCloseTo(12 / 45);
    expect(await axeFinds(screen.container)).toEqual([]);
  });

  test('the requests of the org are told, and the share can be chosen', async () => {
    const screen = await drawScreen(<ApiShare connection={connection} />, { setApiShare: null });
    expect(screen.getByText(/1,204 of 100,000 API requests/)).toBeTruthy();
    const share = screen.getByLabelText('Stop reading at') as HTMLSelectElement;
    expect(share.value).toBe('0.8');
    fireEvent.change(share, { target: { value: '0.5' } });
    await waitFor(() =>
      expect(screen.background.askedFor('setApiShare')).toEqual([{ host: 'fernhill.lightning.force.com', share: 0.5 }]),
    );
  });

  test('a share that could not be stored is said so', async () => {
    const screen = await drawScreen(<ApiShare connection={connection} />, {
      setApiShare: refusing('storageFull'),
    });
    fireEvent.change(screen.getByLabelText('Stop reading at'), { target: { value: '0.5' } });
    expect(await screen.findByRole('alert')).toBeTruthy();
  });

  test('a CRM that counts nothing shows nothing', async () => {
    const screen = await drawScreen(<ApiShare connection={{ ...connection, apiUsage: null }} />, {});
    expect(screen.container.textContent).toBe('');
  });
});
