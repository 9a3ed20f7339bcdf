/** Bands along links, so that one need not hit a line of one px: wider than it (see the styles), and not seen. */
export function addBands(elements: Iterable<SVGElement>): void {
  for (const element of elements) {
    const line = element.classList.contains("link") ? element.querySelector(":scope > line.symbol") : null;
    if (line === null) continue;
    const band = document.createElementNS(line.namespaceURI, "line");
    band.setAttribute("class", "hit");
    for (const name of ["x1", "y1", "x2", "y2"]) band.setAttribute(name, line.getAttribute(name) ?? "");
    element.append(band);
  }
}
