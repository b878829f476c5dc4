// Begins what Wagtail's own templates begin by a script in the page: the policy of /redakcja/ allows no such scripts.
(() => {
  "use strict";
  const begun = new WeakSet();

  function begin(mark) {
    if (begun.has(mark)) return;
    begun.add(mark);
    const options = JSON.parse(mark.dataset.options);
    const given = mark.dataset.for ? [mark.dataset.for, options] : [options];
    const makes = window[mark.dataset.editorial];
    if (/^[A-Z]/.test(mark.dataset.editorial)) new makes(...given);
    else makes(...given);
  }

  function look(root) {
    if (root.matches?.("[data-editorial]")) begin(root);
    root.querySelectorAll?.("[data-editorial]").forEach(begin);
  }

  document.addEventListener("DOMContentLoaded", () => {
    look(document);
    // Rows that the editor adds come later.
    new MutationObserver((changes) => {
      for (const change of changes) change.addedNodes.forEach(look);
    }).observe(document.body, { childList: true, subtree: true });
  });
})();
