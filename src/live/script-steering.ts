/** The part of the live page's script that sends what the person at it wants. */

/** Ending an agent or the session is asked about once more; an answer of the session stands where it was asked for. */
export const STEERING_SCRIPT = `
const keyName = 'mpm-live-key';
const send = async (action, fields) => {
  try {
    const response = await fetch('/' + action, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer ' + sessionStorage.getItem(keyName) },
      body: JSON.stringify(fields)
    });
    const { message = '' } = await response.json();
    return { isDone: response.ok, message };
  } catch {
    return { isDone: false, message: 'The session cannot be reached.' };
  }
};
const confirmEnd = (question, yes) => new Promise((resolve) => {
  const dialog = byId('confirm');
  byId('question').textContent = question;
  byId('yes').textContent = yes;
  byId('reason').value = '';
  dialog.returnValue = 'no';
  dialog.addEventListener('close', () => {
    resolve(dialog.returnValue === 'yes' ? { reason: byId('reason').value } : undefined);
  }, { once: true });
  dialog.showModal();
});
document.addEventListener('submit', async (event) => {
  const form = event.target.closest('.steer');
  if (form === null) return;
  event.preventDefault();
  const field = form.querySelector('textarea');
  const answer = form.querySelector('.answer');
  answer.textContent = 'Sending …';
  const { isDone, message } = await send('message', { run: form.dataset.run, text: field.value });
  answer.textContent = message;
  if (isDone) field.value = '';
});
document.addEventListener('keydown', (event) => {
  const isSend = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
  if (isSend && event.target.matches('.steer textarea')) event.target.form.requestSubmit();
});
document.addEventListener('click', async (event) => {
  const button = event.target.closest('.steer .end');
  if (button === null) return;
  const form = button.closest('.steer');
  const confirmed = await confirmEnd('End ' + button.dataset.name + '? What it has said is kept.', 'End this agent');
  if (confirmed === undefined) return;
  const { message } = await send('end', { run: form.dataset.run, reason: confirmed.reason });
  form.querySelector('.answer').textContent = message;
});
byId('cancel').addEventListener('click', async () => {
  const confirmed = await confirmEnd('Cancel the session? All agents are ended; what they have done is kept.', 'Cancel the session');
  if (confirmed === undefined) return;
  const { message } = await send('cancel', { reason: confirmed.reason });
  byId('connection').textContent = message;
});
`
