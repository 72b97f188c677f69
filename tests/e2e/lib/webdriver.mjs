// The real window through WebKitWebDriver, by the W3C protocol.
import { spawn } from 'node:child_process';
import { program, until } from './office.mjs';

const PORT = 4444 + (process.pid % 1000);
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

async function call(method, path, body) {
  const response = await fetch(`http://127.0.0.1:${PORT}${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`${path}: ${value?.error}: ${value?.message}`);
  return value;
}

export async function openWindow(args) {
  const driver = spawn('WebKitWebDriver', [`--port=${PORT}`], {
    env: { ...process.env, TAURI_WEBVIEW_AUTOMATION: 'true' },
    stdio: 'inherit',
    detached: true,
  });
  // With the window that it started: a driver that ends by itself may leave that behind, and the test
  // runner then waits for it.
  const end = () => process.kill(-driver.pid, 'SIGKILL');
  process.once('exit', end);
  await until('WebKitWebDriver answers', () => call('GET', '/status'));
  const options = { binary: program('LOA_DESKTOP_BIN'), args };
  const { sessionId } = await call('POST', '/session', {
    capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } },
  });
  const session = `/session/${sessionId}`;
  return {
    find: async (css) => (await call('POST', `${session}/element`, { using: 'css selector', value: css }))[ELEMENT],
    run: (script, ...values) => call('POST', `${session}/execute/sync`, { script, args: values }),
    runAsync: (script, ...values) => call('POST', `${session}/execute/async`, { script, args: values }),
    click: (id) => call('POST', `${session}/element/${id}/click`, {}),
    pointer: (actions) =>
      call('POST', `${session}/actions`, {
        actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }],
      }),
    keys: (actions) => call('POST', `${session}/actions`, { actions: [{ type: 'key', id: 'keyboard', actions }] }),
    async close() {
      await call('DELETE', session).catch(() => {});
      process.removeListener('exit', end);
      end();
    },
  };
}
