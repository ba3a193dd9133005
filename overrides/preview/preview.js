// Preview only: shows what is saved at once, and a fault over the last good page until it is mended.
const version = Number(new URL(document.currentScript.src).search.slice(1));
const events = new EventSource("/_suunta/events");
let box = null;

events.onmessage = (event) => {
  const state = JSON.parse(event.data);
  if (state.faults.length === 0) {
    if (state.version !== version) location.reload();
    return;
  }
  box?.remove();
  box = document.createElement("section");
  box.id = "suunta-faults";
  box.setAttribute("role", "alert");
  for (const fault of state.faults) {
    const [message, ...mend] = fault.split("\n");
    const entry = document.createElement("p");
    const strong = document.createElement("strong");
    strong.textContent = message;
    entry.append(strong, document.createElement("br"), mend.join("\n"));
    box.append(entry);
  }
  document.body.prepend(box);
};
