import { counted } from './activity.svelte';
import { toCommandError } from './errors';
import type { Commands } from './wire';

export type CommandName = keyof Commands;
export type Request<N extends CommandName> = Commands[N]['request'];
export type Response<N extends CommandName> = Commands[N]['response'];

/** Carries one request to the program and its answer back; rejects with a WireError. */
export type Transport = (name: string, body: unknown) => Promise<unknown>;

const desktop: Transport = async (name, body) => {
  const { invoke } = await import('@tauri-apps/api/core');
  return invoke('rpc', { name, body });
};

const web: Transport = async (name, body) => {
  const answer = await fetch(`/rpc/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    credentials: 'same-origin',
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  if (answer.ok) return JSON.parse(text);
  let failure: unknown;
  try {
    failure = JSON.parse(text);
  } catch {
    failure = text || `${answer.status} ${answer.statusText}`;
  }
  throw failure;
};

let transport: Transport | null = null;

/** Puts another transport in place of the host's own, for tests. */
export function setTransport(other: Transport | null): void {
  transport = other;
}

/** Runs a command of the program. Rejects with a CommandError. */
export async function rpc<N extends CommandName>(name: N, body: Request<N>): Promise<Response<N>> {
  transport ??= '__TAURI_INTERNALS__' in window ? desktop : web;
  try {
    return (await counted(transport(name, body))) as Response<N>;
  } catch (failure) {
    throw toCommandError(failure);
  }
}
