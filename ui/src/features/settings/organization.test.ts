import { expect, test } from 'vitest';
import type { Organization, SigningForm } from '../../ipc/wire';
import { recipientLines, settingsOf, signatureLines } from './organization';

function signing(form: SigningForm, position: string): Organization {
  return {
    id: 'o',
    name: '',
    parent_body: '',
    abbreviation: '',
    place_name: '',
    signatory: { form, authority: 'Giám đốc', position, name: '' },
    recipients: [],
    valid_from: null,
    predecessor: null,
  };
}

test('a deputy signs for the head and under the head\'s office', () => {
  expect(signatureLines(signing('deputy', 'Phó Giám đốc'))).toEqual(['KT. Giám đốc', 'Phó Giám đốc']);
});

test('a head signs in person whatever second office was typed before', () => {
  expect(signatureLines(signing('in_person', 'Phó Giám đốc'))).toEqual(['Giám đốc']);
});

test('recipients are kept without the marks that printing adds', () => {
  expect(recipientLines('- UBND huyện;\n\n – Các xã, thị trấn ;\nĐài huyện.')).toEqual([
    'UBND huyện',
    'Các xã, thị trấn',
    'Đài huyện',
  ]);
});

test('other settings are kept when the office is chosen', () => {
  const settings = { organization: null, zone: 'Asia/Ho_Chi_Minh', travel_minutes: 30, levels: { blackout: 'warn' as const }, reading_syllables_per_minute: {} };
  expect(settingsOf(settings, 'o', 45)).toEqual({ ...settings, organization: 'o', travel_minutes: 45 });
});
