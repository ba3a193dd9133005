// The language switch works without this; with it the reader also stays at the same place of the page.
for (const link of document.querySelectorAll(".languages a")) {
  link.addEventListener("click", () => {
    link.hash = location.hash;
  });
}
