import type { Organization, Settings, SigningForm } from '../../ipc/wire';
import { fold } from '../../shared/fold';

/** The abbreviations of signing forms as printed (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
const ABBREVIATIONS: { [form in SigningForm]: string } = {
  in_person: '',
  on_behalf_of: 'TM.',
  deputy: 'KT.',
  by_order: 'TL.',
  acting: 'Q.',
  delegated: 'TUQ.',
};

/** Whether one who signs so has an office of his own beside the one in whose name he signs. */
export function hasOwnOffice(form: SigningForm): boolean {
  return form !== 'in_person' && form !== 'acting';
}

/** The lines above a signature: in whose name, then the signatory's own office. */
export function signatureLines({ signatory }: Organization): string[] {
  const first = `${ABBREVIATIONS[signatory.form]} ${signatory.authority}`.trim();
  return [first, hasOwnOffice(signatory.form) ? signatory.position : ''].filter((line) => line !== '');
}

/** Recipients typed one a line, without the marks that printing adds. */
export function recipientLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/^[\s–-]+/, '').replace(/[\s;.]+$/, ''))
    .filter((line) => line !== '');
}

/** Recipients as printed: the archive last, put in where it is missing, every line with its mark. */
export function printedRecipients(text: string, archive: string): string[] {
  const lines = recipientLines(text);
  const isArchive = (line: string) => fold(line).startsWith('luu');
  const kept = lines.filter(isArchive);
  return [
    ...lines.filter((line) => !isArchive(line)).map((line) => `- ${line};`),
    `- ${kept.length > 0 ? kept.join('; ') : archive}.`,
  ];
}

/** Whether an abbreviation can stand in the symbol of a document: "TTVHTTDLTT". */
export function isAbbreviation(text: string): boolean {
  return /^[\p{L}\d-]*$/u.test(text.trim());
}

/** The office without spaces around its texts, and without an own office where none is printed. */
export function tidiedOrganization(organization: Organization, recipients: string): Organization {
  const { signatory } = organization;
  return {
    ...organization,
    name: organization.name.trim(),
    parent_body: organization.parent_body.trim(),
    abbreviation: organization.abbreviation.trim(),
    place_name: organization.place_name.trim(),
    signatory: {
      form: signatory.form,
      authority: signatory.authority.trim(),
      position: hasOwnOffice(signatory.form) ? signatory.position.trim() : '',
      name: signatory.name.trim(),
    },
    recipients: recipientLines(recipients),
  };
}

/** An office to begin with. */
export function newOrganization(id: string): Organization {
  return {
    id,
    name: '',
    parent_body: '',
    abbreviation: '',
    place_name: '',
    signatory: { form: 'in_person', authority: '', position: '', name: '' },
    recipients: [],
    valid_from: null,
    predecessor: null,
  };
}

/** Offices that none has followed, by which the office of a plan is chosen. */
export function newestOffices(organizations: readonly Organization[]): Organization[] {
  const followed = new Set(organizations.map((one) => one.predecessor));
  return organizations.filter((one) => !followed.has(one.id));
}

/** The settings with this office and travel time; the plan's own where it has some. */
export function settingsOf(settings: Settings | undefined, organization: string, travel_minutes: number): Settings {
  return { ...(settings ?? firstSettings()), organization, travel_minutes };
}

/** The settings of a plan that has none yet. */
export function firstSettings(): Settings {
  return {
    organization: null,
    zone: 'Asia/Ho_Chi_Minh',
    travel_minutes: 30,
    levels: {},
    reading_syllables_per_minute: {},
    audio_folder: '',
    table_mappings: [],
    planning_profiles: [],
  };
}
