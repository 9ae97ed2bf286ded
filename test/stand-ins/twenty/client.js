// The stand-in's page: addresses by `pushState`, a panel that leaves them as they are, tokens in a cookie. Only what the
// extension meets.

const root = document.querySelector('#root');

function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

function tokenPair() {
  const cookie = /(?:^|; )tokenPair=([^;]+)/.exec(document.cookie)?.[1];
  return cookie === undefined ? null : JSON.parse(decodeURIComponent(cookie));
}

function keep(pair) {
  const value = encodeURIComponent(JSON.stringify(pair));
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store would make it a Secure one, which the real page's is not
  document.cookie = `tokenPair=${value}; path=/; SameSite=Lax`;
}

async function send(query, token) {
  const answer = await fetch('/graphql', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...(token ? { Authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify({ query }),
  });
  return answer.json();
}

/** A token that is over is renewed, once, by the page. */
async function ask(query) {
  const first = await send(query, tokenPair()?.accessToken.token);
  if (first.errors?.[0].extensions.code !== 'UNAUTHENTICATED') return first.data;
  const renewed = await send(`mutation { renewToken(appToken: "${tokenPair().refreshToken.token}") { tokens } }`);
  keep(renewed.data.renewToken.tokens);
  return (await send(query, tokenPair().accessToken.token)).data;
}

function showLogin() {
  const email = make('input', { placeholder: 'Email', name: 'email' });
  const password = make('input', { placeholder: 'Password', name: 'password', type: 'password' });
  const form = make('form', {}, make('button', { type: 'submit' }, 'Continue with Email'));
  const steps = [
    () => form.replaceChildren(email, make('button', { type: 'submit' }, 'Continue')),
    () => form.replaceChildren(email, password, make('button', { type: 'submit' }, 'Sign in')),
    signIn,
  ];
  async function signIn() {
    const [who, secret] = [email, password].map(input => JSON.stringify(input.value));
    const login = await send(
      `mutation { getLoginTokenFromCredentials(email: ${who}, password: ${secret}) { loginToken { token } } }`,
    );
    const { token } = login.data.getLoginTokenFromCredentials.loginToken;
    const tokens = await send(`mutation { getAuthTokensFromLoginToken(loginToken: "${token}") { tokens } }`);
    keep(tokens.data.getAuthTokensFromLoginToken.tokens);
    go('/objects/companies');
  }
  form.addEventListener('submit', event => {
    event.preventDefault();
    void steps.shift()();
  });
  root.replaceChildren(make('main', {}, form));
}

function go(path) {
  history.pushState(null, '', path);
  void route();
}

function link(path, text) {
  return make(
    'a',
    {
      href: path,
      onclick: event => {
        event.preventDefault();
        go(path);
      },
    },
    text,
  );
}

async function route() {
  document.querySelector('.panel')?.remove();
  if (tokenPair() === null) return showLogin();
  const [, id] = /^\/object\/company\/([^/]+)/.exec(location.pathname) ?? [];
  if (id !== undefined && localStorage.getItem('lastVisitedView') === null) {
    return root.replaceChildren(make('main', {}, 'Current view ID is not defined'));
  }
  return id === undefined ? showList() : showCompany(id);
}

function draw(title, ...contents) {
  document.title = title;
  const bar = make('div', { style: 'height: 40px' }, make('span', { 'data-testid': 'top-bar-title' }, title));
  root.replaceChildren(make('div', {}, bar, make('main', {}, ...contents)));
}

async function showList() {
  localStorage.setItem('lastVisitedView', 'companies');
  const { companies } = await ask('query { companies(first: 60) { edges { node { id name } } } }');
  const rows = companies.edges.map(({ node }) =>
    make('li', {}, make('button', { onclick: () => openPanel(node.name, `/object/company/${node.id}`) }, node.name)),
  );
  draw('Companies', make('ul', {}, ...rows));
}

/** The panel at the right edge; the address stays that of the page behind it. */
function openPanel(name, path) {
  document.querySelector('.panel')?.remove();
  const close = () => panel.remove();
  const style = 'position: fixed; right: 0; top: 0; width: 500px; height: 100%; background: #fff; z-index: 30';
  const panel = make(
    'div',
    { class: 'panel', style },
    make('h2', {}, name),
    path === null
      ? make('input', { 'aria-label': 'Title', style: 'width: 90%' })
      : make('button', { onclick: () => go(path) }, 'Open'),
    make('button', { onclick: close, 'aria-label': 'Close panel' }, '×'),
  );
  document.body.append(panel);
  return panel;
}

async function showCompany(id) {
  const filter = `filter: {companyId: {eq: "${id}"}}, first: 60`;
  const { company, taskTargets } = await ask(
    `query { company(filter: {id: {eq: "${id}"}}) { id name } taskTargets(${filter}) { edges { node { task { title } } } } }`,
  );
  const tasks = taskTargets.edges.map(({ node }) => make('li', {}, node.task?.title ?? ''));
  draw(
    'Company',
    link('/objects/companies', 'Companies'),
    make('h1', {}, company.name),
    make('ul', { id: 'tasks' }, ...tasks),
    make('button', { onclick: () => void newTask(id) }, 'New task'),
  );
}

/** Twenty makes the task when its panel opens, and saves it while one types. */
async function newTask(companyId) {
  const panel = openPanel('New task', null);
  const { currentUser } = await ask('query { currentUser { workspaceMember { id } } }');
  const member = currentUser.workspaceMember.id;
  const { createTask } = await ask(
    `mutation { createTask(data: {title: "", status: DONE, assigneeId: "${member}"}) { id } }`,
  );
  await ask(`mutation { createTaskTarget(data: {taskId: "${createTask.id}", companyId: "${companyId}"}) { id } }`);
  panel.querySelector('input').addEventListener('input', event => {
    const title = JSON.stringify(event.target.value);
    void ask(`mutation { updateTask(id: "${createTask.id}", data: {title: ${title}}) { id } }`);
  });
}

addEventListener('popstate', () => void route());
void route();
