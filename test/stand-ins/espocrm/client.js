// The stand-in's page: one document, everything in the hash, as EspoCRM builds its own. Only what the extension meets.

const main = () => document.querySelector('#main');
let unsaved = false;

async function api(method, path, body, headers = {}) {
  const answer = await fetch(`api/v1/${path}`, {
    method,
    headers: { 'Content-Type': 'application/json', 'X-Requested-With': 'XMLHttpRequest', ...headers },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await answer.text();
  if (!answer.ok)
    throw Object.assign(new Error(answer.headers.get('X-Status-Reason') ?? ''), { status: answer.status });
  return text === '' ? null : JSON.parse(text);
}

function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

function notify(message, type) {
  document.querySelector('#notification')?.remove();
  const notice = make(
    'div',
    { id: 'notification', class: `alert alert-${type} fade in` },
    make('div', { class: 'message' }, message),
  );
  document.body.append(notice);
  setTimeout(() => notice.remove(), 2_000);
}

function showLogin() {
  const form = make(
    'form',
    { id: 'login-form', onsubmit: event => void signIn(event) },
    make('label', { for: 'field-userName' }, 'Username'),
    make('input', { id: 'field-userName', name: 'username', autocomplete: 'username' }),
    make('label', { for: 'field-password' }, 'Password'),
    make('input', { id: 'field-password', name: 'password', type: 'password' }),
    make('button', { id: 'btn-login', type: 'submit' }, 'Log in'),
  );
  document.body.replaceChildren(make('div', { class: 'container content' }, make('div', { id: 'login' }, form)));
}

async function signIn(event) {
  event.preventDefault();
  const value = id => document.querySelector(id).value;
  const credentials = btoa(`${value('#field-userName')}:${value('#field-password')}`);
  try {
    const { token } = await api('GET', 'App/user', undefined, {
      Authorization: `Basic ${credentials}`,
      'Espo-Authorization': credentials,
      'Espo-Authorization-By-Token': 'false',
      'Espo-Authorization-Create-Token-Secret': 'true',
    });
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store would make it a Secure one, which the real page's is not
    document.cookie = `auth-token=${token}; SameSite=Lax; path=/`;
    await start();
  } catch {
    notify('Wrong username/password', 'danger');
  }
}

/** EspoCRM rewrites its whole body when it has started. */
function drawShell() {
  document.body.className = 'has-navbar';
  document.body.dataset.navbar = 'side';
  document.body.replaceChildren(
    make(
      'header',
      { id: 'header' },
      make('div', { id: 'navbar', style: 'height: 0' }, make('a', { href: '#Account' }, 'Accounts')),
    ),
    make('div', { id: 'content', class: 'container content' }, make('div', { id: 'main', tabindex: '-1' })),
  );
}

async function route() {
  if (unsaved) return askToLeave();
  const [, entity, , id] = /^#(\w+)(?:\/(view|edit)\/([^/]+))?/.exec(location.hash) ?? [];
  if (entity === 'Account' && id !== undefined) await showAccount(id);
  else if (entity !== undefined && id !== undefined) await showRecord(entity, id);
  else await showList();
}

/** The address has moved on; the page has not, and asks. */
function askToLeave() {
  const leave = isLeaving => () => {
    dialog.remove();
    if (!isLeaving) return history.back();
    unsaved = false;
    return route();
  };
  const dialog = make(
    'div',
    { class: 'modal dialog', role: 'dialog' },
    'Are you sure you want to leave the form?',
    make('button', { onclick: leave(true) }, 'Leave'),
    make('button', { onclick: leave(false) }, 'Stay'),
  );
  document.body.append(dialog);
}

async function showList() {
  const { list } = await api('GET', 'Account?maxSize=20&orderBy=name');
  const links = list.map(row => make('li', {}, make('a', { href: `#Account/view/${row.id}` }, row.name)));
  document.title = 'Accounts';
  main().replaceChildren(make('div', { class: 'list-container' }, make('ul', {}, ...links)));
}

async function showRecord(entity, id) {
  const row = await api('GET', `${entity}/${id}`);
  document.title = row.name;
  main().replaceChildren(make('div', { class: 'record' }, make('h3', {}, row.name)));
}

async function showAccount(id) {
  const row = await api('GET', `Account/${id}`);
  const history = make('ul');
  const drawHistory = async () => {
    const where = `where[0][type]=equals&where[0][attribute]=accountId&where[0][value]=${id}`;
    const { list } = await api('GET', `Call?maxSize=20&orderBy=createdAt&order=desc&${where}`);
    history.replaceChildren(
      ...list.map(each => make('li', {}, make('a', { href: `#Call/view/${each.id}` }, each.name))),
    );
  };
  const name = make('input', { 'aria-label': 'Name', value: row.name, oninput: () => (unsaved = true) });
  const panel = make('div', { class: 'panel', 'data-name': 'history' }, make('h4', {}, 'History'), history);
  document.title = row.name;
  main().replaceChildren(
    make('div', { class: 'header page-header' }, make('h3', { class: 'header-title' }, row.name)),
    make(
      'div',
      { class: 'record' },
      make(
        'div',
        { id: 'account-detail-1', class: 'detail', 'data-scope': 'Account' },
        make(
          'div',
          { class: 'record-grid' },
          make('div', { class: 'left' }, name),
          make('div', { class: 'side' }, panel),
        ),
        make('button', { onclick: () => logCall(id, drawHistory) }, 'Log Call'),
      ),
    ),
  );
  await drawHistory();
}

function logCall(accountId, then) {
  const name = make('input', { 'aria-label': 'Call name' });
  const save = async () => {
    const at = new Date().toISOString().slice(0, 19).replace('T', ' ');
    const { user } = await api('GET', 'App/user');
    await api('POST', 'Call', {
      name: name.value,
      status: 'Held',
      direction: 'Outbound',
      dateStart: at,
      dateEnd: at,
      parentType: 'Account',
      parentId: accountId,
      assignedUserId: user.id,
    });
    dialog.remove();
    notify('Created', 'success');
    await then();
  };
  const dialog = make(
    'div',
    { class: 'modal dialog', role: 'dialog' },
    name,
    make('button', { onclick: save }, 'Save'),
  );
  document.body.append(dialog);
}

async function start() {
  try {
    await api('GET', 'App/user');
  } catch {
    return showLogin();
  }
  drawShell();
  await route();
}

addEventListener('hashchange', () => void (main() && route()));
void start();
