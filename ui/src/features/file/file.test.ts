import { expect, test } from 'vitest';
import type { CampaignSummary } from '../../ipc/wire';
import { chosenCampaign, startingDate } from './file';

function campaign(id: string, from: string, to: string): CampaignSummary {
  return { id, name: id, from, to, hue: 0, airing_count: 0 };
}

const campaigns = [
  campaign('spring', '2021-03-01', '2021-05-31'),
  campaign('autumn', '2021-10-01', '2021-12-31'),
  campaign('next', '2022-01-01', '2022-03-31'),
];

test('the campaign of the address is the chosen one', () => {
  expect(chosenCampaign(campaigns, 'spring', '2021-11-01')?.id).toBe('spring');
});

test('without one, the first campaign that is not over is chosen', () => {
  expect(chosenCampaign(campaigns, '', '2021-06-15')?.id).toBe('autumn');
});

test('when all are over, the last one is chosen', () => {
  expect(chosenCampaign(campaigns, 'gone', '2026-11-01')?.id).toBe('next');
});

test('a file without campaigns has none to choose', () => {
  expect(chosenCampaign([], '', '2021-06-15')).toBeNull();
});

test('the day shown first is the one asked for, else today within the campaign, else its first', () => {
  const autumn = campaign('autumn', '2021-10-01', '2021-12-31');
  expect(startingDate('2021-10-20', autumn, '2021-11-01')).toBe('2021-10-20');
  expect(startingDate('', autumn, '2021-11-01')).toBe('2021-11-01');
  expect(startingDate('', autumn, '2026-11-01')).toBe('2021-10-01');
  expect(startingDate('', null, '2026-11-01')).toBe('2026-11-01');
});
