import { describe, expect, it } from 'vitest';
import { channel } from '../../test/calendar';
import { CHANNELS_PER_PAGE, groupRows, pageCount, pageOf, pageWith } from './rows';

describe('rows of the channel calendar', () => {
  it('gathers channels under their communes and puts those of the whole area last', () => {
    const rows = groupRows([
      channel({ id: 'radio', group: null }),
      channel({ id: 'a', group: 'thị trấn Plei Kần' }),
      channel({ id: 'b', group: 'xã Bờ Y' }),
      channel({ id: 'c', group: 'thị trấn Plei Kần' }),
    ]);
    expect(rows.map((row) => (row.kind === 'group' ? row.name : row.id))).toEqual([
      'thị trấn Plei Kần', 'a', 'c', 'xã Bờ Y', 'b', null, 'radio',
    ]);
  });

  it('pages more than fifty channels in the order of the rows', () => {
    const channels = Array.from({ length: 120 }, (_, index) =>
      channel({ id: `c${index}`, group: index % 2 === 0 ? 'chẵn' : 'lẻ' }),
    );
    expect(pageCount(channels.length)).toBe(3);
    expect(pageOf(channels, 0)).toHaveLength(CHANNELS_PER_PAGE);
    expect(pageOf(channels, 0)[1]?.id).toBe('c2');
    expect(pageOf(channels, 1)[10]?.id).toBe('c1');
    expect(pageOf(channels, 9)).toEqual(pageOf(channels, 2));
    expect(pageCount(0)).toBe(1);
    expect([pageWith(channels, 'c2'), pageWith(channels, 'c1'), pageWith(channels, 'c119')]).toEqual([0, 1, 2]);
    expect(pageWith(channels, 'unknown')).toBeNull();
  });
});
