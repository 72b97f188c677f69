// loa-web on an office's plan, and Chromium on it.
import { spawn } from 'node:child_process';
import { chromium } from 'playwright-core';
import { program } from './office.mjs';

export async function serve(office) {
  const args = [office.plan, '--ui', program('LOA_UI_DIST'), '--out', office.documents];
  const server = spawn(program('LOA_WEB_BIN'), args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const address = await new Promise((resolve, reject) => {
    server.stdout.once('data', (data) => resolve(String(data).trim()));
    server.once('exit', (code) => reject(new Error(`loa-web ended with ${code}`)));
  });
  return { address, origin: new URL(address).origin, stop: () => server.kill('SIGKILL') };
}

/** A page at the usual office screen, with what it complains of and where it reaches to. */
export async function openPage(address) {
  const browser = await chromium.launch({
    executablePath: program('LOA_CHROMIUM'),
    args: ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  const complaints = [];
  const strangers = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  const origin = new URL(address).origin;
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !url.startsWith('data:') && !url.startsWith('blob:')) strangers.push(url);
  });
  await page.goto(address);
  await page.locator('[data-airing]').first().waitFor();
  return { page, complaints, strangers, close: () => browser.close() };
}
