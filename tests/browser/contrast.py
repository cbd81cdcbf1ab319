"""How well text stands out from what is behind it. axe measures no text in Arabic letters, so this does."""

from playwright.sync_api import Page

#: Text whose contrast (WCAG 2.2, relative luminance) is lower than asked; controls that are off are exempt.
_FAINT = """least => {
  document.getAnimations().forEach((animation) => animation.finish());
  const pixel = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const colours = new Map();
  const read = (colour) => {
    if (!colours.has(colour)) {
      pixel.clearRect(0, 0, 1, 1);
      pixel.fillStyle = colour;
      pixel.fillRect(0, 0, 1, 1);
      const [red, green, blue, alpha] = pixel.getImageData(0, 0, 1, 1).data;
      colours.set(colour, [red, green, blue, alpha / 255]);
    }
    return colours.get(colour);
  };
  const over = (upper, lower) => {
    const mixed = [0, 1, 2].map((i) => upper[i] * upper[3] + lower[i] * (1 - upper[3]));
    return [...mixed, 1];
  };
  const behind = (element) => {
    if (!element) return read(getComputedStyle(document.documentElement).colorScheme === "dark" ? "#000" : "#fff");
    const own = read(getComputedStyle(element).backgroundColor);
    return own[3] === 1 ? own : over(own, behind(element.parentElement));
  };
  const luminance = (colour) => {
    const [red, green, blue] = colour.slice(0, 3).map((value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (element) => {
    const ground = behind(element);
    const shades = [luminance(over(read(getComputedStyle(element).color), ground)), luminance(ground)];
    return (Math.max(...shades) + 0.05) / (Math.min(...shades) + 0.05);
  };

  const written = new Map();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    if (walker.currentNode.data.trim()) written.set(walker.currentNode.parentElement, walker.currentNode.data);
  }
  for (const control of document.querySelectorAll("input, select, textarea")) written.set(control, control.name);
  return [...written]
    .filter(([element]) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
    .filter(([element]) => !element.closest(":disabled, [aria-disabled=true], option"))
    .map(([element, words]) => [contrast(element), words.trim(), element])
    .filter(([found]) => found < least)
    .map(([found, words, element]) => `${found.toFixed(2)}: ${element.localName}.${element.className} ${words}`);
}"""


def faint(page: Page, least: float) -> list[str]:
    """Every visible text of a page with less contrast than `least`, with what was measured."""
    found: list[str] = page.evaluate(_FAINT, least)
    return found
