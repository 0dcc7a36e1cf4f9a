/**
 * The one script of the storyboard: search, filters, and where in the tree the reader is. Without it all sections show. It reads
 * nothing but this page, keeps nothing, and stands in the policy by its hash.
 */
export const script = `(() => {
  const tools = document.querySelector('.tools');
  if (!tools) return;
  const search = tools.querySelector('input[type=search]');
  const filters = [...tools.querySelectorAll('input[type=radio]')];
  const status = tools.querySelector('[role=status]');
  const nav = document.querySelector('nav.contents');
  const rest = nav.querySelector('li[data-rest]');
  const links = new Map([...nav.querySelectorAll('.branch a')].map((link) => [link.hash.slice(1), link]));
  const cards = [...document.querySelectorAll('.card')].map((card) => ({ card, link: links.get(card.id).parentElement, groups: card.dataset.groups.split(' '), text: '' }));
  const known = new Map(cards.map((each) => [each.card, each]));
  const pages = [...document.querySelectorAll('.page')].map((page) => {
    const branch = nav.querySelector('[data-page=' + page.id + ']');
    return { page, branch, open: branch.open, cards: [...page.querySelectorAll('.card')].map((card) => known.get(card)) };
  });
  const apply = () => {
    const words = search.value.toLocaleLowerCase().split(/\\s+/).filter(Boolean);
    const group = filters.find(({ checked }) => checked).value;
    let shown = 0;
    for (const { page, branch, open, cards: own } of pages) {
      let some = 0;
      for (const each of own) {
        if (words.length > 0 && each.text === '') each.text = (page.dataset.path + ' ' + each.card.textContent).toLocaleLowerCase();
        const fits = (group === 'all' || (group === 'changes' ? each.groups.some((one) => one !== 'moved' && one !== 'kept' && one !== 'reused') : each.groups.includes(group))) && words.every((word) => each.text.includes(word));
        each.card.hidden = each.link.hidden = !fits;
        if (fits) some += 1;
      }
      page.hidden = branch.parentElement.hidden = some === 0;
      branch.open = open || some < own.length;
      branch.querySelector('.count').textContent = some;
      shown += some;
    }
    if (rest) rest.hidden = pages.every(({ page, branch }) => page.hidden || branch.dataset.rest === 'false');
    status.textContent = shown === cards.length ? '' : shown + ' of ' + cards.length + (cards.length === 1 ? ' section' : ' sections');
  };
  const first = filters.find(({ defaultChecked }) => defaultChecked);
  const choose = (filter) => { filter.checked = true; apply(); };
  const all = filters.find(({ value }) => value === 'all');
  let timer;
  // who searches means everything, whatever was shown at first
  search.addEventListener('input', () => { if (search.value && first.checked) all.checked = true; clearTimeout(timer); timer = setTimeout(apply, 80); });
  for (const filter of filters) filter.addEventListener('change', apply);
  addEventListener('keydown', (event) => {
    if (event.key === '/' && !(event.target instanceof HTMLInputElement) && !event.ctrlKey && !event.metaKey && !event.altKey) { event.preventDefault(); search.focus(); }
    if (event.key === 'Escape' && event.target === search) { search.value = ''; choose(first); }
  });
  // Languages are chosen once for the whole page, where a section has them.
  addEventListener('change', ({ target, isTrusted }) => {
    if (!isTrusted || !(target instanceof HTMLInputElement) || !target.closest('.card .bar')) return;
    const top = target.closest('.card').getBoundingClientRect().top;
    for (const input of document.querySelectorAll('.card .bar input')) if (input.value === target.value) input.checked = true;
    scrollBy(0, target.closest('.card').getBoundingClientRect().top - top);
  });
  // The tree follows the reader: the section at the top third of the screen is marked, and its page unfolded.
  let here, unfolded;
  const follow = new IntersectionObserver((entries) => {
    const seen = entries.filter(({ isIntersecting }) => isIntersecting)[0];
    const link = seen && links.get(seen.target.id);
    if (!link || link === here) return;
    here?.removeAttribute('aria-current');
    here = link;
    here.setAttribute('aria-current', 'true');
    const branch = here.closest('.branch');
    if (unfolded && unfolded !== branch) { unfolded.open = false; unfolded = undefined; }
    if (!branch.open) { branch.open = true; unfolded = branch; }
    const [outer, inner] = [nav.getBoundingClientRect(), here.getBoundingClientRect()];
    if (inner.top < outer.top || inner.bottom > outer.bottom) nav.scrollTop += inner.top - outer.top - outer.height / 3;
  }, { rootMargin: '-25% 0px -70% 0px' });
  for (const { card } of cards) follow.observe(card);
  // Players are made when they are about to be seen.
  const near = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      near.unobserve(target);
      target.replaceChildren(document.importNode(target.querySelector('template').content, true));
    }
  }, { rootMargin: '100% 0px' });
  for (const film of document.querySelectorAll('.film')) near.observe(film);
  // Whoever comes for a section that is hidden is shown it.
  const arrive = () => {
    const target = document.getElementById(location.hash.slice(1));
    if (!target?.closest('[hidden]')) return;
    search.value = '';
    choose(all);
    target.scrollIntoView();
  };
  addEventListener('hashchange', arrive);
  // A narrow screen begins with the sections, not with their list.
  if (matchMedia('(max-width: 60rem)').matches) nav.querySelector('details').open = false;
  // A browser that goes back fills in what was there.
  addEventListener('pageshow', () => { apply(); arrive(); });
  tools.hidden = false;
})();
`;
