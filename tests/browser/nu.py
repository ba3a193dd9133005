"""The Nu HTML Checker, which knows the rules of HTML by heart."""

from __future__ import annotations

import json
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from .finding import Finding

JAR = Path("node_modules/vnu-jar/build/dist/vnu.jar")


@dataclass(frozen=True)
class Verdict:
    """What the checker says of a site: faults of HTML, and what it would do otherwise."""

    errors: tuple[Finding, ...]
    warnings: tuple[Finding, ...]


def missing_tool(root: Path) -> str:
    """Return why the checker cannot run; empty where it can."""
    if shutil.which("java") is None:
        return "Java is missing, so the Nu HTML Checker did not run"
    if not (root / JAR).is_file():
        node = "" if shutil.which("npm") else ": Node with npm is missing"
        return f"{JAR.name} is not installed{node}, so the Nu HTML Checker did not run"
    return ""


def check_html(root: Path, folder: Path) -> Verdict:
    """Return what the checker says of every HTML file below a folder."""
    options = ["--skip-non-html", "--format", "json", "--exit-zero-always"]
    # A file has no origin, so that 'self' never fits it, and the checker takes linked data for a script:
    # Chromium tells of what the policy blocks when it is served.
    options += ["--filterpattern", "(Resource|Inline script) violates Content Security Policy.*"]
    command = ["java", "-Xss4m", "-jar", str(root / JAR), *options, str(folder)]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stderr
    errors: list[Finding] = []
    warnings: list[Finding] = []
    for message in json.loads(said)["messages"]:
        page = message.get("url", "").partition(folder.name + "/")[2].removesuffix("index.html")
        where = f"line {message.get('lastLine', '?')}: {' '.join(message.get('extract', '').split())[:80]}"
        kept = warnings if message["type"] == "info" else errors
        kept.append(Finding("Nu", message["message"], where, page))
    return Verdict(tuple(errors), tuple(warnings))
