/**
 * The one script of the storyboard: search and filters. Without it all sections show. It reads nothing but this page, keeps
 * nothing, and stands in the policy by its hash.
 */
export const script = `(() => {
  const tools = document.querySelector('.tools');
  if (!tools) return;
  const search = tools.querySelector('input[type=search]');
  const filters = [...tools.querySelectorAll('input[type=radio]')];
  const status = tools.querySelector('[role=status]');
  const cards = [...document.querySelectorAll('.card')].map((card) => ({
    card, link: document.querySelector('nav.contents a[href="#' + card.id + '"]').parentElement, groups: card.dataset.groups.split(' '), text: '',
  }));
  const pages = [...document.querySelectorAll('.page')].map((page) => ({
    page, link: document.querySelector('nav.contents a[href="#' + page.id + '"]').parentElement, cards: cards.filter(({ card }) => page.contains(card)),
  }));
  const apply = () => {
    const words = search.value.toLocaleLowerCase().split(/\\s+/).filter(Boolean);
    const group = filters.find(({ checked }) => checked).value;
    let shown = 0;
    for (const each of cards) {
      if (words.length > 0 && each.text === '') each.text = (each.card.closest('.page').dataset.path + ' ' + each.card.textContent).toLocaleLowerCase();
      const fits = (group === 'all' || each.groups.includes(group)) && words.every((word) => each.text.includes(word));
      each.card.hidden = each.link.hidden = !fits;
      if (fits) shown += 1;
    }
    for (const { page, link, cards: own } of pages) page.hidden = link.hidden = own.every(({ card }) => card.hidden);
    status.textContent = shown === cards.length ? '' : shown + ' of ' + cards.length + (cards.length === 1 ? ' section' : ' sections');
  };
  let timer;
  search.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(apply, 80); });
  for (const filter of filters) filter.addEventListener('change', apply);
  addEventListener('keydown', (event) => {
    if (event.key === '/' && !(event.target instanceof HTMLInputElement) && !event.ctrlKey && !event.metaKey && !event.altKey) { event.preventDefault(); search.focus(); }
    if (event.key === 'Escape' && event.target === search) { search.value = ''; apply(); }
  });
  // Languages are chosen once for the whole page, where a section has them.
  addEventListener('change', ({ target, isTrusted }) => {
    if (!isTrusted || !(target instanceof HTMLInputElement) || !target.closest('.bar')) return;
    const top = target.closest('.card').getBoundingClientRect().top;
    for (const input of document.querySelectorAll('.bar input')) if (input.value === target.value) input.checked = true;
    scrollBy(0, target.closest('.card').getBoundingClientRect().top - top);
  });
  // A narrow screen begins with the sections, not with their list.
  if (matchMedia('(max-width: 60rem)').matches) document.querySelector('nav.contents details').open = false;
  // A browser that goes back fills in what was there.
  addEventListener('pageshow', apply);
  tools.hidden = false;
})();
`;
