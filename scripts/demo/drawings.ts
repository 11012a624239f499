/** Drawn by hand for the demo, 1200 by 800: nobody and no place is in them. */
const draw = (...parts: string[]) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 800" width="1200" height="800">${parts.join("")}</svg>`;
const box = (x: number, y: number, width: number, height: number, fill: string, radius = 0) =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${fill}"/>`;
const dot = (x: number, y: number, radius: number, fill: string) =>
  `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}"/>`;
const shape = (d: string, fill: string) => `<path d="${d}" fill="${fill}"/>`;
const line = (d: string, colour: string, width: number) =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round"/>`;
const each = (places: number[], part: (at: number) => string) => places.map(part).join("");

const sky = box(0, 0, 1200, 800, "#d6ecf7") + dot(1000, 150, 70, "#ffd98a");
const wheels = (x: number) => dot(x + 55, 690, 28, "#333") + dot(x + 205, 690, 28, "#333");
const truck = (x: number) =>
  box(x, 570, 180, 110, "#fff", 6) + box(x + 184, 610, 76, 70, "#2f6db5", 10) + wheels(x);
const fish = (x: number) =>
  shape(`M${x} 470c40-40 110-40 150 0c-40 40-110 40-150 0z`, "#7f9fb5") +
  shape(`M${x + 140} 470l46-28v56z`, "#7f9fb5") +
  dot(x + 32, 462, 6, "#223");
const worker = (x: number) =>
  shape(`M${x - 70} 420c0-90 140-90 140 0v20h-140z`, "#fff") +
  dot(x, 290, 48, "#f0c9a4") +
  shape(`M${x - 52} 286c0-70 104-70 104 0z`, "#cfe3ef");
const chair = (x: number) =>
  box(x, 560, 90, 16, "#b5793f", 6) +
  box(x + 8, 576, 12, 90, "#8a5a2b") +
  box(x + 70, 576, 12, 90, "#8a5a2b");

export const drawings = {
  factory: draw(
    sky,
    box(0, 470, 1200, 130, "#5b9fc4"),
    box(0, 590, 1200, 210, "#c9c5bb"),
    box(120, 300, 620, 300, "#f4f1ea"),
    box(120, 280, 620, 40, "#3d6f8f"),
    each([170, 290, 410, 530, 640], (x) => box(x, 350, 70, 60, "#9fc6dc")),
    box(200, 450, 140, 150, "#8b98a3") + box(420, 450, 140, 150, "#8b98a3"),
    truck(620),
    truck(900),
  ),
  line: draw(
    box(0, 0, 1200, 800, "#e9f0f2"),
    each([120, 480, 840], (x) => box(x, 40, 240, 24, "#fff7d6", 10)),
    worker(300),
    worker(620),
    worker(940),
    box(0, 440, 1200, 70, "#a9b4bc"),
    each([60, 290, 520, 750, 980], fish),
    box(0, 510, 1200, 40, "#77848d"),
    each([140, 560, 1000], (x) => box(x, 550, 40, 250, "#77848d")),
  ),
  lounge: draw(
    box(0, 0, 1200, 800, "#f6efe2"),
    box(120, 100, 640, 330, "#d6ecf7") + box(120, 320, 640, 110, "#5b9fc4"),
    line("M440 100v330M120 270h640", "#fff", 14),
    box(0, 640, 1200, 160, "#d9b98c"),
    box(260, 500, 680, 30, "#a4682f", 8) +
      box(320, 530, 24, 150, "#8a5a2b") +
      box(860, 530, 24, 150, "#8a5a2b"),
    each([300, 440, 580, 720], chair),
    box(1000, 300, 150, 340, "#cfd8dd", 8) + box(1020, 330, 110, 130, "#eef3f5", 6),
  ),
  inn: draw(
    sky,
    shape("M0 520c200-200 340-200 520-40c180-200 420-220 680 40v120H0z", "#7fae8b"),
    box(0, 620, 1200, 180, "#c8d8b5"),
    box(300, 260, 600, 380, "#f4ead8") + shape("M260 270l340-120l340 120z", "#5a4a42"),
    each([335, 450, 565, 680, 795], (x) => box(x, 320, 70, 60, "#ffe6a8") + box(x, 420, 70, 60, "#ffe6a8")),
    box(520, 520, 160, 120, "#7a4d2b") + box(500, 500, 200, 26, "#b8442f"),
    line("M180 600c-30-50 30-70 0-130M220 610c-30-50 30-70 0-130M260 600c-30-50 30-70 0-130", "#fff", 14),
  ),
  room: draw(
    box(0, 0, 1200, 800, "#efe6d2"),
    box(340, 90, 520, 330, "#d6ecf7") + shape("M340 420c120-140 260-140 520 0z", "#7fae8b"),
    line("M600 90v330", "#7a5a3a", 12) + line("M340 90h520v330h-520z", "#7a5a3a", 16),
    shape("M0 520h1200v280H0z", "#c9cf98"),
    line("M0 520L0 800M400 520L300 800M800 520L900 800", "#6f7a4a", 8),
    box(430, 560, 340, 34, "#7a4d2b", 10) +
      box(460, 594, 26, 60, "#5f3b20") +
      box(714, 594, 26, 60, "#5f3b20"),
    box(250, 600, 130, 40, "#b8442f", 16) + box(820, 600, 130, 40, "#b8442f", 16),
    dot(560, 545, 20, "#fff") + dot(640, 545, 20, "#fff"),
  ),
};
