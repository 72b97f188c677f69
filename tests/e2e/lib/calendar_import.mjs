// The import of an office's calendar, up to where its events are shown.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Opens the dialog of times of silence with a calendar file of this text; the dialog. */
export async function lookAtCalendar(desk, text) {
  mkdirSync(desk.office.documents, { recursive: true });
  writeFileSync(join(desk.office.documents, 'lich-co-quan.ics'), text);
  await desk.show('settings', { tab: 'blackouts' });
  await desk.page.getByTestId('blackouts-import').click();
  const dialog = desk.page.getByTestId('calendar-import');
  await dialog.getByTestId('calendar-choose').click();
  await dialog.getByTestId('calendar-lines').locator('li').first().waitFor();
  return dialog;
}
