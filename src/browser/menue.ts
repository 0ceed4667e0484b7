// The menus of the navigation: Escape closes the open one and gives the keyboard back to it; so does a click elsewhere. Without this
// program they open and close as every `details` does.

const listOpen = (): readonly HTMLDetailsElement[] => [
  ...document.querySelectorAll<HTMLDetailsElement>('.menue[open]'),
];

document.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape') return;
  for (const menue of listOpen()) {
    const inside = menue.contains(document.activeElement);
    menue.open = false;
    if (inside) menue.querySelector('summary')?.focus();
  }
});

document.addEventListener('click', ({ target }) => {
  for (const menue of listOpen()) if (target instanceof Node && !menue.contains(target)) menue.open = false;
});
