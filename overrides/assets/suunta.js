// The language switch works without this; with it the reader also stays at the same place of the page.
for (const link of document.querySelectorAll(".languages a")) {
  link.addEventListener("click", () => {
    link.hash = location.hash;
  });
}

// The address of a page can be copied as text; where the browser can, a button does it and says so.
for (const place of navigator.clipboard ? document.querySelectorAll("[data-copy]") : []) {
  const { copy, copied, failed } = place.dataset;
  const button = document.createElement("button");
  const status = document.createElement("span");
  button.type = "button";
  button.className = "button";
  button.textContent = copy;
  status.setAttribute("role", "status");
  button.addEventListener("click", async () => {
    status.textContent = "";
    try {
      await navigator.clipboard.writeText(place.querySelector("a").textContent);
      status.textContent = copied;
    } catch {
      status.textContent = failed;
    }
  });
  place.append(" ", button, " ", status);
}
