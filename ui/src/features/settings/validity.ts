import type { AdministrativeUnit } from '../../ipc/wire';
import { formatDate } from '../../shared/format';
import { t } from '../../shared/words.svelte';

/** "01/07/2025 – 30/06/2026", as far as the ends are known; empty where none is. */
export function validityOf(unit: AdministrativeUnit): string {
  const from = unit.valid_from === null ? null : formatDate(unit.valid_from);
  const to = unit.valid_to === null ? null : formatDate(unit.valid_to);
  if (from && to) return t('validity-between', { from, to });
  if (from) return t('validity-from', { from });
  return to ? t('validity-to', { to }) : '';
}
