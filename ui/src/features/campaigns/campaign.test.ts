import { expect, test } from 'vitest';
import type { Directive } from '../../ipc/wire';
import { answeredTasks, campaignForTask, newCampaign } from './campaign';

function letter(deadline: string | null): Directive {
  return {
    id: 'd',
    symbol: '05/UBND',
    subject: 'V/v tuyên truyền an toàn thông tin',
    issuer: '',
    dated: null,
    received_on: null,
    text: '',
    tasks: [
      { text: 'Một', responsible: '', deadline: null, is_ours: false, campaigns: [] },
      { text: 'Hai', responsible: '', deadline, is_ours: true, campaigns: ['k'] },
    ],
    attachments: [],
  };
}

const base = newCampaign(9, '2026-11-24', 'o');

test('a campaign for a task takes its words, its letter and its deadline', () => {
  const { campaign, tasks } = campaignForTask(base, letter('2026-12-20'), 1);
  expect(campaign.name).toBe('Tuyên truyền an toàn thông tin');
  expect([campaign.purpose, campaign.directive, campaign.lead_body]).toEqual(['Hai', 'd', 'o']);
  expect(campaign.period).toEqual({ from: '2026-11-24', to: '2026-12-20' });
  expect(tasks).toEqual([1]);
});

test('a deadline that is over, or none, leaves three months', () => {
  for (const deadline of ['2026-11-23', null]) {
    expect(campaignForTask(base, letter(deadline), 1).campaign.period.to).toBe('2027-02-23');
  }
});

test('a campaign does the tasks that name it', () => {
  expect(answeredTasks(letter(null), 'k')).toEqual([1]);
  expect(answeredTasks(letter(null), 'other')).toEqual([]);
  expect(answeredTasks(undefined, 'k')).toEqual([]);
});
