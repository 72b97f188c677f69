/** A campaign or message that a replacement may change. */
export interface Step {
  id: string;
  way: 'kept' | 'replaced' | 'divided';
  is_chosen: boolean;
}

/** The ids that are chosen after one of them was ticked or unticked. */
export function toggled(steps: readonly Step[], id: string): string[] {
  return steps.filter((step) => (step.id === id ? !step.is_chosen : step.is_chosen)).map((step) => step.id);
}

/** The ids that are chosen after all were ticked, or none; what is kept cannot be. */
export function allOrNone(steps: readonly Step[], isAll: boolean): string[] {
  return isAll ? steps.filter((step) => step.way !== 'kept').map((step) => step.id) : [];
}
