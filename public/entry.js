// What the sign-in page does. Visitors get that page as it is kept, without the framework's scripts: this is all that runs there.
(() => {
  const root = document.documentElement;
  // Where the framework is there (a page made for its visitor), the form and its parts are the framework's.
  const isStill = () => self.__next_f === undefined;

  // A plain path of this host, or nothing: whatever else was asked for, the server would not lead there either.
  const asked = new URLSearchParams(location.search).get('next') ?? '';
  const isPlain = asked.length <= 500 && /^\/(?!\/)[\x21-\x5b\x5d-\x7e]*$/.test(asked);
  const url = isPlain && URL.canParse(asked, location.origin) ? new URL(asked, location.origin) : null;
  const isClosed = /\/\/|^\/(api|t|login|register|admin\/login|_next)(\/|$)/i;
  const next = url?.origin === location.origin && !isClosed.test(url.pathname) ? url.href : null;
  if (next)
    document.addEventListener('DOMContentLoaded', () => {
      if (!isStill()) return;
      for (const link of document.querySelectorAll('a[href="/register"]'))
        link.search = `?next=${encodeURIComponent(asked)}`;
    });

  const chooseLocale = (locale) => {
    const secure = location.protocol === 'https:' ? '; secure' : '';
    document.cookie = `locale=${locale}; path=/; max-age=31536000; samesite=lax${secure}`;
    location.reload();
  };

  const turnLight = () => {
    const choice = root.classList.contains('dark') ? 'light' : 'dark';
    try {
      localStorage.setItem('theme', choice);
      dispatchEvent(new Event('theme'));
    } catch {
      root.classList.toggle('dark'); // storage is off: for this page only
    }
  };

  const reveal = (button) => {
    const input = document.getElementById(button.getAttribute('aria-controls'));
    const shown = input.type === 'password';
    input.type = shown ? 'text' : 'password';
    button.setAttribute('aria-pressed', String(shown));
  };

  document.addEventListener('click', (event) => {
    const button = event.target.closest('button');
    if (!button) return;
    if (button.dataset.locale) chooseLocale(button.dataset.locale);
    else if ('theme' in button.dataset) turnLight();
    else if ('reveals' in button.dataset && isStill()) reveal(button);
  });

  const forget = (form) => {
    form.querySelector('[aria-live]').replaceChildren();
    for (const told of form.querySelectorAll('[data-told]')) told.remove();
    for (const input of form.elements) {
      input.removeAttribute('aria-invalid');
      input.removeAttribute('aria-describedby');
    }
  };

  const sample = (form, name) => form.querySelector(`[data-sample="${name}"]`).firstElementChild.cloneNode(true);

  /** The refusal on top, and at each field what is wrong with it; as the framework's form shows them. */
  const tell = (form, problem) => {
    const alert = sample(form, 'alert');
    if (problem) {
      alert.querySelector('[data-slot="alert-title"]').textContent = problem.title;
      const detail = alert.querySelector('[data-slot="alert-description"]');
      if (problem.detail) detail.firstElementChild.textContent = problem.detail;
      else detail.remove();
    }
    form.querySelector('[aria-live]').append(alert);
    let first;
    for (const [name, text] of Object.entries(problem?.errors ?? {})) {
      const input = form.elements.namedItem(name);
      if (!input) continue;
      const message = sample(form, 'field');
      message.textContent = text;
      message.id = `${input.id}-error`;
      message.dataset.told = '';
      input.closest('[data-slot="field"]').append(message);
      input.setAttribute('aria-invalid', 'true');
      input.setAttribute('aria-describedby', message.id);
      first ??= input;
    }
    first?.focus();
  };

  const busy = (form, is) => {
    const button = form.querySelector('[type="submit"]');
    button.disabled = is;
    button.setAttribute('aria-busy', String(is));
  };

  const send = async (form) => {
    busy(form, true);
    forget(form);
    const headers = { 'content-type': 'application/json', 'accept-language': root.lang };
    const body = JSON.stringify(Object.fromEntries(new FormData(form)));
    let problem = null;
    try {
      const answer = await fetch(form.dataset.entry, { method: 'POST', headers, body });
      if (answer.ok) return location.assign(next ?? form.dataset.next);
      problem = await answer.json();
    } catch {
      // nobody answers, or nothing of ours: the sample says so
    }
    busy(form, false);
    tell(form, problem);
  };

  document.addEventListener('submit', (event) => {
    if (!event.target.dataset.entry || !isStill()) return;
    event.preventDefault();
    send(event.target);
  });

  // Back from where the login led: the button is busy still.
  addEventListener('pageshow', (event) => {
    if (event.persisted) for (const form of document.querySelectorAll('form[data-entry]')) busy(form, false);
  });
})();
