/** A copy of a record under edit, beside the record as it stands in the plan. */
export class Draft<Value extends object> {
  value: Value = $state() as Value;
  private readonly original: string;

  constructor(record: Value) {
    this.original = JSON.stringify(record);
    this.value = JSON.parse(this.original) as Value;
  }

  /** Whether it differs from the record that it was copied from. */
  get isChanged(): boolean {
    return JSON.stringify(this.value) !== this.original;
  }

  /** Goes back to the record that it was copied from. */
  reset(): void {
    this.value = JSON.parse(this.original) as Value;
  }
}
