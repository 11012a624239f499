// The inbox works without this script: it reloads itself, and a tap selects a whole value.
for (const value of document.querySelectorAll(".copy")) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "コピー";
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(value.textContent);
    button.textContent = "コピーしました";
  });
  value.after(button);
}

const mails = document.getElementById("mails");
if (mails) {
  setInterval(async () => {
    const answer = await fetch(location.href).catch(() => undefined);
    if (!answer?.ok) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("mails");
    if (fresh && fresh.innerHTML !== mails.innerHTML) mails.replaceChildren(...fresh.childNodes);
  }, 3000);
}
