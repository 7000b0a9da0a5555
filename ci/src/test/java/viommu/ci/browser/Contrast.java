package viommu.ci.browser;

/** How far words stand out from what is behind them, as WCAG 2.1 computes it (1.4.3: at least 4.5). */
final class Contrast {
    private Contrast() {}

    /** Returns the visible words that do not, as a JSON text; what is disabled may be faint. */
    static final String SCRIPT = """
            const parse = (text) => text.match(/[\\d.]+/g).map(Number);
            const light = ([r, g, b]) => {
              const [x, y, z] = [r, g, b].map((v) => v / 255).map((v) => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
              return 0.2126 * x + 0.7152 * y + 0.0722 * z;
            };
            const behind = (element) => {
              for (let e = element; e; e = e.parentElement) {
                const colour = parse(getComputedStyle(e).backgroundColor);
                if (colour.length < 4 || colour[3] > 0) return colour;
              }
              return [255, 255, 255];
            };
            const faint = new Map();
            for (const element of document.querySelectorAll("body *")) {
              const words = [...element.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim());
              if (!words || element.closest("svg, script, style, button:disabled, option, optgroup") || !element.offsetParent) continue;
              const [a, b] = [light(parse(getComputedStyle(element).color)), light(behind(element))].sort((x, y) => y - x);
              const ratio = (a + 0.05) / (b + 0.05);
              if (ratio < 4.5) faint.set(`${element.tagName}.${element.className}`, ratio.toFixed(2));
            }
            return JSON.stringify([...faint]);
            """;
}
