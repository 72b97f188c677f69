import type { Organization, Settings, SigningForm } from '../../ipc/wire';

/** The abbreviations of signing forms as printed (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
const ABBREVIATIONS: { [form in SigningForm]: string } = {
  in_person: '',
  on_behalf_of: 'TM.',
  deputy: 'KT.',
  by_order: 'TL.',
  acting: 'Q.',
  delegated: 'TUQ.',
};

/** The lines above a signature: in whose name, then the signatory's own office. */
export function signatureLines({ signatory }: Organization): string[] {
  const first = `${ABBREVIATIONS[signatory.form]} ${signatory.authority}`.trim();
  return [first, signatory.form === 'in_person' ? '' : signatory.position].filter((line) => line !== '');
}

/** Recipients typed one a line, without the marks that printing adds. */
export function recipientLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/^[\s–-]+/, '').replace(/[\s;.]+$/, ''))
    .filter((line) => line !== '');
}

/** The settings with this office and travel time; the plan's own where it has some. */
export function settingsOf(settings: Settings | undefined, organization: string, travel_minutes: number): Settings {
  const base: Settings = settings ?? {
    organization: null,
    zone: 'Asia/Ho_Chi_Minh',
    travel_minutes: 30,
    levels: {},
    reading_syllables_per_minute: {},
  };
  return { ...base, organization, travel_minutes };
}
