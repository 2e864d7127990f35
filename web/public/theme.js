// Before anything is painted: the theme and the language that were chosen on this machine.
(() => {
  try {
    const theme = localStorage.getItem('dong-thuan.theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
    const language = localStorage.getItem('dong-thuan.language');
    if (language === 'en') document.documentElement.lang = 'en';
  } catch {
    // Storage may be closed to this page: the system's theme is used then.
  }
})();
