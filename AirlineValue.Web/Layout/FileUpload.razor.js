// Sends one file, and goes where the answer leads to; called again when something about the sending has changed.
const hosts = new WeakMap();

export function attach(host, options) {
  const known = hosts.has(host);
  hosts.set(host, options);
  if (known) return;
  const input = host.querySelector('input[type=file]');
  const button = host.querySelector('[data-send]');
  button.addEventListener('click', () => send(host, input, button));
  host.dataset.ready = '';
}

async function send(host, input, button) {
  const options = hosts.get(host);
  const answer = host.querySelector('.upload-answer');
  const [file] = input.files;
  if (!file) { answer.textContent = options.none; input.focus(); return; }
  if (file.size > options.maximumBytes) { answer.textContent = options.tooLarge; return; }
  const form = new FormData();
  form.append('file', file, file.name);
  button.disabled = true;
  answer.textContent = options.sending;
  try {
    const response = await fetch(options.url, { method: 'POST', body: form, headers: { [options.tokenHeader]: options.token } });
    const { message, url } = await response.json();
    answer.textContent = message;
    if (url) location.assign(url);
  } catch {
    answer.textContent = options.broken;
  } finally {
    button.disabled = false;
  }
}
