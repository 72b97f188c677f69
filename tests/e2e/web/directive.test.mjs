import assert from 'node:assert/strict';
import { test } from 'node:test';
import { useDesk } from '../lib/desk.mjs';

const LETTER = `Ủy ban nhân dân huyện yêu cầu:

1. Công an huyện: Phối hợp xử lý thông tin sai sự thật.

2. Đài truyền thanh huyện: Tuyên truyền an toàn thông tin trên loa các xã.

Đề nghị các đơn vị thực hiện./.

Nơi nhận:
- Như trên.`;

const desk = useDesk();

test('the letter of the sample stands with its four tasks, the one of ours answered', async () => {
  const { page } = desk;
  await desk.show('documents', { tab: 'directives', item: '' });
  await page.getByTestId('directives-table').getByText('/UBND-VHTT').click();
  await page.getByTestId('task').nth(3).waitFor();
  assert.equal(await page.getByTestId('task').count(), 4);
  assert.equal(await page.getByTestId('task-state').count(), 1);
  assert.match(await page.getByTestId('task-state').innerText(), /Luật An ninh mạng/);
});

/** Opens a new letter, and waits until its editor stands in place of the one before. */
async function addLetter() {
  await desk.page.getByTestId('list-add').click();
  await desk.page.getByTestId('editor').getByRole('heading', { name: 'Văn bản chỉ đạo mới' }).waitFor();
}

test('a letter without a subject is not kept when the user goes elsewhere, and that is said', async () => {
  const { page } = desk;
  await addLetter();
  await page.getByTestId('directive-symbol').fill('13/UBND-VHTT');
  await desk.show('today', { item: '' });
  await page.getByText('thay đổi không được lưu').waitFor();
  await desk.show('documents', { tab: 'directives', item: '' });
  await page.getByTestId('directives-table').getByText('/UBND-VHTT').first().waitFor();
  assert.equal(await page.getByTestId('directives-table').getByText('13/UBND-VHTT').count(), 0);
});

test('a letter is registered and split into its tasks, and one is marked as ours', async () => {
  const { page } = desk;
  await addLetter();
  await page.getByTestId('directive-subject').fill('V/v tuyên truyền an toàn thông tin');
  await page.getByTestId('directive-symbol').fill('12/UBND-VHTT');
  await page.getByTestId('directive-issuer').fill('UBND huyện Ngọc Hồi');
  await page.getByTestId('directive-text-edited').fill(LETTER);
  await page.getByTestId('tasks-split').click();
  await page.getByTestId('task').nth(1).waitFor();
  assert.equal(await page.getByTestId('task').count(), 2);
  const ours = page.getByTestId('task').nth(1);
  assert.match(await ours.getByTestId('task-head').innerText(), /Đài truyền thanh huyện/);
  await ours.getByTestId('task-head').click();
  assert.equal(await ours.getByTestId('task-text').inputValue(), 'Tuyên truyền an toàn thông tin trên loa các xã.');
  await ours.getByTestId('task-is-ours').check();
  await ours.getByTestId('task-deadline').fill('01/02/2024');
  await page.getByTestId('editor-save').click();
  await page.getByTestId('editor-save').waitFor({ state: 'detached' });
  await page.getByTestId('directives-table').getByText('1 nhiệm vụ chưa có đợt').waitFor();
});

test('today shows the overdue task, and a campaign made for it answers it', async () => {
  const { page } = desk;
  await desk.show('today', { item: '' });
  const owed = page.getByTestId('unanswered');
  await owed.getByText('Quá hạn').waitFor();
  await owed.getByText('Hạn 01/02/2024').waitFor();
  await owed.getByTestId('task-plan').click();
  const dialog = page.getByTestId('campaign-dialog');
  assert.equal(await dialog.getByTestId('campaign-name').inputValue(), 'Tuyên truyền an toàn thông tin');
  assert.equal(await dialog.getByTestId('campaign-tasks').getByRole('checkbox').isChecked(), true);
  await dialog.getByTestId('campaign-save').click();
  await page.getByTestId('campaign-chooser').getByText('Tuyên truyền an toàn thông tin').waitFor();
  await desk.show('today', { item: '' });
  await page.getByTestId('today').waitFor();
  await owed.waitFor({ state: 'detached' });
});

test('undo takes back the campaign and its answer in one step, and redo makes both again', async () => {
  const { page } = desk;
  const owed = page.getByTestId('unanswered');
  await page.keyboard.press('Control+z');
  await owed.getByText('Quá hạn').waitFor();
  await page.keyboard.press('Control+y');
  await owed.waitFor({ state: 'detached' });
});

test('the page complains of nothing', () => desk.expectQuiet());
