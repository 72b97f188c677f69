import type { ErrorCode, WireError } from './wire';

/** A command that failed. Its message is a finished sentence in the user's language. */
export class CommandError extends Error {
  override readonly name = 'CommandError';

  constructor(
    message: string,
    /** What the window does about it beyond showing it; null when nothing. */
    readonly code: ErrorCode | null,
  ) {
    super(message);
  }
}

function isWireError(value: unknown): value is WireError {
  return typeof value === 'object' && value !== null && typeof (value as WireError).message === 'string';
}

/** Whatever a transport rejects with, as one kind of error. */
export function toCommandError(value: unknown): CommandError {
  if (value instanceof CommandError) return value;
  if (isWireError(value)) return new CommandError(value.message, value.code ?? null);
  return new CommandError(String(value), null);
}
