// Light or dark, before the first paint. The choice is kept in localStorage ("light", "dark"; anything else follows the system).
(() => {
  const system = window.matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    let choice = null;
    try {
      choice = window.localStorage.getItem('theme');
    } catch {
      // Storage is off: follow the system.
    }
    const dark = choice === 'dark' || (choice !== 'light' && system.matches);
    document.documentElement.classList.toggle('dark', dark);
  };
  apply();
  system.addEventListener('change', apply);
  window.addEventListener('storage', apply);
  window.addEventListener('theme', apply);
})();
