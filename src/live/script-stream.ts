/** The part of the live page's script that is let in, and follows the stream of updates. */

/**
 * The token comes in the address's fragment, which no server and no log sees. The key that it is exchanged for is kept
 * for this window alone, so that a reload is let in again. Where the connection is lost the stream is taken up at the
 * position that the page has come to.
 */
export const STREAM_SCRIPT = `
const say = (text) => { if (byId('connection').textContent !== text) byId('connection').textContent = text; };
let position = '';
let isOver = false;
const enter = async () => {
  const token = new URLSearchParams(location.hash.slice(1)).get('token');
  if (token === null) return;
  history.replaceState(null, '', '/');
  const response = await fetch('/enter', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token })
  });
  const { key, message } = await response.json();
  if (key === undefined) throw new Error(message);
  sessionStorage.setItem(keyName, key);
};
const endPage = ({ conclusion, reportFile }) => {
  isOver = true;
  byId('cancel').hidden = true;
  for (const form of document.querySelectorAll('.steer')) form.remove();
  const over = byId('over');
  over.textContent = 'The session is over (' + conclusion + '). This page stays as it is, but cannot be loaded again; the report: ' + reportFile;
  over.className = 'verdict ' + conclusion;
  over.hidden = false;
  say('Not connected any more.');
};
const takeMessage = (message) => {
  const fields = new Map(message.split('\\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]));
  if (fields.get('event') !== 'update') return;
  const update = JSON.parse(fields.get('data'));
  applyUpdate(update);
  position = fields.get('id');
  if (update.over !== null) endPage(update.over);
};
const readStream = async (body) => {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  const pieces = [];
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    pieces.push(value);
    if (!value.includes('\\n')) continue;
    const messages = pieces.splice(0).join('').split('\\n\\n');
    pieces.push(messages.pop());
    messages.forEach(takeMessage);
  }
};
const follow = async () => {
  const headers = { authorization: 'Bearer ' + sessionStorage.getItem(keyName) };
  if (position !== '') headers['last-event-id'] = position;
  const response = await fetch('/events', { headers, cache: 'no-store' });
  if (response.status === 401) throw new Error((await response.json()).message);
  if (!response.ok) return;
  say('Connected: this page follows the session.');
  byId('cancel').disabled = false;
  await readStream(response.body);
};
const stayConnected = async () => {
  try {
    await enter();
  } catch (error) {
    say(error.message);
    return;
  }
  for (let waitMs = 500; !isOver; waitMs = Math.min(waitMs * 2, 5000)) {
    try {
      const before = position;
      await follow();
      if (position !== before) waitMs = 500;
    } catch (error) {
      if (!(error instanceof TypeError) && error.name !== 'AbortError') {
        say(error.message);
        return;
      }
    }
    if (isOver) return;
    say('The connection is lost; it is tried again. If the session is over, its report stands in the session folder.');
    await new Promise((resolve) => setTimeout(resolve, waitMs));
  }
};
stayConnected();
`
