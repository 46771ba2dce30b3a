// Sends files one after the other. The queue belongs to the page, not to the circuit and not to the component that shows
// it: an upload goes on while people look at other pages, and while the connection to the server is being restored.
const queue = [];
let running = false;
let panel;

export function attach(host, options, owner) {
  panel = { host, options, owner, list: host.querySelector('.upload-list') };
  const zone = host.querySelector('.drop-zone');
  const input = host.querySelector('input[type=file]');
  host.querySelector('[data-pick]').addEventListener('click', () => input.click());
  input.addEventListener('change', () => { add([...input.files]); input.value = ''; });
  zone.addEventListener('dragover', () => zone.classList.add('over'));
  zone.addEventListener('dragleave', event => { if (!zone.contains(event.relatedTarget)) zone.classList.remove('over'); });
  zone.addEventListener('drop', event => { zone.classList.remove('over'); add([...event.dataTransfer.files]); });
  // a file dropped beside the zone would replace the page by the file
  for (const name of ['dragover', 'drop']) window.addEventListener(name, keep);
  queue.forEach(show);
  host.dataset.ready = '';
}

export function detach() {
  for (const name of ['dragover', 'drop']) window.removeEventListener(name, keep);
  panel = undefined;
}

const keep = event => event.preventDefault();

const warn = event => event.preventDefault();

function add(files) {
  if (!queue.some(item => item.state === 'waiting' || item.state === 'sending')) {
    queue.forEach(item => item.element?.remove());
    queue.length = 0;
  }
  const { options } = panel;
  for (const file of files) {
    const item = { file, options, state: 'waiting', message: options.texts.waiting, samples: [] };
    if (file.size > options.maximumBytes) end(item, 'failed', fill(options.texts.tooLarge, bytes(item, file.size), bytes(item, options.maximumBytes)));
    queue.push(item);
    show(item);
  }
  next();
}

function next() {
  const item = running ? undefined : queue.find(one => one.state === 'waiting');
  if (item) send(item);
  else if (!running) finish();
}

function send(item) {
  const { file, options } = item;
  const form = new FormData();
  form.append('file', file, file.name);
  const request = item.request = new XMLHttpRequest();
  running = true;
  item.state = 'sending';
  item.message = '';
  addEventListener('beforeunload', warn);
  request.upload.addEventListener('progress', event => progress(item, event));
  request.upload.addEventListener('load', () => { removeEventListener('beforeunload', warn); item.message = options.texts.checking; item.samples = []; item.sent = item.total; draw(item); });
  request.addEventListener('load', () => answered(item));
  request.addEventListener('error', () => end(item, 'failed', options.texts.broken));
  request.addEventListener('abort', () => end(item, 'cancelled', options.texts.cancelled));
  request.addEventListener('loadend', () => { running = false; removeEventListener('beforeunload', warn); next(); });
  request.open('POST', options.url);
  request.setRequestHeader(options.tokenHeader, options.token);
  request.responseType = 'json';
  request.send(form);
  draw(item);
}

function answered(item) {
  const answer = item.request.response;
  if (!answer?.status) end(item, 'failed', item.options.texts.broken);
  else {
    item.url = answer.url;
    end(item, answer.url ? 'done' : 'failed', answer.message);
  }
}

// One file leads on to its page; after several the list shows what came of each.
function finish() {
  const done = queue.filter(item => item.url && !item.told);
  queue.forEach(item => item.told = true);
  if (!panel || done.length === 0) return;
  if (queue.length === 1) location.assign(done[0].url);
  else panel.owner.invokeMethodAsync('ReceivedAsync').catch(() => { });
}

function progress(item, event) {
  const now = performance.now();
  item.samples.push([now, event.loaded]);
  while (item.samples.length > 2 && now - item.samples[0][0] > 5000) item.samples.shift();
  item.sent = event.loaded;
  item.total = event.total;
  if (now - (item.drawn ?? 0) > 200) { item.drawn = now; draw(item); }
}

function end(item, state, message) {
  item.state = state;
  item.message = message;
  draw(item);
}

function cancel(item) {
  if (item.state === 'waiting') end(item, 'cancelled', item.options.texts.cancelled);
  else item.request.abort();
}

function show(item) {
  if (!panel) return;
  const { texts } = item.options;
  const part = (tag, type, text = '') => Object.assign(document.createElement(tag), { className: type, textContent: text });
  const line = item.element = part('li', 'progress upload');
  const bar = Object.assign(part('progress', ''), { max: 1 });
  bar.setAttribute('aria-label', item.file.name);
  const stop = Object.assign(part('button', 'button quiet', texts.cancel), { type: 'button', onclick: () => cancel(item) });
  const message = part('p', 'upload-message');
  message.setAttribute('role', 'status');
  line.append(part('strong', 'upload-name', item.file.name), bar, part('p', 'progress-figures'), message, part('a', 'button', texts.open), stop);
  panel.list.append(line);
  draw(item);
}

function draw(item) {
  const line = item.element;
  if (!line?.isConnected) return;
  const find = selector => line.querySelector(selector);
  const open = item.state === 'waiting' || item.state === 'sending';
  line.dataset.state = item.state;
  find('progress').hidden = item.state !== 'sending';
  find('progress').value = item.total ? item.sent / item.total : 0;
  find('.progress-figures').replaceChildren(...figures(item).map(text => Object.assign(document.createElement('span'), { textContent: text })));
  find('.upload-message').textContent = item.message;
  find('a').hidden = !item.url;
  if (item.url) find('a').href = item.url;
  find('button').hidden = !open;
}

function figures(item) {
  if (item.state !== 'sending') return [bytes(item, item.file.size)];
  const { texts } = item.options;
  const shown = [fill(texts.progress, bytes(item, item.sent ?? 0), bytes(item, item.total ?? item.file.size))];
  const [first, last] = [item.samples[0], item.samples.at(-1)];
  if (!last || last[0] - first[0] < 500) return shown;
  const speed = (last[1] - first[1]) / (last[0] - first[0]) * 1000;
  if (speed > 0) shown.push(fill(texts.speed, bytes(item, speed)), fill(texts.left, duration(item, (item.total - item.sent) / speed)));
  return shown;
}

const fill = (text, ...values) => text.replace(/\{(\d)\}/g, (_, i) => values[i]);

function bytes(item, value) {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  let unit = 0;
  for (; value >= 1024 && unit < units.length - 1; unit++) value /= 1024;
  const digits = unit === 0 || value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return `${value.toLocaleString(item.options.language, { minimumFractionDigits: digits, maximumFractionDigits: digits })} ${units[unit]}`;
}

function duration(item, seconds) {
  const { texts } = item.options;
  return seconds < 60 ? fill(texts.seconds, Math.ceil(seconds)) : fill(texts.minutes, Math.floor(seconds / 60), Math.floor(seconds % 60));
}
