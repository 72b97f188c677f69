import { describe, expect, it } from 'vitest';
import { airing, channel } from '../../test/calendar';
import {
  AIRING_STATES, CHANNEL_KINDS, type Filter, admitsAiring, admitsChannel, choices, hueOf, known, legend, readValues,
  writeValues,
} from './filter';

const none: Filter = { kinds: [], groups: [], languages: [], states: [] };

describe('the filter', () => {
  it('lets everything in when nothing is chosen', () => {
    expect(admitsChannel(none, channel())).toBe(true);
    expect(admitsAiring(none, airing())).toBe(true);
  });

  it('asks a channel for its kind and its commune, an airing for its language and state', () => {
    expect(admitsChannel({ ...none, kinds: ['radio'] }, channel())).toBe(false);
    expect(admitsChannel({ ...none, groups: [''] }, channel({ group: null }))).toBe(true);
    expect(admitsAiring({ ...none, languages: ['jeh'] }, airing())).toBe(false);
    expect(admitsAiring({ ...none, states: ['approved'] }, airing())).toBe(true);
  });

  it('comes back from the address as it was written', () => {
    for (const values of [['radio', 'portal'], ['xã Bờ Y, huyện Ngọc Hồi', ''], [], ['']]) {
      expect(readValues(writeValues(values))).toEqual(values);
    }
  });

  it('leaves out kinds and states that do not exist', () => {
    expect(known(CHANNEL_KINDS, readValues('portal,tv,radio'))).toEqual(['radio', 'portal']);
    expect(known(AIRING_STATES, readValues(',,'))).toEqual([]);
  });

  it('offers the communes and languages that are there, Vietnamese first', () => {
    const calendar = {
      revision: 1,
      channels: [channel({ languages: ['brb', 'vi'] }), channel({ id: 'r', group: null, languages: ['sed'] })],
      sessions: [],
      airings: [airing({ language: 'jeh' })],
      days: [],
    };
    expect(choices(calendar)).toEqual({ groups: ['xã Bờ Y', ''], languages: ['vi', 'brb', 'jeh', 'sed'] });
  });
});

describe('colours', () => {
  it('stand for what the user has chosen', () => {
    const one = airing({ state: 'issued' });
    expect([hueOf(one, 'message', 'radio'), hueOf(one, 'campaign', 'radio'), hueOf(one, 'kind', 'radio'), hueOf(one, 'state', 'radio')]).toEqual([3, 1, 1, 2]);
  });

  it('are explained by the messages in sight, most frequent first', () => {
    const airings = [airing(), airing({ id: 'b', message: 'n', label: 'Lành mạnh', message_hue: 2 }), airing({ id: 'd', message: 'n', label: 'Lành mạnh', message_hue: 2 })];
    expect(legend(airings, 'message', () => 'radio').map((entry) => [entry.label, entry.hue])).toEqual([
      ['Lành mạnh', 2],
      ['An toàn thông tin', 3],
    ]);
    expect(legend(airings, 'kind', () => 'portal').map((entry) => entry.key)).toEqual(['portal']);
  });
});
