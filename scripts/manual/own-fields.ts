/**
 * Covers date and file fields with what a Japanese browser shows. A browser labels them in its own language, and the one
 * that takes the pictures may know only English. Runs in the page.
 */
export function coverFields(): void {
  for (const field of document.querySelectorAll<HTMLInputElement>(
    "input[type=date], input[type=datetime-local], input[type=file]",
  )) {
    const { x, y, width, height } = field.getBoundingClientRect();
    if (width === 0) continue;
    const { font, color, paddingInlineStart } = getComputedStyle(field);
    const cover = document.createElement("div");
    cover.className = "field-cover";
    // Inside the border; the calendar icon stays visible.
    const seen = field.type === "file" ? 4 : 44;
    Object.assign(cover.style, {
      position: "absolute",
      left: `${x + scrollX + 2}px`,
      top: `${y + scrollY + 2}px`,
      width: `${width - seen}px`,
      height: `${height - 4}px`,
      display: "flex",
      alignItems: "center",
      background: "#fff",
      borderRadius: "6px",
      font,
      color,
      paddingInlineStart,
    });
    if (field.type === "file") {
      const choose = document.createElement("span");
      const look = getComputedStyle(field, "::file-selector-button");
      for (const name of look) choose.style.setProperty(name, look.getPropertyValue(name));
      // The Japanese label is wider than the English one.
      Object.assign(choose.style, { inlineSize: "auto", width: "auto", whiteSpace: "nowrap" });
      choose.textContent = "ファイルを選択";
      cover.append(choose, field.files?.[0]?.name ?? "選択されていません");
    } else {
      const empty = field.type === "date" ? "年/月/日" : "年/月/日 --:--";
      cover.append(field.value.replaceAll("-", "/").replace("T", " ") || empty);
    }
    document.body.append(cover);
  }
}

export function uncoverFields(): void {
  for (const cover of document.querySelectorAll(".field-cover")) cover.remove();
}
