import { expect, test } from 'vitest';
import type { Organization, SigningForm } from '../../ipc/wire';
import {
  isAbbreviation,
  newestOffices,
  newOrganization,
  printedRecipients,
  recipientLines,
  settingsOf,
  signatureLines,
  tidiedOrganization,
} from './organization';

function signing(form: SigningForm, position: string): Organization {
  return { ...newOrganization('o'), signatory: { form, authority: 'Giám đốc', position, name: '' } };
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
  const settings = { organization: null, zone: 'Asia/Ho_Chi_Minh', travel_minutes: 30, levels: { blackout: 'warn' as const }, reading_syllables_per_minute: {}, audio_folder: '', table_mappings: [], planning_profiles: [] };
  expect(settingsOf(settings, 'o', 45)).toEqual({ ...settings, organization: 'o', travel_minutes: 45 });
});

test('each form of signing has its abbreviation, and only some a second office', () => {
  const forms: SigningForm[] = ['in_person', 'on_behalf_of', 'deputy', 'by_order', 'acting', 'delegated'];
  expect(forms.map((form) => signatureLines(signing(form, 'Phó Giám đốc')).join(' / '))).toEqual([
    'Giám đốc',
    'TM. Giám đốc / Phó Giám đốc',
    'KT. Giám đốc / Phó Giám đốc',
    'TL. Giám đốc / Phó Giám đốc',
    'Q. Giám đốc',
    'TUQ. Giám đốc / Phó Giám đốc',
  ]);
});

test('the archive is printed last, once, and put in where it is missing', () => {
  expect(printedRecipients('Lưu: VT, TT;\nNhư trên;', 'Lưu: VT')).toEqual(['- Như trên;', '- Lưu: VT, TT.']);
  expect(printedRecipients('\n', 'Lưu: VT')).toEqual(['- Lưu: VT.']);
});

test('an abbreviation is letters, digits and hyphens', () => {
  expect(['TTVHTTDLTT', 'UBND-VHTT', 'Đ1', '', 'TT VH', 'TT/VH'].map(isAbbreviation)).toEqual([
    true,
    true,
    true,
    true,
    false,
    false,
  ]);
});

test('an office is kept without spaces around its texts and without an office that is not printed', () => {
  const organization = { ...signing('acting', 'Phó Giám đốc'), name: ' Trung tâm ', place_name: 'Ngọc Hồi ' };
  const tidied = tidiedOrganization(organization, 'UBND huyện;\n');
  expect([tidied.name, tidied.place_name, tidied.signatory.position]).toEqual(['Trung tâm', 'Ngọc Hồi', '']);
  expect(tidied.recipients).toEqual(['UBND huyện']);
});

test('an office that another follows is not chosen from', () => {
  const later = { ...newOrganization('b'), predecessor: 'a' };
  expect(newestOffices([newOrganization('a'), later, newOrganization('c')]).map((one) => one.id)).toEqual(['b', 'c']);
});
